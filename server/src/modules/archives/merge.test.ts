import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, newCommand } from '../../testing/app-under-test.ts';

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
  mergedFrom: { name: string } | null;
  occupancies: {
    role: string;
    fromOn: string | null;
    toOn: string | null;
    share: number | null;
    place: { id: string };
  }[];
  cases: { id: string }[];
}
interface Preview {
  conflicts: { field: string; this: string; other: string }[];
  takes: { field: string }[];
  moves: { cases: number; phones: string[]; occupancies: object[]; signIn: boolean };
  doubles: { phones: number; occupancies: { id: string }[] };
}
interface History {
  items: {
    action: string;
    about: { name: string } | null;
    changes: { field: string; before: string | null; after: string | null }[];
  }[];
}
const as = (user = 'supervisor') => app.as(user);
const house = (n: number) => app.estate.houses.all[n]!.id;

async function add(body: object, user = 'desk', projectId = app.estate.project.id): Promise<Person> {
  const answer = await as(user).post<Person>('/api/persons', { projectId, ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}
const see = async (id: string) => (await as().get<Person>(`/api/persons/${id}`)).body;
const find = async (q: string) =>
  (await as().post<{ items: { id: string }[] }>('/api/search', { q })).body.items.map((item) => item.id);
const merge = (to: Person, from: Person, keep = {}, user = 'supervisor') =>
  as(user).post<Person & { code: string; message: string }>(`/api/persons/${to.id}/merge`, {
    from: from.id,
    version: to.version,
    fromVersion: from.version,
    keep,
    reason: '同一个人',
  });

test('two rows of one human being become one, and the preview says beforehand what will happen', async () => {
  const one = await add({
    name: '胡美玲',
    salutation: '胡阿姨',
    note: '养狗',
    phones: [{ number: '13700007777' }],
    occupancies: [{ placeId: house(40), role: 'owner', fromOn: '2020-01-01', toOn: '2022-12-31' }],
  });
  const other = await add({
    name: '胡美琳',
    gender: 'female',
    note: '养猫，电话 13812345678',
    idNumber: '11010519491231002X',
    phones: [{ number: '137 0000 7777' }, { number: '13700008888' }],
    occupancies: [
      { placeId: house(40), role: 'owner', fromOn: '2022-06-01' },
      { placeId: house(41), role: 'tenant' },
    ],
  });
  const opened = await as('desk').open({
    process: 'repair',
    description: '马桶漏水',
    person: { id: other.id },
  });
  const preview = await as().get<Preview>(`/api/persons/${one.id}/merge?with=${other.id}`);
  expect(preview.body).toMatchObject({
    conflicts: [
      { field: 'name', this: '胡美玲', other: '胡美琳' },
      { field: 'note', this: '养狗', other: '养猫，电话 138****5678' },
    ],
    takes: [{ field: 'gender' }, { field: 'idNumber', other: '1101**********002X' }],
    moves: { cases: 1, openCases: 1, phones: ['137****8888'], signIn: false },
    doubles: { phones: 1 },
  });
  expect(preview.body.moves.occupancies).toHaveLength(1);
  expect(preview.body.doubles.occupancies).toHaveLength(1);
  const merged = await merge(one, other, { note: 'other' });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  expect(merged.body).toMatchObject({
    name: '胡美玲',
    noteText: '养猫，电话 138****5678',
    genderLabel: { zh: '女' },
    idNumberMasked: '1101**********002X',
    phones: ['137****7777', '137****8888'],
    cases: [{ id: opened.id }],
    version: 2,
    mergedFrom: null,
  });
  const spans = merged.body.occupancies.map(({ role, fromOn, toOn }) => ({ role, fromOn, toOn }));
  expect(spans).toHaveLength(2);
  expect(spans).toEqual(
    expect.arrayContaining([
      { role: 'owner', fromOn: '2020-01-01', toOn: null },
      { role: 'tenant', fromOn: null, toOn: null },
    ]),
  );
  expect(await see(other.id)).toMatchObject({ id: one.id, mergedFrom: { name: '胡美琳' } });
  expect(await find('胡美琳')).toEqual([]);
  expect(await find('13700008888')).toEqual([one.id]);
  expect(await find('胡美玲')).toEqual(expect.arrayContaining([one.id, opened.id]));
  expect((await as('desk').see(opened.id)).person).toMatchObject({ id: one.id, name: '胡美玲' });
  const late = await as('desk').patch(`/api/persons/${other.id}`, { version: 1, name: '晚了' });
  expect(late.body).toMatchObject({
    code: 'archive.merged',
    message: '“胡美琳”已经并入“胡美玲”，请打开“胡美玲”的档案。',
    details: { into: one.id },
  });
  const history = await as().get<{ items: { action: string; about: { name: string } | null }[] }>(
    `/api/persons/${other.id}/history`,
  );
  expect(
    history.body.items.filter((item) => item.action === 'merged').map((item) => item.about?.name),
  ).toEqual(expect.arrayContaining(['胡美玲', '胡美琳']));
  const { rows } = await app.db.query('select count(*)::int as n from case_event where case_id = $1', [
    opened.id,
  ]);
  expect(rows[0].n).toBe((await as('desk').see(opened.id)).events.length);
});

test('of a house that both rows hold, days, shares and what is lost are shown before and told after', async () => {
  const held = (more: object) => [{ placeId: house(46), role: 'owner', ...more }];
  const one = await add({
    name: '沈一',
    occupancies: held({ fromOn: '2020-01-01', toOn: '2023-12-31', share: 0.5, movedInOn: '2020-06-01' }),
  });
  const other = await add({
    name: '沈壹',
    occupancies: [
      ...held({ fromOn: '2021-05-01', share: 0.3, movedInOn: '2020-03-01' }),
      { placeId: house(47), role: 'tenant', fromOn: '2024-01-01' },
    ],
  });
  const preview = await as().get<Preview>(`/api/persons/${one.id}/merge?with=${other.id}`);
  const [double] = preview.body.doubles.occupancies;
  expect(double).toMatchObject({
    place: { id: house(46) },
    roleLabel: { zh: '业主', en: 'Owner' },
    this: { fromOn: '2020-01-01', toOn: '2023-12-31', share: 0.5 },
    other: [{ fromOn: '2021-05-01', toOn: null, share: 0.3 }],
    becomes: { fromOn: '2020-01-01', toOn: null, share: 0.5, movedInOn: '2020-03-01' },
    shares: { this: 0.5, other: 0.3, sum: 0.8 },
  });
  expect(preview.body.moves.occupancies).toMatchObject([
    { place: { id: house(47) }, roleLabel: { en: 'Tenant' }, span: { fromOn: '2024-01-01', share: null } },
  ]);
  const merged = await as().post<Person>(`/api/persons/${one.id}/merge`, {
    from: other.id,
    version: one.version,
    fromVersion: other.version,
    shares: [{ occupancyId: double!.id, keep: 'sum' }],
  });
  expect(merged.body.occupancies.find((span) => span.place.id === house(46))).toMatchObject({
    fromOn: '2020-01-01',
    toOn: null,
    share: 0.8,
  });
  const historyOf = async (of: string) => (await as().get<History>(`/api/${of}/history`)).body.items;
  for (const [of, about] of [
    [`persons/${one.id}`, app.estate.houses.all[46]!.name],
    [`places/${house(46)}`, '沈一'],
  ] as const) {
    const items = (await historyOf(of)).filter((item) => item.about?.name === about);
    const corrected = items.find((item) => item.action === 'occupancyCorrected');
    expect(corrected?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'share', before: '50%', after: '80%' }),
        expect.objectContaining({ field: 'toOn', before: '2023-12-31', after: null }),
      ]),
    );
  }
  const ended = (await historyOf(`places/${house(46)}`)).find((item) => item.action === 'merged');
  expect(ended).toMatchObject({ about: { name: '沈壹' } });
  expect(ended!.changes.map((change) => change.field)).toEqual(['role', 'fromOn', 'share', 'movedInOn']);
  expect(ended!.changes).toContainEqual(
    expect.objectContaining({ field: 'share', before: '30%', after: null }),
  );
  expect(await historyOf(`places/${house(47)}`)).toContainEqual(
    expect.objectContaining({ action: 'merged', about: expect.objectContaining({ name: '沈一' }) }),
  );
});

