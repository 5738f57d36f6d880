import type { Tx } from '../../platform/db/tx.ts';

/** How the clocks of the house stand: whether they speak when they should. */
export interface ClockState {
  armed: number;
  /** Counting ends here; `armed` beyond it is what the last analysis of the index says. */
  armedIsExact: boolean;
  due: number;
  /** The alarm that has waited longest, when it is late enough to be no round of the worker's. */
  behindSince: Temporal.Instant | null;
  behindSeconds: number;
  next: Temporal.Instant | null;
  waitingMessages: number;
}

/** Counts are capped: a look must cost the same with a million clocks. */
const mostCounted = 1000;

/** Between two looks of a worker, and the round of another that has died. */
const onTimeMs = 10_000;

interface Row {
  armed: number;
  estimate: number;
  due: number;
  oldest: Temporal.Instant | null;
  next: Temporal.Instant | null;
  waiting: number;
}

/** Counts of the whole house, of nobody's cases in particular. */
export async function clockState(tx: Tx, now: Temporal.Instant): Promise<ClockState> {
  const [row] = await tx.query<Row>({
    name: 'clock-state',
    text: `select
      (select count(*)::int from (
        select from cases where wakes_at is not null order by wakes_at limit $2) t) as armed,
      (select greatest(reltuples, 0)::int from pg_class where oid = 'cases_wake'::regclass) as estimate,
      (select count(*)::int from (select from cases where wakes_at <= $1 order by wakes_at limit $2) t) as due,
      (select min(wakes_at) from cases where wakes_at <= $1) as oldest,
      (select min(wakes_at) from cases where wakes_at > $1) as next,
      (select count(*)::int from (select from outbox limit $2) t) as waiting`,
    values: [now.toString(), mostCounted],
    role: 'nuanju_finder',
  });
  const { armed, estimate, due, oldest, next, waiting } = row!;
  const behindMs = oldest ? now.epochMilliseconds - oldest.epochMilliseconds : 0;
  const isBehind = behindMs > onTimeMs;
  return {
    armed: armed < mostCounted ? armed : Math.max(armed, estimate),
    armedIsExact: armed < mostCounted,
    due,
    behindSince: isBehind ? oldest : null,
    behindSeconds: isBehind ? Math.round(behindMs / 1000) : 0,
    next,
    waitingMessages: waiting,
  };
}
