import { officeHours } from '../kernel/clocks/calendar.ts';

const firstDay = Temporal.PlainDate.from('2026-03-02');
const known = new Map<number, boolean>();

/**
 * Whether the office works so many days after Monday, 2 March 2026: read off the list of its days, and not by the code
 * that counts in it, which those who ask hold against this.
 */
export function isOfficeDay(day: number): boolean {
  const there = known.get(day);
  if (there !== undefined) return there;
  const date = firstDay.add({ days: day });
  const { kind } = officeHours.days![date.toString()] ?? {};
  const isWorked = kind ? kind === 'makeUp' : date.dayOfWeek <= 5;
  known.set(day, isWorked);
  return isWorked;
}
