import { useQuery } from "@tanstack/react-query";
import { readSession } from "../../../../api/generated/plainview";
import { rememberCsrf } from "../../../../api/request";
import { code } from "../../../../ui/code";

export function useSession() {
  return useQuery({
    queryKey: ["session"],
    queryFn: async () => {
      const found = await readSession();
      rememberCsrf(found.csrf);
      return found;
    },
    staleTime: 60_000,
  });
}

export type Permission =
  | "read-record"
  | "edit-record"
  | "import"
  | "approve"
  | "manage-team"
  | "manage-plugins"
  | "manage-settings"
  | "handle-requests"
  | "operate";

/** Whether the person signed in may do something; false until known. The server decides anew at every request. */
export function useMay(permission: Permission): boolean {
  const { data } = useSession();
  return data?.permissions.some((each) => code(each) === permission) ?? false;
}
