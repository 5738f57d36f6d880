import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { auditLog } from './audit-log.ts';
import { verifyLog } from './verify-log.ts';
import { type AuditEntry, writeAudit } from './write-audit.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());
beforeEach(() => app.db.query('truncate audit_entry, log_link, log_head'));

const entry = (data: AuditEntry['data'] = {}): AuditEntry => ({
  now: app.now(),
  actor: { kind: 'staff', id: app.estate.staff.desk.id },
  action: 'setting.changed',
  subject: { kind: 'setting', id: 'x' },
  data,
  ip: '127.0.0.1',
  requestId: 'r',
});
const write = (data?: AuditEntry['data']) =>
  inTransaction(app.house.pool, null, (tx) => writeAudit(tx, entry(data)));
const verify = () => verifyLog(onPool(app.workers), auditLog);

/** What only the owner could do, past the triggers. */
async function tamper(statement: string): Promise<void> {
  await inTransaction(app.db, null, async (tx) => {
    await tx.query({ text: `set local session_replication_role = 'replica'` });
    await tx.query({ text: statement });
  });
}

test('honest entries hold, whatever their data', async () => {
  await write({ fields: ['name', '电话'], count: 3, nested: { none: null, far: 1e21 } });
  await write();
  expect(await verify()).toEqual({ entries: 2, cut: 0, broken: null });
});

test('one altered entry is found, by its place, time and action', async () => {
  for (const n of [1, 2, 3]) await write({ n });
  await tamper(`update audit_entry set data = '{"n":9}' where data = '{"n":2}'`);
  expect((await verify()).broken).toMatchObject({
    number: 2,
    what: 'entryChanged',
    action: 'setting.changed',
  });
  expect((await verify()).broken!.at!.toString()).toBe(app.now().toString());
});

test('an altered entry with a digest made to fit does not fit its link', async () => {
  for (const n of [1, 2]) await write({ n });
  await tamper(`update audit_entry set data = '{"n":1}', digest = (select digest from audit_entry where data = '{"n":2}')
                where data = '{"n":1}'`);
  expect((await verify()).broken).toMatchObject({ number: 1 });
});

test('one removed entry is found, in the middle and at the end, with its link and without', async () => {
  for (const n of [1, 2, 3, 4]) await write({ n });
  await tamper(`delete from audit_entry where data = '{"n":4}'`);
  expect((await verify()).broken).toMatchObject({ number: 4, what: 'entryMissing' });
  await tamper(`delete from log_link where number = 4`);
  expect((await verify()).broken).toMatchObject({ number: 4, what: 'endMissing' });
  await tamper(`delete from audit_entry where data = '{"n":2}'`);
  expect((await verify()).broken).toMatchObject({ number: 2, what: 'entryMissing' });
  await tamper(`delete from log_link where number = 2`);
  expect((await verify()).broken).toMatchObject({ number: 2, what: 'linkMissing' });
});

test('an entry slipped in is found', async () => {
  await write();
  await tamper(`insert into audit_entry (id, at, actor_kind, action, data, digest)
                select uuidv7(), at, actor_kind, action, data, digest from audit_entry`);
  expect((await verify()).broken).toMatchObject({ number: null, what: 'entryAdded' });
});

test('the application cannot change or remove an entry, a link or the end of the chain', async () => {
  await write();
  for (const statement of [
    `update audit_entry set action = 'x'`,
    'delete from audit_entry',
    'truncate audit_entry',
    'delete from log_link',
    `update log_head set number = 0`,
    `insert into log_link (chain, number, entry_id, hash) values ('audit', 9, uuidv7(), 'x')`,
  ])
    await expect(app.house.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  for (const statement of [
    `update audit_entry set action = 'x'`,
    'delete from audit_entry',
    'delete from log_link',
  ])
    await expect(app.db.query(statement), statement).rejects.toMatchObject({ code: '42501' });
});

test('writers at the same time do not fork the chain, and one that stays open holds nobody', async () => {
  await inTransaction(app.house.pool, null, async (open) => {
    await writeAudit(open, entry({ first: true }));
    await Promise.all(Array.from({ length: 20 }, (_, n) => write({ n })));
  });
  expect(await verify()).toEqual({ entries: 21, cut: 0, broken: null });
  const { rows } = await app.db.query(
    `select data from audit_entry join log_link on entry_id = id order by number desc limit 1`,
  );
  expect(rows[0].data).toEqual({ first: true });
});

test('what was rolled back leaves neither entry nor gap', async () => {
  await inTransaction(app.house.pool, null, async (tx) => {
    await writeAudit(tx, entry());
    throw new Error('taken back');
  }).catch(() => undefined);
  await write();
  expect(await verify()).toEqual({ entries: 1, cut: 0, broken: null });
});
