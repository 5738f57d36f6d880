import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import { hours } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { auditLog } from './audit-log.ts';
import { cutLogs } from './cut-logs.ts';
import { readsLog } from './read-log.ts';
import { verifyLog } from './verify-log.ts';
import { writeAudit } from './write-audit.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest({ at: '2021-03-01T01:00:00Z' });
});
afterAll(() => app.close());

const write = (n: number) =>
  inTransaction(app.house.pool, null, (tx) =>
    writeAudit(tx, {
      now: app.now(),
      actor: { kind: 'system', id: null },
      action: 'setting.changed',
      data: { n },
    }),
  );
const cut = (days: number) => cutLogs((work) => app.asWorker(work), app.now(), days);

test('what is older than its term goes, the rest still verifies, and the cut is in the audit', async () => {
  for (const n of [1, 2, 3]) {
    await write(n);
    app.house.reads.note({
      at: app.now(),
      actor: { kind: 'staff', id: app.estate.staff.desk.id },
      ip: null,
      view: 'GET /api/persons/:id',
      about: null,
      subjects: [app.estate.residents.auntWang.id],
    });
    await app.house.reads.flush();
    app.pass(hours(24 * 100));
  }
  expect(await cut(180)).toBe(4);
  const tx = onPool(app.workers);
  expect(await verifyLog(tx, auditLog)).toMatchObject({ cut: 2, broken: null });
  expect(await verifyLog(tx, readsLog)).toEqual({ entries: 1, cut: 2, broken: null });
  const { rows } = await app.db.query('select action, data from audit_entry order by id');
  expect(rows.map((row) => row.action)).toEqual(['setting.changed', 'log.cut', 'log.cut']);
  expect(rows[1].data).toEqual({ chain: 'audit', removed: 2 });
  expect((await app.db.query('select count(*)::int as n from read_entry')).rows[0].n).toBe(1);
  expect(await cut(180)).toBe(0);
});

test('nothing younger than 180 days can be taken, neither by the program nor by whoever holds its connection', async () => {
  await expect(cut(179)).rejects.toThrow('180 days');
  await expect(
    app.asWorker((tx) => tx.query({ text: `select cut_log('audit', now() - interval '179 days', 10)` })),
  ).rejects.toThrow('180 days');
  await expect(
    app.house.pool.query(`select cut_log('audit', now() - interval '1000 days', 10)`),
  ).rejects.toMatchObject({ code: '42501' });
});
