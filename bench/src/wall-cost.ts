import type pg from 'pg';
import { scopeWith } from '../../server/src/directory/scope.ts';
import { viewAhead } from '../../server/src/kernel/reading/case-view.ts';
import { allOf } from '../../server/src/platform/db/lookup.ts';
import { createPool } from '../../server/src/platform/db/pool.ts';
import { putOn } from '../../server/src/platform/db/scope.ts';
import { attachToRunning, type DatabaseUrls } from '../../server/src/platform/postgres/embedded.ts';
import { median } from './median.ts';
import { type ProcessorTime, processorMs } from './processor-time.ts';

/** Milliseconds of processor time for one request behind the walls of the database (row security), and what they add. */
export interface WallCost {
  /** Of a request, server and database together; of the statement that reads a case, the database alone. */
  of: 'open' | 'read' | 'reading statement';
  up: number;
  /** What row security adds to what there is without it. */
  overhead: number;
}

type Workload = 'open' | 'read';
type Take = (workload: Workload) => Promise<{ processor: ProcessorTime | null }>;

export async function wallCost(dataDir: string, rounds: number, take: Take): Promise<WallCost[]> {
  const urls = await attachToRunning(dataDir);
  if (!urls) throw new Error('There is no running database whose walls could be lowered.');
  return [...(await ofRequests(urls.adminUrl, rounds, take)), await ofReading(urls)];
}

/**
 * The same requests with the walls up and down in turn; what the server does is the same, because it never relies on
 * them. Each measurement is held against the one beside it: the machine's own speed changes by more than a tenth within
 * minutes. Ends with all walls up.
 */
async function ofRequests(adminUrl: string, rounds: number, take: Take): Promise<WallCost[]> {
  const pool = createPool(adminUrl, { role: 'owner', max: 1, searchPath: 'public' });
  const walled = (
    await pool.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relrowsecurity`,
    )
  ).rows.map(({ name }) => name);
  // One at a time: the worker goes on reading, and whoever wants all tables at once waits for him in a ring.
  const put = async (side: 'up' | 'down') => {
    for (const table of walled)
      await pool.query(`alter table ${table} ${side === 'up' ? 'enable' : 'disable'} row level security`);
  };
  const spent: Record<Workload, Record<'up' | 'down', number[]>> = {
    open: { up: [], down: [] },
    read: { up: [], down: [] },
  };
  try {
    for (let round = 0; round < 2 * rounds; round++) {
      // Up, down, down, up: whatever drifts by the minute falls on both alike.
      const side = round % 4 === 0 || round % 4 === 3 ? 'up' : 'down';
      await put(side);
      for (const workload of ['open', 'read'] as const) {
        // Every connection makes its plans anew after each change; that is nobody's usual request.
        for (let warm = 0; warm < 2; warm++) await take(workload);
        const { processor } = await take(workload);
        spent[workload][side].push(processor ? processor.server + processor.database : Number.NaN);
      }
    }
  } finally {
    await put('up');
    await pool.end();
  }
  return (['open', 'read'] as const).map((of) => compared(of, spent[of].up, spent[of].down));
}

const group = 16;
const asked = 600;

/**
 * The statement that reads sixteen cases, by turns as the role that serves requests and as the owner of the embedded
 * database, whom no policy binds: the same cases, the same moment.
 */
async function ofReading(urls: DatabaseUrls): Promise<WallCost> {
  const walled = await oneConnection(urls.appUrl, 'nuanju_app');
  const owner = await oneConnection(urls.adminUrl, 'owner');
  try {
    const { rows: cases } = await owner.client.query<{ id: string }>(
      'select id from cases order by md5(id::text) limit 2000',
    );
    const { rows: projects } = await owner.client.query<{ id: string }>(
      `select id from org_unit where kind = 'project'`,
    );
    const ids = projects.map(({ id }) => id);
    for (const statement of putOn(walled.client, scopeWith({ whole: ids, bound: ids })))
      await walled.client.query({ ...statement, values: [...(statement.values ?? [])] });
    const [up, down]: number[][] = [[], []];
    for (let round = -1; round < 5; round++) {
      const before = [walled.spent(), owner.spent()] as const;
      for (let i = 0; i < asked; i++) {
        const some = Array.from({ length: group }, (_, k) => cases[(i * group + k * 7) % cases.length]!.id);
        const { statement } = allOf(some.map((id) => viewAhead(id)!));
        const config = { ...statement, values: [...(statement.values ?? [])] };
        for (const { client } of i % 2 ? [walled, owner] : [owner, walled]) await client.query(config);
      }
      if (round < 0) continue;
      up!.push((walled.spent() - before[0]) / asked / group);
      down!.push((owner.spent() - before[1]) / asked / group);
    }
    return compared('reading statement', up!, down!);
  } finally {
    await walled.end();
    await owner.end();
  }
}

async function oneConnection(url: string, role: 'nuanju_app' | 'owner') {
  const pool = createPool(url, { role, max: 1, searchPath: 'public' });
  const client: pg.PoolClient = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return {
    client,
    spent: () => processorMs(rows[0]!.pid),
    end: async () => {
      client.release();
      await pool.end();
    },
  };
}

/** Pair by pair, as they were taken. */
function compared(of: WallCost['of'], up: readonly number[], down: readonly number[]): WallCost {
  const sorted = (numbers: readonly number[]) =>
    numbers.filter((one) => Number.isFinite(one)).toSorted((one, other) => one - other);
  const ratios = sorted(up.map((one, i) => one / down[i]!));
  const ratio = median(ratios);
  return { of, up: median(sorted(up)), overhead: Math.round((ratio - 1) * 1000) / 1000 };
}
