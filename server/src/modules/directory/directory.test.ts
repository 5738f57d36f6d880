import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutes } from '../../platform/time.ts';
import { processes } from '../../processes/processes.ts';
import { type AppUnderTest, appUnderTest, type CaseView } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
let leak: CaseView;
beforeAll(async () => {
  app = await appUnderTest();
  leak = await app.as('desk').open({
    process: 'repair',
    description: '厨房漏水',
    placeId: app.estate.houses.auntWang.id,
    person: { id: app.estate.residents.auntWang.id },
  });
});
afterAll(() => app.close());

interface Items<T = { id: string; name: string }> {
  items: T[];
}
const names = async (user: string, url: string) =>
  (await app.as(user).get<Items>(url)).body.items.map((item) => item.name);

test('everybody learns who he is, where and in which posts', async () => {
  const me = async (user: string) => (await app.as(user).get<Record<string, unknown>>('/api/me')).body;
  expect(await me('desk')).toMatchObject({
    kind: 'staff',
    name: '苏晓雯',
    roles: [{ key: 'desk', label: { zh: '前台', en: 'Front desk' } }],
    projects: [{ code: 'YX', name: '云栖花园', roles: ['desk'] }],
    teams: [],
    now: app.now().toString(),
  });
  expect(await me('tech')).toMatchObject({ teams: [{ name: '工程组', projectId: app.estate.project.id }] });
  expect((await me('admin')).projects).toMatchObject([{ code: 'LH' }, { code: 'YX' }]);
  expect(await me('resident')).toMatchObject({
    kind: 'resident',
    name: '王秀兰',
    roles: [{ key: 'resident' }],
  });
});

test('a place shows who lives there, masked, and what is open; a person his houses and cases', async () => {
  const { auntWang } = app.estate.houses;
  const place = await app.as('desk').get<Record<string, unknown>>(`/api/places/${auntWang.id}`);
  expect(place.body).toMatchObject({
    name: '3栋2单元501',
    kindLabel: { zh: '房屋', en: 'House' },
    occupants: [{ person: { name: '王秀兰', phones: ['199****1001'] }, roleLabel: { zh: '业主' } }],
    openCases: [{ id: leak.id }],
  });
  const person = await app
    .as('desk')
    .get<Record<string, unknown>>(`/api/persons/${app.estate.residents.auntWang.id}`);
  expect(person.body).toMatchObject({
    salutation: '王阿姨',
    places: [{ name: '3栋2单元501' }],
    cases: [{ id: leak.id }],
  });
});

test('places are walked from the building down, or found by a part of their name', async () => {
  const { id } = app.estate.project;
  expect(await names('desk', `/api/places?project=${id}`)).toEqual(
    expect.arrayContaining(['1栋', '2栋', '3栋', '地下车库']),
  );
  expect(await names('desk', `/api/places?project=${id}&q=${encodeURIComponent('2单元501')}`)).toEqual(
    expect.arrayContaining(['1栋2单元501', '2栋2单元501', '3栋2单元501']),
  );
  expect(await names('desk', `/api/places?q=${encodeURIComponent('%')}`)).toEqual([]);
});

test('colleagues and teams are those of the project, also from above it, and not those next door', async () => {
  const { id } = app.estate.project;
  const staff = await names('desk', `/api/staff?project=${id}`);
  expect(staff).toEqual(expect.arrayContaining(['沈管理', '顾明远', '李师傅']));
  // An auditor takes no work, so no picker offers him.
  for (const nobody of ['方圆', '郑审']) expect(staff).not.toContain(nobody);
  expect((await names('tech', `/api/teams?project=${id}`)).sort()).toEqual(['保洁组', '工程组', '秩序组']);
});

test('a house is found as people say it, a person by name, initials, pinyin or digits', async () => {
  const find = async (q: string, kinds = ['person', 'place']) =>
    (await app.as('desk').post<Items>('/api/search', { q, kinds })).body.items.map((item) => item.name);
  expect(await find('王秀兰')).toEqual(['王秀兰']);
  expect(await find('wxl')).toEqual(['王秀兰']);
  expect(await find('wangxiulan')).toEqual(['王秀兰']);
  expect(await find('19900001001')).toEqual(['王秀兰']);
  expect(await find('3栋2单元501', ['place'])).toEqual(['3栋2单元501']);
  expect(await find('车库', ['place'])).toEqual(['地下车库']);
  expect(await find('兰秀王')).toEqual([]);
});

test('the processes tell whoever asks what he may open, in both languages, with forms and targets', async () => {
  interface Told {
    key: string;
    label: { zh: string; en: string };
    opens: { mayOpen: boolean };
    clocks: { targets: { seconds: number }[] }[];
    mermaid: string;
  }
  const told = async (user: string) => (await app.as(user).get<Items<Told>>('/api/processes')).body.items;
  expect((await told('desk')).map((one) => one.key)).toEqual([...processes.keys()]);
  const mayOpen = async (user: string) =>
    (await told(user)).filter((one) => one.opens.mayOpen).map((one) => one.key);
  expect(await mayOpen('auditor')).toEqual([]);
  expect(await mayOpen('tech')).toEqual(['repair']);
  expect(await mayOpen('resident')).not.toContain('callback');
  for (const one of await told('desk')) {
    expect(one.mermaid).toMatch(/^stateDiagram-v2\n/);
    expect(one.clocks.flatMap((clock) => clock.targets).every((target) => target.seconds > 0)).toBe(true);
  }
  expect((await app.as('desk').get('/api/processes/constructor')).status).toBe(404);
  expect((await app.as('desk').get<Told>('/api/processes/praise')).body.label).toEqual({
    zh: '表扬',
    en: 'Praise',
  });
});

test('the ways to reach us are those a request may name', async () => {
  const { body } = await app.as('resident').get<Items<{ key: string }>>('/api/channels');
  const keys = body.items.map((item) => item.key);
  expect(keys).toContain('hotline12345');
  expect(keys).not.toContain('import');
});

test('notices are read one by one or all at once, and only by their owner', async () => {
  for (let i = 0; i < 3; i++) {
    const opened = await app.as('desk').open({ process: 'repair', description: `第 ${i} 件` });
    await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  }
  await app.runDue();
  const unread = async (user: string) => (await app.as(user).get<{ unread: number }>('/api/me')).body.unread;
  const mine = await app.as('tech').get<Items>('/api/me/notices');
  const ids = mine.body.items.map((item) => item.id);
  expect([ids.length, await unread('tech')]).toEqual([3, 3]);
  expect((await app.as('tech2').post('/api/me/notices/read', { ids })).status).toBe(204);
  expect(await unread('tech')).toBe(3);
  expect((await app.as('tech').post('/api/me/notices/read', { ids: [ids[0]] })).status).toBe(204);
  expect(await unread('tech')).toBe(2);
  expect((await app.as('tech').post('/api/me/notices/read', {})).status).toBe(204);
  expect(await unread('tech')).toBe(0);
});

test('health says without sign-in whether clocks and messages move', async () => {
  const health = async () =>
    (
      await app.signedOut.get<{ timers: { behindSeconds: number }; outbox: { waiting: number } }>(
        '/api/health',
      )
    ).body;
  expect(await health()).toMatchObject({ status: 'ok', timers: { behindSeconds: 0 }, demo: null });
  app.pass(minutes(60));
  expect((await health()).timers.behindSeconds).toBeGreaterThan(0);
  await app.runDue();
  expect(await health()).toMatchObject({ timers: { behindSeconds: 0 }, outbox: { waiting: 0 } });
});
