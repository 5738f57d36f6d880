import type { CaseSnapshot } from '../case.ts';
import type { Change } from '../change.ts';
import type { Process } from '../define-process.ts';
import { record } from '../record.ts';
import { noticeRow } from '../telling/outbox-rows.ts';
import { changedRow } from './effects.ts';
import { heldUntil } from './holds.ts';

const system = { kind: 'system', id: null, name: 'clock' } as const;

/**
 * Ends a hold at the time told to the resident, whenever that is noticed, and tells the holder. Answers the case as it
 * was, where no hold of it has ended by `at`.
 */
export function endPassedHold(
  change: Change,
  process: Process,
  found: CaseSnapshot,
  at: Temporal.Instant,
  now: Temporal.Instant,
): CaseSnapshot {
  const until = heldUntil(process, found.case);
  if (!until || Temporal.Instant.compare(until, at) > 0) return found;
  const key = process.holds!.ends;
  const action = process.actions[key]!;
  const moved = changedRow(action.effects ?? [], found.case, system, {}, {});
  const after = record(
    change,
    process,
    found,
    { ...moved, state: action.to ?? moved.state },
    {
      kind: action.event,
      action: key,
      actor: { kind: 'system', id: null },
      occurredAt: until,
      recordedAt: now,
      data: { heldUntil: until.toString() },
      raisesVersion: true,
      resumes: action.resumes,
      restarts: action.restarts,
    },
  );
  change.outbox.push(
    noticeRow(
      after.case,
      { kind: 'holdEnded', seq: after.case.seq, tell: ['holder'], at: now.toString() },
      now,
    ),
  );
  return after;
}
