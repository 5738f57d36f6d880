import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from '../../server/src/platform/db/pool.ts';
import { attachToRunning } from '../../server/src/platform/postgres/embedded.ts';
import { currentInstant } from '../../server/src/platform/time.ts';
import { halfOfPickUp } from './arm-cases.ts';
import { type Lateness, latenessOf, within } from './lateness.ts';
import type { Planted } from './workloads.ts';

const due = 2000;

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
    return { armed, due, ...(await latenessOf(pool, ids)) };
  } finally {
    await pool.end();
  }
}
