import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../directory/actor.ts';
import { actorOf } from '../directory/enter.queries.ts';
import { scopeOf, scopeWith } from '../directory/scope.ts';
import { createPool } from '../platform/db/pool.ts';
import { everywhere, nobodysScope, type Scope } from '../platform/db/scope.ts';
import { inTransaction, onPool } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import { type AppUnderTest, appUnderTest } from '../testing/app-under-test.ts';
import { plantRosters } from '../testing/plant-rosters.ts';
import { aWorkbook, checkBook } from '../testing/workbooks-under-test.ts';

let app: AppUnderTest;
let walled: string[];
/** Those of them that the web role may read at all. */
let readable: string[];
/** One his team works on, one of a resident, one of nobody he knows, one next door. */
let cases: { tech: string; resident: string; others: string; elsewhere: string };

beforeAll(async () => {
  app = await appUnderTest();
  const { estate } = app;
  const desk = app.as('desk');
  const open = async (user: string, more: object) =>
    (await app.as(user).open({ process: 'repair', description: '灯不亮，打 13700001111', ...more })).id;
  const { auntWang, mrChen } = estate.residents;
  const [house, other] = [estate.houses.mrChen, estate.houses.auntWang];
  cases = {
    tech: await open('desk', { placeId: house.id, person: { id: mrChen.id } }),
    resident: await open('desk', { placeId: other.id, person: { id: auntWang.id } }),
    others: await open('desk', {
      placeId: estate.publicAreas.lobby.id,
      person: { name: '过路人', phone: '13600001111' },
    }),
    elsewhere: await open('desk-lh', {
      projectId: estate.otherProject.id,
      person: { name: '邻居', phone: '13500001111' },
    }),
  };
  await desk.act(await desk.see(cases.tech), 'assign', { assigneeId: estate.staff.tech.id });
  await app.runDue();
  await desk.post(`/api/cases/${cases.others}/comments`, { commandId: newId(), body: '看过了', inner: true });
  await checkBook(
    app,
    await aWorkbook({
      name: '房屋',
      rows: [
        ['楼栋', '房号'],
        ['9', ''],
      ],
    }),
  );
  const { manager, deskElsewhere } = estate.staff;
  for (const project of [estate.project, estate.otherProject])
    await plantRosters(app, project.id, [manager.id, deskElsewhere.id]);
  const { rows } = await app.db.query<{ name: string; readable: boolean }>(`
    select c.relname as name, has_table_privilege('nuanju_app', c.oid, 'select') as readable from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'project_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'org_unit' order by 1`);
  walled = rows.map(({ name }) => name);
  readable = rows.filter((row) => row.readable).map(({ name }) => name);
});
afterAll(() => app.close());

async function actorNamed(username: string): Promise<Actor> {
  const { rows } = await app.db.query('select id from auth.user where username = $1', [username]);
  return (await actorOf(onPool(app.house.pool), rows[0].id, app.now()))!;
}

/** Every row of a table that the web role is shown; no filter is written. */
const all = (scope: Scope, table: string) =>
  onPool(app.house.pool, scope).query<Record<string, string>>({ text: `select * from ${table}` });

const owned = async (table: string) => (await app.db.query(`select * from ${table}`)).rows.length;

test('every table with project_id stands behind the wall, for its owner too', async () => {
  const { rows } = await app.db.query(
    `
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'seen') as seen
    from pg_class c where c.relname = any($1) and c.relnamespace = 'public'::regnamespace order by 1`,
    [walled],
  );
  expect(walled.length).toBeGreaterThan(15);
  expect(rows).toEqual(walled.map((name) => ({ name, forced: true, seen: true })));
});

test('a query without any filter shows the rows of the projects somebody works in, and all of them', async () => {
  const { estate } = app;
  for (const [username, project] of [
    ['desk', estate.project],
    ['desk-lh', estate.otherProject],
    ['manager', estate.project],
  ] as const) {
    const actor = await actorNamed(username);
    for (const kind of ['read', 'command'] as const) {
      for (const table of readable) {
        const rows = await all(scopeOf(actor, kind), table);
        const { rows: own } = await app.db.query(`select 1 from ${table} where project_id = $1`, [
          project.id,
        ]);
        expect([
          table,
          [...new Set(rows.map((row) => row.project_id))].filter((id) => id !== project.id),
        ]).toEqual([table, []]);
        expect([table, rows.length]).toEqual([table, own.length]);
      }
    }
  }
  expect((await all(scopeOf(await actorNamed('desk'), 'read'), 'archive_import_problem')).length).toBe(1);
  expect(await all(scopeOf(await actorNamed('desk-lh'), 'read'), 'archive_import_problem')).toEqual([]);
  const everything = scopeOf(await actorNamed('admin'), 'read');
  for (const table of readable)
    expect([table, (await all(everything, table)).length]).toEqual([table, await owned(table)]);
});

test('of what hangs on a project and on no case there is a row in both, so that none is equal for being empty', async () => {
  for (const table of ['duty_shift', 'duty_swap', 'duty_handover', 'project_contact', 'notice']) {
    const { rows } = await app.db.query(`select distinct project_id from ${table}`);
    expect([table, rows.length]).toEqual([table, 2]);
  }
});

