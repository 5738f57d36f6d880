import { type Calendar, shippedCalendars } from '../../kernel/clocks/calendar.ts';
import { type ParameterBook, versionIn } from '../../kernel/terms/parameters.ts';
import type { Unit } from './units.ts';

export interface Held {
  key: string;
  calendar: Calendar;
  /** The unit whose version it is; null: as it ships. */
  unitId: string | null;
}

/** Every calendar that holds in a unit at an instant. */
export function calendarsIn(book: ParameterBook, unit: Pick<Unit, 'lineage'>, at: Temporal.Instant): Held[] {
  const keys = new Set([...shippedCalendars.keys(), ...book.calendars.map(({ key }) => key)]);
  return [...keys].flatMap((key) => calendarHeld(book, unit, key, at) ?? []);
}

/** Null for a name that nobody in this unit knows, or not yet. */
export function calendarHeld(
  book: ParameterBook,
  unit: Pick<Unit, 'lineage'>,
  key: string,
  at: Temporal.Instant,
): Held | null {
  const version = versionIn(book, unit.lineage.toReversed(), key, at);
  const calendar = version?.calendar ?? shippedCalendars.get(key);
  return calendar ? { key, calendar, unitId: version?.unitId ?? null } : null;
}
