import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => api('GET', '/api/auth/sessions', { signal }),
  select: (answer) => answer.items,
});

export const factorQuery = queryOptions({
  queryKey: ['account', 'factor'],
  queryFn: ({ signal }) => api('GET', '/api/auth/second-factor', { signal }),
});

export const keysQuery = queryOptions({
  queryKey: ['account', 'keys'],
  queryFn: ({ signal }) => api('GET', '/api/auth/api-key/list', { signal }),
});

/** Who is here, also halfway in: which step of signing in is outstanding. */
export const doorQuery = queryOptions({
  queryKey: ['door'],
  queryFn: ({ signal }) => api('GET', '/api/auth/get-session', { signal }),
  staleTime: 0,
  retry: false,
});
