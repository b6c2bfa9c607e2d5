import { useQuery } from "@tanstack/react-query";
import { signUps } from "../../../../api/generated/plainview";

export function useSignUps() {
  return useQuery({ queryKey: ["operator", "sign-ups"], queryFn: () => signUps() });
}
