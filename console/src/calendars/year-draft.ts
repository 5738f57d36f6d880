import { unready } from '../form/check-form.ts';
import type { HolidayYear, HolidayYears } from './calendar-queries.ts';

/** One line of an announcement: days that are free, or one that makes up for them. */
export interface FreeDraft {
  id: number;
  holiday: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

export interface MakeUpDraft {
  id: number;
  holiday: string | undefined;
  on: string | undefined;
}

export interface YearDraft {
  year: number;
  free: FreeDraft[];
  makeUp: MakeUpDraft[];
  source: string;
  reason: string;
  seen: number;
}

/** The next year, with a line for each holiday the law knows; what is not announced is taken out. */
export const nextYearDraft = ({ next, holidays }: HolidayYears): YearDraft => ({
  year: next,
  free: holidays.map(({ key }, id) => ({ id, holiday: key, from: undefined, to: undefined })),
  makeUp: [],
  source: '',
  reason: '',
  seen: 0,
});

/** A year that has been published, to be corrected. */
export const correctionOf = ({ year, free, makeUp, source, version }: HolidayYear): YearDraft => ({
  year,
  free: free.map(({ holiday, from, to }, id) => ({ id, holiday, from, to })),
  makeUp: makeUp.map(({ holiday, on }, id) => ({ id, holiday, on })),
  source: source ?? '',
  reason: '',
  seen: version,
});

export function yearBodyOf({ year, free, makeUp, source, reason, seen }: YearDraft) {
  return {
    year,
    free: free.map(({ holiday, from, to }) => ({ holiday, from: dateIn(from), to: dateIn(to ?? from) })),
    makeUp: makeUp.map(({ holiday, on }) => ({ holiday, on: dateIn(on) })),
    source: source.trim(),
    seen,
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
}

const dateIn = (date: string | undefined): string => (date && date !== unready ? date : '');

/** How many days are free, and how many made up; null while a date is missing. */
export function countDays({ free, makeUp }: YearDraft): { free: number; makeUp: number } | null {
  let days = 0;
  for (const { from, to } of free) {
    const [first, last] = [dateIn(from), dateIn(to ?? from)].map((date) => Date.parse(date));
    if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return null;
    days += Math.max(0, Math.round((last - first) / 86_400_000) + 1);
  }
  return makeUp.every(({ on }) => dateIn(on)) ? { free: days, makeUp: makeUp.length } : null;
}
