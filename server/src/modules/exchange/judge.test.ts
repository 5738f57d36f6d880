import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import {
  aWorkbook,
  bring,
  checkBook,
  type ImportAnswer,
  seeImport,
  work,
} from '../../testing/workbooks-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const book = (house: string, ...people: unknown[][]) =>
  aWorkbook(
    {
      name: '房屋',
      rows: [
        ['楼栋', '房号'],
        [house.split('-')[0], house.split('-')[1]],
      ],
    },
    {
      name: '住户',
      rows: [['姓名', '手机', '身份', '房屋', '产权份额', '开始日期', '结束日期'], ...people],
    },
  );
const told = ({ problems }: ImportAnswer) => problems.map((one) => [one.row, one.column, one.code]);
const idOf = async (name: string): Promise<string> =>
  (await app.db.query('select id from person where name = $1', [name])).rows[0].id;
const apply = (id: string) => app.as('manager').post(`/api/imports/${id}/apply`, { mode: 'all' });

/** Resolves when somebody waits for a lock that somebody else holds. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await app.db.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}

test('a merge beside an import that is being applied is noticed: the survivor moves in', async () => {
  await bring(app, await book('61-101', ['何一', '13911116101', '业主', '61-101', '', '', '']));
  await bring(app, await book('61-102', ['何二', '13911116102', '业主', '61-102', '', '', '']));
  const next = await checkBook(
    app,
    await book('61-103', ['何二', '13911116102', '业主', '61-103', '', '', '']),
  );
  const [survivor, merged] = [await idOf('何一'), await idOf('何二')];
  const merging = await app.db.connect();
  await merging.query('begin');
  await merging.query('update person set merged_into = $1, version = version + 1 where id = $2', [
    survivor,
    merged,
  ]);
  await merging.query('update person_phone set person_id = $1 where person_id = $2', [survivor, merged]);
  await merging.query(`update person set name = '何二' where id = $1`, [survivor]);
  await apply(next.id);
  const worked = work(app);
  await somebodyWaits();
  await merging.query('commit');
  merging.release();
  await worked;
  expect((await seeImport(app, next.id)).state).toBe('applied');
  const { rows } = await app.db.query(
    `select o.person_id from occupancy o join place p on p.id = o.place_id where p.name = '61栋103'`,
  );
  expect(rows).toEqual([{ person_id: survivor }]);
});

test('a place removed beside an import that is being applied takes nobody in', async () => {
  await bring(app, await book('62-101', ['贺一', '13911116201', '业主', '62-101', '', '', '']));
  const next = await checkBook(
    app,
    await book('62-102', ['贺二', '13911116202', '租户', '62-101', '', '', '']),
  );
  const removing = await app.db.connect();
  await removing.query('begin');
  await removing.query(
    `update place set removed_at = now(), version = version + 1 where project_id = $1 and name = '62栋101'`,
    [app.estate.project.id],
  );
  await apply(next.id);
  const worked = work(app);
  await somebodyWaits();
  await removing.query('commit');
  removing.release();
  await worked;
  const seen = await seeImport(app, next.id);
  expect([seen.state, told(seen)]).toEqual(['checked', [[2, '房号', 'placeRemoved']]]);
});

test('two periods of one person in one house that overlap are told, whichever of them is in already', async () => {
  const person = ['贾一', '13911116301', '租户', '63-101', ''];
  const first = await checkBook(
    app,
    await book('63-101', [...person, '2020-01-01', '2022-01-01'], [...person, '2021-12-31', '2023-01-01']),
  );
  expect(told(first)).toEqual([[3, '开始日期', 'staysInRow']]);
  expect(first.problems[0]!.message.zh).toContain('第 2 行');
  const apart = await bring(
    app,
    await book('63-101', [...person, '2020-01-01', '2022-01-01'], [...person, '2022-01-02', '2023-01-01']),
  );
  expect([told(apart), apart.state]).toEqual([[], 'applied']);
  const later = await checkBook(app, await book('63-101', [...person, '2022-06-01', '2024-01-01']));
  expect(told(later)).toEqual([[2, '开始日期', 'staysAlready']]);
  expect(later.problems[0]!.message.zh).toContain('2022-01-02 至 2023-01-01');
});

test('shares are added up over rows and what is held, another period of the same owner included', async () => {
  const one = ['鲁一', '13911116401', '业主', '64-101'];
  const other = ['鲁二', '13911116402', '业主', '64-101'];
  expect(
    told(
      await checkBook(
        app,
        await book('64-101', [...one, 0.6, '2020-01-01', '2022-01-01'], [...other, 0.6, '2021-01-01', '']),
      ),
    ),
  ).toEqual([
    [2, '产权份额', 'sharesExceed'],
    [3, '产权份额', 'sharesExceed'],
  ]);
  await bring(
    app,
    await book('64-101', [...one, 0.6, '2020-01-01', '2022-01-01'], [...other, 0.6, '2022-01-02', '']),
  );
  const third = ['鲁三', '13911116403', '业主', '64-101', 0.5, '2020-01-01', '2021-01-01'];
  const again = await checkBook(app, await book('64-101', [...one, 0.4, '2022-01-02', '2023-01-01'], third));
  expect(told(again)).toEqual([
    [2, '产权份额', 'sharesExceed'],
    [3, '产权份额', 'sharesExceed'],
  ]);
});

test('an end before the beginning on record is told in its column', async () => {
  const person = ['路一', '13911116501', '租户', '65-101', ''];
  await bring(app, await book('65-101', [...person, '2021-01-01', '']));
  const ended = await checkBook(app, await book('65-101', [...person, '', '2020-12-31']));
  expect(told(ended)).toEqual([[2, '结束日期', 'endBeforeHeldStart']]);
  expect(ended.problems[0]!.message.zh).toContain('2021-01-01');
  const good = await bring(app, await book('65-101', [...person, '', '2021-01-01']));
  expect([good.state, good.counts.occupancies.changed]).toEqual(['applied', 1]);
});

test('a masked number leaves somebody who is known as he is, and is a problem of somebody new', async () => {
  await bring(app, await book('66-101', ['江一', '13911116601', '租户', '66-101', '', '', '']));
  const seen = await checkBook(
    app,
    await book(
      '66-101',
      ['江一', '139****6601', '租户', '66-101', '', '', ''],
      ['江二', '139****6602', '租户', '66-101', '', '', ''],
    ),
  );
  expect([told(seen), seen.counts.persons.same]).toEqual([[[3, '手机', 'maskedNew']], 1]);
  expect([seen.counts.persons.new, seen.counts.occupancies.new, seen.counts.refused]).toEqual([0, 0, 1]);
});

test('cases of somebody renamed by an import are found by the new name, and no longer by the old one', async () => {
  await bring(app, await book('67-101', ['童晓雨', '13911116701', '租户', '67-101', '', '', '']));
  const person = await idOf('童晓雨');
  await app.as('desk').open({ process: 'repair', description: '厨房漏水', person: { id: person } });
  const byName = async (q: string) => {
    const { body } = await app.as('desk').post<{ items: { kind: string }[] }>('/api/search', { q });
    return body.items.map((one) => one.kind).sort();
  };
  expect(await byName('童晓雨')).toEqual(['case', 'person']);
  await bring(
    app,
    await aWorkbook({
      name: '住户',
      rows: [
        ['姓名', '系统编号'],
        ['佟小羽', person],
      ],
    }),
  );
  expect([await byName('佟小羽'), await byName('童晓雨')]).toEqual([['case', 'person'], []]);
});

test('what was corrected after the check is judged anew, and what a crash has emptied as well', async () => {
  const rows = [['江三', '13911116801', '租户', '68-101', '', '', '']];
  await bring(app, await book('68-101', ...rows));
  const corrected = await checkBook(app, await book('68-101', ...rows));
  await app.db.query(`update person set name = '江山', version = version + 1 where name = '江三'`);
  await apply(corrected.id);
  await work(app);
  const seen = await seeImport(app, corrected.id);
  expect([seen.state, seen.counts.persons.new]).toEqual(['applied', 1]);
  const emptied = await checkBook(app, await book('68-102', ['江四', '13911116802', '租户', '68-102']));
  await app.db.query('truncate archive_import_verdict');
  await apply(emptied.id);
  await work(app);
  const applied = await seeImport(app, emptied.id);
  expect([applied.state, applied.counts.persons.new]).toEqual(['applied', 1]);
  expect(await idOf('江四')).toBeTruthy();
});
