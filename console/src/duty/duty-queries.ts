import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answer } from '../api/shapes.ts';

export type Roster = Answer<'getDuty'>;
export type Turn = Roster['turns'][number];

const soon = 60_000;

export const rosterQuery = (project: string, from: string | undefined) =>
  queryOptions({
    queryKey: ['duty', project, from],
    queryFn: ({ signal }) =>
      api('GET', '/api/duty', { query: { project, days: 7, ...(from ? { from } : {}) }, signal }),
    refetchInterval: soon,
  });

export const onDutyQuery = (project: string | undefined) =>
  queryOptions({
    queryKey: ['duty', 'now', project],
    queryFn: ({ signal }) => api('GET', '/api/duty/now', { query: project ? { project } : {}, signal }),
    select: (answer) => answer.items,
    refetchInterval: soon,
  });
