import { projectScope } from '../directory/scope.ts';
import { isLostRace, type Tx } from '../platform/db/tx.ts';
import { asDatabaseError } from '../platform/http/database-errors.ts';
import { instantFrom, minutes } from '../platform/time.ts';
import { emptyChange, writeChange } from './change.ts';
import { foldClocks } from './clock.ts';
import type { Kernel } from './kernel.ts';
import { nextSteps } from './next-steps.ts';
import { noticeRow } from './outbox-rows.ts';
import { processIn } from './process-in.ts';
import { findCaseFor } from './read-case.ts';
import { record } from './record.ts';

const system = { kind: 'system', id: null, name: 'clock' } as const;

interface DueCase {
  id: string;
  project_id: string;
  wakes_at: Temporal.Instant;
  head: number;
}

/**
 * Lets one clock of one due case speak, in the caller's transaction: claim, fold, event, messages. A crash before the
 * commit leaves it due; after it, the story holds the firing, and whoever folds it knows. Answers whether there was a
 * due case, and how late it was (seconds).
 */
export async function fireNextTimer(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ lateSeconds: number } | null> {
  const [due] = await tx.query<DueCase>({
    name: 'claim-due-case',
    text: `select id, project_id, wakes_at, (select head from parameter_state) as head from cases where wakes_at <= $1
           order by wakes_at, id limit 1 for no key update skip locked`,
    values: [now.toString()],
  });
  if (!due) return null;
  await kernel.parameters.reach(due.head);
  try {
    return await fire(kernel, tx.as(projectScope(due.project_id)), now, due);
  } catch (error) {
    // A database that goes away is no fault of the case; one that loses its race again and again is.
    const isAway = !isLostRace(error) && asDatabaseError(error)?.code === 'server.busy';
    throw isAway ? error : new TimerFault(due.id, error);
  }
}

/** One case's clocks could not speak, whatever the others do; `cause` says why. */
export class TimerFault extends Error {
  readonly caseId: string;

  constructor(caseId: string, cause: unknown) {
    super(`The clocks of case ${caseId} could not speak`, { cause });
    this.caseId = caseId;
  }
}

/** Puts a case whose clocks cannot speak behind the others, so that one sick case never silences the rest. */
export async function postponeTimer(tx: Tx, { caseId }: TimerFault, now: Temporal.Instant): Promise<void> {
  await tx.query({
    name: 'postpone-timer',
    // Not what an action has set anew meanwhile.
    text: 'update cases set wakes_at = $2 where id = $1 and wakes_at <= $3',
    values: [caseId, now.add({ seconds: afterFault.seconds }).toString(), now.toString()],
  });
}

const afterFault = minutes(5);

async function fire(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  due: DueCase,
): Promise<{ lateSeconds: number }> {
  const found = await findCaseFor(tx, system, due.id);
  const process = processIn(kernel, found.case, now);
  const lateSeconds = secondsBetween(due.wakes_at, now);
  const [next] = nextSteps(process, foldClocks(found.events, now));
  // Another version of the process, with other steps, may have set the hour.
  if (!next || Temporal.Instant.compare(next.fireAt, now) > 0) {
    await wakeAgain(tx, due.id, next?.fireAt ?? null);
    return { lateSeconds };
  }
  const { clock, step, fireAt } = next;
  const kind = step.key === 'breach' ? 'clockBreached' : 'clockWarned';
  const change = emptyChange();
  const after = record(change, process, found, found.case, {
    kind,
    action: null,
    actor: { kind: 'system', id: null },
    occurredAt: fireAt,
    recordedAt: now,
    data: { clock: clock.key, step: step.key, lateSeconds: secondsBetween(fireAt, now) },
    raisesVersion: false,
  });
  const notice = { kind, seq: after.case.seq, clock: clock.key, tell: step.tell };
  change.outbox.push(noticeRow(after.case, notice, now));
  await writeChange(tx, change);
  return { lateSeconds };
}

const secondsBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.round((to.epochMilliseconds - from.epochMilliseconds) / 1000);

async function wakeAgain(tx: Tx, caseId: string, at: Temporal.Instant | null): Promise<void> {
  await tx.query({
    name: 'wake-again',
    text: 'update cases set wakes_at = $2 where id = $1',
    values: [caseId, at?.toString() ?? null],
  });
}

/** The nearest instant at which any clock has something to say; null when none has. */
export async function nextFireAt(tx: Tx): Promise<Temporal.Instant | null> {
  const [row] = await tx.query<{ at: string | null }>({
    name: 'next-fire-at',
    text: `select to_json(min(wakes_at)) #>> '{}' as at from cases where wakes_at is not null`,
  });
  return row?.at ? instantFrom(row.at) : null;
}
