import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { repositoryRoot } from '../../testing/repository.ts';
import { aWorkbook, bring, checkBook } from '../../testing/workbooks-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const owners = ['编号', '业主名称', '性别', '年龄', '手机号', '身份证号', '业主类型', '业主编号'];
const houses = [
  '房屋编号',
  '楼栋编号',
  '单元编号',
  '房屋楼层',
  '房屋户型',
  '建筑面积',
  '业主编号',
  '房屋类型',
  '室内面积',
];
const spaces = [
  '停车场编号',
  '车位编码',
  '停车场类型',
  '面积',
  '业主编号',
  '出租还是出售（H出租S出售）',
  '开始时间',
  '结束时间',
];

const book = (owner: unknown[][], house: unknown[][], space: unknown[][] = []) =>
  aWorkbook(
    {
      name: '楼栋单元',
      rows: [
        ['楼栋号', '单元编号', '总层数', '是否有电梯'],
        [60, 1, 33, '有'],
        [60, 2, 18, '否'],
      ],
    },
    { name: '业主信息', rows: [owners, ...owner] },
    { name: '费用设置', rows: [['费用编号'], [1]] },
    { name: '房屋信息', rows: [houses, ...house] },
    { name: '车位信息', rows: [spaces, ...space] },
  );

async function of(name: string) {
  const { rows } = await app.db.query(
    `select p.gender, p.birth_year, p.id_hash is not null as known, (select count(*)::int from person_phone n where n.person_id = p.id) as phones,
       (select array_agg(l.name || ' ' || o.role order by l.name) from occupancy o join place l on l.id = o.place_id where o.person_id = p.id) as places
     from person p where p.name = $1 order by places`,
    [name],
  );
  return rows;
}

test('what the other system writes for "unknown" stays unknown, and its people live where their owner owns', async () => {
  const sent = await book(
    [
      [1, '齐一', '男', 1, '18999999999', '111111111111111111', 1001, 1],
      [2, '齐二', '女', 30, 13955550001, '11010519491231002X', 1001, 2],
      [3, '齐三', '男', 1, '18999999999', '111111111111111111', 1002, 2],
      [4, '齐一', '男', 1, '18999999999', '111111111111111111', 1001, 4],
      [null, null, null, null, null, null, null, null, null, null, '说明'],
    ],
    [
      [1011, 60, 1, 1, '10102', 94.56, 1, 110, 94.56],
      [1012, 60, 1, 1, '10102', 94.56, 2, 120, 80],
      ['S1', 60, 0, 1, '10102', 50, 2, 119, 50],
      [1013, 60, 1, 1, '10102', 94.56, 4, 110, 94.56],
    ],
    [
      [1, 'C0001', '地上停车位', 1, 2, 'S', '2020-01-01', '2037-1-1'],
      [1, 'C0002', '地下停车位', 12.5],
    ],
  );
  const first = await bring(app, sent);
  expect([first.state, first.layout, first.problems.map((one) => one.code)]).toEqual([
    'applied',
    'peer',
    ['sheetIgnored'],
  ]);
  expect(await of('齐一')).toEqual([
    { gender: null, birth_year: null, known: false, phones: 0, places: ['60栋1单元1011 owner'] },
    { gender: null, birth_year: null, known: false, phones: 0, places: ['60栋1单元1013 owner'] },
  ]);
  expect(await of('齐二')).toEqual([
    {
      gender: 'female',
      birth_year: 1996,
      known: true,
      phones: 1,
      places: ['1号停车场C0001 owner', '60栋1单元1012 owner', '60栋S1 owner'],
    },
  ]);
  expect((await of('齐三'))[0].places).toEqual(['60栋1单元1012 family', '60栋S1 family']);
  const { rows } = await app.db.query(
    `select name, usage, area::float8, inner_area::float8, storeys, has_lift from place where name like '60栋%' or name like '%停车场%' order by name`,
  );
  const row = (name: string) => rows.find((one) => one.name === name);
  expect(row('60栋1单元')).toMatchObject({ storeys: 33, has_lift: true });
  expect(row('60栋2单元')).toMatchObject({ storeys: 18, has_lift: false });
  expect(row('60栋1单元1011')).toMatchObject({ usage: 'home', area: 94.56, inner_area: null });
  expect(row('60栋1单元1012')).toMatchObject({ usage: 'office', inner_area: 80 });
  expect(row('1号停车场C0001')).toMatchObject({ area: null });
  const again = await checkBook(app, sent);
  const { places, persons, occupancies, refused } = again.counts;
  expect([
    places.new + places.changed,
    persons.new + persons.changed,
    occupancies.new + occupancies.changed,
    refused,
  ]).toEqual([0, 0, 0, 0]);
});

