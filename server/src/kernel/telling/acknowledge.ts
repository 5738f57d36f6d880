import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { emptyChange, writeChange } from '../change.ts';
import { clocksAt } from '../clocks/clock.ts';
import type { Kernel } from '../kernel.ts';
import { findCaseFor } from '../reading/read-case.ts';
import { record } from '../record.ts';
import { processIn } from '../terms/process-in.ts';

/**
 * Somebody has taken note of a step that spoke: it, and whatever that clock said before it, is repeated no more. Answers
 * the steps; contradicts nobody, and for a second time adds nothing.
 */
export async function acknowledge(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  { caseId, clock: key, step }: { caseId: string; clock: string; step: string },
): Promise<string[]> {
  const found = await findCaseFor(tx, actor, caseId);
  const clock = clocksAt(found.case.clocks, now).find((one) => one.key === key);
  // A clock that began afresh has forgotten what it said; whoever was told can still say that he has heard.
  const spoken = clock?.fired.slice(0, clock.fired.lastIndexOf(step) + 1) ?? [];
  const steps = [...new Set(spoken.length > 0 ? spoken : [step])];
  if (steps.every((one) => clock?.acknowledged.includes(one))) return steps;
  const change = emptyChange();
  record(change, processIn(kernel, found.case, now), found, found.case, {
    kind: 'acknowledged',
    action: null,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: { clock: key, acknowledged: steps },
    raisesVersion: false,
  });
  await writeChange(tx, change);
  return steps;
}
