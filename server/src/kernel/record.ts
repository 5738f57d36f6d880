import { canonical, chainHash } from '../platform/crypto/chain.ts';
import { addTime, calendarOf } from './calendar.ts';
import type { CaseRow, CaseSnapshot, EventData, EventRow } from './case.ts';
import type { Change, TimerRow } from './change.ts';
import { type Clock, foldClocks, marksIn, queueDueAt } from './clock.ts';
import type { Process } from './define-process.ts';

export interface Happening {
  kind: string;
  action: string | null;
  actor: EventRow['actor'];
  occurredAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  data: EventData;
  /** False for what nobody could contradict: comments, photos, a timer that fired. */
  raisesVersion: boolean;
  resumes?: readonly string[];
  restarts?: readonly string[];
  retarget?: boolean;
  /** History brought in from elsewhere arms no timer. */
  silent?: boolean;
}

/**
 * Adds one event and what follows from it - version, chain, clocks, queue order, timers - to `change`. `row` is the
 * case as it shall be, `before` the snapshot it comes from (null: it is being opened). Every event of the product
 * goes through here.
 */
export function record(
  change: Change,
  process: Process,
  before: CaseSnapshot | null,
  row: CaseRow,
  happening: Happening,
): CaseSnapshot {
  const last = before?.events.at(-1);
  const clocks = marksIn(process, row.state, row.facts, last?.clocks ?? [], {
    resumed: happening.resumes,
    restarted: happening.restarts,
    retarget: happening.retarget,
  });
  const event: EventRow = {
    caseId: row.id,
    seq: row.seq + 1,
    projectId: row.projectId,
    kind: happening.kind,
    action: happening.action,
    state: row.state,
    version: row.version + (happening.raisesVersion ? 1 : 0),
    actor: happening.actor,
    occurredAt: happening.occurredAt,
    recordedAt: happening.recordedAt,
    clocks,
    data: happening.data,
    hash: '',
  };
  event.hash = hashOf(event, before ? row.chain : null);
  const events = [...(before?.events ?? []), event];
  const folded = foldClocks(events, happening.recordedAt);
  const next: CaseRow = {
    ...row,
    seq: event.seq,
    version: event.version,
    chain: event.hash,
    closedAt: process.states[row.state]?.final ? (row.closedAt ?? happening.occurredAt) : null,
    queueDueAt: queueDueAt(folded),
  };
  write(change, before, next);
  change.events.push(event);
  if (!happening.silent) setTimers(change, process, before, next, folded, happening.recordedAt);
  return { case: next, events };
}

/** What the chain vouches for; words stand in it as salted commitments, so they can be erased. */
export function hashOf(event: EventRow, previous: string | null): string {
  const { hash: _, ...vouchedFor } = event;
  const plain = {
    ...vouchedFor,
    occurredAt: event.occurredAt.epochMilliseconds,
    recordedAt: event.recordedAt.epochMilliseconds,
  };
  return chainHash(previous, canonical(plain));
}

function write(change: Change, before: CaseSnapshot | null, next: CaseRow): void {
  const opened = change.opened.findIndex((row) => row.id === next.id);
  if (opened >= 0) {
    change.opened[opened] = next;
    return;
  }
  if (!before) {
    change.opened.push(next);
    return;
  }
  const moved = change.moved.findIndex((row) => row.id === next.id);
  if (moved >= 0) change.moved[moved] = { ...next, expectedSeq: change.moved[moved]!.expectedSeq };
  else change.moved.push({ ...next, expectedSeq: before.case.seq });
}

/** Retires the timers of clocks that changed their count and arms the steps still ahead of those that run now. */
function setTimers(
  change: Change,
  process: Process,
  before: CaseSnapshot | null,
  next: CaseRow,
  clocks: readonly Clock[],
  now: Temporal.Instant,
): void {
  const earlier = new Map(before ? foldClocks(before.events, now).map((clock) => [clock.key, clock]) : []);
  for (const clock of clocks) {
    const was = earlier.get(clock.key);
    const unchanged = was && was.generation === clock.generation && was.counting === clock.counting;
    if (unchanged) continue;
    if (was?.counting) change.retired.push({ caseId: next.id, clock: clock.key });
    if (clock.counting) change.timers.push(...timersOf(process, next, clock, now));
  }
}

function timersOf(process: Process, row: CaseRow, clock: Clock, now: Temporal.Instant): TimerRow[] {
  const steps = process.clocks[clock.key]?.steps ?? [];
  const calendar = calendarOf(clock.calendar);
  return steps.flatMap((step) => {
    if (clock.fired.includes(step.key)) return [];
    const threshold = step.after?.seconds ?? Math.round((step.at ?? 1) * clock.targetSeconds);
    if (step.at === 1 && clock.dueAt) return [timerRow(row, clock, step.key, clock.dueAt)];
    const ahead = threshold * 1000 - clock.spentMs;
    // A case told late may have passed a step before it was recorded: each then has its own time, and warns before it breaks.
    const fireAt =
      ahead > 0
        ? addTime(calendar, now.epochMilliseconds, ahead)
        : addTime(calendar, clock.startedAt.epochMilliseconds, threshold * 1000);
    return [timerRow(row, clock, step.key, Temporal.Instant.fromEpochMilliseconds(fireAt))];
  });
}

const timerRow = (row: CaseRow, clock: Clock, step: string, fireAt: Temporal.Instant): TimerRow => ({
  projectId: row.projectId,
  caseId: row.id,
  clock: clock.key,
  step,
  generation: clock.generation,
  fireAt,
});
