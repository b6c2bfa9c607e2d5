import { useQuery } from "@tanstack/react-query";
import { listLanguages } from "../../../../api/generated/plainview";
import { useText } from "../../../../ui/text";

export function useLanguages() {
  const { language } = useText();
  return useQuery({ queryKey: ["operator", "languages", language], queryFn: () => listLanguages() });
}