test('a technician reads what hangs on his own cases, a resident what hangs on hers', async () => {
  for (const [username, mine] of [
    ['tech', cases.tech],
    ['resident', cases.resident],
  ] as const) {
    const scope = scopeOf(await actorNamed(username), 'read');
    const seen = async (table: string, column: string) => [
      ...new Set((await all(scope, table)).map((row) => row[column])),
    ];
    expect([username, await seen('cases', 'id')]).toEqual([username, [mine]]);
    for (const table of ['case_event', 'case_text'])
      expect([table, await seen(table, 'case_id')]).toEqual([table, [mine]]);
    const { rows } = await app.db.query('select person_id, reception_id from cases where id = $1', [mine]);
    expect(await seen('person', 'id')).toEqual([rows[0].person_id]);
    expect(await seen('person_phone', 'person_id')).toEqual([rows[0].person_id]);
    expect(await seen('reception', 'id')).toEqual([rows[0].reception_id]);
    for (const table of [
      'search_entry',
      'archive_change',
      'archive_import',
      'archive_import_part',
      'archive_import_row',
      'command',
      'outbox',
      'number_block',
    ])
      expect([table, await all(scope, table)]).toEqual([table, []]);
  }
  const tech = await actorNamed('tech');
  expect([...new Set((await all(scopeOf(tech, 'read'), 'notice')).map((row) => row.staff_id))]).toEqual([
    tech.id,
  ]);
});

test('a wall is no way into an index: a statement prepared on a small estate would read a whole project for ever', async () => {
  const pool = createPool(app.house.appUrl, { role: 'nuanju_app', max: 1 });
  try {
    const tx = onPool(pool, scopeOf(await actorNamed('desk'), 'read'));
    await tx.query({ text: 'set enable_seqscan = off' });
    for (const table of readable) {
      const plan = await tx.query({ text: `explain select * from ${table}` });
      expect([table, JSON.stringify(plan).includes('Index Cond')]).toEqual([table, false]);
    }
  } finally {
    await pool.end();
  }
});

test('without a scope there is nothing, and the web role cannot give itself all', async () => {
  for (const table of readable) {
    expect([table, await all(nobodysScope, table)]).toEqual([table, []]);
    expect([table, await all(everywhere, table)]).toEqual([table, []]);
  }
  expect(await onPool(app.workers, nobodysScope).query({ text: 'select 1 from cases' })).toEqual([]);
  const asWorker = await onPool(app.workers, everywhere).query({ text: 'select 1 from cases' });
  expect(asWorker.length).toBe(await owned('cases'));
});

test('a connection that goes from one scope to another keeps nothing of the first', async () => {
  const pool = createPool(app.house.appUrl, { role: 'nuanju_app', max: 1 });
  const seen = async (scope: Scope) =>
    (await onPool(pool, scope).query<{ id: string }>({ text: 'select id from cases' })).map(({ id }) => id);
  try {
    const scopes = await Promise.all(
      ['desk', 'tech', 'resident'].map(async (user) => scopeOf(await actorNamed(user), 'read')),
    );
    for (const scope of scopes) {
      expect((await seen(scope)).length).toBeGreaterThan(0);
      expect(await seen(nobodysScope)).toEqual([]);
      expect((await seen(scope)).length).toBeGreaterThan(0);
      expect(await seen(everywhere)).toEqual([]);
    }
    expect(scopeOf(null, 'read')).toBe(scopeWith({ teams: [] }));
  } finally {
    await pool.end();
  }
});

test('nothing can be written into a project that is not his, nor moved there', async () => {
  const scope = scopeOf(await actorNamed('desk'), 'command');
  const other = app.estate.otherProject.id;
  const write = (text: string, values: unknown[]) =>
    inTransaction(app.house.pool, null, (tx) => tx.query({ text, values }), 'many', scope);
  const refused = { code: '42501' };
  await expect(
    write('insert into case_text (id, project_id, case_id, purpose) values ($1, $2, $3, $4)', [
      newId(),
      other,
      cases.elsewhere,
      'note',
    ]),
  ).rejects.toMatchObject(refused);
  await expect(
    write('update cases set project_id = $1 where id = $2', [other, cases.tech]),
  ).rejects.toMatchObject(refused);
  expect(await write('update cases set state = state where id = $1 returning id', [cases.elsewhere])).toEqual(
    [],
  );
});

test('the scope of one request never stays for the next one on the same connection', async () => {
  const [desk, elsewhere] = [app.as('desk'), app.as('desk-lh')];
  const numbers = Array.from({ length: 40 }, (_, i) => i);
  const answers = await Promise.all(
    numbers.flatMap((i) => {
      const [one, another] = i % 2 ? [desk, elsewhere] : [elsewhere, desk];
      return [
        one.get(`/api/cases/${cases.others}`),
        another.get(`/api/cases/${cases.elsewhere}`),
        one.get('/api/cases'),
      ];
    }),
  );
  const expected = numbers.flatMap((i) => (i % 2 ? [200, 200, 200] : [404, 404, 200]));
  expect(answers.map(({ status }) => status)).toEqual(expected);
});

test('what somebody was shown a moment ago is looked at again with what he may see now', async () => {
  const hired = await app.hire('for-a-day', 'desk', app.estate.project);
  const visitor = app.as('for-a-day');
  expect((await visitor.get(`/api/cases/${cases.others}`)).status).toBe(200);
  await app.db.query('update staff_grant set to_at = $1 where staff_id = $2', [app.now().toString(), hired]);
  expect((await visitor.get(`/api/cases/${cases.others}`)).status).toBe(403);
  const { rows } = await app.db.query('select id from org_unit where id = $1', [app.estate.otherProject.id]);
  await app.db.query(
    `insert into staff_grant (id, staff_id, org_unit_id, role, from_at) values ($1, $2, $3, 'desk', $4)`,
    [newId(), hired, rows[0].id, app.now().toString()],
  );
  expect((await visitor.get(`/api/cases/${cases.elsewhere}`)).status).toBe(200);
  expect((await visitor.get(`/api/cases/${cases.others}`)).status).toBe(404);
});
