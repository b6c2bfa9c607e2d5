import { useQuery } from "@tanstack/react-query";
import { listSignUps } from "../../../../api/generated/plainview";

export function useSignUps() {
  return useQuery({ queryKey: ["operator", "sign-ups"], queryFn: () => listSignUps() });
}
