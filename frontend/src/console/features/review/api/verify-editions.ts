import { useMutation } from "@tanstack/react-query";
import { verifyEditions } from "../../../../api/generated/plainview";

/** Asked for by hand, and each time anew: what was true a minute ago proves nothing. */
export function useVerifyEditions(slug: string) {
  return useMutation({ mutationFn: () => verifyEditions(slug) });
}
