import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import type { ItemOf } from './shapes.ts';

/** An open case that may be the same matter. */
export type Duplicate = ItemOf<'getDuplicates'>;

export const duplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'duplicates'],
    queryFn: ({ signal }) => api('GET', '/api/cases/{id}/duplicates', { params: { id }, signal }),
    select: (answer) => answer.items,
  });

/** The same for what is just being logged. */
export const nearbyQuery = (place: string, process: string) =>
  queryOptions({
    queryKey: ['duplicates', place, process],
    queryFn: ({ signal }) => api('GET', '/api/duplicates', { query: { place, process }, signal }),
    select: (answer) => answer.items,
    staleTime: 20_000,
  });
