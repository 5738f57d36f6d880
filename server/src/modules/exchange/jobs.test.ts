import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutes } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import {
  aWorkbook,
  bring,
  checkBook,
  seeImport,
  sendBook,
  work,
} from '../../testing/workbooks-under-test.ts';
import { exportCommand, importArchivesCommand } from '../command-line/archives-command.ts';
import { claimImport } from './imports.queries.ts';
import { runImport } from './jobs.ts';

let app: AppUnderTest;
const folder = makeFolder();
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const clear = ['13933330001', '11010519491231002X', '13933330002', '13933330003'];
const book = (building: string, name = '冯一', phone = '13933330001') =>
  aWorkbook(
    {
      name: '房屋',
      rows: [
        ['楼栋', '房号', '备注'],
        [building, '101', '打 13933330002'],
      ],
    },
    {
      name: '住户',
      rows: [
        ['姓名', '手机', '证件号码', '身份', '房屋'],
        [name, phone, '', '业主', `${building}-101`],
      ],
    },
  );
const count = async (sql: string) =>
  Number((await app.db.query(`select count(*) as n from ${sql}`)).rows[0].n);
const parts = () => ({ pool: app.workers, keys: app.house.keys, log: app.house.log, now: app.now });

test('work whose worker has died is taken up again after a minute, and what came of the dead one is not written', async () => {
  const { body } = await sendBook(app, await book('81'));
  const tx = app.asWorker;
  const dead = await tx((one) => claimImport(one, app.now()));
  expect(dead?.id).toBe(body.id);
  expect(await work(app)).toBe(0);
  app.pass(minutes(2));
  expect(await work(app)).toBe(1);
  expect((await seeImport(app, body.id)).state).toBe('checked');
  await app.as('manager').post(`/api/imports/${body.id}/apply`, { mode: 'all' });
  const late = await tx((one) => claimImport(one, app.now()));
  app.pass(minutes(2));
  const next = await tx((one) => claimImport(one, app.now()));
  await runImport(parts(), late!);
  expect([(await seeImport(app, body.id)).state, await count(`place where name = '81栋101'`)]).toEqual([
    'applying',
    0,
  ]);
  await runImport(parts(), next!);
  expect([(await seeImport(app, body.id)).state, await count(`place where name = '81栋101'`)]).toEqual([
    'applied',
    1,
  ]);
});

test('work that breaks off three times is given up in words and writes nothing', async () => {
  const { body } = await sendBook(app, await book('82'));
  for (let i = 0; i < 3; i++) {
    await app.asWorker((one) => claimImport(one, app.now()));
    app.pass(minutes(2));
  }
  await work(app);
  const seen = await seeImport(app, body.id);
  expect([seen.state, seen.problems[0]?.message.zh]).toEqual([
    'failed',
    expect.stringContaining('中断了 3 次'),
  ]);
  expect(await count(`archive_import_part where import_id = '${body.id}'`)).toBe(0);
});

test('an import whose project is busy waits for its turn, and loses no attempt by it', async () => {
  const { id } = await checkBook(app, await book('87', '冯二', '13933330002'));
  await app.as('manager').post(`/api/imports/${id}/apply`, { mode: 'all' });
  const other = await app.db.connect();
  await other.query('begin');
  await other.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [app.estate.project.id]);
  const checking = await sendBook(app, await book('89', '冯二', '13933330002'));
  for (let i = 0; i < 4; i++) await work(app);
  expect([(await seeImport(app, id)).state, (await seeImport(app, checking.body.id)).state]).toEqual([
    'applying',
    'checked',
  ]);
  expect(await count(`archive_import where id = '${id}' and attempt = 0 and heartbeat_at is null`)).toBe(1);
  await other.query('commit');
  other.release();
  expect(await work(app)).toBe(1);
  expect((await seeImport(app, id)).state).toBe('applied');
  await app.as('manager').post(`/api/imports/${checking.body.id}/cancel`, {});
});

test('what was sent is forgotten once it is done, cancelled or a day old', async () => {
  const left = () => count('archive_import_part').then(async (n) => n + (await count('archive_import_row')));
  const applied = await bring(app, await book('83', '冯三', '13933330003'));
  expect([applied.state, await left()]).toEqual(['applied', 0]);
  const cancelled = await checkBook(app, await book('84', '冯四'));
  expect(await left()).toBeGreaterThan(0);
  expect((await app.as('manager').post(`/api/imports/${cancelled.id}/cancel`, {})).status).toBe(200);
  expect(await left()).toBe(0);
  const again = await app.as('manager').post(`/api/imports/${cancelled.id}/apply`, { mode: 'all' });
  expect([again.status, again.body.code]).toEqual([409, 'import.wrongState']);
  const forgotten = await checkBook(app, await book('85', '冯五'));
  app.pass(minutes(60 * 25));
  await work(app);
  expect([(await seeImport(app, forgotten.id)).state, await left()]).toEqual(['cancelled', 0]);
});

