import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { aWorkbook, bring } from '../../testing/workbooks-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const houses = (...rows: unknown[][]) => ({
  name: '房屋',
  rows: [['楼栋', '单元', '房号', '楼层', '用途', '建筑面积', '备注'], ...rows],
});
const persons = (...rows: unknown[][]) => ({
  name: '住户',
  rows: [['姓名', '手机', '证件号码', '身份', '房屋', '产权份额', '开始日期', '备注'], ...rows],
});
const change = (counts: { new: number; changed: number; same: number }) => [
  counts.new,
  counts.changed,
  counts.same,
];

test('houses and their people come in once, however often they are sent', async () => {
  const book = await aWorkbook(
    houses(
      ['9', '1', '101', 1, '住宅', 88.5, '门禁电话 13912345678'],
      ['9栋', '1单元', '102室', 1, '商铺', '66'],
    ),
    persons(
      ['周明', '13911112222', '11010519491231002X', '业主', '9-1-101', 0.5, '2020-06-10', ''],
      ['李莉', '13911112223', '', '业主', '9栋1单元101室', '50%', '2020/6/10', ''],
      ['李莉', '13911112223', '', '租户', '9-1-102', '', '', '第二套'],
      ['王秀兰', '19900001001', '', '家庭成员', '9-1-102', '', '', ''],
    ),
  );
  const first = await bring(app, book);
  expect(first.problems).toEqual([]);
  expect(first.state).toBe('applied');
  expect(change(first.counts.places)).toEqual([4, 0, 0]);
  expect(change(first.counts.persons)).toEqual([2, 0, 1]);
  expect(change(first.counts.occupancies)).toEqual([4, 0, 0]);
  const again = await bring(app, book);
  expect([again.counts.places, again.counts.persons, again.counts.occupancies].map(change)).toEqual([
    [0, 0, 4],
    [0, 0, 3],
    [0, 0, 4],
  ]);
  const { rows } = await app.db.query(
    `select subject_kind, count(*)::int as n from archive_change where action = 'imported' group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { subject_kind: 'person', n: 2 + 4 },
    { subject_kind: 'place', n: 4 + 4 },
  ]);
  const found = await app.as('desk').post<{ items: { id: string }[] }>('/api/search', { q: '13911112222' });
  expect(found.body.items).toHaveLength(1);
});
