import { useQuery } from "@tanstack/react-query";
import { operatorDistricts } from "../../../../api/generated/plainview";

export function useDistricts() {
  return useQuery({ queryKey: ["operator", "districts"], queryFn: () => operatorDistricts() });
}
