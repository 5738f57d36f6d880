import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, type Said } from '../../testing/app-under-test.ts';
import { mostAnHour } from './reveal.ts';

let app: AppUnderTest;
let auntWang: string;
const clear = '19900001001';
const idNumber = '11010519491231002X';
beforeAll(async () => {
  app = await appUnderTest();
  auntWang = app.estate.residents.auntWang.id;
  const { body } = await app.as('manager').get(`/api/persons/${auntWang}`);
  const set = await app.as('manager').patch(`/api/persons/${auntWang}`, { version: body.version, idNumber });
  expect(set.status).toBe(200);
});
afterAll(() => app.close());
beforeEach(() => app.pass(hours(2)));

const reveal = (user: string, body: object = {}, id = auntWang) =>
  app.as(user).post<Said & { number?: string; masked?: string }>(`/api/persons/${id}/reveal`, {
    field: 'phone',
    reason: 'callBack',
    ...body,
  });
interface Entry {
  action: string;
  actor: { name: string | null };
  subject: { kind: string; id: string; name: string | null } | null;
  details: { key: string; text: string }[];
}
const audited = async (query: string) =>
  (await app.as('auditor').get<{ items: Entry[]; nextCursor: string | null }>(`/api/audit?${query}`)).body;

test('reception sees a mask, has the number shown for a reason, and the auditor sees who, whose and why', async () => {
  const file = await app.as('desk').get(`/api/persons/${auntWang}`);
  expect(file.raw.toString()).not.toContain(clear);
  const { status, body, headers } = await reveal('desk');
  expect(status).toBe(200);
  expect(body).toEqual({ kind: 'phone', masked: '199****1001', number: clear });
  expect(headers['cache-control']).toBe('no-store');
  const { items } = await audited('action=person.revealed');
  expect(items[0]).toMatchObject({
    actor: { name: '苏晓雯' },
    subject: { kind: 'person', id: auntWang, name: '王**' },
  });
  expect(Object.fromEntries(items[0]!.details.map((one) => [one.key, one.text]))).toEqual({
    field: 'phone',
    numbers: '1',
    reason: 'callBack',
  });
  expect(JSON.stringify(items)).not.toContain(clear);
  const { rows } = await app.db.query('select * from audit_entry');
  expect(JSON.stringify(rows)).not.toMatch(/19900001001|王秀兰/);
});

test('an ID number is shown to those who lead, and to nobody else', async () => {
  expect((await reveal('desk', { field: 'idNumber', reason: 'verify' })).body.code).toBe('reveal.notYours');
  const { body } = await reveal('manager', { field: 'idNumber', reason: 'verify' });
  expect(body.number).toBe(idNumber);
});

test('auditors, technicians, residents and another project have nothing shown', async () => {
  expect((await reveal('auditor')).status).toBe(403);
  expect((await reveal('resident')).status).toBe(403);
  expect((await reveal('tech')).status).toBe(404);
  expect((await reveal('desk-lh')).status).toBe(404);
  expect((await reveal('desk', {}, '01a202f2-0000-7000-8000-000000000000')).status).toBe(404);
});

test('a technician has the phone of the person whose case he is on, and of no other', async () => {
  const opened = await app.as('desk').open({
    process: 'repair',
    placeId: app.estate.houses.auntWang.id,
    person: { id: auntWang },
    description: '漏水，找我爱人 13812345678',
  });
  const ask = (what: string) =>
    app.as('tech').post<Said & { items: { number: string }[] }>(`/api/cases/${opened.id}/reveal`, {
      what,
      reason: 'visit',
    });
  expect((await ask('phones')).status).toBe(404);
  await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  expect((await ask('phones')).body.items.map((one) => one.number)).toEqual([clear]);
  expect((await ask('words')).body.items.map((one) => one.number)).toEqual(['13812345678']);
  const { items } = await audited(`subject=${opened.id}`);
  expect(items.map((one) => one.action)).toEqual(['case.revealed', 'case.revealed']);
});

test('without a reason, with one of no use, or with a name or number in it, nothing is shown and the field is named', async () => {
  for (const [body, path] of [
    [{ reason: undefined }, '/reason'],
    [{ reason: 'curious' }, '/reason'],
    [{ reason: 'other' }, '/note'],
    [{ note: '回王秀兰电话' }, '/note'],
    [{ note: '打 13812345678' }, '/note'],
    [{ field: 'name' }, '/field'],
    [{ extra: 1 }, '/extra'],
  ] as const) {
    const { status, body: said } = await reveal('desk', body);
    expect(status, JSON.stringify(body)).toBe(400);
    expect(said.fields.map((field) => field.path)).toContain(path);
  }
});

test('the thirty-first within an hour is refused with when to come again, however many ask at once', async () => {
  const answers = await Promise.all(Array.from({ length: mostAnHour + 4 }, () => reveal('officer')));
  const refused = answers.filter((one) => one.status === 429);
  expect(answers.filter((one) => one.status === 200)).toHaveLength(mostAnHour);
  expect(refused).toHaveLength(4);
  expect(refused[0]!.body.code).toBe('reveal.tooMany');
  expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(3000);
  expect((await reveal('desk')).status).toBe(200);
  app.pass(hours(2));
  expect((await reveal('officer')).status).toBe(200);
});

