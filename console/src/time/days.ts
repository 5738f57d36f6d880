import { instantOf, two, wallTime } from './wall-clock.ts';

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** A day written as 2026-03-02; null for what is none, such as a thirteenth month. */
export function dayFrom(text: unknown): Day | null {
  const [, ...found] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typeof text === 'string' ? text : '') ?? [];
  const [year = 0, month = 0, day = 0] = found.map(Number);
  const there = new Date(Date.UTC(year, month - 1, day));
  const isOne = found.length === 3 && there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
  return isOne && year > 0 ? { year, month, day } : null;
}

/** The first moment of a day of the project's calendar, wherever the browser stands. */
export const beginningOf = (day: Day): number => instantOf({ ...day, hour: 0, minute: 0, second: 0 });

/** The moment after its last. */
export const endOf = (day: Day): number => beginningOf({ ...day, day: day.day + 1 });

/** Whole days as an answer is narrowed by them: from the beginning of one to the end of the other. */
export function spanOf({ from, to }: { from?: string; to?: string }): { from?: string; to?: string } {
  const [first, last] = [dayFrom(from), dayFrom(to)];
  return {
    ...(first ? { from: new Date(beginningOf(first)).toISOString() } : {}),
    ...(last ? { to: new Date(endOf(last)).toISOString() } : {}),
  };
}

/** The date on the wall of the project at an instant: 2026-03-01. */
export function dateOf(at: string | number): string {
  const { year, month, day } = wallTime(typeof at === 'number' ? at : Date.parse(at));
  return `${year}-${two(month)}-${two(day)}`;
}

/** The date so many days after another. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
