import { useQuery } from "@tanstack/react-query";
import { getOperatorDistricts } from "../../../../api/generated/plainview";

export function useDistricts() {
  return useQuery({ queryKey: ["operator", "districts"], queryFn: () => getOperatorDistricts() });
}
