import { dayName } from '../time/names.ts';
import type { Speech } from '../words/language.ts';
import type { Frame } from './calendar-queries.ts';

export type Week = readonly (readonly Frame[])[];

/** Minutes since midnight; null for what is no time. */
export function minuteOf(text: string): number | null {
  const found = /^(\d\d):([0-5]\d)$/.exec(text);
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : null;
  return minutes !== null && minutes <= 1440 ? minutes : null;
}

/** A stretch that does not end later than it begins ends on the next day. */
export const runsOver = ({ from, to }: Frame): boolean => to <= from;

/** "09:00–18:00", "22:00–次日 06:00"; closed where there is nothing. */
export function sayFrames(frames: readonly Frame[], t: Speech['t']): string {
  if (frames.length === 0) return t('calendars.closed');
  return frames
    .map((frame) => {
      if (frame.from === '00:00' && frame.to === '24:00') return t('calendars.wholeDay');
      return runsOver(frame)
        ? t('calendars.overnight', { from: frame.from, to: frame.to })
        : `${frame.from}–${frame.to}`;
    })
    .join(t('common.listJoin'));
}

/** Days that are alike in one breath: "周一至周五 09:00–18:00；周六、周日休息". */
export function sayWeek(week: Week | null, { t, language }: Pick<Speech, 't' | 'language'>): string {
  if (!week) return t('calendars.always');
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [day, frames] of week.entries()) {
    const hours = sayFrames(frames, t);
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  return runs
    .map(({ first, last, hours }) =>
      t('calendars.daysAndHours', { days: sayDays(first, last, { t, language }), hours }),
    )
    .join(t('calendars.weekJoin'));
}

function sayDays(first: number, last: number, { t, language }: Pick<Speech, 't' | 'language'>): string {
  if (first === last) return dayName(first, language);
  if (first === 0 && last === 6) return t('calendars.everyDay');
  const [from, to] = [dayName(first, language), dayName(last, language)];
  return last === first + 1 ? `${from}${t('common.listJoin')}${to}` : t('calendars.daysFromTo', { from, to });
}

export interface Stretch {
  from: number;
  to: number;
  /** What is left of the night that began the day before. */
  fromYesterday: boolean;
}

/** What of a day is worked, in minutes, with the end of the night before. */
export function stretchesOn(week: Week, day: number): Stretch[] {
  const before = (week[(day + 6) % 7] ?? []).flatMap((frame): Stretch[] => {
    const to = minuteOf(frame.to);
    return runsOver(frame) && to ? [{ from: 0, to, fromYesterday: true }] : [];
  });
  const own = (week[day] ?? []).flatMap((frame): Stretch[] => {
    const [from, to] = [minuteOf(frame.from), minuteOf(frame.to)];
    if (from === null || to === null) return [];
    return [{ from, to: runsOver(frame) ? 1440 : to, fromYesterday: false }];
  });
  return [...before, ...own];
}

/** Minutes worked in an ordinary week; null while a time is not written out. */
export function minutesOf(week: Week): number | null {
  let sum = 0;
  for (const frame of week.flat()) {
    const [from, to] = [minuteOf(frame.from), minuteOf(frame.to)];
    if (from === null || to === null) return null;
    sum += runsOver(frame) ? to + 1440 - from : to - from;
  }
  return sum;
}

/** "9", "930" and "9:30" as they are kept: 09:30. What cannot be a time stays as it was typed. */
export function tidyTime(typed: string): string {
  const found = /^(\d{1,2})[:：.]?(\d{2})?$/.exec(typed.trim());
  const minutes = found && Number(found[1]) * 60 + Number(found[2] ?? 0);
  if (minutes === null || minutes > 1440 || Number(found?.[2] ?? 0) > 59) return typed.trim();
  return `${found![1]!.padStart(2, '0')}:${found![2] ?? '00'}`;
}
