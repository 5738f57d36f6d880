import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fireDueTimers } from '../../kernel/timers/fire-timers.ts';
import { openTally } from '../../kernel/timers/timer-tally.ts';
import { hours, minutes, seconds } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, newCommand } from '../../testing/app-under-test.ts';
import { demoPassword } from '../../testing/demo-sign-ins.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const leak = () => app.as('desk').open({ process: 'repair', description: '楼道漏水' });

interface Seen {
  clocks: {
    armed: number;
    due: number;
    behindSeconds: number;
    behindSince: string | null;
    next: string | null;
    workers: number;
    fired: number;
    faults: number;
    lateness: { seconds: number | null; fired: number }[];
  };
}

const look = async () => (await app.as('manager').get<Seen>('/api/operations')).body.clocks;

async function metrics(): Promise<Map<string, number>> {
  const { status, raw, headers } = await app.as('manager').get('/api/metrics');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  const text = String(raw);
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  for (const line of lines) {
    expect(line).toMatch(/^(# (HELP|TYPE) nuanju_[a-z_]+ .+|nuanju_[a-z_]+(\{le="[0-9.+Inf]+"\})? [0-9.]+)$/);
  }
  const samples = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(' '));
  expect(new Set(samples.map(([name]) => name)).size).toBe(samples.length);
  return new Map(samples.map(([name, value]) => [name!, Number(value)]));
}

test('clocks are on time until one has waited longer than a round, and then behind since it was due', async () => {
  await leak();
  expect(await look()).toMatchObject({ armed: 1, due: 0, behindSince: null, next: '2026-03-02T01:15:00Z' });
  app.turnTo('2026-03-02T01:15:05Z');
  expect(await look()).toMatchObject({ due: 1, behindSeconds: 0, behindSince: null });
  app.turnTo('2026-03-02T01:17:00Z');
  expect(await look()).toMatchObject({ due: 1, behindSeconds: 120, behindSince: '2026-03-02T01:15:00Z' });
  const health = await app.signedOut.get<{ timers: object }>('/api/health');
  expect(health.body.timers).toEqual({
    armed: 1,
    due: 1,
    behindSeconds: 120,
    behindSince: '2026-03-02T01:15:00Z',
  });
  await app.runDue();
  expect(await look()).toMatchObject({ due: 0, behindSeconds: 0, behindSince: null });
});

test('how late the clocks of all workers were is told in buckets that add up', async () => {
  for (let i = 0; i < 3; i++) await leak();
  const fire = (most: number, tally = openTally()) =>
    app.asWorker(async (tx) => {
      const { late, sick } = await fireDueTimers(app.house.kernel, tx, app.now(), { most });
      await tally.add(tx, { late, faults: sick.length }, app.now());
    });
  app.pass({ seconds: 15 * 60 + 2 });
  await fire(2);
  app.pass(seconds(70));
  await fire(1);
  const seen = await metrics();
  const buckets = [...seen].filter(([name]) => name.includes('bucket'));
  const counts = buckets.map(([, count]) => count);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(Object.fromEntries(seen)).toMatchObject({
    'nuanju_timer_lateness_seconds_bucket{le="1"}': 0,
    'nuanju_timer_lateness_seconds_bucket{le="2.5"}': 2,
    'nuanju_timer_lateness_seconds_bucket{le="60"}': 2,
    'nuanju_timer_lateness_seconds_bucket{le="300"}': 3,
    'nuanju_timer_lateness_seconds_bucket{le="+Inf"}': 3,
    nuanju_timer_lateness_seconds_sum: 76,
    nuanju_timer_lateness_seconds_count: 3,
    nuanju_timers_fired_total: 3,
    nuanju_timer_faults_total: 0,
    nuanju_timers_armed: 3,
    nuanju_timer_workers: 2,
  });
});

test('a clock that was told late was not fired late', async () => {
  await app.as('desk').open({ process: 'repair', description: '昨晚', occurredAt: '2026-03-02T00:00:00Z' });
  app.pass(seconds(1));
  const { late } = await app.asWorker((tx) => fireDueTimers(app.house.kernel, tx, app.now(), { most: 5 }));
  expect(late).toEqual([1000]);
});

test('what a worker counted outlives it, and is never counted twice', async () => {
  await leak();
  app.pass(minutes(20));
  const worker = await app.startWorker();
  await worker.runDue();
  await worker.stop();
  const before = await metrics();
  expect(before.get('nuanju_timers_fired_total')).toBe(1);
  app.pass(hours(30));
  const next = openTally();
  await app.asWorker((tx) => next.look(tx, app.now()));
  const rows = await app.db.query('select count(*)::int as n from timer_tally');
  expect(rows.rows[0].n).toBe(1);
  const after = await metrics();
  for (const [name, value] of before)
    if (/total|count|bucket|sum/.test(name)) expect(after.get(name)).toBe(value);
});

test('whoever watches has the right to, in person or by a key made for that alone', async () => {
  for (const user of ['desk', 'tech', 'supervisor', 'resident']) {
    expect((await app.as(user).get('/api/metrics')).status, user).toBe(403);
  }
  expect((await app.signedOut.get('/api/metrics')).status).toBe(401);
  const made = await app.as('manager').post<{ key: string }>('/api/auth/api-key/create', {
    name: 'prometheus',
    password: demoPassword,
    days: 30,
    mayWrite: false,
    tags: ['operations'],
  });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const watcher = app.withKey(made.body.key);
  expect((await watcher.get('/api/metrics')).status).toBe(200);
  expect((await watcher.get('/api/cases')).status).toBe(403);
  expect((await watcher.post('/api/cases', { commandId: newCommand() })).status).toBe(403);
});
