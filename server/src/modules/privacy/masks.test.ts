import excel from 'exceljs';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutNames } from '../../directory/data-classes.ts';
import { type AppUnderTest, appUnderTest, type CaseView } from '../../testing/app-under-test.ts';
import { allRoutes } from '../all-routes.ts';

let app: AppUnderTest;
let names: string[];
let opened: CaseView;
const company = '钱塘江餐饮有限公司';
const contact = '欧阳诗雨';
beforeAll(async () => {
  app = await appUnderTest();
  const { auntWang } = app.estate.houses;
  const made = await app.as('desk').post<{ id: string; version: number }>('/api/persons', {
    projectId: app.estate.project.id,
    name: company,
    kind: 'company',
    contactName: contact,
    occupancies: [{ placeId: auntWang.id, role: 'tenant' }],
  });
  expect(made.status).toBe(201);
  await app
    .as('desk')
    .patch(`/api/persons/${made.body.id}`, { version: made.body.version, salutation: '钱总监' });
  opened = await app.as('resident').open({
    process: 'repair',
    channel: 'web',
    description: '王秀兰家漏水',
    placeId: auntWang.id,
  });
  await app.as('desk').post(`/api/cases/${opened.id}/comments`, {
    commandId: crypto.randomUUID(),
    body: '王秀兰说下午在家',
    visibility: 'inner',
  });
  const staff = await app.db.query('select name from staff');
  const persons = await app.db.query('select name from person');
  const known = new Set(staff.rows.map((row) => row.name));
  names = [...persons.rows.map((row) => row.name as string), contact, '钱总监'].filter(
    (name) => !known.has(name),
  );
  expect(names.length).toBeGreaterThan(20);
});
afterAll(() => app.close());

const named = (text: string) => names.filter((name) => text.includes(name));

/** Every id that may stand in the address of a route, by the noun in front of it. */
async function idsFor(noun: string): Promise<string[]> {
  const table: Record<string, string> = {
    persons: 'person',
    places: 'place',
    cases: 'cases',
    receptions: 'reception',
  };
  if (!table[noun]) return [crypto.randomUUID()];
  const { rows } = await app.db.query(`select id from ${table[noun]} order by id`);
  return rows.map((row) => row.id);
}

async function everyAddress(): Promise<string[]> {
  const routes = (await allRoutes(fastify(), app.house)).filter((route) => route.method === 'GET');
  const addresses = await Promise.all(
    routes.map(async ({ url }) => {
      const noun = url.split('/')[2]!;
      return url.includes(':') ? (await idsFor(noun)).map((id) => url.replace(/:\w+/, id)) : [url];
    }),
  );
  return addresses.flat();
}

test('no answer of any address shows the auditor the name of anybody who lives here', async () => {
  const auditor = app.as('auditor');
  let answered = 0;
  for (const address of await everyAddress()) {
    const { status, raw } = await auditor.get(address);
    expect(status, address).toBeLessThan(500);
    if (status === 200) answered++;
    expect(named(raw.toString()), address).toEqual([]);
  }
  expect(answered).toBeGreaterThan(100);
  for (const q of ['王秀兰', '秀兰', 'wxl', '3栋2单元501', '漏水', company, '5678', opened.number]) {
    const { raw } = await auditor.post('/api/search', { q });
    expect(named(raw.toString()), q).toEqual([]);
  }
}, 60_000);

test('the same addresses show names to those who work with them, so the test above looks at the right places', async () => {
  const manager = app.as('manager');
  const told = new Set<string>();
  for (const address of [
    '/api/cases',
    `/api/cases/${opened.id}`,
    `/api/places/${app.estate.houses.auntWang.id}`,
    '/api/persons',
    `/api/persons/${app.estate.residents.auntWang.id}`,
  ]) {
    const { raw } = await manager.get(address);
    for (const name of named(raw.toString())) told.add(name);
    expect(named(raw.toString()), address).not.toEqual([]);
  }
  expect(told).toContain(company);
});

test('a name, a form of address and a company are masked the way the dictionary says', async () => {
  const { body } = await app
    .as('auditor')
    .get<{ items: { name: string; salutation: string | null }[] }>('/api/persons');
  expect(body.items.map((one) => one.name)).toContain('钱**');
  expect(body.items.every((one) => /^.\*\*$/u.test(one.name))).toBe(true);
  expect(body.items.every((one) => one.salutation === null)).toBe(true);
  const seen = await app.as('auditor').see(opened.id);
  expect(seen.person?.name).toBe('王**');
  expect(seen.description).toBe('王**家漏水');
});

test('an export of the auditor holds no name either', async () => {
  for (const list of ['persons', 'houses', 'cases']) {
    const { status, raw } = await app.as('auditor').post(`/api/exports/${list}`, {});
    expect(status).toBe(200);
    const book = new excel.Workbook();
    await book.xlsx.load(raw as never);
    const cells = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(cells.length).toBeGreaterThan(200);
    expect(named(cells), list).toEqual([]);
  }
});

test('a masked name goes out of other words too, the longest first, and one of a single character stays in them', () => {
  const without = withoutNames(['王秀', '王秀兰', '王']);
  expect(without('王秀兰和王秀来过，王先生没有')).toBe('王**和王**来过，王先生没有');
});
