/** The roles of a district's staff, as the server's codes. */
export const roles = ["admin", "steward", "approver", "records-officer", "viewer"] as const;
