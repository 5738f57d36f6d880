import { projectScope } from '../../directory/scope.ts';
import { isLostRace, type Tx } from '../../platform/db/tx.ts';
import { asDatabaseError } from '../../platform/http/database-errors.ts';
import { instantFrom, minutes } from '../../platform/time.ts';
import { endPassedHold } from '../acting/end-hold.ts';
import { heldUntil } from '../acting/holds.ts';
import type { CaseSnapshot } from '../case.ts';
import { type Change, emptyChange, joinChanges, writeLocked } from '../change.ts';
import { clocksAt } from '../clocks/clock.ts';
import { type DueStep, nextSteps, wakesAt } from '../clocks/next-steps.ts';
import type { Process } from '../define-process.ts';
import type { Kernel } from '../kernel.ts';
import { casesToFire } from '../reading/read-case.ts';
import { type Parties, partiesOf } from '../telling/parties.queries.ts';
import { asksWhoIsOnDuty, couldSpeakAt, msBetween, type Spoken, speak } from '../telling/speak.ts';
import { processIn } from '../terms/process-in.ts';

interface DueCase {
  id: string;
  project_id: string;
  wakes_at: Temporal.Instant;
  time_zone: string;
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
    text: `select id, project_id, wakes_at, (select head from parameter_state) as head,
             (select time_zone from org_unit u where u.id = cases.project_id) as time_zone from cases
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
  const trying = <Of extends DueCase>(all: readonly Of[], work: (one: Of) => void) => {
    for (const one of all) {
      try {
        work(one);
      } catch (error) {
        // Whoever has to start again starts again with all of them.
        if (isLostRace(error)) throw error;
        firing.sick.push(new TimerFault(one.id, error));
        alarms.push({ id: one.id, at: now.add({ seconds: afterFault.seconds }) });
      }
    }
  };
  const speaking: Speaking[] = [];
  trying(due, (one) => {
    const next = whatIsDue(kernel, found(one.id), now);
    if ('sleepsUntil' in next) alarms.push({ id: one.id, at: next.sleepsUntil });
    else speaking.push({ ...one, ...next });
  });
  const onDuty = speaking.filter(({ step }) => step && asksWhoIsOnDuty(step)).map(({ id }) => id);
  const parties = await partiesOf(tx, onDuty, now);
  trying(speaking, (one) => {
    const { change, lateMs } = say(one, parties.get(one.id), now);
    changes.push(change);
    firing.late.push(lateMs);
  });
  if (alarms.length > 0) await setAlarms(tx, alarms, now);
  if (changes.length > 0) await writeLocked(tx, joinChanges(changes));
  return firing;
}

interface Due {
  process: Process;
  found: CaseSnapshot;
  wakes: Temporal.Instant;
  /** None where a hold ends. */
  step: DueStep | null;
}

type Speaking = DueCase & Due;

/** What one case has to say by now, the earliest of it alone: the next one has its turn among the others. */
function whatIsDue(
  kernel: Kernel,
  found: CaseSnapshot,
  now: Temporal.Instant,
): Due | { sleepsUntil: Temporal.Instant | null } {
  const process = processIn(kernel, found.case, now);
  const clocks = clocksAt(found.case.clocks, now);
  const wakes = wakesAt(process, found.case, clocks);
  // Another version of the process, with other steps, may have set the hour.
  if (!wakes || Temporal.Instant.compare(wakes, now) > 0) return { sleepsUntil: wakes };
  const until = heldUntil(process, found.case);
  const holdEnds = until !== null && Temporal.Instant.compare(until, wakes) <= 0;
  return { process, found, wakes, step: holdEnds ? null : nextSteps(process, clocks)[0]! };
}

function say(
  { process, found, wakes, step, time_zone }: Speaking,
  parties: Parties | undefined,
  now: Temporal.Instant,
): Spoken {
  if (step) return speak(now, process, found, step, { timeZone: time_zone, parties });
  const change = emptyChange();
  endPassedHold(change, process, found, wakes, now);
  return { change, lateMs: msBetween(couldSpeakAt(found, wakes), now) };
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
