import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Health } from '../api/shapes.ts';

export type Demo = NonNullable<Health['demo']>;

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => api('GET', '/api/health', { signal }),
  staleTime: 60_000,
  // What it warns of may begin while a page stands open all day, as a clock that has jumped.
  refetchInterval: 60_000,
});

export const setUpQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api('GET', '/api/setup', { signal }),
  staleTime: 60_000,
});
