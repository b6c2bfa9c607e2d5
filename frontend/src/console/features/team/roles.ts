import type { Invitation } from "./api/invite";

export type RoleName = Invitation["role"];

/** The roles of a district's staff, as the server's codes. */
export const roles = ["admin", "steward", "approver", "records-officer", "viewer"] as const;

/** What the server's API calls a role. */
export function nameOfRole(role: string): RoleName {
  return role.toUpperCase().replaceAll("-", "_") as RoleName;
}
