import { useMutation, useQuery } from "@tanstack/react-query";
import { readImportProgress, stopImport } from "../../../../api/generated/plainview";

const BETWEEN = 500;

/** How far the work on an import is, asked again and again while `isWorking`. */
export function useImportProgress(slug: string, id: string, isWorking: boolean) {
  return useQuery({
    queryKey: [slug, "import", id, "progress"],
    queryFn: () => readImportProgress(slug, id),
    enabled: isWorking,
    refetchInterval: BETWEEN,
    // What another piece of work said of itself is no news of this one.
    gcTime: 0,
    retry: false,
  });
}

export function useStopImport(slug: string) {
  return useMutation({ mutationFn: (id: string) => stopImport(slug, id) });
}
