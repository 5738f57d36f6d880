import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answer } from '../api/shapes.ts';
import { two } from '../time/wall-clock.ts';

export type Register = Answer<'getPromises'>;
export type PromiseShown = Register['items'][number];
export type Contacts = Register['contacts'][number];

/** A month of the project's calendar. */
export interface Month {
  year: number;
  month: number;
}

export const promiseKeys = ['promises'];

/** Its first and last day, as the server asks for them. */
export function daysOf({ year, month }: Month): { from: string; to: string } {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
}

export const monthAfter = ({ year, month }: Month, by: number): Month => {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
};

export const registerQuery = (month: Month, project: string | undefined) =>
  queryOptions({
    queryKey: ['promises', month, project],
    queryFn: ({ signal }) =>
      api('GET', '/api/promises', { query: { ...daysOf(month), ...(project ? { project } : {}) }, signal }),
    staleTime: 30_000,
  });

export interface Figure {
  promise: PromiseShown;
  outcome: 'kept' | 'broken' | 'running';
  only?: 'reportedLate' | 'keptAgreed';
}

export const casesQuery = ({ promise, outcome, only }: Figure, month: Month, project: string | undefined) =>
  queryOptions({
    queryKey: ['promises', 'cases', promise.id, outcome, only, month, project],
    queryFn: ({ signal }) =>
      api('GET', '/api/promises/{id}/cases', {
        params: { id: promise.id },
        query: {
          ...daysOf(month),
          outcome,
          ...(only ? { only } : {}),
          ...(project ? { project } : {}),
        },
        signal,
      }),
    select: (answer) => answer.items,
  });
