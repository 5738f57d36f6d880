import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { seconds } from '../../platform/time.ts';

/** Milliseconds; what is later than the last falls behind it. */
export const lateBounds = [100, 250, 500, 1_000, 2_500, 5_000, 15_000, 60_000, 300_000, 3_600_000] as const;

/** A worker that looks says so this often when nothing is due. */
const looksEvery = seconds(30);

export interface Counted {
  /** Milliseconds, of each clock that spoke. */
  late: readonly number[];
  faults: number;
}

/** What one worker counts, under a name of its own. */
export interface Tally {
  add(tx: Tx, counted: Counted, now: Temporal.Instant): Promise<void>;
  /** Says that somebody looks; a worker nobody has heard of for a day is added up with this one. */
  look(tx: Tx, now: Temporal.Instant): Promise<void>;
}

export function openTally(): Tally {
  const worker = newId();
  let saidAt: Temporal.Instant | null = null;
  const add = async (tx: Tx, { late, faults }: Counted, now: Temporal.Instant) => {
    await tx.query({
      name: 'tally-firings',
      text: `insert into timer_tally as t values ($1, $2, $3, $4, $5, $6::bigint[]) ${together}`,
      values: [worker, now.toString(), late.length, faults, sum(late), lateBy(late)],
    });
  };
  return {
    async add(tx, counted, now) {
      await add(tx, counted, now);
      saidAt = now;
    },
    async look(tx, now) {
      if (saidAt && Math.abs(now.epochMilliseconds - saidAt.epochMilliseconds) < looksEvery.seconds * 1000)
        return;
      await add(tx, { late: [], faults: 0 }, now);
      if (!saidAt) await takeOver(tx, worker, now);
      saidAt = now;
    },
  };
}

const together = `on conflict (worker) do update set looked_at = excluded.looked_at,
  fired = t.fired + excluded.fired, faults = t.faults + excluded.faults, late_ms = t.late_ms + excluded.late_ms,
  late_by = array(select a + b from unnest(t.late_by, excluded.late_by) with ordinality as u(a, b, i) order by i)`;

async function takeOver(tx: Tx, worker: string, now: Temporal.Instant): Promise<void> {
  await tx.query({
    name: 'take-over-tallies',
    text: `
      with gone as (
        delete from timer_tally where looked_at < $2::timestamptz - interval '1 day' and worker <> $1 returning *)
      insert into timer_tally as t
      select $1, $2, sum(fired), sum(faults), sum(late_ms),
        (select array_agg(n order by i) from (
          select i, sum(n) as n from gone, unnest(late_by) with ordinality as u(n, i) group by i) of_each)
      from gone having count(*) > 0 ${together}`,
    values: [worker, now.toString()],
  });
}

function lateBy(late: readonly number[]): number[] {
  const counts: number[] = Array.from({ length: lateBounds.length + 1 }, () => 0);
  for (const ms of late) {
    const at = lateBounds.findIndex((bound) => ms <= bound);
    counts[at < 0 ? lateBounds.length : at]! += 1;
  }
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
export interface Tallied {
  fired: number;
  faults: number;
  lateMs: number;
  /** As many as there are bounds, and those behind the last. */
  lateBy: readonly number[];
  /** Seen looking within the last two minutes. */
  workers: number;
}

/** What all workers there ever were have counted. */
export async function tallied(tx: Tx, now: Temporal.Instant): Promise<Tallied> {
  const [row] = await tx.query<Tallied>({
    name: 'read-tallies',
    text: `
      select coalesce(sum(fired), 0)::float8 as fired, coalesce(sum(faults), 0)::float8 as faults,
        coalesce(sum(late_ms), 0)::float8 as "lateMs",
        (select coalesce(json_agg(n order by i), '[]') from (
          select i, sum(n) as n from timer_tally, unnest(late_by) with ordinality as u(n, i) group by i) of_each)
          as "lateBy",
        (count(*) filter (where looked_at > $1::timestamptz - interval '2 minutes'))::int as workers
      from timer_tally`,
    values: [now.toString()],
  });
  return row!;
}