test('no number stands clear in what an import leaves behind, nor in what is exported', async () => {
  const sent = await aWorkbook({
    name: '住户',
    rows: [
      ['姓名', '手机', '证件号码', '身份', '房屋', '备注'],
      ['冯六', '13933330003', '11010519491231002X', '业主', '3-2-501', '或 13933330001'],
      ['冯七 13933330002', '', '', '', '', ''],
    ],
  });
  const waiting = await sendBook(app, sent, 'manager', '通讯录13933330001.xlsx');
  const look = async () => {
    const { rows } = await app.db.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
    );
    let text = app.log.join('\n');
    for (const { name } of rows)
      text += (await app.db.query(`select t::text as line from ${name} t`)).rows
        .map((row) => row.line)
        .join('\n');
    for (const number of clear) expect(text.includes(number), number).toBe(false);
  };
  await look();
  await work(app);
  await look();
  expect((await seeImport(app, waiting.body.id)).fileName).toBe('通讯录139****0001.xlsx');
  await app.as('manager').post(`/api/imports/${waiting.body.id}/apply`, { mode: 'good' });
  await work(app);
  await look();
  const answer = await app.as('manager').post('/api/exports/persons', { q: '冯六' });
  const { openWorkbook } = await import('./workbook/open-workbook.ts');
  const shown: string[] = [];
  for await (const row of (await openWorkbook(answer.raw)).sheets[0]!.rows())
    shown.push(row.cells.map((cell) => cell?.text ?? '').join('|'));
  expect(shown).toHaveLength(2);
  expect(shown[1]).toContain('139****0003');
  expect(shown[1]).toContain('1101**********002X');
  expect(shown[1]).toContain('或 139****0001');
});

test('importing is for those who order the archives, in their own project', async () => {
  const bytes = await book('86');
  for (const [user, status] of [
    ['desk', 403],
    ['auditor', 403],
    ['resident', 403],
  ] as const)
    expect((await sendBook(app, bytes, user)).status, user).toBe(status);
  const { body } = await sendBook(app, bytes);
  await app.hire('manager-lh', 'manager', app.estate.otherProject);
  for (const url of [`/api/imports/${body.id}`, `/api/imports?project=${app.estate.project.id}`])
    expect((await app.as('manager-lh').get(url)).status).toBe(404);
  expect((await sendBook(app, bytes, 'manager-lh')).status).toBe(404);
  expect(
    (await app.as('manager-lh').post('/api/exports/houses', { project: app.estate.project.id })).status,
  ).toBe(404);
  expect((await app.as('manager-lh').post('/api/exports/houses', {})).status).toBe(200);
});

test('the template comes with examples that are never brought in', async () => {
  const answer = await app.as('manager').get('/api/imports/template');
  expect([answer.status, answer.headers['content-disposition']]).toEqual([
    200,
    expect.stringContaining('.xlsx'),
  ]);
  const checked = await checkBook(app, answer.raw);
  expect([
    checked.state,
    checked.counts.places.new,
    checked.counts.persons.new,
    checked.counts.refused,
  ]).toEqual(['checked', 0, 0, 0]);
});

test('every problem can be taken away as a workbook, in the order of the rows', async () => {
  const people = Array.from({ length: 1100 }, (_, i) => ['冯九', '', '业主', `没有${i}`]);
  const sent = await aWorkbook({ name: '住户', rows: [['姓名', '手机', '身份', '房屋'], ...people] });
  const checked = await checkBook(app, sent);
  expect([checked.problems.length, checked.problemCount]).toEqual([200, 1100]);
  const answer = await app.as('manager').get(`/api/imports/${checked.id}/problems`);
  expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
  const { openWorkbook } = await import('./workbook/open-workbook.ts');
  const shown: string[][] = [];
  for await (const row of (await openWorkbook(answer.raw)).sheets[0]!.rows())
    shown.push(row.cells.map((cell) => cell?.text ?? ''));
  expect(shown).toHaveLength(1101);
  expect(shown[1100]).toEqual(['住户', '1101', '房屋', expect.stringContaining('没有1099'), '不导入这一行']);
  expect((await app.as('desk').get(`/api/imports/${checked.id}/problems`)).status).toBe(403);
  await app.as('manager').post(`/api/imports/${checked.id}/cancel`, {});
});

