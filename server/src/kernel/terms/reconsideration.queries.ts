import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { instantFrom } from '../../platform/time.ts';
import type { CaseRow, RetargetReason } from '../case.ts';
import type { Folding } from '../clocks/clock.ts';
import type { Reconsidering } from './reconsider.ts';

export interface ReconsiderationRequest extends Reconsidering {
  /** Cases of the projects below it. */
  unitId: string;
  reason: RetargetReason;
  /** Staff; null where nobody decided it, as with what a release brings. */
  madeBy: string | null;
  now: Temporal.Instant;
  /** When what was decided comes into force, if that is later. */
  startsAt?: Temporal.Instant;
}

/**
 * Asks for a decision to be applied to running cases, in the transaction that makes it; the worker does it after the
 * commit, each case by an event of its own. Answers the id under which its progress is read.
 */
export async function startReconsideration(tx: Tx, asked: ReconsiderationRequest): Promise<string> {
  const id = newId();
  await tx.query({
    name: 'start-reconsideration',
    text: `insert into reconsideration (id, unit_id, process, clock, calendar, reason, made_by, made_at, starts_at, facts)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      id,
      asked.unitId,
      asked.process,
      asked.clock,
      asked.calendar,
      JSON.stringify(asked.reason),
      asked.madeBy,
      asked.now.toString(),
      (asked.startsAt ?? asked.now).toString(),
      JSON.stringify(asked.facts ?? {}),
    ],
  });
  return id;
}

/** Counts of a whole run: cases looked at, given other terms, overdue by that, and those that could not be looked at. */
export interface Progress {
  id: string;
  unitId: string;
  process: string | null;
  clock: string | null;
  facts: Record<string, string>;
  calendar: string | null;
  reason: RetargetReason;
  madeBy: string | null;
  madeAt: string;
  startsAt: string;
  state: 'waiting' | 'running' | 'done';
  /** Null until it has begun. */
  total: number | null;
  done: number;
  moved: number;
  nowOverdue: number;
  failed: number;
  finishedAt: string | null;
}

/** The latest of some units, newest first. */
export async function reconsiderationsOf(tx: Tx, unitIds: readonly string[], most = 50): Promise<Progress[]> {
  return tx.query<Progress>({
    name: 'reconsiderations-of',
    text: `select ${progressColumns} from reconsideration where unit_id = any($1::uuid[])
           order by made_at desc, id desc limit $2`,
    values: [unitIds, most],
  });
}

const progressColumns = `id, unit_id as "unitId", process, clock, facts, calendar, reason, made_by as "madeBy",
  to_json(made_at) #>> '{}' as "madeAt", to_json(starts_at) #>> '{}' as "startsAt", state, total, done, moved,
  now_overdue as "nowOverdue", failed, to_json(finished_at) #>> '{}' as "finishedAt"`;

/** One that a worker is at; `attempt` tells him from one who took it up after him. */
export interface ClaimedReconsideration extends Reconsidering {
  id: string;
  unitId: string;
  reason: RetargetReason;
  madeBy: string | null;
  attempt: number;
  cursor: string | null;
  total: number | null;
  head: number;
}

/** After this long without a sign of life it is taken up by another. */
const deadSeconds = 30;

/** Takes the oldest that may begin and that nobody is at. */
export async function claimReconsideration(
  tx: Tx,
  now: Temporal.Instant,
): Promise<ClaimedReconsideration | null> {
  const [claimed] = await tx.query<ClaimedReconsideration>({
    name: 'claim-reconsideration',
    text: `update reconsideration r set state = 'running', beat_at = $1, attempt = attempt + 1
           where id = (select id from reconsideration where finished_at is null and starts_at <= $1
             and (beat_at is null or beat_at < $1::timestamptz - interval '${deadSeconds} seconds')
             order by starts_at, id limit 1 for update skip locked)
           returning id, unit_id as "unitId", process, clock, facts, calendar, reason, made_by as "madeBy", attempt,
             cursor, total, (select head from parameter_state) as head`,
    values: [now.toString()],
  });
  return claimed ?? null;
}

export interface Counted {
  total?: number;
  done?: number;
  moved?: number;
  nowOverdue?: number;
  failed?: number;
  cursor?: string | null;
  /** Nobody is at it any more, and it may be taken up at once. */
  leave?: boolean;
  finished?: boolean;
}

/**
 * Adds to what was counted: never more than there were when it began, and all of them at the end, whatever was opened
 * or closed meanwhile. False where somebody else has taken it up, and nothing more may be done.
 */
export async function noteReconsidered(
  tx: Tx,
  { id, attempt }: Pick<ClaimedReconsideration, 'id' | 'attempt'>,
  now: Temporal.Instant,
  counted: Counted,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'note-reconsidered',
    text: `update reconsideration set beat_at = case when $10 then null else $3::timestamptz end,
             total = coalesce($4, total), done = case when $11 then total else least(total, done + $5) end,
             moved = moved + $6, now_overdue = now_overdue + $7, failed = failed + $8, cursor = coalesce($9, cursor),
             state = case when $11 then 'done' else state end,
             finished_at = case when $11 then $3::timestamptz end
           where id = $1 and attempt = $2 and finished_at is null returning id`,
    values: [
      id,
      attempt,
      now.toString(),
      counted.total ?? null,
      counted.done ?? 0,
      counted.moved ?? 0,
      counted.nowOverdue ?? 0,
      counted.failed ?? 0,
      counted.cursor ?? null,
      counted.leave ?? false,
      counted.finished ?? false,
    ],
  });
  return rows.length > 0;
}

const isMeant = `closed_at is null and ($2::text is null or process = $2) and project_id = any(array(
  select id from org_unit where kind = 'project' and $1 = any(lineage)))`;

export async function countRunning(
  tx: Tx,
  { unitId, process }: { unitId: string; process: string | null },
): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: 'count-running',
    text: `select count(*)::int as count from cases where ${isMeant}`,
    values: [unitId, process],
  });
  return row!.count;
}

/** Ids of running cases behind `after`, in order. */
export async function runningIds(
  tx: Tx,
  { unitId, process }: { unitId: string; process: string | null },
  after: string | null,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'running-ids',
    text: `select id from cases where ${isMeant} and ($3::uuid is null or id > $3) order by id limit ${pageIds}`,
    values: [unitId, process, after],
  });
  return rows.map(({ id }) => id);
}

const pageIds = 20_000;

export type RunningRow = Pick<
  CaseRow,
  'id' | 'projectId' | 'number' | 'process' | 'state' | 'facts' | 'clocks'
> & {
  /** One of its clocks is about to speak, and goes first. */
  wakesAt: Temporal.Instant | null;
};

/** What comparing their terms takes, of those that still run, in order. */
export async function readRunning(tx: Tx, ids: readonly string[]): Promise<RunningRow[]> {
  const rows = await tx.query<
    Omit<RunningRow, 'wakesAt' | 'clocks'> & { wakesAt: string | null; clocks: Folding[] }
  >({
    name: 'read-running',
    text: `select id, project_id as "projectId", number, process, state, facts, clocks,
             to_json(wakes_at) #>> '{}' as "wakesAt"
           from cases where id = any($1::uuid[]) and closed_at is null order by id`,
    values: [ids],
  });
  return rows.map((row) => ({ ...row, wakesAt: row.wakesAt ? instantFrom(row.wakesAt) : null }));
}
