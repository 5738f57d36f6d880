import type { CaseRow } from '../case.ts';
import type { Process } from '../define-process.ts';
import { clocksAt } from './clock.ts';
import { viewClock } from './view-clock.ts';

type Clocks = Pick<CaseRow, 'clocks'>;

/** Each clock of a case as it is and as it would be; null on the side where it has not begun. */
export function compareClocks(process: Process, before: Clocks, after: Clocks, now: Temporal.Instant) {
  const was = new Map(shownClocks(process, before, now).map((clock) => [clock.key, clock]));
  return shownClocks(process, after, now).map((clock) => ({
    key: clock.key,
    label: clock.label,
    before: was.get(clock.key) ?? null,
    after: clock,
  }));
}

/** The clocks of a case that have begun, as the wire carries them. */
export const shownClocks = (process: Process, row: Clocks, now: Temporal.Instant) =>
  clocksAt(row.clocks, now)
    .filter((clock) => clock.begun)
    .map((clock) => viewClock(process, clock));
