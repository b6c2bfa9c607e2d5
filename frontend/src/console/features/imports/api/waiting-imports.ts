import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { discardImport, listImports } from "../../../../api/generated/plainview";

export type WaitingImport = Awaited<ReturnType<typeof listImports>>[number];

const waitingKey = (slug: string) => [slug, "imports"] as const;

/** How often one asks while a file is read somewhere. */
const WHILE_READING = 3_000;

export function useWaitingImports(slug: string) {
  return useQuery({
    queryKey: waitingKey(slug),
    queryFn: () => listImports(slug),
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === "reading") ? WHILE_READING : false),
  });
}

export function useDiscardWaiting(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => discardImport(slug, id),
    onSettled: () => queries.invalidateQueries({ queryKey: waitingKey(slug) }),
  });
}
