import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import type {
  CaseDetail,
  CaseRow,
  Hit,
  Label,
  Me,
  Named,
  Notice,
  Page,
  PersonHead,
  Process,
} from './shapes.ts';

const aMinute = 60_000;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api<Me>('GET', '/api/me', { signal }),
  staleTime: 15_000,
  retry: false,
});

export const processesQuery = queryOptions({
  queryKey: ['processes'],
  queryFn: ({ signal }) => api<{ items: Process[] }>('GET', '/api/processes', { signal }),
  select: (answer) => answer.items,
  staleTime: 10 * aMinute,
});

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) =>
    api<{ items: { key: string; label: Label }[] }>('GET', '/api/channels', { signal }),
  select: (answer) => answer.items,
  staleTime: 10 * aMinute,
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
      api<Page<CaseRow>>('GET', '/api/cases', {
        query: { ...question, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 12_000,
    refetchOnWindowFocus: true,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => api<CaseDetail>('GET', `/api/cases/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: 15_000,
  });

export type Kind = 'case' | 'person' | 'place';

export const searchQuery = (q: string, kinds?: Kind[], limit = 12) =>
  queryOptions({
    queryKey: ['search', q, kinds, limit],
    queryFn: ({ signal }) =>
      api<{ items: Hit[] }>('POST', '/api/search', {
        body: { q, ...(kinds ? { kinds } : {}), limit },
        signal,
      }),
    select: (answer) => answer.items,
    // What people typed is not kept longer than it is looked at.
    gcTime: aMinute,
    staleTime: 20_000,
  });

export interface PersonDetail extends PersonHead {
  kind: string;
  phones: string[];
  project: { id: string; code: string; name: string };
  places: { id: string; name: string; role: string; roleLabel: Label }[];
  cases: CaseRow[];
}

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => api<PersonDetail>('GET', `/api/persons/${encodeURIComponent(id)}`, { signal }),
    staleTime: 10_000,
  });

export interface PlaceDetail extends Named {
  kindLabel: Label;
  project: { id: string; code: string; name: string };
  occupants: { person: PersonHead & { phones: string[] }; role: string; roleLabel: Label }[];
  openCases: CaseRow[];
}

export const placeQuery = (id: string) =>
  queryOptions({
    queryKey: ['place', id],
    queryFn: ({ signal }) => api<PlaceDetail>('GET', `/api/places/${encodeURIComponent(id)}`, { signal }),
    staleTime: 10_000,
  });

export const placesQuery = (project: string, q: string) =>
  queryOptions({
    queryKey: ['places', project, q],
    queryFn: ({ signal }) =>
      api<{ items: { id: string; name: string }[] }>('GET', '/api/places', { query: { project, q }, signal }),
    select: (answer) => answer.items,
    staleTime: aMinute,
  });

export interface StaffMember extends Named {
  title: string | null;
  roles: { key: string; label: Label }[];
  teams: Named[];
}

export const staffQuery = (project: string) =>
  queryOptions({
    queryKey: ['staff', project],
    queryFn: ({ signal }) =>
      api<{ items: StaffMember[] }>('GET', '/api/staff', { query: { project }, signal }),
    select: (answer) => answer.items,
    staleTime: aMinute,
  });

export const teamsQuery = (project: string) =>
  queryOptions({
    queryKey: ['teams', project],
    queryFn: ({ signal }) => api<{ items: Named[] }>('GET', '/api/teams', { query: { project }, signal }),
    select: (answer) => answer.items,
    staleTime: aMinute,
  });

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => api<{ items: Notice[] }>('GET', '/api/me/notices', { signal }),
  select: (answer) => answer.items,
  refetchInterval: 20_000,
});
