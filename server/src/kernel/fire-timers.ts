import { isLostRace, type Tx } from '../platform/db/tx.ts';
import { instantFrom, minutes } from '../platform/time.ts';
import { emptyChange, writeChange } from './change.ts';
import { foldClocks } from './clock.ts';
import type { Process } from './define-process.ts';
import { type Kernel, processOf } from './kernel.ts';
import { noticeRow } from './outbox-rows.ts';
import { findCaseFor } from './read-case.ts';
import { record } from './record.ts';

const system = { kind: 'system', id: null, name: 'clock' } as const;

interface DueTimer {
  case_id: string;
  clock: string;
  step: string;
  generation: number;
  fire_at: Temporal.Instant;
}

/**
 * Fires one due timer that no other worker holds, in the caller's transaction: claim, re-check, event, messages. A crash
 * before the commit leaves it due; after it, it is gone. Answers whether there was one, and how late it was (seconds).
 */
export async function fireNextTimer(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ lateSeconds: number } | null> {
  const [timer] = await tx.query<DueTimer>({
    name: 'claim-timer',
    // The claim is a lock on the case's id, not on its timer row: whoever writes takes the case row first and its timers
    // after, and a worker that held the timer already would meet him half-way.
    text: `with due as materialized (
             select case_id, clock, step, generation, fire_at from timer
             where fired_at is null and fire_at <= $1 order by fire_at, case_id limit 32)
           select * from due where pg_try_advisory_xact_lock(hashtextextended(case_id::text, 0)) limit 1`,
    values: [now.toString()],
  });
  if (!timer) return null;
  try {
    return await fire(kernel, tx, now, timer);
  } catch (error) {
    throw isLostRace(error) ? error : new TimerFault(timer, error);
  }
}

/** One timer could not fire, whatever the others do; `cause` says why. */
export class TimerFault extends Error {
  readonly timer: DueTimer;

  constructor(timer: DueTimer, cause: unknown) {
    super(`The ${timer.step} step of clock ${timer.clock} of case ${timer.case_id} could not fire`, {
      cause,
    });
    this.timer = timer;
  }
}

/** Puts a timer that cannot fire behind the others, so that one sick case never silences the rest. */
export async function postponeTimer(tx: Tx, { timer }: TimerFault, now: Temporal.Instant): Promise<void> {
  await tx.query({
    name: 'postpone-timer',
    text: `update timer set fire_at = $5
           where case_id = $1 and clock = $2 and step = $3 and generation = $4 and fired_at is null`,
    values: [
      timer.case_id,
      timer.clock,
      timer.step,
      timer.generation,
      now.add({ seconds: afterFault.seconds }).toString(),
    ],
  });
}

const afterFault = minutes(5);

async function fire(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  timer: DueTimer,
): Promise<{ lateSeconds: number }> {
  const found = await findCaseFor(tx, system, timer.case_id);
  const process = processOf(kernel, found.case.process);
  const lateSeconds = Math.round((now.epochMilliseconds - timer.fire_at.epochMilliseconds) / 1000);
  const change = emptyChange();
  change.firedTimers.push({
    caseId: timer.case_id,
    clock: timer.clock,
    step: timer.step,
    generation: timer.generation,
    firedAt: now,
  });
  const clock = foldClocks(found.events, now).find((one) => one.key === timer.clock);
  const stale = !clock?.counting || clock.generation !== timer.generation || clock.fired.includes(timer.step);
  const step = stepOf(process, timer);
  if (!stale && step) {
    const breaches = step.key === 'breach';
    const kind = breaches ? 'clockBreached' : 'clockWarned';
    const after = record(change, process, found, found.case, {
      kind,
      action: null,
      actor: { kind: 'system', id: null },
      occurredAt: timer.fire_at,
      recordedAt: now,
      data: { clock: timer.clock, step: timer.step, lateSeconds },
      raisesVersion: false,
    });
    const notice = { kind, seq: after.case.seq, clock: timer.clock, tell: step.tell };
    change.outbox.push(noticeRow(after.case, notice, now));
  }
  await writeChange(tx, change);
  return { lateSeconds };
}

/** The nearest instant at which anything has to fire; null when nothing is armed. */
export async function nextFireAt(tx: Tx): Promise<Temporal.Instant | null> {
  const [row] = await tx.query<{ at: string | null }>({
    name: 'next-fire-at',
    text: `select to_json(min(fire_at)) #>> '{}' as at from timer where fired_at is null`,
  });
  return row?.at ? instantFrom(row.at) : null;
}

function stepOf(process: Process, timer: DueTimer) {
  return process.clocks[timer.clock]?.steps.find((step) => step.key === timer.step);
}
