import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answer, ItemOf } from '../api/shapes.ts';

export type Calendars = Answer<'getCalendars'>;
export type CalendarRow = Calendars['items'][number];
export type CalendarDetail = Answer<'getCalendarsByKey'>;
export type CalendarDay = CalendarDetail['days'][number];
export type CalendarVersion = CalendarDetail['versions'][number];
export type CalendarTrial = Answer<'postCalendarsByKeyTrial'>;
export type Frame = CalendarDay['frames'][number];
export type HolidayYears = Answer<'getHolidayYears'>;
export type HolidayYear = ItemOf<'getHolidayYears'>;

export const calendarsQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['calendars', 'of', unit],
    queryFn: ({ signal }) => api('GET', '/api/calendars', { query: unit ? { unit } : {}, signal }),
    placeholderData: keepPreviousData,
  });

export const calendarQuery = (asked: { key: string; unit: string; year: number | undefined }) =>
  queryOptions({
    queryKey: ['calendars', 'one', asked],
    queryFn: ({ signal }) => {
      const { key, unit, year } = asked;
      return api('GET', '/api/calendars/{key}', {
        params: { key },
        query: { unit, ...(year ? { year } : {}) },
        signal,
      });
    },
    placeholderData: keepPreviousData,
  });

const whileRunningMs = 1_500;

/** Asked again by itself for as long as running cases are being counted anew. */
export const holidayYearsQuery = queryOptions({
  queryKey: ['calendars', 'years'],
  queryFn: ({ signal }) => api('GET', '/api/holiday-years', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ progress }) => progress && progress.state !== 'done') ? whileRunningMs : false,
});
