import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { openReadLog, readsLog } from './read-log.ts';
import { verifyLog } from './verify-log.ts';

let app: AppUnderTest;
let auntWang: string;
beforeAll(async () => {
  app = await appUnderTest();
  auntWang = app.estate.residents.auntWang.id;
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.house.reads.flush();
  await app.db.query('truncate read_batch, read_entry, log_link, log_head');
});

async function noted(): Promise<{ view: string; actor_id: string; ip: string | null; subjects: string[] }[]> {
  await app.house.reads.flush();
  return (
    await app.db.query('select view, actor_id, ip, about, subjects from read_entry order by batch_id, place')
  ).rows;
}
const verify = () => verifyLog(onPool(app.workers), readsLog);

test('a person, the house she lives in, her case, a list and a hit are each written down with who was in them', async () => {
  const opened = await app.as('resident').open({ process: 'repair', channel: 'web', description: '漏水' });
  const { auntWang: house } = app.estate.houses;
  const desk = app.as('desk');
  for (const address of [
    `/api/persons/${auntWang}`,
    `/api/places/${house.id}`,
    `/api/cases/${opened.id}`,
    '/api/cases',
  ])
    expect((await desk.get(address)).status).toBe(200);
  await desk.post('/api/search', { q: '王秀兰' });
  await desk.post('/api/exports/persons', {});
  const views = (await noted()).filter((entry) => entry.subjects.includes(auntWang));
  expect(views.map((entry) => entry.view)).toEqual([
    'GET /api/persons/:id',
    'GET /api/places/:id',
    'GET /api/cases/:id',
    'GET /api/cases',
    'POST /api/search',
    'POST /api/exports/persons',
  ]);
  expect(new Set(views.map((entry) => entry.actor_id))).toEqual(new Set([app.estate.staff.desk.id]));
  expect(new Set(views.map((entry) => entry.ip))).toEqual(new Set(['127.0.0.1']));
});

test('what shows nobody, and what a resident sees of herself, is not written', async () => {
  await app.as('desk').get('/api/places');
  await app.as('resident').get('/api/cases');
  expect(await noted()).toEqual([]);
});

test('readings noted together lie in one batch of the chain, and the chain holds', async () => {
  const reads = openReadLog(parts());
  for (let i = 0; i < 10; i++) reads.note(aReading());
  await reads.close();
  expect(await noted()).toHaveLength(10);
  expect(await verify()).toEqual({ entries: 1, cut: 0, broken: null });
});

test('an altered and a removed reading are found', async () => {
  for (const user of ['desk', 'manager']) {
    await app.as(user).get(`/api/persons/${auntWang}`);
    await app.house.reads.flush();
  }
  for (const statement of [
    `update read_entry set actor_id = '${app.estate.staff.officer.id}' where actor_id = '${app.estate.staff.manager.id}'`,
    `update read_entry set ip = '192.0.2.1' where actor_id = '${app.estate.staff.officer.id}'`,
    `delete from read_entry where actor_id = '${app.estate.staff.officer.id}'`,
  ]) {
    await inTransaction(app.db, null, async (tx) => {
      await tx.query({ text: `set local session_replication_role = 'replica'` });
      await tx.query({ text: statement });
    });
    expect((await verify()).broken).toMatchObject({ chain: 'reads', number: 2, what: 'entryChanged' });
  }
});

test('while readings cannot be written, personal data is refused, and shown again once they can', async () => {
  const before = app.house.reads;
  app.house.reads = openReadLog({ pool: app.house.pool, now: app.now, log: app.house.log, patienceMs: 0 });
  try {
    await app.db.query('revoke insert on read_batch from nuanju_app');
    expect((await app.as('desk').get(`/api/persons/${auntWang}`)).status).toBe(200);
    await expect(app.house.reads.flush()).rejects.toThrow();
    const refused = await app.as('desk').get(`/api/persons/${auntWang}`);
    expect(refused.status).toBe(503);
    expect(refused.body.code).toBe('reads.unwritable');
    expect(refused.raw.toString()).not.toContain('王秀兰');
    await app.db.query('grant insert on read_batch to nuanju_app');
    await app.house.reads.flush();
    expect((await app.as('desk').get(`/api/persons/${auntWang}`)).status).toBe(200);
    expect(await noted()).toHaveLength(2);
  } finally {
    await app.house.reads.close();
    app.house.reads = before;
  }
});

test('a server that closes leaves nothing unwritten', async () => {
  const reads = openReadLog(parts());
  reads.note(aReading());
  await reads.close();
  expect(await noted()).toHaveLength(1);
});

test('readings that cannot be written are in the log, once a trouble, and so is how many a server takes down with it', async () => {
  const reads = openReadLog(parts());
  const faults = () =>
    app.log
      .map((line) => JSON.parse(line) as { msg: string; lost?: number })
      .filter(({ msg }) => msg.includes('written') || msg.includes('wrote'));
  app.log.length = 0;
  await app.db.query('revoke insert on read_batch from nuanju_app');
  try {
    reads.note(aReading());
    for (let i = 0; i < 3; i++) await expect(reads.flush()).rejects.toThrow();
    expect(faults()).toMatchObject([{ msg: 'who was shown whose data could not be written' }]);
    await reads.close();
    expect(faults()).toMatchObject([
      {},
      { msg: 'the server ends with readings that nobody wrote down', lost: 1 },
    ]);
  } finally {
    await app.db.query('grant insert on read_batch to nuanju_app');
  }
});

const parts = () => ({ pool: app.house.pool, now: app.now, log: app.house.log });

const aReading = () => ({
  at: app.now(),
  actor: { kind: 'staff' as const, id: app.estate.staff.desk.id },
  ip: '192.0.2.7',
  view: 'x',
  about: null,
  subjects: [auntWang],
});
