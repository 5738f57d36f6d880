import type { Tx } from '../../platform/db/tx.ts';

/** A promise as it is measured: the clock of which process, of which cases, where. */
export interface Measured {
  promise_id: string;
  process: string;
  clock: string;
  facts: Readonly<Record<string, string>>;
  projects: readonly string[];
}

export type Outcome = 'kept' | 'broken' | 'running';

export interface ResultRow {
  promise_id: string;
  project_id: string;
  kept: number;
  broken: number;
  /** Of the broken ones: kept against the later time that had been agreed. */
  kept_agreed: number;
  /** Of the broken ones: done in time, and told late. */
  reported_late: number;
  /** Neither yet. */
  running: number;
}

/** Days from and to, both included, on the wall of each project. */
export interface Period {
  from: string;
  to: string;
}

/**
 * How often each promise was kept and broken in a period, project by project. A promise counts on the day on which it
 * was decided - kept when it was met, broken when its time ran out, whatever happened later - on the project's own wall,
 * so that no month begins at eight in the morning.
 */
export function resultsOf(
  tx: Tx,
  asked: readonly Measured[],
  period: Period,
  now: Temporal.Instant,
): Promise<ResultRow[]> {
  return tx.query<ResultRow>({
    name: 'promise-results',
    text: `${decided}
      select a.promise_id, d.project_id, count(*) filter (where d.outcome = 'kept')::int as kept,
        count(*) filter (where d.outcome = 'broken')::int as broken,
        count(*) filter (where d.outcome = 'broken' and d.kept_agreed)::int as kept_agreed,
        count(*) filter (where d.outcome = 'broken' and d.reported_late)::int as reported_late,
        count(*) filter (where d.outcome = 'running')::int as running
      from asked a join decided d on ${belongs}
      group by a.promise_id, d.project_id`,
    values: valuesOf(asked, period, now),
  });
}

export interface DecidedRow {
  id: string;
  number: string;
  process: string;
  state: string;
  place: string | null;
  project: string;
  outcome: Outcome;
  reported_late: boolean;
  kept_agreed: boolean;
  due_at: string | null;
  met_at: string | null;
  decided_at: string | null;
}

/** The cases behind one of those numbers, the latest first. */
export function casesBehind(
  tx: Tx,
  asked: Measured,
  period: Period,
  now: Temporal.Instant,
  { outcome, only, limit }: { outcome: Outcome; only: 'reportedLate' | 'keptAgreed' | null; limit: number },
): Promise<DecidedRow[]> {
  const at = (column: string) => `to_json(to_timestamp(d.${column} / 1000)) #>> '{}'`;
  return tx.query<DecidedRow>({
    name: 'promise-cases',
    text: `${decided}
      select d.id, d.number, d.process, d.state, d.outcome, d.reported_late, d.kept_agreed, u.name as project,
        (select l.name from place l where l.id = d.place_id) as place,
        ${at('due')} as due_at, ${at('met_at')} as met_at, ${at('decided')} as decided_at
      from asked a join decided d on ${belongs} join org_unit u on u.id = d.project_id
      where d.outcome = $5 and case $6 when 'reportedLate' then d.reported_late when 'keptAgreed' then d.kept_agreed else true end
      order by coalesce(d.decided, d.due) desc nulls last, d.id desc limit $7`,
    values: [...valuesOf([asked], period, now), outcome, only ?? '', limit],
  });
}

const valuesOf = (asked: readonly Measured[], { from, to }: Period, now: Temporal.Instant): unknown[] => [
  JSON.stringify(asked),
  from,
  to,
  now.epochMilliseconds,
];

const belongs = `d.process = a.process and d.clock = a.clock and d.facts @> a.facts and d.project_id = any(a.projects)`;

/**
 * Cases that were alive in the period - what was merged into another is counted there, as one matter - and every run of the
 * clocks asked for that was decided in it or still runs. The first promise is what counts, whatever was agreed later.
 * Materialised, because a planner that expects few cases takes their clocks apart once more for every promise.
 */
const decided = `
  with asked as (
    select * from jsonb_to_recordset($1::jsonb) as a(promise_id uuid, process text, clock text, facts jsonb, projects uuid[])
  ), period as (
    select u.id as project_id, a.process, a.clocks,
      extract(epoch from $2::date::timestamp at time zone u.time_zone)::float8 * 1000 as starts,
      extract(epoch from ($3::date + 1)::timestamp at time zone u.time_zone)::float8 * 1000 as ends
    from (select project_id, process, array_agg(distinct clock) as clocks
      from asked cross join unnest(projects) project_id group by 1, 2) a
    join org_unit u on u.id = a.project_id
  ), alive as (
    select p.*, c.id, c.number, c.state, c.place_id, c.facts, c.runs
    from period p
    cross join lateral (
      select id, number, state, place_id, facts, clocks as runs from cases
      where project_id = p.project_id and process = p.process and closed_at is null
        and merged_into is null and occurred_at < to_timestamp(p.ends / 1000)
      union all
      select id, number, state, place_id, facts, clocks from cases
      where project_id = p.project_id and process = p.process and closed_at >= to_timestamp(p.starts / 1000)
        and merged_into is null and occurred_at < to_timestamp(p.ends / 1000)
    ) c
  ), decided as materialized (
    select c.id, c.number, c.process, c.project_id, c.state, c.place_id, c.facts, r.*,
      case when r.decided is null then 'running' when r.broken then 'broken' else 'kept' end as outcome
    from alive c
    cross join lateral (
      select k.clock, k.due, k.met_at, k.reported_late, k.broken_at is not null as broken,
        k.broken_at is not null and k.agreed_broken_at is null and k.met_at is not null as kept_agreed,
        coalesce(k.broken_at, k.met_at) as decided
      from jsonb_to_recordset(c.runs) as f(mark jsonb, original float8, due float8, "metAt" float8, "reportedLate" boolean,
        "originalBrokenAt" float8, "brokenAt" float8, begun boolean, past jsonb)
      cross join lateral (
        select f.mark ->> 'key' as clock, coalesce(f.original, f.due) as due, f."metAt" as met_at,
          f."reportedLate" as reported_late, coalesce(f."originalBrokenAt",
            case when f.mark ->> 'is' = 'counting' and f.original <= $4 then f.original end) as broken_at,
          f."brokenAt" as agreed_broken_at, f.begun and f.mark ->> 'is' in ('counting', 'held') as counts
        union all
        select f.mark ->> 'key', (o ->> 'originalBrokenAt')::float8, (o ->> 'metAt')::float8,
          (o ->> 'reportedLate')::boolean, (o ->> 'originalBrokenAt')::float8, (o ->> 'brokenAt')::float8, false
        from jsonb_array_elements(f.past) o
      ) k
      where k.clock = any(c.clocks) and case when coalesce(k.broken_at, k.met_at) is null then k.counts
        else coalesce(k.broken_at, k.met_at) >= c.starts and coalesce(k.broken_at, k.met_at) < c.ends end
    ) r
  )`;
