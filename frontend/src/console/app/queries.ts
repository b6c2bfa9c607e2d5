import { QueryClient } from "@tanstack/react-query";
import { problemOf } from "../../api/problem";

/** Only what may pass by itself is asked again: no answer at all, or a server that is just starting. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && [0, 502, 503, 504].includes(problemOf(error).status),
      staleTime: 5_000,
      refetchOnWindowFocus: true,
    },
  },
});
