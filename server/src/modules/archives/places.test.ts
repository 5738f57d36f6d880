import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, type Said } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

type Any = Record<string, never>;
interface Place {
  id: string;
  name: string;
  version: number;
  noteText: string | null;
  removed: boolean;
  ancestors: { name: string }[];
  missing: { field: string }[];
}
const project = () => app.estate.project.id;
const as = (user = 'desk') => app.as(user);

async function add(body: object, user = 'desk'): Promise<Place> {
  const answer = await as(user).post<Place>('/api/places', { projectId: project(), ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

const fieldsOf = (answer: { body: Said }) => answer.body.fields?.map((field) => field.path);

test('a place is said from the building down, and every kind stands where it may', async () => {
  const phase = await add({ kind: 'phase', code: '二' });
  const building = await add({ kind: 'building', code: '8', parentId: phase.id, storeys: 18, hasLift: true });
  const unit = await add({ kind: 'unit', code: '1', parentId: building.id });
  const house = await add({
    kind: 'house',
    code: '1802',
    parentId: unit.id,
    area: 89.5,
    innerArea: 72.33,
    usage: 'home',
    occupiedAs: 'handedOver',
    floor: 18,
    orientation: 'northSouth',
    fitOut: 'rough',
    layout: '三室两厅',
    handedOverOn: '2025-12-01',
  });
  expect(house).toMatchObject({
    name: '8栋1单元1802',
    ancestors: [{ name: '二期' }, { name: '8栋' }, { name: '8栋1单元' }],
    area: 89.5,
    usageLabel: { zh: '住宅' },
    orientationLabel: { zh: '南北通透' },
    version: 1,
    missing: [{ field: 'owner' }],
  });
  expect((await add({ kind: 'building', code: '综合楼' })).name).toBe('综合楼');
  const wrong = await as().post('/api/places', {
    projectId: project(),
    kind: 'unit',
    code: '9',
    parentId: house.id,
  });
  expect([wrong.status, fieldsOf(wrong)]).toEqual([400, ['/parentId']]);
  expect(wrong.body.fields[0]?.message).toContain('单元不能直接放在房屋下面');
});

test('the same code twice in one place is refused in words, also when both come at once', async () => {
  const body = { projectId: project(), kind: 'publicArea', code: 'HS' };
  const both = await Promise.all([as().post('/api/places', body), as('officer').post('/api/places', body)]);
  expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
  expect(both.find((one) => one.status === 409)!.body).toMatchObject({
    code: 'archive.placeTaken',
    message: '这里已经有编码为“HS”的位置：“HS”。',
  });
});

test('of two corrections of one version the second is told who changed what', async () => {
  const place = await add({ kind: 'venue', code: 'HYS', name: '会议室' });
  const correct = (user: string, residents: number) =>
    as(user).patch(`/api/places/${place.id}`, { version: 1, residents });
  const both = await Promise.all([correct('desk', 3), correct('officer', 4)]);
  expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
  const late = both.find((one) => one.status === 409)!.body;
  expect(late.code).toBe('archive.stale');
  expect(late.message).toMatch(/^(苏晓雯|林可)刚刚对“会议室”做了“更正”/);
  const same = await as().patch<Place>(`/api/places/${place.id}`, { version: 2, name: '会议室' });
  expect(same.body.version).toBe(2);
});

test('a note keeps its numbers sealed, shows them masked, and keeps them when the mask is sent back', async () => {
  const note = '钥匙在门卫，电话13812345678，备用13912345678';
  const place = await add({ kind: 'facility', code: 'BF', name: '水泵房', note });
  expect(place.noteText).toBe('钥匙在门卫，电话138****5678，备用139****5678');
  const again = await as().patch<Place>(`/api/places/${place.id}`, {
    version: 1,
    note: `${place.noteText}。已核对`,
    reason: '老张 13812345678 说的',
  });
  expect(again.body.noteText).toBe('钥匙在门卫，电话138****5678，备用139****5678。已核对');
  const same = await as().patch<Place>(`/api/places/${place.id}`, { version: 2, note: again.body.noteText });
  expect(same.body.version).toBe(2);
  const { rows } = await app.db.query('select note, note_numbers from place where id = $1', [place.id]);
  expect(rows[0].note).toContain('⟦phone:0⟧');
  expect(rows[0].note_numbers).toHaveLength(2);
  const kept = JSON.stringify((await app.db.query('select * from archive_change')).rows);
  expect(kept).not.toContain('13812345678');
  const history = await as().get<{ items: Any[] }>(`/api/places/${place.id}/history`);
  expect(history.body.items[0]).toMatchObject({
    actor: { name: '苏晓雯' },
    actionLabel: { zh: '更正' },
    reason: '老张 138****5678 说的',
    changes: [{ field: 'note', label: { zh: '备注' }, after: again.body.noteText }],
  });
});

test('a building called something else takes its houses with it, and the cases there are found by the new name', async () => {
  const building = await add({ kind: 'building', code: '20' });
  const unit = await add({ kind: 'unit', code: '1', parentId: building.id });
  const house = await add({ kind: 'house', code: '301', parentId: unit.id });
  const opened = await as().open({ process: 'repair', description: '灯不亮', placeId: house.id });
  const renamed = await as().patch<Place>(`/api/places/${building.id}`, {
    version: 1,
    code: 'A座',
    reason: '更名',
  });
  expect(renamed.body.name).toBe('A座');
  const after = await as().get<Place>(`/api/places/${house.id}`);
  expect(after.body).toMatchObject({ name: 'A座1单元301', version: 2 });
  const found = await as().post<{ items: { id: string }[] }>('/api/search', { q: 'A座1单元301' });
  expect(found.body.items.map((item) => item.id)).toEqual(expect.arrayContaining([house.id, opened.id]));
  const old = await as().post<{ items: { id: string }[] }>('/api/search', { q: '20栋1单元301' });
  expect(old.body.items.map((item) => item.id)).not.toContain(house.id);
  const history = await as().get<{ items: Any[] }>(`/api/places/${house.id}/history`);
  expect(history.body.items[0]).toMatchObject({
    reason: '更名',
    changes: [{ field: 'name', before: '20栋1单元301', after: 'A座1单元301' }],
  });
});

test('a place with children, occupants or open cases is not removed; an empty one is, and can come back', async () => {
  const building = await add({ kind: 'building', code: '30' });
  const house = await add({ kind: 'house', code: '101', parentId: building.id, note: '样板间' });
  const remove = (id: string, version: number, user = 'supervisor') =>
    as(user).post(`/api/places/${id}/remove`, { version, reason: '登记有误' });
  expect((await remove(building.id, 1)).body.message).toBe('“30栋”还有1 个下级位置，不能移除。');
  const opened = await as().open({ process: 'repair', description: '问一下', placeId: house.id });
  const person = await as().post('/api/persons', {
    projectId: project(),
    name: '郑住户',
    occupancies: [{ placeId: house.id, role: 'tenant' }],
  });
  expect(person.status).toBe(201);
  expect((await remove(house.id, 1)).body.message).toContain('1 位在册住户、1 张未结工单');
  const inEnglish = await as('supervisor').post(
    `/api/places/${house.id}/remove`,
    { version: 1, reason: '登记有误' },
    { 'accept-language': 'en' },
  );
  expect(inEnglish.body.message).toContain('1 person living in or owning it, 1 open case,');
  expect((await remove(house.id, 1, 'desk')).status).toBe(403);
  const { id, version } = (person.body as unknown as { occupancies: { id: string; version: number }[] })
    .occupancies[0]!;
  await as().post(`/api/occupancies/${id}/end`, { version, toOn: '2026-02-28' });
  await as().act(opened, 'cancel', { reason: 'other' });
  const gone = await remove(house.id, 1);
  expect([gone.status, (gone.body as unknown as Place).removed]).toEqual([200, true]);
  const below = await as().get<{ items: unknown[] }>(`/api/places?parent=${building.id}`);
  expect(below.body.items).toEqual([]);
  const withRemoved = await as().get<{ items: unknown[] }>(`/api/places?parent=${building.id}&removed=true`);
  expect(withRemoved.body.items).toMatchObject([{ removed: true }]);
  expect((await as().patch(`/api/places/${house.id}`, { version: 2, floor: 1 })).body.code).toBe(
    'archive.removed',
  );
  const back = await add({ kind: 'house', code: '101', parentId: building.id });
  expect(back).toMatchObject({ id: house.id, removed: false, noteText: '样板间' });
});

test('houses are listed in the order people say them, page by page, and narrowed by every filter', async () => {
  const names: string[] = [];
  let cursor = '';
  for (;;) {
    const page = await as().get<{ items: Place[]; nextCursor: string | null; count: number; more: boolean }>(
      `/api/houses?project=${project()}&q=${encodeURIComponent('3栋')}&limit=7${cursor}`,
    );
    expect(page.body).toMatchObject({ count: 24, more: false });
    names.push(...page.body.items.map((item) => item.name));
    if (!page.body.nextCursor) break;
    cursor = `&cursor=${page.body.nextCursor}`;
  }
  expect(names).toHaveLength(24);
  expect(new Set(names).size).toBe(24);
  expect(names[0]).toBe('3栋1单元101');
  expect(names.at(-1)).toBe('3栋2单元602');
  const row = await as().get<{ items: Any[] }>(`/api/houses?q=${encodeURIComponent('王秀兰')}`);
  expect(row.body.items).toMatchObject([
    {
      name: '3栋2单元501',
      buildingName: '3栋',
      unitName: '3栋2单元',
      occupants: [{ name: '王秀兰', roleLabel: { zh: '业主' } }],
    },
  ]);
  const top = await as().get<{ items: Place[] }>(
    `/api/places?project=${project()}&q=${encodeURIComponent('1栋')}`,
  );
  const first = top.body.items.find((item) => item.name === '1栋')!;
  const under = await as().get<{ count: number }>(`/api/houses?under=${first.id}`);
  expect(under.body.count).toBe(24);
  const stale = async (months: number) =>
    (await as().get<{ count: number }>(`/api/houses?staleMonths=${months}&under=${first.id}`)).body.count;
  expect([await stale(1), await stale(3)]).toEqual([24, 0]);
  for (const bad of ['missing=nothing', 'limit=0', 'limit=201', 'cursor=x', 'staleMonths=0', 'usage=castle'])
    expect((await as().get(`/api/houses?${bad}`)).status, bad).toBe(400);
});

test('bad input ends in words and changes nothing', async () => {
  const before = (await app.db.query('select count(*) from archive_change')).rows;
  const bodies: [object, string][] = [
    [{ kind: 'castle', code: '1' }, '/kind'],
    [{ kind: 'house', code: ' ' }, '/code'],
    [{ kind: 'house', code: 'x'.repeat(31) }, '/code'],
    [{ kind: 'house', code: '51', area: 0 }, '/area'],
    [{ kind: 'house', code: '50', area: 50, innerArea: 60 }, '/innerArea'],
    [{ kind: 'house', code: '51', handedOverOn: '2026-02-30' }, '/handedOverOn'],
    [{ kind: 'house', code: '51', residents: -1 }, '/residents'],
    [{ kind: 'house', code: '51', name: '王家13812345678' }, '/name'],
    [{ kind: 'house', code: '51', note: '\u0000' }, '/note'],
    [{ kind: 'house', code: '51', more: 1 }, '/more'],
    [{ kind: 'house', code: '51', parentId: app.estate.otherProject.id }, '/parentId'],
  ];
  for (const [body, path] of bodies) {
    const answer = await as().post('/api/places', { projectId: project(), ...body });
    expect([answer.status, fieldsOf(answer)], JSON.stringify(body)).toEqual([400, [path]]);
  }
  expect((await app.db.query('select count(*) from archive_change')).rows).toEqual(before);
});

test('another project is not there, and an auditor reads but does not write', async () => {
  const { id } = app.estate.houses.auntWang;
  for (const [method, url, body] of [
    ['PATCH', `/api/places/${id}`, { version: 1, floor: 5 }],
    ['POST', '/api/places', { projectId: project(), kind: 'building', code: '77' }],
    ['GET', `/api/places/${id}/history`, null],
    ['GET', `/api/houses?project=${project()}`, null],
    ['GET', `/api/archives/upkeep?project=${project()}`, null],
  ] as const) {
    const answer =
      method === 'GET'
        ? await as('desk-lh').get(url)
        : await as('desk-lh').send(url, JSON.stringify(body), { 'content-type': 'application/json' }, method);
    expect([method, url, answer.status]).toEqual([method, url, 404]);
  }
  expect((await as('auditor').patch(`/api/places/${id}`, { version: 1, floor: 5 })).status).toBe(403);
  expect((await as('auditor').get('/api/houses?limit=1')).status).toBe(200);
  const elsewhere = await as('desk-lh').get<{ count: number }>('/api/houses');
  expect(elsewhere.body.count).toBe(0);
  const under = await as('desk-lh').get<{ count: number }>(
    `/api/houses?under=${app.estate.houses.auntWang.id}`,
  );
  expect(under.body.count).toBe(0);
});

test('upkeep counts what the lists then show', async () => {
  interface Counts {
    total: number;
    stale: number;
    missing: { field: string; count: number }[];
  }
  const { body } = await as().get<Record<'houses' | 'persons', Counts>>(
    `/api/archives/upkeep?project=${project()}&months=1`,
  );
  for (const [kind, url] of [
    ['houses', '/api/houses'],
    ['persons', '/api/persons'],
  ] as const) {
    const count = async (query: string) =>
      (await as().get<{ count: number }>(`${url}?project=${project()}${query}`)).body.count;
    expect(body[kind].total).toBe(await count(''));
    expect(body[kind].stale).toBe(await count('&staleMonths=1'));
    expect(body[kind].missing.length).toBeGreaterThan(5);
    for (const gap of body[kind].missing)
      expect(gap.count, gap.field).toBe(await count(`&missing=${gap.field}`));
  }
});
