import type { Kernel } from '../../kernel/kernel.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type Trial, tryOnRunning } from '../decisions/try-on-running.ts';
import { type Judged, kernelWith } from './judge-decision.ts';
import { pageRows, runningWithClock } from './standard.queries.ts';

/** What giving a decision to running cases would do if it were in force now: the same code as doing it, nothing written. */
export async function tryDecision(
  kernel: Kernel,
  tx: Tx,
  judged: Judged,
  now: Temporal.Instant,
): Promise<Trial> {
  const { unitId, process, clock, facts } = judged;
  const asked = { unitId, process, clock, facts, calendar: null };
  const trial = tryOnRunning(kernelWith(kernel, { ...judged, effectiveFrom: now }), asked, now);
  for (let after: string | null = null; ; ) {
    const page = await runningWithClock(tx, asked, after);
    for (const row of page) trial.add({ ...row, process });
    if (page.length < pageRows) return trial.result();
    after = page.at(-1)!.id;
  }
}
