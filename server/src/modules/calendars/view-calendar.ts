import type { Label } from '../../directory/labels.ts';
import { type Calendar, dayOf, type Frame, shippedCalendars } from '../../kernel/clocks/calendar.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { calendarKey, calendarLabel, type ParameterBook, versionIn } from '../../kernel/terms/parameters.ts';
import type { Unit, Units } from '../decisions/units.ts';
import type { StoredVersion } from './calendar.queries.ts';
import { asWritten, complementOf, type Hours } from './check-hours.ts';

export interface Held {
  key: string;
  calendar: Calendar;
  /** The unit whose version it is; null: as it ships. */
  unitId: string | null;
}

/** Every calendar that holds in a unit at an instant. */
export function calendarsIn(book: ParameterBook, unit: Unit, at: Temporal.Instant): Held[] {
  const made = book.calendars.filter(({ unitId }) => unit.lineage.includes(unitId)).map(({ key }) => key);
  return [...new Set([...shippedCalendars.keys(), ...made])].flatMap((key) => {
    const held = calendarHeld(book, unit, key, at);
    return held ? [held] : [];
  });
}

/** Null for a name that nobody in this unit knows, or not yet. */
export function calendarHeld(
  book: ParameterBook,
  unit: Unit,
  key: string,
  at: Temporal.Instant,
): Held | null {
  const version = versionIn(book, unit.lineage.toReversed(), key, at);
  const calendar = version?.calendar ?? shippedCalendars.get(key);
  return calendar ? { key, calendar, unitId: version?.unitId ?? null } : null;
}

export function viewHeld({ key, calendar, unitId }: Held, { known }: Units) {
  return {
    key,
    label: calendarLabel(calendar),
    ref: calendar.ref,
    zone: calendar.zone,
    week: calendar.week?.map(written) ?? null,
    follows: calendar.follows !== undefined,
    estimatedFrom: calendar.follows ? (calendar.estimatedFrom ?? null) : null,
    from: unitId ? { id: unitId, name: known.get(unitId)?.name ?? '' } : null,
  };
}

/** Each day of a year: what is worked, and why it is not like the others. */
export function daysOfYear(calendar: Calendar, year: number) {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, n) => {
    const day = first.add({ days: n });
    const { frames, special } = dayOf(calendar, day);
    const shown = calendar.week ? frames : ([[0, 1440]] as const);
    return {
      on: day.toString(),
      kind: special?.kind ?? (shown.length > 0 ? 'working' : 'closed'),
      frames: written(shown),
      name: special?.name ?? null,
      estimated: Boolean(calendar.estimatedFrom) && day.toString() >= calendar.estimatedFrom!,
    };
  });
}

export function hoursOf(calendar: Pick<Calendar, 'week' | 'days' | 'follows'>) {
  return {
    own: Object.entries(calendar.days ?? {})
      .filter(([, { kind }]) => kind === 'local')
      .map(([on, { name, frames }]) => ({ on, name, frames: written(frames) }))
      .sort((one, other) => (one.on < other.on ? -1 : 1)),
    following: calendar.follows
      ? { free: written(calendar.follows.free), makeUp: written(calendar.follows.makeUp) }
      : null,
  };
}

export function complementShown(calendar: Calendar) {
  const hours: Hours | null = complementOf(calendar);
  return hours && { week: hours.week.map(written), ...hoursOf(hours) };
}

/** The promises that count in it where nobody has decided otherwise, and those for which somebody has. */
export function usedBy(kernel: Kernel, unit: Unit, key: string, at: Temporal.Instant) {
  const decided = kernel.parameters.book.parameters.filter(
    ({ calendar, unitId, effectiveFrom }) =>
      calendar === key && unit.lineage.includes(unitId) && Temporal.Instant.compare(effectiveFrom, at) <= 0,
  );
  return [...kernel.processes.values()].flatMap((process) =>
    Object.entries(process.clocks)
      .filter(
        ([clock, { calendar }]) =>
          calendarKey(calendar) === key ||
          decided.some((one) => one.process === process.key && one.clock === clock),
      )
      .map(([, clock]): { process: Label; clock: Label } => ({ process: process.label, clock: clock.label })),
  );
}

export function viewVersion(one: StoredVersion, held: Held, { known }: Units, now: Temporal.Instant) {
  const isComing = Temporal.Instant.compare(Temporal.Instant.from(one.effectiveFrom), now) > 0;
  return {
    ref: one.ref,
    number: one.number,
    unit: { id: one.unitId, name: known.get(one.unitId)?.name ?? '' },
    week: one.content.week?.map(written) ?? null,
    effectiveFrom: one.effectiveFrom,
    state: one.ref === held.calendar.ref ? 'inForce' : isComing ? 'coming' : 'past',
    madeBy: one.madeBy,
    madeAt: one.madeAt,
    note: one.note,
    addsYears: one.content.replaces !== undefined,
  };
}

const written = (frames: readonly Frame[]) => frames.map(asWritten);
