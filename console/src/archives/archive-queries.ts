import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { ask } from '../api/ask.ts';
import type { ListSearch } from './archives-search.ts';
import type { Change, HouseRow, Page, PersonRow, TreePlace } from './shapes.ts';

/** What a change of a place or a person makes old. */
export const archiveKeys = ['archives', 'place', 'person', 'places', 'search'];

const pageSize = 100;

export const childrenQuery = (project: string, parent: string | null) =>
  queryOptions({
    queryKey: ['archives', 'tree', project, parent],
    queryFn: ({ signal }) =>
      ask<{ items: TreePlace[] }>('GET', '/api/places', { query: { project, parent }, signal }),
    // Houses stand in the table; the tree is the way to them.
    select: ({ items }) => items.filter((place) => place.kind !== 'house' && !place.removed),
    staleTime: 60_000,
  });

export const housesQuery = (project: string, search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['archives', 'houses', project, search],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<HouseRow>>('GET', '/api/houses', {
        query: { project, ...search, cursor: pageParam, limit: pageSize },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 15_000,
  });

export const personsQuery = (project: string, search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['archives', 'persons', project, search],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<PersonRow>>('GET', '/api/persons', {
        query: { project, ...search, cursor: pageParam, limit: pageSize },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 15_000,
  });

export const upkeepQuery = (project: string, months: number) =>
  queryOptions({
    queryKey: ['archives', 'upkeep', project, months],
    queryFn: ({ signal }) => api('GET', '/api/archives/upkeep', { query: { project, months }, signal }),
    staleTime: 30_000,
  });

export const duplicatesQuery = (project: string) =>
  queryOptions({
    queryKey: ['archives', 'duplicates', project],
    queryFn: ({ signal }) => api('GET', '/api/persons/duplicates', { query: { project }, signal }),
    select: ({ items }) => items,
  });

export const historyQuery = (of: 'places' | 'persons', id: string) =>
  queryOptions({
    queryKey: ['archives', 'history', of, id],
    queryFn: ({ signal }) =>
      ask<{ items: Change[] }>('GET', `/api/${of}/{id}/history`, { params: { id }, signal }),
    select: ({ items }) => items,
  });
