import type pg from 'pg';
import { median } from './median.ts';

/** Over this many milliseconds clocks fall due evenly. */
export const within = 60_000;

export interface Lateness {
  armed: number;
  due: number;
  fired: number;
  firedTwice: number;
  /** Milliseconds between the instant a clock had to speak and the instant its event was recorded. */
  p50: number;
  p99: number;
  max: number;
}

/** How the first warnings of these cases were spoken. */
export async function latenessOf(
  database: Pick<pg.Pool, 'query'>,
  ids: readonly string[],
): Promise<Omit<Lateness, 'armed' | 'due'>> {
  const { rows } = await database.query<{ late: number; firings: number }>(
    `select extract(epoch from min(recorded_at) - min(occurred_at)) * 1000 as late, count(*)::int as firings
     from case_event where case_id = any($1) and data ->> 'step' = 'half' group by case_id`,
    [ids],
  );
  const late = rows.map((row) => Number(row.late)).sort((a, b) => a - b);
  return {
    fired: rows.length,
    firedTwice: rows.filter((row) => row.firings > 1).length,
    p50: Math.round(median(late)),
    p99: Math.round(late[Math.floor((late.length - 1) * 0.99)] ?? Number.NaN),
    max: Math.round(late.at(-1) ?? Number.NaN),
  };
}