test('of two merges in opposite directions the first stands and the second is told so', async () => {
  for (let i = 0; i < 5; i++) {
    const [a, b] = [await add({ name: `对冲甲${i}` }), await add({ name: `对冲乙${i}` })];
    const both = await Promise.all([merge(a, b), merge(b, a, {}, 'manager')]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)!.body.code).toBe('archive.merged');
    const survivor = both.find((one) => one.status === 200)!.body;
    expect([(await see(a.id)).id, (await see(b.id)).id]).toEqual([survivor.id, survivor.id]);
  }
});

test('whoever was merged into one that is merged in turn answers as the last', async () => {
  const [a, b, c] = [await add({ name: '链一' }), await add({ name: '链二' }), await add({ name: '链三' })];
  const first = await merge(b, a);
  expect(first.status).toBe(200);
  expect((await merge(c, first.body)).status).toBe(200);
  expect((await see(a.id)).id).toBe(c.id);
  const opened = await as('desk').open({ process: 'repair', description: '旧编号', person: { id: a.id } });
  expect(opened.description).toBe('旧编号');
});

test('a case opened under the id of somebody merged belongs to the one he became', async () => {
  const survivor = await add({ name: '马先生' });
  const merged = await add({ name: '马先森' });
  expect((await merge(survivor, merged)).status).toBe(200);
  const placeId = house(44);
  const person = { id: merged.id };
  const asked = { process: 'inquiry', description: '问一下车位' };
  const single = await app.as('desk').open({ ...asked, placeId, person });
  expect(single.person).toMatchObject({ id: survivor.id, name: '马先生' });
  const requests = [asked, { ...asked, description: '再问一下' }];
  const contact = await app.as('desk').post<{ cases: { person: { id: string } }[] }>('/api/receptions', {
    commandId: newCommand(),
    channel: 'call',
    placeId,
    person,
    requests,
  });
  expect(contact.body.cases.map((one) => one.person.id)).toEqual([survivor.id, survivor.id]);
  expect((await see(survivor.id)).cases).toHaveLength(3);
});

