import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';

export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }) => api('GET', '/api/access', { signal }),
  staleTime: 10 * 60_000,
});
