import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { createPool } from '../../server/src/platform/db/pool.ts';
import { attachToRunning } from '../../server/src/platform/postgres/embedded.ts';
import { currentInstant } from '../../server/src/platform/time.ts';
import { armCases, fallDue } from './arm-cases.ts';
import { type Lateness, latenessOf, within } from './lateness.ts';
import { processorTime } from './processor-time.ts';
import { freePort, type ServerProcess, signIn, startProcess, startServer } from './server-process.ts';

/** What a minute in which nothing is due costs two workers and the database. */
export interface Quiet {
  armed: number;
  seconds: number;
  workersMs: number;
  databaseMs: number;
  transactions: number;
  rowsRead: number;
}

export interface LatenessOfTwo extends Lateness {
  /** Of the machine while they fell due: what the milliseconds are worth. */
  load: number;
  /** Milliseconds of processor time for one firing, of both workers and of the database. */
  workersMs: number;
  databaseMs: number;
}

export interface TimersReport {
  quiet: Quiet[];
  lateness: LatenessOfTwo | null;
  /** Without the processor time: that of a worker that was killed is lost. */
  killed: (Omit<LatenessOfTwo, 'workersMs' | 'databaseMs'> & { kills: number }) | null;
}

export interface TimersPlan {
  /** Cases armed when nothing is due, the last number also while the others fall due. */
  armed: readonly number[];
  due: number;
  quietSeconds: number;
  kills: number;
  say: (sentence: string) => void;
}

/** Two workers, each a process of its own, beside a server that only answers. */
export async function runTimers(dataDir: string, plan: TimersPlan): Promise<TimersReport> {
  const web = await startServer(dataDir, await freePort(), { ROLE: 'web' });
  const workers: ServerProcess[] = [];
  const urls = await attachToRunning(dataDir);
  if (!urls) throw new Error('There is no running database to arm.');
  const pool = createPool(urls.adminUrl, { role: 'owner', max: 1, searchPath: 'public' });
  const startWorker = async () =>
    startProcess('../../server/src/main.ts', 0, {
      DATA_DIR: dataDir,
      DATABASE_URL: urls.appUrl,
      DATABASE_ADMIN_URL: urls.adminUrl,
      DATABASE_WORKER_URL: urls.workerUrl,
      ROLE: 'worker',
      LOG_LEVEL: 'warn',
    });
  const client = await pool.connect();
  try {
    const template = await openRepair(web.url);
    const report: TimersReport = { quiet: [], lateness: null, killed: null };
    const world = { client, template, dataDir, workers, due: plan.due };
    for (const armed of plan.armed) {
      await armCases(client, template, armed);
      while (workers.length < 2) workers.push(await startWorker());
      report.quiet.push(await quietMinute(world, armed, plan.quietSeconds));
      plan.say(JSON.stringify(report.quiet.at(-1)));
    }
    const armed = plan.armed.at(-1)!;
    report.lateness = await lateness(world, armed, 'D');
    plan.say(JSON.stringify(report.lateness));
    if (plan.kills > 0) {
      const killing = async () => {
        for (let i = 0; i < plan.kills; i++) {
          await pause(within / plan.kills);
          const [victim] = workers.splice(i % 2, 1);
          const gone = new Promise((resolve) => victim!.child.once('exit', resolve));
          victim!.child.kill('SIGKILL');
          await gone;
          workers.splice(i % 2, 0, await startWorker());
        }
      };
      const { workersMs: _, databaseMs: __, ...late } = await lateness(world, armed, 'K', killing);
      report.killed = { kills: plan.kills, ...late };
      plan.say(JSON.stringify(report.killed));
    }
    return report;
  } finally {
    client.release();
    await pool.end();
    for (const one of [...workers, web]) await one.stop();
  }
}

interface World {
  client: pg.PoolClient;
  template: string;
  dataDir: string;
  workers: readonly ServerProcess[];
  due: number;
}

async function quietMinute(world: World, armed: number, seconds: number): Promise<Quiet> {
  // What vacuum and the first looks have stirred up settles.
  await pause(10_000);
  const before = { ...spent(world), ...(await activity(world.client)) };
  await pause(seconds * 1000);
  const after = { ...spent(world), ...(await activity(world.client)) };
  return {
    armed,
    seconds,
    workersMs: after.workersMs - before.workersMs,
    databaseMs: after.databaseMs - before.databaseMs,
    transactions: after.transactions - before.transactions,
    rowsRead: after.rowsRead - before.rowsRead,
  };
}

async function lateness(
  world: World,
  armed: number,
  prefix: string,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<LatenessOfTwo> {
  const { client, due } = world;
  const from = currentInstant().add({ seconds: 30 });
  const ids = await fallDue(client, world.template, { from, within, due, prefix });
  const left = from.epochMilliseconds - currentInstant().epochMilliseconds;
  if (left < 0) throw new Error('The cases were due before they were there.');
  await pause(left);
  const before = spent(world);
  await Promise.all([meanwhile(), pause(within)]);
  const load = os.loadavg()[0] ?? 0;
  await caughtUp(client);
  const after = spent(world);
  return {
    armed,
    due,
    ...(await latenessOf(client, ids)),
    load: Math.round(load * 10) / 10,
    workersMs: rounded((after.workersMs - before.workersMs) / due),
    databaseMs: rounded((after.databaseMs - before.databaseMs) / due),
  };
}

async function caughtUp(client: pg.PoolClient): Promise<void> {
  for (let polls = 0; polls < 300; polls++) {
    const { rows } = await client.query('select exists (select from cases where wakes_at <= now()) as busy');
    if (!rows[0].busy) return;
    await pause(200);
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Processor time so far, of those workers that are alive. */
function spent({ workers, dataDir }: World): { workersMs: number; databaseMs: number } {
  const times = workers.map(({ child }) => processorTime(child.pid!, dataDir));
  return {
    workersMs: times.reduce((sum, time) => sum + (time?.server ?? 0), 0),
    databaseMs: times[0]?.database ?? 0,
  };
}

async function activity(client: pg.PoolClient): Promise<{ transactions: number; rowsRead: number }> {
  await client.query('select pg_stat_clear_snapshot()');
  const { rows } = await client.query(
    `select xact_commit + xact_rollback as transactions, tup_returned as "rowsRead"
     from pg_stat_database where datname = current_database()`,
  );
  return { transactions: Number(rows[0].transactions), rowsRead: Number(rows[0].rowsRead) };
}

async function openRepair(url: string): Promise<string> {
  const cookie = await signIn(url, 'desk');
  const answer = await fetch(`${url}/api/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      commandId: randomUUID(),
      process: 'repair',
      channel: 'call',
      description: '水管漏水',
    }),
  });
  if (answer.status !== 201) throw new Error(`Opening was answered with ${answer.status}.`);
  return ((await answer.json()) as { id: string }).id;
}