test('nobody is merged with himself, in capitals neither', async () => {
  const one = await add({ name: '自己', phones: [{ number: '13700001234' }] });
  const answer = await as().post<{ code: string }>(`/api/persons/${one.id}/merge`, {
    from: one.id.toUpperCase(),
    version: one.version,
    fromVersion: one.version,
    keep: {},
  });
  expect([answer.status, answer.body.code]).toEqual([expect.any(Number), 'archive.mergeSelf']);
  expect((await see(one.id)).phones).toHaveLength(1);
});

test('the sign-in goes with the resident, who sees his cases as before', async () => {
  const hers = await as('resident').open({ process: 'repair', channel: 'web', description: '门铃坏了' });
  const { id, version } = await see(app.estate.residents.auntWang.id);
  const double = await add({ name: '王秀兰（本人）' });
  const merged = await merge(double, { id, version } as Person, { name: 'other' });
  expect(merged.body).toMatchObject({ name: '王秀兰', salutation: '王阿姨' });
  expect((await as('resident').see(hers.id)).person).toMatchObject({ id: double.id });
  expect((await as('resident').get<{ name: string }>('/api/me')).body.name).toBe('王秀兰');
  const second = await add({ name: '王秀兰二' });
  await app.db.query('update person set user_id = $2 where id = $1', [second.id, 'somebody-else']);
  const refused = await merge(await see(double.id), second);
  expect(refused.body.code).toBe('archive.mergeSignIns');
});

test('what cannot be one is refused in words, and nothing has moved', async () => {
  const natural = await add({ name: '孤零零', phones: [{ number: '13700009999' }] });
  const company = await add({ name: '某某商行', kind: 'company' });
  const elsewhere = await add({ name: '隔壁的人' }, 'desk-lh', app.estate.otherProject.id);
  const codeOf = async (answer: Promise<{ status: number; body: { code: string } }>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  expect(await codeOf(merge(natural, natural))).toEqual([409, 'archive.mergeSelf']);
  expect(await codeOf(merge(natural, company))).toEqual([409, 'archive.mergeKinds']);
  expect(await codeOf(merge(natural, elsewhere))).toEqual([404, 'notFound']);
  expect(await codeOf(merge(natural, elsewhere, {}, 'admin'))).toEqual([409, 'archive.mergeProjects']);
  expect(await codeOf(merge({ ...natural, version: 9 }, company))).toEqual([409, 'archive.mergeKinds']);
  const other = await add({ name: '孤零零二' });
  expect(await codeOf(merge(natural, { ...other, version: 2 }))).toEqual([409, 'archive.stale']);
  expect((await merge(natural, other, {}, 'desk')).status).toBe(403);
  expect((await see(natural.id)).version).toBe(1);
});

test('pairs that may be one are offered, the surest first, and a placeholder number is no reason', async () => {
  const pair = async (body: object) => [
    await add({ name: '双胞胎', ...body }),
    await add({ name: '双胞胎', ...body }),
  ];
  const same = await pair({ phones: [{ number: '13511110000' }] });
  const id = [
    await add({ name: '证件甲', idNumber: '110101199003070185' }),
    await add({ name: '证件乙', idNumber: '110101199003070185' }),
  ];
  for (let i = 0; i < 6; i++) await add({ name: `占位${i}`, phones: [{ number: '13900000000' }] });
  const { body } = await as().get<{ items: { reason: string; persons: { id: string; name: string }[] }[] }>(
    `/api/persons/duplicates?project=${app.estate.project.id}`,
  );
  const pairs = body.items.map((item) => [item.reason, ...item.persons.map((one) => one.id).sort()]);
  expect(pairs).toContainEqual(['phoneAndName', ...same.map((one) => one.id).sort()]);
  expect(pairs[0]).toEqual(['idNumber', ...id.map((one) => one.id).sort()]);
  expect(JSON.stringify(body)).not.toContain('占位');
  expect((await as('desk-lh').get('/api/persons/duplicates')).body).toEqual({ items: [] });
});
