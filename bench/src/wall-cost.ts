import { createPool } from '../../server/src/platform/db/pool.ts';
import { attachToRunning } from '../../server/src/platform/postgres/embedded.ts';
import type { ProcessorTime } from './processor-time.ts';

/** Milliseconds of processor time, of server and database together, for one request. */
export interface WallCost {
  workload: 'open' | 'read';
  up: number;
  down: number;
  /** What row security adds to what there is without it. */
  overhead: number;
}

type Take = (workload: 'open' | 'read') => Promise<{ processor: ProcessorTime | null }>;

/**
 * The same requests with the walls of the database up and down in turn; what the server does is the same, because it
 * never relies on them. Ends with all of them up.
 */
export async function wallCost(dataDir: string, rounds: number, take: Take): Promise<WallCost[]> {
  const urls = await attachToRunning(dataDir);
  if (!urls) throw new Error('There is no running database whose walls could be lowered.');
  const pool = createPool(urls.adminUrl, { role: 'owner', max: 1, searchPath: 'public' });
  const walled = (
    await pool.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relrowsecurity`,
    )
  ).rows.map(({ name }) => name);
  // One at a time: the worker goes on reading, and whoever wants all tables at once waits for him in a ring.
  const put = async (verb: 'enable' | 'disable') => {
    for (const table of walled) await pool.query(`alter table ${table} ${verb} row level security`);
  };
  const spent = { open: { up: [], down: [] }, read: { up: [], down: [] } } as Record<
    WallCost['workload'],
    Record<'up' | 'down', number[]>
  >;
  try {
    for (let round = 0; round < 2 * rounds; round++) {
      // Up, down, down, up: whatever drifts by the minute falls on both alike.
      const side = round % 4 === 0 || round % 4 === 3 ? 'up' : 'down';
      await put(side === 'up' ? 'enable' : 'disable');
      for (const workload of ['open', 'read'] as const) {
        // Every connection makes its plans anew after each change; that is nobody's usual request.
        for (let warm = 0; warm < 2; warm++) await take(workload);
        const { processor } = await take(workload);
        if (processor) spent[workload][side].push(processor.server + processor.database);
      }
    }
  } finally {
    await put('enable');
    await pool.end();
  }
  return (['open', 'read'] as const).map((workload) => {
    const [up, down] = [middle(spent[workload].up), middle(spent[workload].down)];
    return { workload, up, down, overhead: Math.round((up / down - 1) * 1000) / 1000 };
  });
}

const middle = (numbers: number[]): number =>
  numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
