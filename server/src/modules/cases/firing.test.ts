import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fireDueTimers } from '../../kernel/timers/fire-timers.ts';
import { hours, minutes, seconds } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, happened } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const leak = () => app.as('desk').open({ process: 'repair', description: '楼道漏水' });

test('after an outage what has waited longest speaks first, each portion written together', async () => {
  const opened = [];
  for (let i = 0; i < 7; i++) {
    opened.push(await leak());
    app.pass(seconds(10));
  }
  app.pass(hours(1));
  const portion = () => app.asWorker((tx) => fireDueTimers(app.house.kernel, tx, app.now(), { most: 3 }));
  const late: number[] = [];
  for (let { taken, late: ms } = await portion(); taken > 0; { taken, late: ms } = await portion()) {
    late.push(...ms);
  }
  const { rows } = await app.db.query<{ occurred_at: Date; late: number }>(
    `select occurred_at, (data ->> 'lateSeconds')::int as late from case_event e join outbox o
       on o.payload ->> 'caseId' = e.case_id::text and (o.payload ->> 'seq')::int = e.seq order by o.id`,
  );
  expect(rows).toHaveLength(14);
  expect(rows.map((row) => row.occurred_at)).toEqual(
    rows.map((row) => row.occurred_at).sort((a, b) => +a - +b),
  );
  expect(late).toEqual(rows.map((row) => row.late * 1000));
  expect([...late].sort((a, b) => b - a)).toEqual(late);
});

test('workers that fire at the same moment fire everything once', async () => {
  const opened = [];
  for (let i = 0; i < 12; i++) opened.push(await leak());
  app.pass(hours(72));
  const firing = async (most: number) => {
    const some = () => app.asWorker((tx) => fireDueTimers(app.house.kernel, tx, app.now(), { most }));
    while ((await some()).taken > 0);
  };
  await Promise.all([1, 2, 5, 50].map(firing));
  await firing(50);
  for (const { id } of opened) {
    const told = (await app.as('desk').see(id)).events
      .slice(1)
      .map(({ kind, clock }) => `${clock?.en} ${kind}`);
    expect(told.sort()).toEqual(
      ['Finished', 'On site', 'Picked up'].flatMap((clock) => [
        `${clock} clockBreached`,
        `${clock} clockWarned`,
      ]),
    );
  }
  const left = await app.db.query('select count(*)::int as n from cases where wakes_at is not null');
  expect(left.rows[0].n).toBe(0);
});

test('a worker that dies in the middle leaves the timer due: it fires later, exactly once', async () => {
  const opened = await leak();
  app.pass(minutes(15));
  const dying = app.fireOne(() => {
    throw new Error('power cut');
  });
  await expect(dying).rejects.toThrow('power cut');
  expect(happened(await app.as('desk').see(opened.id))).toEqual(['opened']);
  app.pass(seconds(90));
  expect([await app.runDue(), await app.runDue()]).toEqual([1, 0]);
  const seen = await app.as('desk').see(opened.id);
  expect(seen.events.at(-1)).toMatchObject({
    kind: 'clockWarned',
    at: '2026-03-02T01:15:00Z',
    recordedAt: '2026-03-02T01:16:30Z',
  });
});

test('no clock waits for a cut of the logs that takes its time', async () => {
  const slow = await app.db.connect();
  await slow.query('begin; lock table log_head in access exclusive mode');
  const worker = await app.startWorker();
  try {
    const cuts = () =>
      app.db.query(
        `select 1 from pg_stat_activity where query like '%cut_log(%' and wait_event_type = 'Lock'`,
      );
    await expect.poll(async () => (await cuts()).rowCount, { timeout: 15_000 }).toBe(1);
    await leak();
    app.pass(minutes(16));
    expect((await worker.runDue()).fired).toBe(1);
  } finally {
    await slow.query('rollback');
    slow.release();
    await worker.stop();
  }
});

test('a case that cannot be read is put off and silences nobody else', async () => {
  const sick = await leak();
  await app.db.query(`update cases set process = 'gone' where id = $1`, [sick.id]);
  app.pass(seconds(1));
  const healthy = await leak();
  const worker = await app.startWorker();
  try {
    app.pass(minutes(16));
    await worker.runDue();
    expect(happened(await app.as('desk').see(healthy.id))).toContain('clockWarned');
    await app.db.query(`update cases set process = 'repair' where id = $1`, [sick.id]);
    expect(happened(await app.as('desk').see(sick.id))).not.toContain('clockWarned');
    app.pass(minutes(6));
    await worker.runDue();
    expect(happened(await app.as('desk').see(sick.id))).toContain('clockWarned');
  } finally {
    await worker.stop();
  }
});

test('among many that are due together the sick ones alone are put off, and counted', async () => {
  const opened = [];
  for (let i = 0; i < 9; i++) opened.push(await leak());
  const [unreadable, unwritable] = [opened[2]!.id, opened[5]!.id];
  await app.db.query(`update cases set process = 'gone' where id = $1`, [unreadable]);
  await app.db.query(
    `insert into case_event select (e).* from (
       select jsonb_populate_record(e, '{"seq": 2}') as e from case_event e where case_id = $1) x`,
    [unwritable],
  );
  app.pass(minutes(16));
  const worker = await app.startWorker();
  try {
    await worker.runDue();
    const spoke = await app.db.query(`select case_id from case_event where kind = 'clockWarned'`);
    const healthy = opened.filter(({ id }) => id !== unreadable && id !== unwritable);
    expect(spoke.rows.map((row) => row.case_id).sort()).toEqual(healthy.map(({ id }) => id).sort());
    const [tally] = (await app.db.query('select fired::int, faults::int from timer_tally')).rows;
    expect(tally).toEqual({ fired: 7, faults: 2 });
  } finally {
    await worker.stop();
  }
});

test('a case that somebody is just saving is passed over, and nobody waits for the clocks of the others', async () => {
  const [held, free] = [await leak(), await leak()];
  app.pass(minutes(16));
  const slow = await app.db.connect();
  await slow.query('begin');
  await slow.query('select from cases where id = $1 for no key update', [held.id]);
  const worker = await app.startWorker();
  try {
    await worker.runDue();
    expect(happened(await app.as('desk').see(free.id))).toContain('clockWarned');
    expect(happened(await app.as('desk').see(held.id))).toEqual(['opened']);
    await slow.query('rollback');
    await worker.runDue();
    expect(happened(await app.as('desk').see(held.id))).toContain('clockWarned');
  } finally {
    await slow.query('rollback');
    slow.release();
    await worker.stop();
  }
});

test('a case whose story and row disagree loses every race, is put off, and silences nobody else', async () => {
  const sick = await leak();
  // Its next event is there already, so every attempt meets a key that is taken.
  await app.db.query(
    `insert into case_event select (e).* from (
       select jsonb_populate_record(e, '{"seq": 2}') as e from case_event e where case_id = $1) x`,
    [sick.id],
  );
  app.pass(seconds(1));
  const healthy = await leak();
  const worker = await app.startWorker();
  try {
    app.pass(minutes(16));
    await worker.runDue();
    expect(happened(await app.as('desk').see(healthy.id))).toContain('clockWarned');
    const [row] = (await app.db.query('select wakes_at from cases where id = $1', [sick.id])).rows;
    expect(Number(row.wakes_at)).toBeGreaterThan(app.house.now().epochMilliseconds);
  } finally {
    await worker.stop();
  }
});
