import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTimers } from '../../kernel/timers/fire-all-due.ts';
import { minutes, seconds } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, happened } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const leak = () => app.as('desk').open({ process: 'repair', description: '楼道漏水' });

interface Health {
  timers: { behindSeconds: number; behindSince: string | null };
}
const health = async () => (await app.signedOut.get<Health>('/api/health')).body.timers;

/** A way to the database that can be cut, as when its machine is gone. */
async function wayToDatabase(): Promise<{ url: string; cut(): Promise<void>; mend(): Promise<void> }> {
  const there = new URL(app.house.appUrl);
  const sockets = new Set<Socket>();
  const open = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((near) => {
        const far = connect(Number(there.port), there.hostname);
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(one);
          one.on('error', () => other.destroy()).on('close', () => other.destroy());
          one.pipe(other);
        }
      });
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let server = await open(0);
  const { port } = server.address() as { port: number };
  const here = new URL(there);
  [here.hostname, here.port] = ['127.0.0.1', String(port)];
  return {
    url: here.href,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
    mend: async () => {
      server = await open(port);
    },
  };
}

test('a worker whose database is away for a minute outlives it, is seen to be behind, and catches up in order', async () => {
  const opened = [];
  for (let i = 0; i < 4; i++) {
    opened.push(await leak());
    app.pass(seconds(20));
  }
  const way = await wayToDatabase();
  const worker = await app.startWorker(way.url);
  try {
    await worker.runDue();
    await way.cut();
    app.turnTo('2026-03-02T01:16:10Z');
    await expect(worker.runDue()).rejects.toThrow();
    expect(await health()).toMatchObject({ behindSeconds: 70, behindSince: '2026-03-02T01:15:00Z' });
    await way.mend();
    await expect.poll(() => health(), { timeout: 15_000 }).toMatchObject({ behindSeconds: 0 });
    const { rows } = await app.db.query(
      `select case_id, occurred_at, (data ->> 'lateSeconds')::int as late from case_event
       where kind = 'clockWarned' order by occurred_at`,
    );
    expect(rows.map((row) => [row.case_id, row.late])).toEqual(opened.map(({ id }, i) => [id, 70 - 20 * i]));
    expect((await worker.runDue()).fired).toBe(0);
  } finally {
    await worker.stop();
    await way.cut();
  }
});

test('a flood of clocks does not hide what a worker left that died in the middle', async () => {
  const left = await leak();
  app.pass(seconds(1));
  const flood = await leak();
  app.pass(minutes(16));
  const dying = await app.db.connect();
  await dying.query('begin');
  await dying.query('select from cases where id = $1 for no key update', [left.id]);
  const timers = openTimers({ ...app.house, workerUrl: app.house.appUrl });
  let portions = 0;
  /** There is always one that falls due behind the last one. */
  const floods = async () => {
    portions += 1;
    if (portions === 3) await dying.query('rollback');
    await app.db.query("update cases set wakes_at = $2::timestamptz - interval '1 second' where id = $1", [
      flood.id,
      app.now().toString(),
    ]);
  };
  try {
    for (let rounds = 0; rounds < 5; rounds++) await timers.fireAllDue(floods, 300);
    expect(portions).toBeGreaterThan(3);
    expect(happened(await app.as('desk').see(left.id))).toContain('clockWarned');
  } finally {
    await dying.query('rollback');
    dying.release();
    await timers.close();
  }
});

test('a clock that is set back fires nothing again, and what is armed keeps its hour', async () => {
  const opened = await leak();
  app.turnTo('2026-03-02T01:15:00Z');
  expect(await app.runDue()).toBe(1);
  app.turnTo('2026-03-02T00:15:00Z');
  expect(await app.runDue()).toBe(0);
  app.turnTo('2026-03-02T01:15:30Z');
  expect(await app.runDue()).toBe(0);
  app.turnTo('2026-03-02T01:30:00Z');
  expect(await app.runDue()).toBe(1);
  expect(happened(await app.as('desk').see(opened.id))).toEqual(['opened', 'clockWarned', 'clockBreached']);
});
