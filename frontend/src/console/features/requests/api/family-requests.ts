import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  addReplyTemplate,
  draftQuestion,
  handOverRequest,
  listReplyTemplates,
  listRequestHandlers,
  listRequests,
  moveRequest,
  noteOnRequest,
  readRequest,
  readRequestSettings,
  readRequestStatistics,
  removeReplyTemplate,
  replyToRequest,
  saveRequestSettings,
  verifyRequest,
} from "../../../../api/generated/plainview";

export type RequestPage = Awaited<ReturnType<typeof listRequests>>;
export type RequestLine = RequestPage["requests"][number];
export type RequestCase = Awaited<ReturnType<typeof readRequest>>;
export type RequestSettings = Awaited<ReturnType<typeof readRequestSettings>>;

export interface RequestFilter {
  closed: boolean;
  mine: boolean;
  kind: string;
}

const PAGE = 50;
/** How soon a request must be due to stand on Today. */
const SOON_DAYS = 7;

/** In the order in which they are due, or if they are closed, the last first. */
export function useRequests(slug: string, { closed, mine, kind }: RequestFilter) {
  return useInfiniteQuery({
    queryKey: [slug, "requests", closed, mine, kind],
    queryFn: ({ pageParam }) =>
      listRequests(slug, {
        closed,
        mine,
        limit: PAGE,
        ...(kind ? { kind } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Those that are overdue or will be within days. */
export function useDueRequests(slug: string, enabled: boolean) {
  return useQuery({
    queryKey: [slug, "requests", "due"],
    queryFn: async () => {
      const { today, requests } = await listRequests(slug, { limit: PAGE });
      const last = new Date(`${today}T12:00:00Z`);
      last.setUTCDate(last.getUTCDate() + SOON_DAYS);
      const until = last.toISOString().slice(0, 10);
      return requests.filter(({ dueOn }) => dueOn <= until);
    },
    enabled,
  });
}

const caseKey = (slug: string, id: string) => [slug, "requests", "one", id] as const;

export function useRequest(slug: string, id: string) {
  return useQuery({ queryKey: caseKey(slug, id), queryFn: () => readRequest(slug, id) });
}

/** Each answers with the request as it then stands. */
function useStep<T>(slug: string, id: string, step: (value: T) => Promise<RequestCase>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: async (request) => {
      await queries.invalidateQueries({ queryKey: [slug, "requests"] });
      queries.setQueryData(caseKey(slug, id), request);
    },
  });
}

export function useVerify(slug: string, id: string) {
  return useStep(slug, id, (how: string) => verifyRequest(slug, id, { how }));
}

export function useReply(slug: string, id: string) {
  return useStep(slug, id, ({ text, outcome }: { text: string; outcome: string }) =>
    replyToRequest(slug, id, outcome ? { text, outcome } : { text }),
  );
}

export function useNote(slug: string, id: string) {
  return useStep(slug, id, (text: string) => noteOnRequest(slug, id, { text }));
}

export function useMove(slug: string, id: string) {
  return useStep(slug, id, (move: { from: string; to: string }) => moveRequest(slug, id, move));
}

export function useHandOver(slug: string, id: string) {
  return useStep(slug, id, (member: string) => handOverRequest(slug, id, { member }));
}

export function useDraftQuestion(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (question: { question: string; answer: string }) => draftQuestion(slug, id, question),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}

export function useHandlers(slug: string) {
  return useQuery({
    queryKey: [slug, "request-handlers"],
    queryFn: async () => (await listRequestHandlers(slug)).handlers,
  });
}

export function useTemplates(slug: string) {
  return useQuery({
    queryKey: [slug, "reply-templates"],
    queryFn: async () => (await listReplyTemplates(slug)).templates,
  });
}

export function useAddTemplate(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (template: { name: string; text: string }) => addReplyTemplate(slug, template),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "reply-templates"] }),
  });
}

export function useRemoveTemplate(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => removeReplyTemplate(slug, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "reply-templates"] }),
  });
}

export function useRequestStatistics(slug: string) {
  return useQuery({ queryKey: [slug, "request-statistics"], queryFn: () => readRequestStatistics(slug) });
}

export function useRequestSettings(slug: string, enabled: boolean) {
  return useQuery({ queryKey: [slug, "request-settings"], queryFn: () => readRequestSettings(slug), enabled });
}

export function useSaveRequestSettings(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settings: { keepMonths: number; periods: Record<string, number> }) =>
      saveRequestSettings(slug, settings),
    onSuccess: (settings) => queries.setQueryData([slug, "request-settings"], settings),
  });
}
