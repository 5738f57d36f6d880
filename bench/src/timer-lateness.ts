import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from '../../server/src/platform/db/pool.ts';
import { attachToRunning } from '../../server/src/platform/postgres/embedded.ts';
import { currentInstant } from '../../server/src/platform/time.ts';
import { median } from './bench.ts';
import type { Planted } from './workloads.ts';

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

const due = 2000;
const within = 60_000;
/** Nobody's repair: the supervisor hears after half of its thirty minutes. */
const halfOfPickUp = 15 * 60_000;

/** Opens repairs that came in so long ago that their first warning falls into the coming minute, and waits for it. */
export async function timerLateness(
  dataDir: string,
  url: string,
  cookie: string,
  { houses }: Planted,
): Promise<Lateness> {
  const urls = await attachToRunning(dataDir);
  if (!urls) throw new Error('There is no running database to look into.');
  const pool = createPool(urls.adminUrl, { role: 'owner', max: 1, searchPath: 'public' });
  try {
    const ids: string[] = [];
    const open = async (i: number) => {
      const speaksAt = currentInstant().epochMilliseconds + 20_000 + (i * within) / due;
      const house = houses[i % houses.length]!;
      const answer = await fetch(`${url}/api/cases`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          commandId: randomUUID(),
          process: 'repair',
          channel: 'call',
          placeId: house.placeId,
          person: { id: house.personId },
          description: '水管漏水',
          occurredAt: Temporal.Instant.fromEpochMilliseconds(Math.floor(speaksAt) - halfOfPickUp).toString(),
        }),
      });
      if (answer.status !== 201) throw new Error(`Opening was answered with ${answer.status}.`);
      ids.push(((await answer.json()) as { id: string }).id);
    };
    for (let from = 0; from < due; from += 16) {
      await Promise.all(Array.from({ length: Math.min(16, due - from) }, (_, i) => open(from + i)));
    }
    const [{ armed }] = (
      await pool.query('select count(*)::int as armed from cases where wakes_at is not null')
    ).rows;
    await pause(within + 25_000);
    const { rows } = await pool.query<{ late: number; firings: number }>(
      `select extract(epoch from min(recorded_at) - min(occurred_at)) * 1000 as late, count(*)::int as firings
       from case_event where case_id = any($1) and data ->> 'step' = 'half' group by case_id`,
      [ids],
    );
    const late = rows.map((row) => Number(row.late)).sort((a, b) => a - b);
    return {
      armed,
      due,
      fired: rows.length,
      firedTwice: rows.filter((row) => row.firings > 1).length,
      p50: Math.round(median(late)),
      p99: Math.round(late[Math.floor((late.length - 1) * 0.99)] ?? Number.NaN),
      max: Math.round(late.at(-1) ?? Number.NaN),
    };
  } finally {
    await pool.end();
  }
}
