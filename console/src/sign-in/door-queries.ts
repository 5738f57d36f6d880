import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Label } from '../api/shapes.ts';

export interface Demo {
  password: string;
  signIns: { username: string; label: Label }[];
}

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => api<{ demo: Demo | null }>('GET', '/api/health', { signal }),
  staleTime: 60_000,
});

export const setUpQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api<{ needed: boolean }>('GET', '/api/setup', { signal }),
  staleTime: 60_000,
});
