import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { CaseRow } from '../case.ts';
import { clocksAt } from '../clocks/clock.ts';
import { viewClock } from '../clocks/view-clock.ts';
import type { Process } from '../define-process.ts';
import type { Kernel } from '../kernel.ts';
import { briefly } from '../opening/reception-shown.ts';
import type { FoundCase } from '../reading/read-case.ts';
import { processIn } from '../terms/process-in.ts';
import { decideMerge, readMerging } from './merge-cases.ts';

/** What merging would leave, decided as it would be and written nowhere. Throws as merging does, but for hindrances. */
export async function previewMerge(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { survivorId: string; sourceIds: readonly string[] },
) {
  const merging = await readMerging(kernel, tx, actor, now, asked);
  const { survivor, hindrances, read } = merging;
  const seen = (found: FoundCase): number => read.find((one) => one.case.id === found.case.id)!.case.version;
  const process = processIn(kernel, survivor.case, now);
  const after = hindrances.length > 0 ? null : decideMerge(kernel, actor, now, merging).survivor;
  return {
    survivor: { ...briefly(kernel, survivor.case), version: seen(survivor) },
    hindrances,
    clocks: after ? compareClocks(process, survivor.case, after.case, now) : [],
    ends: merging.sources.map((source) => ({
      ...briefly(kernel, source.case),
      version: seen(source),
      occurredAt: source.case.occurredAt.toString(),
      clocks: shownClocks(process, source.case, now),
    })),
  };
}

/** Each clock of a case as it is and as it would be; null on the side where it has not begun. */
export function compareClocks(
  process: Process,
  before: CaseRow | null,
  after: CaseRow,
  now: Temporal.Instant,
) {
  const was = new Map(before ? shownClocks(process, before, now).map((clock) => [clock.key, clock]) : []);
  const will = shownClocks(process, after, now);
  return will.map((clock) => ({
    key: clock.key,
    label: clock.label,
    before: was.get(clock.key) ?? null,
    after: clock,
  }));
}

const shownClocks = (process: Process, row: CaseRow, now: Temporal.Instant) =>
  clocksAt(row.clocks, now)
    .filter((clock) => clock.begun)
    .map((clock) => viewClock(process, clock));
