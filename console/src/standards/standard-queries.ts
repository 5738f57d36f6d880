import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answer, ItemOf } from '../api/shapes.ts';
import { serverNow } from '../time/now.ts';

export type Standards = Answer<'getStandards'>;
export type StandardsProcess = Standards['processes'][number];
export type StandardsClock = StandardsProcess['clocks'][number];
export type Standard = StandardsClock['standards'][number];
export type Application = ItemOf<'getStandardsApplications'>;
export type Version = ItemOf<'getStandardsVersions'>;
export type Trial = Answer<'postStandardsTrial'>;

export const standardsUnitsQuery = queryOptions({
  queryKey: ['standards', 'units'],
  queryFn: ({ signal }) => api('GET', '/api/standards/units', { signal }),
  select: (answer) => answer.items,
});

export const standardsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['standards', 'of', unit],
    queryFn: ({ signal }) => api('GET', '/api/standards', { query: { unit }, signal }),
    enabled: unit !== '',
    placeholderData: (before) => before,
  });

const whileRunningMs = 1_500;

/** Asked again by itself for as long as the worker is at one of them. */
export const applicationsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['standards', 'applications', unit],
    queryFn: ({ signal }) => api('GET', '/api/standards/applications', { query: { unit }, signal }),
    select: (answer) => answer.items,
    enabled: unit !== '',
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state !== 'done' && Date.parse(one.startsAt) <= serverNow())
        ? whileRunningMs
        : false,
  });

export const versionsQuery = (asked: { unit: string; process: string; clock: string }) =>
  queryOptions({
    queryKey: ['standards', 'versions', asked],
    queryFn: ({ signal }) => api('GET', '/api/standards/versions', { query: asked, signal }),
    select: (answer) => answer.items,
  });