test('five planted errors are told by sheet, row and column; the good rows come in, the mended ones later, nobody twice', async () => {
  const owner = (
    name: string,
    phone: unknown,
    number: unknown,
    type: unknown = 1001,
    id = '111111111111111111',
  ) => [1, name, '男', 1, phone, id, type, number];
  const house = (code: unknown, number: unknown, area: unknown = 80) => [
    code,
    61,
    1,
    2,
    '10102',
    area,
    number,
    110,
    80,
  ];
  const wrong = await book(
    [
      owner('孟一', '13966660001', 1),
      owner('孟二', '1396666', 2),
      owner('孟三', '13966660003', 3, 1009),
      owner('孟四', '13966660004', 4),
    ],
    [house(201, 1), house(202, 2), house(203, 9), house(204, 4, '八十'), house(201, 4)],
  );
  const good = await bring(app, wrong, 'good');
  expect(
    good.problems.filter((one) => one.refuses).map((one) => [one.sheet, one.row, one.column, one.code]),
  ).toEqual([
    ['业主信息', 3, '手机号', 'notPhone'],
    ['业主信息', 4, '业主类型', 'notChoice'],
    ['房屋信息', 3, '业主编号', 'personRefused'],
    ['房屋信息', 4, '业主编号', 'ownerUnknown'],
    ['房屋信息', 5, '建筑面积', 'notNumber'],
    ['房屋信息', 6, '房号', 'placeTwice'],
  ]);
  expect((await of('孟一'))[0].places).toEqual(['61栋1单元201 owner']);
  expect(await of('孟二')).toEqual([]);
  const mended = await book(
    [
      owner('孟一', '13966660001', 1),
      owner('孟二', '13966660002', 2),
      owner('孟三', '13966660003', 3),
      owner('孟四', '13966660004', 4),
    ],
    [house(201, 1), house(202, 2), house(203, 3), house(204, 4)],
  );
  const whole = await bring(app, mended);
  expect([whole.state, whole.counts.persons.new, whole.counts.refused]).toEqual(['applied', 2, 0]);
  expect((await of('孟一')).length).toBe(1);
});

test('one sheet of houses with their people, a row for each, is read as well', async () => {
  const heads = [
    '楼号',
    '单元',
    '房间',
    '楼层',
    '总层数',
    '是否有电梯',
    '房屋类型',
    '建筑面积',
    '室内面积',
    '房屋状态',
    '业主名称',
    '性别',
    '手机号',
    '身份证号',
    '业主类型',
  ];
  const row = (
    name: string | null,
    phone: string | null,
    type: number | null,
    house = '901',
    state = 2001,
  ) => ['62', '1', house, 9, 12, '是', 110, 88, 88, state, name, '男', phone, null, type];
  const sent = await aWorkbook({
    name: '资产信息',
    rows: [
      heads,
      row('田一，田二', '13977770001', 1001),
      row('田三', '18999999999', 1002),
      row(null, null, null, '902', 2002),
    ],
  });
  const brought = await bring(app, sent);
  expect([brought.state, brought.problems]).toEqual(['applied', []]);
  expect([(await of('田一'))[0], (await of('田二'))[0], (await of('田三'))[0]]).toMatchObject([
    { phones: 1, places: ['62栋1单元901 owner'] },
    { phones: 0, places: ['62栋1单元901 owner'] },
    { phones: 0, places: ['62栋1单元901 family'] },
  ]);
  const { rows } = await app.db.query(
    `select occupied_as from place where name like '62栋1单元90%' order by name`,
  );
  expect(rows.map((one) => one.occupied_as)).toEqual(['occupied', 'unsold']);
  const again = await checkBook(app, sent);
  expect([again.counts.places, again.counts.persons]).toMatchObject([
    { new: 0, changed: 0 },
    { new: 0, changed: 0 },
  ]);
});

test('what might be a number of somebody is not quoted where it was written as something else', async () => {
  const owner = (name: string, phone: string, number: string) => [1, name, '男', 1, phone, '', 1001, number];
  const house = (code: number, number: string) => [code, 61, 1, 2, '10102', 80, number, 110, 80];
  const seen = await checkBook(
    app,
    await book(
      [owner('孟五', '13966660005', '11010519491231'), owner('孟六', '13966660006', '11010519491231')],
      [house(211, '1101051949123'), house(212, '110105 1949 12')],
    ),
  );
  const words = seen.problems.map((one) => one.message.zh + one.message.en).join('\n');
  expect(seen.problems.filter((one) => one.refuses).map((one) => one.code)).toEqual([
    'ownerTwice',
    'ownerUnknown',
    'ownerUnknown',
  ]);
  expect(words).toContain('11****31');
  expect(words).not.toMatch(/\d{5}/);
  expect(words).not.toContain('1949 12');
});

const real = join(repositoryRoot, '../shared/data/peer-import/hc.xlsx');

test.skipIf(!existsSync(real))(
  "the other system's own workbook (shared/data) comes in once, and what is wrong with it is told",
  async () => {
    const bytes = readFileSync(real);
    // Its example names owners of three houses that its own list of owners does not hold.
    const first = await bring(app, bytes, 'good');
    expect([first.state, first.counts.refused]).toEqual(['applied', 3]);
    expect(first.problems.filter((one) => one.refuses).map((one) => one.code)).toEqual(
      Array(3).fill('ownerUnknown'),
    );
    expect(first.counts.places.new).toBeGreaterThan(20);
    const { places, persons, occupancies } = (await checkBook(app, bytes)).counts;
    expect([places, persons, occupancies].map((one) => one.new + one.changed)).toEqual([0, 0, 0]);
  },
);
