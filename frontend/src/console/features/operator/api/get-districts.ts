import { useQuery } from "@tanstack/react-query";
import { listDistricts } from "../../../../api/generated/plainview";

export function useDistricts() {
  return useQuery({ queryKey: ["operator", "districts"], queryFn: () => listDistricts() });
}
