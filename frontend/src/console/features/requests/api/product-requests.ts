import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  answerProductRequest,
  dropProductRequest,
  listProductRequests,
  tieProductRequest,
} from "../../../../api/generated/plainview";

export type ProductRequest = Awaited<ReturnType<typeof listProductRequests>>["requests"][number];
export type Answer = Parameters<typeof answerProductRequest>[2];

/** What teachers ask to use: those that wait for an answer first. */
export function useProductRequests(slug: string, enabled = true) {
  return useQuery({
    queryKey: [slug, "product-requests"],
    queryFn: async () => (await listProductRequests(slug)).requests,
    enabled,
  });
}

/** Says which product a request asks for; without a key, a new one is made. */
export function useTieRequest(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (product: string | undefined) => tieProductRequest(slug, id, product === undefined ? {} : { product }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}

export function useAnswerRequest(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) => answerProductRequest(slug, id, answer),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}

export function useDropRequest(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => dropProductRequest(slug, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "product-requests"] }),
  });
}
