import { type Label, label } from '../../directory/labels.ts';
import { type Kernel, processOf } from '../../kernel/kernel.ts';
import { reconsider } from '../../kernel/terms/reconsider.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type Judged, kernelWith } from './judge-decision.ts';
import { pageRows, runningWithClock } from './standard.queries.ts';

interface Tried {
  caseId: string;
  number: string;
  project: string;
  stateLabel: Label;
  from: { targetSeconds: number; dueAt: string | null };
  to: { targetSeconds: number; dueAt: string | null };
  nowOverdue: boolean;
}

const mostShown = 50;

/** What giving a decision to running cases would do if it were in force now: the same code as doing it, nothing written. */
export async function tryDecision(kernel: Kernel, tx: Tx, judged: Judged, now: Temporal.Instant) {
  const trial = kernelWith(kernel, { ...judged, effectiveFrom: now });
  const asked = {
    unitId: judged.unitId,
    process: judged.process,
    clock: judged.clock,
    facts: judged.facts,
    calendar: null,
    recount: false,
  };
  const { states } = processOf(kernel, judged.process);
  const counts = { running: 0, moves: 0, nowOverdue: 0, failed: 0 };
  const overdue: Tried[] = [];
  const others: Tried[] = [];
  for (let after: string | null = null; ; ) {
    const page = await runningWithClock(tx, asked, after);
    for (const row of page) {
      counts.running++;
      const found = attempt(() => reconsider(trial, { ...row, process: judged.process }, asked, now));
      if (found === 'failed') counts.failed++;
      if (found === 'failed' || !found) continue;
      counts.moves++;
      const isOverdue = found.nowOverdue.length > 0;
      if (isOverdue) counts.nowOverdue++;
      const shown = isOverdue ? overdue : others;
      const [moved] = found.retargeted;
      if (shown.length < mostShown && moved)
        shown.push({
          caseId: row.id,
          number: row.number,
          project: row.project,
          stateLabel: states[row.state]?.label ?? label(row.state, row.state),
          from: dueOf(moved.from),
          to: dueOf(moved.to),
          nowOverdue: isOverdue,
        });
    }
    if (page.length < pageRows) break;
    after = page.at(-1)!.id;
  }
  return { ...counts, items: [...overdue, ...others].slice(0, mostShown) };
}

function attempt<Value>(work: () => Value): Value | 'failed' {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || (error as Error).message.startsWith('No target')) return 'failed';
    throw error;
  }
}

const dueOf = ({ target, due }: { target: number; due: number | null }) => ({
  targetSeconds: target,
  dueAt: due === null ? null : Temporal.Instant.fromEpochMilliseconds(due).toString(),
});
