import { theClock } from '../../directory/actor.ts';
import type { CaseSnapshot } from '../case.ts';
import type { Change } from '../change.ts';
import type { Process } from '../define-process.ts';
import { happeningOf, record } from '../record.ts';
import { noticeRow } from '../telling/outbox-rows.ts';
import { changedRow } from './effects.ts';
import { heldUntil } from './holds.ts';

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
  const after = record(
    change,
    process,
    found,
    changedRow(action, found.case, theClock, {}, {}),
    happeningOf(key, action, {
      actor: theClock,
      occurredAt: until,
      recordedAt: now,
      data: { heldUntil: until.toString() },
    }),
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

/** Whether nothing else has moved the case since this version than the end of the hold that was seen there. */
export function hasEndedByItself({ case: row, events }: CaseSnapshot, seen: number): boolean {
  return (
    row.version === seen + 1 &&
    events.some(({ version, data }) => version === row.version && data.heldUntil !== undefined)
  );
}