test('a case says which of its numbers may be asked for, and to whom nothing would be shown it offers nothing', async () => {
  const open = (description: string) => app.as('desk').open({ process: 'repair', description });
  const offered = async (user: string, id: string) => (await app.as(user).see(id)).mayReveal;
  const [phone, card, plain] = [
    await open('请打 13800001234'),
    await open('身份证 11010519491231002X'),
    await open('水管漏水 *** 很急'),
  ];
  expect(await offered('desk', phone.id)).toEqual({ phones: false, words: true });
  expect(await offered('desk', card.id)).toEqual({ phones: false, words: false });
  expect((await offered('manager', card.id)).words).toBe(true);
  expect((await offered('auditor', phone.id)).words).toBe(false);
  expect((await offered('desk', plain.id)).words).toBe(false);
  const hers = await app
    .as('desk')
    .open({ process: 'repair', description: '门铃不响', person: { id: auntWang } });
  expect(await offered('desk', hers.id)).toEqual({ phones: true, words: false });
});

test('thirty an hour are thirty numbers, however few times they are asked for', async () => {
  const many = (first: number, count: number) =>
    Array.from({ length: count }, (_, i) => `1380000${String(first + i).padStart(4, '0')}`).join('，');
  const holding = (words: string) => app.as('desk').open({ process: 'repair', description: words });
  const words = (user: string, id: string) =>
    app
      .as(user)
      .post<Said & { items: unknown[] }>(`/api/cases/${id}/reveal`, { what: 'words', reason: 'callBack' });
  const [first, second] = [await holding(many(1000, 16)), await holding(many(2000, 16))];
  expect((await words('supervisor', first.id)).body.items).toHaveLength(16);
  app.pass(minutes(20));
  const refused = await words('supervisor', second.id);
  expect([refused.status, refused.body.code]).toEqual([429, 'reveal.tooMany']);
  // The first sixteen are what stands in the way.
  expect(Number(refused.headers['retry-after'])).toBe(40 * 60);
  expect((await reveal('supervisor')).status).toBe(200);
  app.pass(minutes(41));
  expect((await words('supervisor', second.id)).status).toBe(200);
  app.pass(hours(1));
  const beyond = await holding(many(3000, mostAnHour + 4));
  expect((await words('supervisor', beyond.id)).body.items).toHaveLength(mostAnHour + 4);
  expect((await reveal('supervisor')).status).toBe(429);
});

test('the audit is read by page, by who, what, whose and when, and not by those it is about', async () => {
  const first = await audited('limit=2');
  expect(first.items).toHaveLength(2);
  const second = await audited(`limit=2&cursor=${first.nextCursor}`);
  expect(second.items[0]).not.toEqual(first.items[1]);
  const by = await audited(`actor=${app.estate.staff.manager.id}`);
  expect(new Set(by.items.map((one) => one.actor.name))).toEqual(new Set(['顾明远']));
  expect((await audited('to=2020-01-01T00:00:00Z')).items).toEqual([]);
  for (const user of ['desk', 'manager', 'admin', 'tech', 'resident'])
    expect((await app.as(user).get('/api/audit')).status, user).toBe(403);
});

test('who read this person is told to auditor and manager of the project, from when to when, and to no other', async () => {
  const from = app.now().toString();
  await app.as('desk').get(`/api/persons/${auntWang}`);
  await app.as('officer').get(`/api/persons/${auntWang}`);
  app.pass(hours(1));
  const to = app.now().toString();
  app.pass(hours(1));
  await app.as('supervisor').get(`/api/persons/${auntWang}`);
  await app.house.reads.flush();
  interface Readers {
    items: { actor: { name: string }; view: string }[];
    nextCursor: string | null;
  }
  for (const user of ['auditor', 'manager']) {
    const { body } = await app
      .as(user)
      .get<Readers>(`/api/persons/${auntWang}/readers?from=${from}&to=${to}`);
    expect(body.items.map((one) => one.actor.name)).toEqual(['林可', '苏晓雯']);
  }
  const paged = await app.as('manager').get<Readers>(`/api/persons/${auntWang}/readers?from=${from}&limit=1`);
  const next = await app
    .as('manager')
    .get<Readers>(`/api/persons/${auntWang}/readers?from=${from}&limit=1&cursor=${paged.body.nextCursor}`);
  expect([...paged.body.items, ...next.body.items].map((one) => one.actor.name)).toEqual(['何静', '林可']);
  expect((await app.as('desk').get(`/api/persons/${auntWang}/readers`)).status).toBe(403);
  await app.hire('boss-lh', 'manager', app.estate.otherProject);
  expect((await app.as('boss-lh').get(`/api/persons/${auntWang}/readers`)).status).toBe(404);
  const shown = await app
    .as('auditor')
    .get<{ items: { id: string; name: string }[] }>(
      `/api/audit/reads?actor=${app.estate.staff.desk.id}&from=${from}`,
    );
  expect(shown.body.items).toMatchObject([{ id: auntWang, name: '王**' }]);
});
