import { createHash } from 'node:crypto';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../kernel/chains/verify-chains.ts';
import { onPool } from '../../platform/db/tx.ts';
import { type AppUnderTest, appUnderTest, clockOf, happened } from '../../testing/app-under-test.ts';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { type ImportJob, importCases, type RowOutcome } from './import-cases.ts';

let app: AppUnderTest;
const folder = makeFolder();
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

let files = 0;
function jsonl(rows: readonly object[]): string {
  const file = join(folder.path, `${files++}.jsonl`);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

const message = (id: string, more: object = {}) => ({
  id,
  user: `U${id}`,
  created_at: '2019-03-01T09:00:00+08:00',
  title: '停水',
  detail: '三天没有水了',
  reply: '',
  replied_at: '',
  ...more,
});
const answered = { reply: '水管已经修好', replied_at: '2019-03-04T10:00:00+08:00' };

async function bring(file: string, job: Partial<ImportJob> = {}, shouldStop?: () => boolean) {
  const told: RowOutcome[] = [];
  const summary = await importCases(
    {
      kernel: app.house.kernel,
      pool: app.house.pool,
      now: app.now,
      told: (row) => told.push(row),
      shouldStop,
    },
    { file, source: 'old', projectCode: 'YX', process: 'complaint', map: {}, ...job },
  );
  return { summary, told };
}

async function everything(): Promise<string> {
  const { rows } = await app.db.query(`
    select (select jsonb_agg(to_jsonb(c) order by id) from cases c) as cases,
      (select jsonb_agg(to_jsonb(e) order by case_id, seq) from case_event e) as events,
      (select jsonb_agg(to_jsonb(t) order by id) from case_text t) as texts,
      (select jsonb_agg(to_jsonb(p) order by id) from person p) as persons,
      (select jsonb_agg(to_jsonb(s) order by subject_id) from search_entry s) as searches`);
  return createHash('sha256').update(JSON.stringify(rows[0])).digest('hex');
}

async function caseOf(externalId: string) {
  const { rows } = await app.db.query(
    'select c.id from cases c join reception r on r.id = c.reception_id where r.external_id = $1',
    [externalId],
  );
  return app.as('supervisor').see(rows[0].id);
}

test('an answered message becomes a closed case with its own times, number and story', async () => {
  await bring(jsonl([message('a1', answered)]), { source: 'times' });
  const seen = await caseOf('times:a1');
  expect(seen).toMatchObject({
    number: expect.stringMatching(/^TS-YX-20190301-\d{4}$/),
    state: 'closed',
    description: '停水\n三天没有水了',
    channel: 'import',
    person: { name: 'Ua1' },
    occurredAt: '2019-03-01T01:00:00Z',
    openedAt: '2019-03-01T01:00:00Z',
    closedAt: '2019-03-04T02:00:00Z',
  });
  expect(happened(seen)).toEqual(['opened', 'answered']);
  expect(seen.events.map((event) => event.actor.kind)).toEqual(['import', 'import']);
  expect(seen.events[1]!.entries).toMatchObject([{ key: 'result', text: '水管已经修好' }]);
  expect(clockOf(seen, 'result')).toMatchObject({
    state: 'breached',
    metAt: '2019-03-04T02:00:00Z',
    spentSeconds: 73 * 3600,
  });
});

test('a message that was never answered ends as such, its clocks stopped', async () => {
  await bring(jsonl([message('b1')]), { source: 'silence' });
  const seen = await caseOf('silence:b1');
  expect(seen).toMatchObject({ state: 'unanswered', open: false, dueAt: null });
  expect(happened(seen)).toEqual(['opened', 'historyImported']);
  expect(clockOf(seen, 'result')).toMatchObject({ state: 'stopped', metAt: null });
});

test('history arms no timer, fills no outbox and tells nobody', async () => {
  await bring(jsonl([message('q1'), message('q2', answered)]), { source: 'quiet' });
  await app.runDue();
  const { rows } = await app.db.query(
    'select (select count(*)::int from cases where wakes_at is not null) timers, (select count(*)::int from outbox) waiting, (select count(*)::int from notice) notices',
  );
  expect(rows[0]).toEqual({ timers: 0, waiting: 0, notices: 0 });
});

test('a second run finds every row known and changes nothing', async () => {
  const file = jsonl(Array.from({ length: 250 }, (_, i) => message(`r${i}`, i % 2 ? answered : {})));
  const first = await bring(file, { source: 'twice' });
  expect(first.summary).toEqual({ imported: 250, known: 0, refused: 0, reasons: {}, stopped: false });
  const before = await everything();
  const second = await bring(file, { source: 'twice' });
  expect(second.summary).toMatchObject({ imported: 0, known: 250, refused: 0 });
  expect(second.told.map((row) => row.line)).toEqual(first.told.map((row) => row.line));
  expect(await everything()).toBe(before);
});

test('the same ids from another source, or for another project, are other cases', async () => {
  const file = jsonl([message('s1')]);
  for (const job of [{ source: 'one' }, { source: 'other' }, { source: 'one', projectCode: 'LH' }]) {
    expect((await bring(file, job)).summary).toMatchObject({ imported: 1, known: 0 });
  }
});

test('two imports of one file at once bring every row once', async () => {
  const file = jsonl(Array.from({ length: 60 }, (_, i) => message(`t${i}`)));
  const both = await Promise.all([bring(file, { source: 'race' }), bring(file, { source: 'race' })]);
  const sum = (key: 'imported' | 'known') => both.reduce((total, { summary }) => total + summary[key], 0);
  expect([sum('imported'), sum('known')]).toEqual([60, 60]);
  const { rows } = await app.db.query(
    `select count(*)::int as n from reception where external_id like 'race:%'`,
  );
  expect(rows[0].n).toBe(60);
});

test('the same code is one person in a project, whichever source names it', async () => {
  await bring(jsonl([message('p1', { user: 'A77' }), message('p2', { user: 'A77' })]), { source: 'p' });
  await bring(jsonl([message('p3', { user: 'A77' })]), { source: 'p-again' });
  const { rows } = await app.db.query(
    `select count(*)::int as persons, (select count(*)::int from cases c where c.person_id in
       (select id from person where name = 'A77')) as cases from person where name = 'A77'`,
  );
  expect(rows[0]).toEqual({ persons: 1, cases: 3 });
});

test('what somebody asked who has been merged since belongs to the one he became', async () => {
  await bring(jsonl([message('m1', { user: 'A88' }), message('m2', { user: 'A89' })]), { source: 'm' });
  const goes = (await caseOf('m:m1')).person!;
  const stays = (await caseOf('m:m2')).person!;
  const merged = await app
    .as('supervisor')
    .post(`/api/persons/${stays.id}/merge`, { from: goes.id, version: 1, fromVersion: 1, keep: {} });
  expect(merged.status).toBe(200);
  await bring(jsonl([message('m3', { user: 'A88' })]), { source: 'm' });
  expect((await caseOf('m:m3')).person).toMatchObject({ id: stays.id, name: 'A89' });
});

test('each row is told in order with what became of it; a refused id may come again, a taken one may not', async () => {
  const rows = [
    message('d1'),
    message('d2', { detail: '', title: '' }),
    message('d1', { detail: '又一次' }),
    message('d2'),
    message('d3', { replied_at: '2018-01-01', reply: '早' }),
  ];
  const { told, summary } = await bring(jsonl(rows), { source: 'order' });
  expect(told).toEqual([
    { line: 1, id: 'd1', outcome: 'imported', reason: null },
    { line: 2, id: 'd2', outcome: 'refused', reason: 'noText' },
    { line: 3, id: 'd1', outcome: 'refused', reason: 'duplicateId' },
    { line: 4, id: 'd2', outcome: 'imported', reason: null },
    { line: 5, id: 'd3', outcome: 'refused', reason: 'repliedBeforeAsked' },
  ]);
  expect(summary.reasons).toEqual({ noText: 1, duplicateId: 1, repliedBeforeAsked: 1 });
});

test('a row the database refuses does not take its neighbours with it', async () => {
  await app.db.query(`
    create function refuse_word() returns trigger language plpgsql as $$
    begin
      if new.body like '%禁词%' then raise exception 'no' using errcode = '23514'; end if;
      return new;
    end $$;
    create trigger refuse_word before insert on case_text for each row execute function refuse_word()`);
  const rows = Array.from({ length: 20 }, (_, i) => message(`n${i}`, { detail: i === 7 ? '禁词' : '停水' }));
  const { told, summary } = await bring(jsonl(rows), { source: 'neighbours' });
  await app.db.query('drop trigger refuse_word on case_text');
  expect(summary).toMatchObject({ imported: 19, refused: 1 });
  expect(told[7]).toMatchObject({ line: 8, outcome: 'refused', reason: 'databaseRefused' });
});

test('an import that is stopped ends with its batch, and the next run goes on from there', async () => {
  const file = jsonl(Array.from({ length: 450 }, (_, i) => message(`x${i}`)));
  const first = await bring(file, { source: 'stop' }, () => true);
  expect(first.summary).toMatchObject({ imported: 200, stopped: true });
  expect((await bring(file, { source: 'stop' })).summary).toMatchObject({
    imported: 250,
    known: 200,
    stopped: false,
  });
});

test('a dry run judges every row and writes none', async () => {
  const before = await everything();
  const { summary } = await bring(jsonl([message('y1'), message('y2', { created_at: 'x' })]), {
    source: 'dry',
    dryRun: true,
  });
  expect(summary).toMatchObject({ imported: 1, refused: 1 });
  expect(await everything()).toBe(before);
});

test('what was imported is found by two characters of its words or its reply, and by nobody of another project', async () => {
  await bring(jsonl([message('f1', { detail: '顶楼漏雨', reply: '已重铺防水', replied_at: '2019-03-05' })]), {
    source: 'find',
  });
  const found = async (who: string, q: string) =>
    (await app.as(who).post<{ items: { text: string }[] }>('/api/search', { q, kinds: ['case'] })).body.items;
  expect((await found('desk', '漏雨'))[0]!.text).toContain('顶楼漏雨');
  expect(await found('desk', '防水')).toHaveLength(1);
  expect(await found('desk-lh', '漏雨')).toEqual([]);
});

test('numbers in imported words, names and ids are nowhere in clear', async () => {
  const phone = '13812345678';
  await bring(
    jsonl([
      message(phone, {
        user: phone,
        detail: `请打${phone}`,
        reply: `已致电${phone}`,
        replied_at: '2019-03-05',
      }),
    ]),
    { source: 'sealed' },
  );
  const { rows } = await app.db.query(
    `select x.tables from (
       select jsonb_agg(to_jsonb(t)) ::text || (select jsonb_agg(to_jsonb(c))::text from cases c)
         || (select jsonb_agg(to_jsonb(e))::text from case_event e) || (select jsonb_agg(to_jsonb(r))::text from reception r)
         || (select jsonb_agg(to_jsonb(p))::text from person p) || (select jsonb_agg(to_jsonb(s))::text from search_entry s)
         as tables from case_text t) x`,
  );
  expect(rows[0].tables).not.toContain(phone);
  const again = jsonl([message(phone)]);
  expect((await bring(again, { source: 'sealed' })).summary).toMatchObject({ known: 1 });
});

test('another mapping, a csv with Chinese heads and another process come in the same way', async () => {
  const file = join(folder.path, 'own.csv');
  writeFileSync(
    file,
    '编号,标题,内容,时间,意见,答复时间,姓名\n1,长椅,加两把长椅,2019/3/1 9:00,采纳,2019/3/2 9:00,周先生\n',
  );
  const { summary } = await bring(file, { source: 'csv', process: 'suggestion', map: { reply: '意见' } });
  expect(summary).toMatchObject({ imported: 1 });
  expect(await caseOf('csv:1')).toMatchObject({
    process: 'suggestion',
    state: 'adopted',
    person: { name: '周先生' },
  });
});

test.each<[string, Partial<ImportJob>, RegExp]>([
  ['a project that is not there', { projectCode: 'ZZ' }, /No project has the code ZZ; there are: LH、YX/],
  ['a process that is not there', { process: 'dream' }, /no process dream/],
  [
    'a process that takes no history',
    { process: 'repair' },
    /takes no history; these do: complaint、suggestion/,
  ],
  ['a source with a colon', { source: 'a:b' }, /--source/],
  ['a column that the file has not', { map: { reply: '没有' } }, /no column 没有/],
  ['a head without an id', { file: 'noid.csv' }, /No column for id/],
])('%s is refused before anything is written', async (_, job, words) => {
  writeFileSync(join(folder.path, 'plain.csv'), 'id,内容,时间\n1,停水,2019-03-01\n');
  writeFileSync(join(folder.path, 'noid.csv'), '内容,时间\n停水,2019-03-01\n');
  const file = join(folder.path, job.file ?? 'plain.csv');
  await expect(bring(file, { ...job, file })).rejects.toThrow(words);
});

test('ten thousand rows pass without being held in memory', async () => {
  const file = join(folder.path, 'many.jsonl');
  const out = createWriteStream(file);
  const detail = '小区停水'.repeat(250);
  for (let i = 0; i < 10_000; i++) out.write(`${JSON.stringify(message(`m${i}`, { detail }))}\n`);
  await new Promise<void>((done) => out.end(done));
  let peak = 0;
  const before = process.memoryUsage().rss;
  const summary = await importCases(
    {
      kernel: app.house.kernel,
      pool: app.house.pool,
      now: app.now,
      progress: () => {
        peak = Math.max(peak, process.memoryUsage().rss - before);
      },
    },
    { file, source: 'many', projectCode: 'YX', process: 'complaint', map: {}, dryRun: true },
  );
  expect(summary).toMatchObject({ imported: 10_000, refused: 0 });
  // The file alone is 30 MB as text and its rows several times that.
  expect(peak).toBeLessThan(120 * 1024 * 1024);
}, 60_000);

test('every imported chain holds', async () => {
  expect((await verifyChains(onPool(app.db))).broken).toBeNull();
});
