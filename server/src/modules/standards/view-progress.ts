import { label } from '../../directory/labels.ts';
import { namesOfActors } from '../../directory/names.queries.ts';
import { shippedCalendars } from '../../kernel/clocks/calendar.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { calendarLabel } from '../../kernel/terms/parameters.ts';
import { reconsiderationsOf } from '../../kernel/terms/reconsideration.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { factsOf, inWords } from '../decisions/facts-of.ts';
import type { Unit } from '../decisions/units.ts';

/** Decisions about these units that were, are being or will be applied to running cases, newest first. */
export async function viewProgress(kernel: Kernel, tx: Tx, units: readonly Unit[]) {
  const found = await reconsiderationsOf(
    tx,
    units.map(({ id }) => id),
  );
  const names = await namesOfActors(
    tx,
    found.map(({ madeBy }) => madeBy),
  );
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  return found.map(({ unitId, process: key, clock, calendar, facts, reason, madeBy, ...rest }) => {
    const process = key === null ? null : (kernel.processes.get(key) ?? null);
    return {
      ...rest,
      unit: { id: unitId, name: unitName.get(unitId) ?? '' },
      process: process?.label ?? null,
      clock: clock === null ? null : (process?.clocks[clock]?.label ?? null),
      words: process ? inWords(factsOf(process), facts) : [],
      calendar: calendar === null ? null : calendarNamed(kernel, calendar),
      reason: reason.kind,
      year: reason.year ?? null,
      madeBy: madeBy === null ? null : (names.get(madeBy) ?? null),
    };
  });
}

function calendarNamed(kernel: Kernel, key: string) {
  const known =
    kernel.parameters.book.calendars.findLast((one) => one.key === key)?.calendar ??
    shippedCalendars.get(key);
  return known ? calendarLabel(known) : label(key, key);
}
