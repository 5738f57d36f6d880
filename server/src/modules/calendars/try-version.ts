import type { Static } from 'typebox';
import { whileKnown } from '../../kernel/clocks/calendar.ts';
import { type Kernel, processOf } from '../../kernel/kernel.ts';
import { isMeant, type RunningCase } from '../../kernel/terms/reconsider.ts';
import { readRunning, runningIds } from '../../kernel/terms/reconsideration.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type Trial, tryOnRunning } from '../decisions/try-on-running.ts';
import type { CalendarTried } from './calendar.schema.ts';
import { contentOf, judgeVersion } from './make-version.ts';
import { refuseOutOfReach, withHours } from './with-hours.ts';

const atOnce = 500;

/**
 * What giving these hours to running cases would do if they were in force now: the same code as doing it, nothing
 * written. Throws request.invalid as making them would.
 */
export async function tryVersion(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  key: string,
  asked: Static<typeof CalendarTried>,
): Promise<Trial> {
  const { hours } = judgeVersion(now, key, asked);
  const { unitId } = asked;
  const content = await contentOf(tx, hours, asked.label);
  const tried = { key, unitId, content, effectiveFrom: now };
  const trial = withHours(kernel, tried);
  refuseOutOfReach(trial.kernel, tried);
  return whileKnown(trial.calendar, () => tryAll(trial.kernel, tx, now, { key, unitId }));
}

async function tryAll(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  { key, unitId }: { key: string; unitId: string },
): Promise<Trial> {
  const asked = { process: null, clock: null, calendar: key };
  const trial = tryOnRunning(kernel, asked, now, ({ from, to }) => from.due !== to.due);
  const countsInIt = ({ process, clocks }: RunningCase) =>
    clocks.some((clock) => isMeant(processOf(kernel, process), clock, asked));
  for (let after: string | null = null; ; ) {
    const ids = await runningIds(tx, { unitId, process: null }, after);
    for (let from = 0; from < ids.length; from += atOnce) {
      const rows = await readRunning(tx, ids.slice(from, from + atOnce));
      for (const row of rows.filter(countsInIt)) trial.add(row);
    }
    const last = ids.at(-1);
    if (!last) return trial.result();
    after = last;
  }
}
