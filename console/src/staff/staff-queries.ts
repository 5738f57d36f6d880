import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { ItemOf } from '../api/shapes.ts';

export type Unit = ItemOf<'getUnits'>;
export type Member = ItemOf<'getMembers'>;
export type Grant = Member['grants'][number];

export const unitsQuery = queryOptions({
  queryKey: ['staffing', 'units'],
  queryFn: ({ signal }) => api('GET', '/api/units', { signal }),
  select: (answer) => answer.items,
});

/** Whether the server asks for a post of whoever is taken on. */
export const postNeededQuery = queryOptions({
  ...unitsQuery,
  select: (answer) => answer.postNeeded,
});

export const membersQuery = (asked: { unit?: string; left?: boolean; q?: string }) =>
  queryOptions({
    queryKey: ['staffing', 'members', asked],
    queryFn: ({ signal }) => api('GET', '/api/members', { query: asked, signal }),
    select: (answer) => answer.items,
    placeholderData: (before) => before,
  });
