import type { Static } from 'typebox';
import { type Label, label } from '../../directory/labels.ts';
import type { Retargeted } from '../../kernel/case.ts';
import { whileKnown } from '../../kernel/clocks/calendar.ts';
import { type Kernel, processOf } from '../../kernel/kernel.ts';
import { calendarKey } from '../../kernel/terms/parameters.ts';
import { reconsider } from '../../kernel/terms/reconsider.ts';
import { type RunningRow, readRunning, runningIds } from '../../kernel/terms/reconsideration.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { CalendarTrial, CalendarTried } from './calendar.schema.ts';
import { contentOf, judgeVersion } from './make-version.ts';
import { refuseOutOfReach, withHours } from './with-hours.ts';

type Trial = Static<typeof CalendarTrial>;

const mostShown = 50;
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
  refuseOutOfReach(kernel, tried);
  const trial = withHours(kernel, tried);
  return whileKnown(trial.calendar, () => tryAll(trial.kernel, tx, now, { key, unitId }));
}

async function tryAll(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  { key, unitId }: { key: string; unitId: string },
): Promise<Trial> {
  const asked = { process: null, clock: null, calendar: key, recount: false };
  const counts = { running: 0, moves: 0, nowOverdue: 0 };
  const overdue: Trial['items'] = [];
  const others: Trial['items'] = [];
  const tryOne = (row: RunningRow) => {
    if (!row.clocks.some(({ mark }) => isRunning(mark.is) && calendarKey({ ref: mark.calendar }) === key))
      return;
    counts.running++;
    const found = reconsider(kernel, row, asked, now);
    const moved = (found?.retargeted ?? []).filter(({ from, to }) => from.due !== to.due);
    const late = moved.filter(({ clock }) => found!.nowOverdue.includes(clock));
    const [first] = [...late, ...moved];
    if (!first) return;
    counts.moves++;
    if (late.length > 0) counts.nowOverdue++;
    const shown = late.length > 0 ? overdue : others;
    if (shown.length < mostShown) shown.push(shownOf(kernel, row, first, late.length > 0));
  };
  for (let after: string | null = null; ; ) {
    const ids = await runningIds(tx, { unitId, process: null }, after);
    for (let from = 0; from < ids.length; from += atOnce) {
      for (const row of await readRunning(tx, ids.slice(from, from + atOnce))) tryOne(row);
    }
    const last = ids.at(-1);
    if (!last) return { ...counts, items: [...overdue, ...others].slice(0, mostShown) };
    after = last;
  }
}

const isRunning = (is: string): boolean => is === 'counting' || is === 'held';

function shownOf(
  kernel: Kernel,
  row: RunningRow,
  { clock, from, to }: Retargeted,
  nowOverdue: boolean,
): Trial['items'][number] {
  const { states, clocks } = processOf(kernel, row.process);
  const named = (found: { label: Label } | undefined, key: string) => found?.label ?? label(key, key);
  return {
    caseId: row.id,
    number: row.number,
    project: kernel.parameters.book.lineages.get(row.projectId)?.[0]?.name ?? '',
    stateLabel: named(states[row.state], row.state),
    clockLabel: named(clocks[clock], clock),
    from: dueOf(from),
    to: dueOf(to),
    nowOverdue,
  };
}

const dueOf = ({ target, due }: { target: number; due: number | null }) => ({
  targetSeconds: target,
  dueAt: due === null ? null : Temporal.Instant.fromEpochMilliseconds(due).toString(),
});
