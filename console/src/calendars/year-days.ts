import { dayFrom } from '../time/days.ts';
import { monthName, weekdayName } from '../time/names.ts';
import type { Language, Speech } from '../words/language.ts';
import type { CalendarDay } from './calendar-queries.ts';

export interface Month {
  month: number;
  /** Empty places before the first, in a week that begins on Monday. */
  before: number;
  days: CalendarDay[];
}

/** The days of a year by month. */
export function monthsOf(days: readonly CalendarDay[]): Month[] {
  const months: Month[] = [];
  for (const day of days) {
    const month = Number(day.on.slice(5, 7));
    const last = months.at(-1);
    if (last?.month === month) last.days.push(day);
    else months.push({ month, before: weekdayOf(day.on), days: [day] });
  }
  return months;
}

export interface Run {
  first: string;
  last: string;
  count: number;
  /** What each of them is. */
  day: CalendarDay;
}

/** Days that are not like their weekday, those of one holiday together. */
export function specialRuns(days: readonly CalendarDay[]): Run[] {
  const runs: (Run & { index: number })[] = [];
  for (const [index, day] of days.entries()) {
    if (!day.name) continue;
    const run = runs.at(-1);
    if (run && run.index === index - 1 && alike(run.day, day)) {
      Object.assign(run, { last: day.on, count: run.count + 1, index });
    } else runs.push({ first: day.on, last: day.on, count: 1, day, index });
  }
  return runs;
}

const alike = (one: CalendarDay, other: CalendarDay): boolean =>
  one.kind === other.kind &&
  one.name?.zh === other.name?.zh &&
  JSON.stringify(one.frames) === JSON.stringify(other.frames);

/** Monday is 0. */
const weekdayOf = (on: string): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;

/** "10月1日（周四）", "Thu 1 Oct". */
export function sayDate(on: string, { language }: Pick<Speech, 'language'>): string {
  const day = dayFrom(on);
  if (!day) return on;
  const weekday = weekdayName(day, language);
  const month = sayMonth(day.month, language);
  return language === 'zh' ? `${month}${day.day}日（${weekday}）` : `${weekday} ${day.day} ${month}`;
}

export const sayMonth = (month: number, language: Language): string =>
  language === 'zh' ? `${month}月` : monthName(month);
