import { useQuery } from "@tanstack/react-query";
import { listTasks } from "../../../../api/generated/plainview";

/** What the record asks to be done, what is wrong now first. */
export function useTasks(slug: string) {
  return useQuery({ queryKey: [slug, "tasks"], queryFn: () => listTasks(slug) });
}
