import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { unlessTold } from '../live/live-state.ts';
import { api } from './api.ts';
import type { Hit } from './shapes.ts';

const aMinute = 60_000;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api('GET', '/api/me', { signal }),
  staleTime: 15_000,
  retry: false,
});

export const processesQuery = queryOptions({
  queryKey: ['processes'],
  queryFn: ({ signal }) => api('GET', '/api/processes', { signal }),
  select: (answer) => answer.items,
  staleTime: 10 * aMinute,
});

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => api('GET', '/api/channels', { signal }),
  select: (answer) => answer.items,
  staleTime: 10 * aMinute,
  // Without them nothing can be saved: a form begun while the server was away must not wait for its writer to notice.
  refetchInterval: (query) => (query.state.status === 'error' ? 5000 : false),
});

export interface QueueQuestion {
  process?: string;
  project?: string;
  open: boolean;
  assignee?: string;
  team?: string;
  order: 'due' | '-openedAt';
}

export const queueQuery = (question: QueueQuestion) =>
  infiniteQueryOptions({
    queryKey: ['cases', question],
    queryFn: ({ pageParam, signal }) =>
      api('GET', '/api/cases', { query: { ...question, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: unlessTold(12_000),
    refetchOnWindowFocus: true,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => api('GET', '/api/cases/{id}', { params: { id }, signal }),
    refetchInterval: unlessTold(15_000),
  });

export const searchQuery = (q: string, kinds?: Hit['kind'][], limit = 12) =>
  queryOptions({
    queryKey: ['search', q, kinds, limit],
    queryFn: ({ signal }) =>
      api('POST', '/api/search', { body: { q, ...(kinds ? { kinds } : {}), limit }, signal }),
    select: (answer) => answer.items as Hit[],
    // What people typed is not kept longer than it is looked at.
    gcTime: aMinute,
    staleTime: 20_000,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => api('GET', '/api/persons/{id}', { params: { id }, signal }),
    staleTime: 10_000,
  });

export const placeQuery = (id: string) =>
  queryOptions({
    queryKey: ['place', id],
    queryFn: ({ signal }) => api('GET', '/api/places/{id}', { params: { id }, signal }),
    staleTime: 10_000,
  });

export const placesQuery = (project: string, q: string) =>
  queryOptions({
    queryKey: ['places', project, q],
    queryFn: ({ signal }) => api('GET', '/api/places', { query: { project, q }, signal }),
    select: (answer) => answer.items,
    staleTime: aMinute,
  });

export const staffQuery = (project: string) =>
  queryOptions({
    queryKey: ['staff', project],
    queryFn: ({ signal }) => api('GET', '/api/staff', { query: { project }, signal }),
    select: (answer) => answer.items,
    staleTime: aMinute,
  });

export const teamsQuery = (project: string) =>
  queryOptions({
    queryKey: ['teams', project],
    queryFn: ({ signal }) => api('GET', '/api/teams', { query: { project }, signal }),
    select: (answer) => answer.items,
    staleTime: aMinute,
  });

export const approvalsQuery = (which: 'waiting' | 'mine') =>
  queryOptions({
    queryKey: ['approvals', which],
    queryFn: ({ signal }) => api('GET', '/api/approvals', { query: { which }, signal }),
    select: (answer) => answer.items,
    refetchInterval: 20_000,
  });

/** What one notice of the inbox stands for. */
export const digestQuery = (digest: string) =>
  queryOptions({
    queryKey: ['notices', digest],
    queryFn: ({ signal }) => api('GET', '/api/me/notices', { query: { digest }, signal }),
    select: (answer) => answer.items,
  });

/** What clocks of a case have told one, and nobody has taken note of. */
export const toAcknowledgeQuery = (id: string) =>
  queryOptions({
    queryKey: ['notices', 'case', id],
    queryFn: ({ signal }) => api('GET', '/api/me/notices/of-case/{id}', { params: { id }, signal }),
    select: (page) => page.items,
  });

export type Notice = Awaited<ReturnType<NonNullable<typeof noticesQuery.queryFn>>>['items'][number];

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => api('GET', '/api/me/notices', { signal }),
  select: (answer) => answer.items,
  refetchInterval: unlessTold(20_000),
});
