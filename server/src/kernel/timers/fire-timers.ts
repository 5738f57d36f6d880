import { projectScope } from '../../directory/scope.ts';
import { isLostRace, type Tx } from '../../platform/db/tx.ts';
import { asDatabaseError } from '../../platform/http/database-errors.ts';
import { instantFrom, minutes } from '../../platform/time.ts';
import { endPassedHold } from '../acting/end-hold.ts';
import { type Change, emptyChange, joinChanges, writeLocked } from '../change.ts';
import { foldClocks } from '../clocks/clock.ts';
import { nextSteps, wakesAt } from '../clocks/next-steps.ts';
import type { Kernel } from '../kernel.ts';
import { casesToFire, type FoundCase } from '../reading/read-case.ts';
import { couldSpeakAt, msBetween, type Spoken, speak } from '../telling/speak.ts';
import { processIn } from '../terms/process-in.ts';

interface DueCase {
  id: string;
  project_id: string;
  wakes_at: Temporal.Instant;
  head: number;
}

/** What one transaction of the worker has done. */
export interface Firing {
  /** Due cases it took; none: nothing is due that nobody else holds. */
  taken: number;
  /** Of each clock that spoke, for how many milliseconds it could have spoken already. */
  late: number[];
  /** Cases whose clocks could not speak, each put off. */
  sick: TimerFault[];
  /** The alarm of the last case taken: who goes on from here need not pass what is over. */
  upTo: Temporal.Instant | null;
}

export interface Share {
  /** At most so many cases. */
  most: number;
  /** Alarms before this are known to be over; null looks at all. */
  from?: Temporal.Instant | null;
}

/**
 * Lets one clock of each of the cases speak that have been due for longest, in the caller's transaction: claim, fold,
 * events, messages. A crash before the commit leaves them due; after it, the stories hold the firings, and whoever folds
 * them knows. A story that cannot be read is put off and leaves the others alone. Throws TimerFault where a single case
 * could not be written, TogetherFault where several could not: then each of them deserves a transaction of its own.
 */
export async function fireDueTimers(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  { most, from = null }: Share,
): Promise<Firing> {
  const due = await tx.query<DueCase>({
    name: 'claim-due-cases',
    text: `select id, project_id, wakes_at, (select head from parameter_state) as head from cases
           where wakes_at <= $1 and wakes_at >= $2
           order by wakes_at, id limit $3 for no key update skip locked`,
    values: [now.toString(), from?.toString() ?? '-infinity', most],
  });
  const [first] = due;
  if (!first) return { taken: 0, late: [], sick: [], upTo: null };
  await kernel.parameters.reach(first.head);
  try {
    return await fireAll(kernel, tx.as(projectScope(...due.map((one) => one.project_id))), now, due);
  } catch (error) {
    // A database that goes away is no fault of a case; one that loses its race again and again is.
    if (isAway(error)) throw error;
    throw due.length === 1 ? new TimerFault(first.id, error) : new TogetherFault(due.length, error);
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

/** Several cases could not be written together; one of them is sick, or locked by somebody. */
export class TogetherFault extends Error {
  constructor(cases: number, cause: unknown) {
    super(`The clocks of ${cases} cases could not speak together`, { cause });
  }
}

const caseWaits = new Set(['57014', '55P03']);

/** A statement that waited too long waited for one of the cases; everything else that says busy is the database. */
const isAway = (error: unknown): boolean =>
  !isLostRace(error) &&
  !caseWaits.has(String((error as { code?: unknown }).code)) &&
  asDatabaseError(error)?.code === 'server.busy';

/** Puts a case whose clocks cannot speak behind the others, so that one sick case never silences the rest. */
export async function postponeTimer(tx: Tx, { caseId }: TimerFault, now: Temporal.Instant): Promise<void> {
  await setAlarms(tx, [{ id: caseId, at: now.add({ seconds: afterFault.seconds }) }], now);
}

const afterFault = minutes(5);

async function fireAll(
  kernel: Kernel,
  tx: Tx,
  now: Temporal.Instant,
  due: readonly DueCase[],
): Promise<Firing> {
  const found = await casesToFire(
    tx,
    due.map(({ id }) => id),
  );
  const firing: Firing = { taken: due.length, late: [], sick: [], upTo: due.at(-1)!.wakes_at };
  const changes: Change[] = [];
  const alarms: Alarm[] = [];
  for (const { id } of due) {
    try {
      const spoken = await speakNext(kernel, tx, found(id), now);
      if ('change' in spoken) {
        changes.push(spoken.change);
        firing.late.push(spoken.lateMs);
      } else alarms.push({ id, at: spoken.sleepsUntil });
    } catch (error) {
      // Whoever has to start again starts again with all of them.
      if (isLostRace(error)) throw error;
      firing.sick.push(new TimerFault(id, error));
      alarms.push({ id, at: now.add({ seconds: afterFault.seconds }) });
    }
  }
  if (alarms.length > 0) await setAlarms(tx, alarms, now);
  if (changes.length > 0) await writeLocked(tx, joinChanges(changes));
  return firing;
}

/** What the clocks of one case have to say by now, the earliest of it alone: the next one has its turn among the others. */
async function speakNext(
  kernel: Kernel,
  tx: Tx,
  found: FoundCase,
  now: Temporal.Instant,
): Promise<Spoken | { sleepsUntil: Temporal.Instant | null }> {
  const process = processIn(kernel, found.case, now);
  const clocks = foldClocks(found.events, now);
  const wakes = wakesAt(process, found.case, clocks);
  // Another version of the process, with other steps, may have set the hour.
  if (!wakes || Temporal.Instant.compare(wakes, now) > 0) return { sleepsUntil: wakes };
  const change = emptyChange();
  if (endPassedHold(change, process, found, wakes, now) !== found)
    return { change, lateMs: msBetween(couldSpeakAt(found, wakes), now) };
  return speak(tx, now, process, found, nextSteps(process, clocks)[0]!);
}

interface Alarm {
  id: string;
  at: Temporal.Instant | null;
}

async function setAlarms(tx: Tx, alarms: readonly Alarm[], now: Temporal.Instant): Promise<void> {
  await tx.query({
    name: 'set-alarms',
    // Not what an action has set anew meanwhile.
    text: `update cases c set wakes_at = a.at from unnest($1::uuid[], $2::timestamptz[]) as a(id, at)
           where c.id = any($1::uuid[]) and c.id = a.id and c.wakes_at <= $3`,
    values: [alarms.map(({ id }) => id), alarms.map(({ at }) => at?.toString() ?? null), now.toString()],
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