test('cases are exported as the list shows them', async () => {
  await app.as('desk').open({ process: 'repair', description: '=漏水，打 13933330001' });
  const answer = await app.as('desk').post('/api/exports/cases', { process: 'repair' });
  const { openWorkbook } = await import('./workbook/open-workbook.ts');
  const shown: string[][] = [];
  for await (const row of (await openWorkbook(answer.raw)).sheets[0]!.rows())
    shown.push(row.cells.map((cell) => `${cell?.kind}:${cell?.text}`));
  expect(shown).toHaveLength(2);
  expect(shown[1]![4]).toBe('text:=漏水，打 139****0001');
});

test('the command checks, brings in, and writes out', async () => {
  writeFileSync(join(folder.path, 'a.xlsx'), await book('88', '冯八', '13933330009'));
  const run = async (command: typeof importArchivesCommand, ...args: string[]) => {
    const terminal = terminalUnderTest({ language: 'en', env: { INIT_CWD: folder.path } });
    return [await command(app.house, args, terminal), terminal.said.join('\n')] as const;
  };
  const [checked, said] = await run(importArchivesCommand, 'a.xlsx', '--project', 'YX');
  expect([checked, said]).toEqual([0, expect.stringContaining('Checked only')]);
  const [applied, told] = await run(importArchivesCommand, 'a.xlsx', '--project', 'YX', '--apply', 'all');
  expect([applied, told]).toEqual([0, expect.stringContaining('Brought in')]);
  for (const what of ['houses', 'persons'] as const) {
    await run(exportCommand(what), `${what}.xlsx`, '--project', 'YX');
    const [code, again] = await run(
      importArchivesCommand,
      `${what}.xlsx`,
      '--project',
      'YX',
      '--apply',
      'all',
    );
    expect([code, again]).toEqual([0, expect.not.stringMatching(/: [1-9]\d* new|[1-9]\d* changed/)]);
  }
  await expect(run(importArchivesCommand, 'no.xlsx', '--project', 'YX')).rejects.toThrow(/cannot be read/);
});

test('what a worker reads to bring houses in grows with their number, not with its square', async () => {
  const houses = Array.from({ length: 4_000 }, (_, i) => ['83', `${i + 1}`]);
  const many = await aWorkbook({ name: '房屋', rows: [['楼栋', '房号'], ...houses] });
  const read = async () => {
    // Counts of another connection become visible when that connection has told of them.
    await app.workers.query('select pg_stat_force_next_flush()');
    const { rows } = await app.db.query(
      `select sum(idx_tup_fetch + seq_tup_read)::int as rows from pg_stat_user_tables
       where relname in ('archive_import_row', 'archive_import_verdict', 'place')`,
    );
    return rows[0].rows as number;
  };
  const before = await read();
  expect((await bring(app, many)).state).toBe('applied');
  await expect.poll(async () => (await read()) - before).toBeGreaterThan(houses.length);
  expect((await read()) - before).toBeLessThan(houses.length * 100);
}, 60_000);

test('the audit tells who sent a workbook from who had it brought in', async () => {
  const { manager } = app.estate.staff;
  await app.hire('brings', 'manager', app.estate.project);
  const checked = await checkBook(app, await book('84', '冯八', '13933330008'));
  const applied = await app.as('brings').post(`/api/imports/${checked.id}/apply`, { mode: 'good' });
  expect(applied.status).toBe(200);
  await work(app);
  const { rows } = await app.db.query(
    `select action, s.name, data ->> 'mode' as mode from audit_entry e join staff s on s.id::text = e.actor_id
     where e.subject_id = $1 order by e.action`,
    [checked.id],
  );
  expect(rows).toEqual([
    { action: 'archives.importApplied', name: '师傅brings', mode: 'good' },
    { action: 'archives.importReceived', name: manager.name, mode: null },
    { action: 'archives.imported', name: '师傅brings', mode: null },
  ]);
  const history = await app.db.query(
    `select distinct c.actor ->> 'id' as id from archive_change c join place p on p.id = c.subject_id
     where p.name = '84栋101'`,
  );
  expect(history.rows).toEqual([
    { id: (await app.db.query(`select id from staff where name = '师傅brings'`)).rows[0].id },
  ]);
});
