import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { isUnderWay } from './shapes.ts';

export const importsQuery = (project: string) =>
  queryOptions({
    queryKey: ['imports', project],
    queryFn: ({ signal }) => api('GET', '/api/imports', { query: { project }, signal }),
    select: ({ items }) => items,
    refetchInterval: ({ state }) => (state.data?.items.some((one) => isUnderWay(one.state)) ? 1500 : false),
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => api('GET', '/api/imports/{id}', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? 800 : false),
  });
