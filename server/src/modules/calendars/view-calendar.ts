import type { Label } from '../../directory/labels.ts';
import { type Calendar, dayOf, type Frame } from '../../kernel/clocks/calendar.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { calendarKey, calendarLabel, termsOf } from '../../kernel/terms/parameters.ts';
import { processIn } from '../../kernel/terms/process-in.ts';
import type { Held } from '../decisions/calendars-in.ts';
import { kindsOf } from '../decisions/kinds-of.ts';
import type { Unit, Units } from '../decisions/units.ts';
import type { StoredVersion } from './calendar.queries.ts';
import { asWritten, complementOf, type Hours } from './check-hours.ts';
import { ownDays } from './own-days.ts';

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
    own: ownDays(calendar)
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

/** The promises of which some case that began now would count in it. */
export function usedBy(kernel: Kernel, unit: Unit, key: string, at: Temporal.Instant) {
  return [...kernel.processes.keys()].flatMap((name) => {
    const process = processIn(kernel, { projectId: unit.id, process: name }, at);
    const counts = (clock: string) =>
      kindsOf(process, clock).some((facts) => calendarKey(termsOf(process, clock, facts).calendar) === key);
    return Object.entries(process.clocks)
      .filter(([clock]) => counts(clock))
      .map(([, clock]): { process: Label; clock: Label } => ({ process: process.label, clock: clock.label }));
  });
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
