import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, type Said } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

interface Person {
  id: string;
  name: string;
  version: number;
  phones: string[];
  phoneList: { id: string; masked: string; label: string }[];
  occupancies: {
    id: string;
    version: number;
    current: boolean;
    share: number | null;
    place: { name: string };
  }[];
  places: { name: string }[];
  missing: { field: string }[];
  idNumberMasked: string | null;
}
interface Listed {
  items: Person[];
  count: number;
  nextCursor: string | null;
}
const as = (user = 'desk') => app.as(user);
const fieldsOf = (answer: { body: Said }) => answer.body.fields?.map((field) => field.path);

async function add(body: object): Promise<Person> {
  const answer = await as().post<Person>('/api/persons', { projectId: app.estate.project.id, ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}
const list = async (query: string, user = 'desk') =>
  (await as(user).get<Listed>(`/api/persons?${query}`)).body;
const find = async (q: string) =>
  (await as().post<{ items: { id: string }[] }>('/api/search', { q })).body.items.map((item) => item.id);
const house = (n: number) => app.estate.houses.all[n]!.id;

test('a person is written down with phones, houses and an ID number that nobody sees', async () => {
  const person = await add({
    name: '欧阳明月',
    salutation: '欧阳老师',
    gender: 'female',
    birthYear: 1958,
    language: '吴语',
    idNumber: '11010519491231002X',
    serviceNeeds: '行动不便，上门前打 13812345678',
    phones: [{ number: '13700001111' }, { number: '0571-88881234', label: 'home' }],
    occupancies: [{ placeId: house(30), role: 'tenant', fromOn: '2025-01-01' }],
  });
  expect(person).toMatchObject({
    genderLabel: { zh: '女' },
    idNumberMasked: '1101**********002X',
    serviceNeedsText: '行动不便，上门前打 138****5678',
    phones: ['137****1111', '0571-****1234'],
    phoneList: [{ label: 'mobile' }, { label: 'home', labelText: { zh: '住宅电话' } }],
    missing: [],
    version: 1,
  });
  for (const q of ['欧阳明月', '13700001111', '1234']) expect(await find(q), q).toContain(person.id);
  const tables = JSON.stringify([
    (await app.db.query('select * from person')).rows,
    (await app.db.query('select * from archive_change')).rows,
  ]);
  for (const clear of ['11010519491231002X', '13812345678', '13700001111'])
    expect(tables).not.toContain(clear);
});

test('a company has what companies have, a human being what human beings have', async () => {
  const shop = await add({
    name: '杭州暖邻超市有限公司',
    kind: 'company',
    registerNo: '91330106MA2CC5X47Y',
    contactName: '何经理',
  });
  expect(shop).toMatchObject({ kindLabel: { zh: '企业' }, registerNo: '91330106MA2CC5X47Y' });
  expect(shop.missing.map((one) => one.field)).toEqual(['phone', 'house']);
  const wrong = await as().patch(`/api/persons/${shop.id}`, { version: 1, gender: 'male' });
  expect([wrong.status, fieldsOf(wrong)]).toEqual([400, ['/gender']]);
  expect((await list('kind=company')).items.map((one) => one.name)).toEqual(['杭州暖邻超市有限公司']);
});

test('whoever is renamed is found by the new name, and so are the cases', async () => {
  const person = await add({ name: '章小鱼', phones: [{ number: '13700002222' }] });
  const opened = await as().open({ process: 'repair', description: '水压低', person: { id: person.id } });
  const renamed = await as().patch<Person>(`/api/persons/${person.id}`, {
    version: 1,
    name: '张晓钰',
    reason: '听错了',
  });
  expect(renamed.body).toMatchObject({ name: '张晓钰', version: 2 });
  expect(await find('张晓钰')).toEqual(expect.arrayContaining([person.id, opened.id]));
  expect(await find('章小鱼')).toEqual([]);
  expect(await find('水压')).toContain(opened.id);
  const history = await as().get<{ items: object[] }>(`/api/persons/${person.id}/history`);
  expect(history.body.items).toMatchObject([
    { reason: '听错了', changes: [{ label: { zh: '姓名' }, before: '章小鱼', after: '张晓钰' }] },
    { action: 'phoneAdded', changes: [{ field: 'phone', before: null, after: '137****2222' }, {}] },
    { action: 'added' },
  ]);
});

test('numbers come and go, the first one first, none of them twice', async () => {
  const person = await add({ name: '余三号', phones: [{ number: '13700003333' }] });
  const url = `/api/persons/${person.id}/phones`;
  const twice = await as().post(url, { version: 1, number: '+86 137 0000 3333' });
  expect(twice.body).toMatchObject({
    code: 'archive.phoneTwice',
    message: '“余三号”已经登记了这个号码 +86 137 **** 3333。',
  });
  const second = await as().post<Person>(url, {
    version: 1,
    number: '13700004444',
    label: 'work',
    first: true,
  });
  expect([second.status, second.body.phones]).toEqual([201, ['137****4444', '137****3333']]);
  const [first, last] = second.body.phoneList;
  const corrected = await as().patch<Person>(`${url}/${last!.id}`, {
    version: 2,
    number: '13700005555',
    first: true,
  });
  expect(corrected.body.phones).toEqual(['137****5555', '137****4444']);
  expect(await find('13700003333')).toEqual([]);
  expect(await find('5555')).toEqual([person.id]);
  const masked = await as().patch<Person>(`${url}/${last!.id}`, {
    version: 3,
    number: '137****5555',
    label: 'home',
  });
  expect(masked.body.phoneList[0]).toMatchObject({ masked: '137****5555', label: 'home' });
  const same = await as().patch(`${url}/${first!.id}`, { version: 4, number: '13700005555' });
  expect(same.body.code).toBe('archive.phoneTwice');
  expect((await as().remove(`${url}/${first!.id}?version=3`)).body.code).toBe('archive.stale');
  const gone = await as().remove<Person>(`${url}/${first!.id}?version=4`);
  expect(gone.body.phones).toEqual(['137****5555']);
  expect(await find('13700004444')).toEqual([]);
  expect((await as().post(url, { version: 5, number: '12' })).status).toBe(400);
  const both = await as().post('/api/persons', {
    projectId: app.estate.project.id,
    name: '重号',
    phones: [{ number: '13700006666' }, { number: '137-0000-6666' }],
  });
  expect(both.body.code).toBe('archive.phoneTwice');
});

test('owners never hold more than the whole, whoever writes at once', async () => {
  const place = house(8);
  const people = await Promise.all(['甲一', '甲二', '甲三', '甲四'].map((name) => add({ name })));
  const own = (person: Person, share: number, fromOn = '2026-01-01') =>
    as().post('/api/occupancies', { placeId: place, personId: person.id, role: 'owner', share, fromOn });
  const three = await Promise.all(people.slice(0, 3).map((person) => own(person, 0.4)));
  expect(three.map((one) => one.status).sort()).toEqual([201, 201, 409]);
  const refused = three.find((one) => one.status === 409)!.body;
  expect(refused.code).toBe('archive.sharesTooMany');
  expect(refused.message).toContain('在 2026-01-01 合计 120%');
  expect((await own(people[3]!, 0.2)).status).toBe(201);
  expect((await own(people[3]!, 0.1, '2020-01-01')).body.code).toBe('archive.occupancyOverlaps');
  const tenant = await as().post('/api/occupancies', {
    placeId: place,
    personId: people[0]!.id,
    role: 'tenant',
    share: 0.1,
  });
  expect([tenant.status, fieldsOf(tenant)]).toEqual([400, ['/share']]);
});

test('an occupancy is corrected, ended once, and its place knows of it', async () => {
  const person = await add({ name: '许短租', occupancies: [{ placeId: house(19), role: 'temporary' }] });
  const { id } = person.occupancies[0]!;
  const url = `/api/occupancies/${id}`;
  const back = await as().patch(url, { version: 1, fromOn: '2026-02-01', toOn: '2026-01-01' });
  expect([back.status, fieldsOf(back)]).toEqual([400, ['/toOn']]);
  const dated = await as().patch<{ version: number }>(url, {
    version: 1,
    fromOn: '2026-02-01',
    movedInOn: '2026-02-03',
  });
  expect(dated.body).toMatchObject({
    version: 2,
    fromOn: '2026-02-01',
    movedInOn: '2026-02-03',
    current: true,
  });
  expect((await as('officer').post(`${url}/end`, { version: 1, toOn: '2026-03-01' })).body).toMatchObject({
    code: 'archive.stale',
    message: expect.stringContaining('苏晓雯'),
  });
  const ended = await as('officer').post(`${url}/end`, { version: 2, toOn: '2026-03-01' });
  expect(ended.body).toMatchObject({ version: 3, toOn: '2026-03-01', current: false });
  expect((await as().post(`${url}/end`, { version: 3, toOn: '2026-03-01' })).body.code).toBe(
    'archive.occupancyEnded',
  );
  const place = await as().get<{ occupants: unknown[]; occupancies: unknown[] }>(`/api/places/${house(19)}`);
  expect(place.body.occupants).toEqual([]);
  expect(place.body.occupancies).toMatchObject([{ person: { name: '许短租' }, current: false }]);
  const history = await as().get<{ items: object[] }>(`/api/places/${house(19)}/history`);
  expect(history.body.items[0]).toMatchObject({
    action: 'occupancyEnded',
    actor: { name: '林可' },
    about: { kind: 'person', name: '许短租' },
  });
});

test('people are listed by pinyin, page by page, and narrowed by every filter', async () => {
  const names: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await list(`project=${app.estate.project.id}&role=owner&limit=20${cursor}`);
    names.push(...page.items.map((item) => item.name));
    if (!page.nextCursor) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  const { count } = await list('role=owner');
  expect(names.length).toBe(count);
  expect(names).toEqual([...names].sort(new Intl.Collator('zh').compare));
  const meant = async (q: string) =>
    (await list(`q=${encodeURIComponent(q)}`)).items.map((item) => item.name);
  for (const q of ['秀兰', 'wxl', '1001', '19900001001']) expect(await meant(q), q).toContain('王秀兰');
  expect((await list('missing=birthYear&q=%E7%8E%8B%E7%A7%80%E5%85%B0')).count).toBe(1);
  for (const bad of ['role=king', 'kind=x', 'missing=area', 'cursor=nonsense', 'limit=1000'])
    expect((await as().get(`/api/persons?${bad}`)).status, bad).toBe(400);
  expect((await list('limit=5', 'desk-lh')).count).toBe(0);
});

test('bad input ends in words; somebody else has nobody here to correct', async () => {
  const bodies: [object, string][] = [
    [{ name: '' }, '/name'],
    [{ name: '张13812345678' }, '/name'],
    [{ name: '张', idNumber: '123' }, '/idNumber'],
    [{ name: '张', birthYear: 2027 }, '/birthYear'],
    [{ name: '张', registerNo: '91330106MA2CC5X47Y' }, '/registerNo'],
    [{ name: '张', gender: 'x' }, '/gender'],
    [{ name: '张', phones: [{ number: 'abc' }] }, '/phones/0/number'],
    [{ name: '张', occupancies: [{ placeId: house(1), role: 'king' }] }, '/occupancies/0/role'],
  ];
  for (const [body, path] of bodies) {
    const answer = await as().post('/api/persons', { projectId: app.estate.project.id, ...body });
    expect([answer.status, fieldsOf(answer)], JSON.stringify(body)).toEqual([400, [path]]);
  }
  const { id } = app.estate.residents.auntWang;
  expect((await as('desk-lh').patch(`/api/persons/${id}`, { version: 1, name: '别人' })).status).toBe(404);
  expect((await as('desk-lh').get(`/api/persons/${id}/history`)).status).toBe(404);
  expect((await as('auditor').patch(`/api/persons/${id}`, { version: 1, name: '别人' })).status).toBe(403);
  expect((await as('tech').get('/api/persons')).status).toBe(403);
  const elsewhere = await as('desk-lh').post<Person>('/api/persons', {
    projectId: app.estate.otherProject.id,
    name: '隔壁的人',
  });
  expect(elsewhere.status).toBe(201);
  const across = { personId: elsewhere.body.id, placeId: house(2), role: 'owner' };
  expect((await as('desk-lh').post('/api/occupancies', across)).status).toBe(404);
  const both = await as('admin').post('/api/occupancies', across);
  expect([both.status, fieldsOf(both)]).toEqual([400, ['/placeId']]);
});
