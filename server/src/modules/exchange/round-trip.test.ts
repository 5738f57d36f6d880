import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { thorough } from '../../testing/thorough.ts';
import { aWorkbook, bring, checkBook, type ImportAnswer } from '../../testing/workbooks-under-test.ts';
import { pathOf } from './place-paths.ts';
import { houseColumns, personColumns } from './template.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const heads = (columns: readonly { head: string }[]) => columns.map((column) => column.head);
const cells = (columns: readonly { key: string }[], row: Record<string, unknown>) =>
  columns.map((column) => row[column.key] ?? null);
const changes = ({ counts }: ImportAnswer) =>
  [counts.places, counts.persons, counts.occupancies].flatMap((one) => [one.new, one.changed]);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const date = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());
const words = fc.constantFrom(
  '怕狗',
  '=1+1',
  '+86',
  '-',
  '@x',
  '⟦phone:0⟧',
  '_x0041_',
  '打 13912345678',
  'a\nb',
  '<&>"',
  '  两端空白 ',
);
const house = fc.record({
  phase: maybe(fc.constantFrom('1', '2')),
  building: fc.constantFrom('71', 'A座', '综合楼', '72栋', '3#', 'P1/P2'),
  unit: maybe(fc.constantFrom('1', '2单元', '0')),
  house: fc.constantFrom('101', '102', '201室', 'S1', '1-01', '0301', '7#', 'S1/S2', '2—3_4', '5#6'),
  floor: maybe(fc.integer({ min: -3, max: 60 })),
  usage: maybe(fc.constantFrom('住宅', '商铺', 'office')),
  occupied_as: maybe(fc.constantFrom('自住', '空置')),
  area: maybe(fc.integer({ min: 100, max: 50_000 }).map((n) => n / 100)),
  layout: maybe(fc.constantFrom('三室两厅', '=cmd', '10102')),
  handed_over_on: maybe(date),
  residents: maybe(fc.nat(9)),
  note: maybe(words),
});
const person = fc.record({
  name: fc.constantFrom('甲一', '乙二', '丙三', '丁四', '=戊五', 'O_x0042_ K'),
  kind: maybe(fc.constant('个人')),
  salutation: maybe(fc.constantFrom('王阿姨', '-先生')),
  gender: maybe(fc.constantFrom('男', '女')),
  birth_year: maybe(fc.integer({ min: 1930, max: 2010 })),
  mobile: maybe(fc.constantFrom('13911110001', '13911110002', '13911110001、13911110003')),
  work: maybe(fc.constantFrom('0571-88880000', '010-12345678-801')),
  id_number: maybe(fc.constantFrom('11010519491231002X', '440524188001010014')),
  service_needs: maybe(words),
  note: maybe(words),
});
const stay = fc.record({
  role: fc.constantFrom('业主', '租户', '家庭成员', '代理人'),
  from_on: maybe(date),
  moved_in_on: maybe(date),
});

/** Houses each once, and people some of whom live in them. */
const estate = fc.record({
  houses: fc.uniqueArray(house, {
    maxLength: 6,
    selector: (h) => [h.phase, h.building, h.unit === '0' ? null : h.unit, h.house].join('|'),
  }),
  persons: fc.array(fc.tuple(person, maybe(stay), fc.nat(20)), { maxLength: 8 }),
});

type Estate = typeof estate extends fc.Arbitrary<infer T> ? T : never;

const bookOf = ({ houses, persons }: Estate) =>
  aWorkbook(
    { name: '房屋', rows: [heads(houseColumns), ...houses.map((row) => cells(houseColumns, row))] },
    {
      name: '住户',
      rows: [
        heads(personColumns),
        ...persons.map(([row, at, n]) => {
          const home = houses[n % Math.max(houses.length, 1)];
          if (!home || !at) return cells(personColumns, row);
          const place = [home.phase, home.building, home.unit === '0' ? null : home.unit, home.house];
          return cells(personColumns, { ...row, ...at, place: place.filter(Boolean).join('-') });
        }),
      ],
    },
  );

async function exported(what: 'houses' | 'persons'): Promise<Buffer> {
  const answer = await app.as('manager').post(`/api/exports/${what}`, { project: app.estate.project.id });
  expect(answer.status).toBe(200);
  return answer.raw;
}

/** What a failure needs to be understood. */
async function changedRows(): Promise<string> {
  const { rows } = await app.db.query(
    `select r.kind, r.row_number, v.verdict, r.fields, r.id_number->>'hash' as id, to_jsonb(p) as person
     from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
     left join person p on p.id = v.subject_id
     where v.verdict in ('new', 'changed') and r.import_id = (select id from archive_import order by id desc limit 1)`,
  );
  return JSON.stringify(rows);
}

test('whatever good workbook comes in twice is in once, and what is exported changes nothing when it comes back', async () => {
  await fc.assert(
    fc.asyncProperty(estate, async (drawn) => {
      const book = await bookOf(drawn);
      const first = await bring(app, book, 'good');
      expect(first.state).toBe('applied');
      const again = await checkBook(app, book);
      expect([changes(again), again.counts.refused]).toEqual([[0, 0, 0, 0, 0, 0], first.counts.refused]);
      for (const what of ['houses', 'persons'] as const) {
        const back = await checkBook(app, await exported(what));
        const told = back.problems.map((one) => [one.row, one.column, one.code]);
        expect([what, changes(back), told], await changedRows()).toEqual([what, [0, 0, 0, 0, 0, 0], []]);
      }
    }),
    { numRuns: thorough ? 16 : 8 },
  );
}, 120_000);

/** As estates number their buildings and doors, with the marks that also stand between the parts of a path. */
const oddCode = fc
  .tuple(
    fc.constantFrom('', 'S', '商'),
    fc.integer({ min: 1, max: 99 }),
    fc.constantFrom('', '#', '/2', '—3', '#4', '/B#'),
  )
  .map((parts) => parts.join(''));

test('whoever lives behind a code that holds # or / is found there, and an export of it comes back', async () => {
  let building = 500;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(oddCode, { minLength: 1, maxLength: 4, selector: (code) => pathOf([code]) }),
      oddCode,
      async (codes, unit) => {
        const above = `${building++}#`;
        const book = await aWorkbook(
          { name: '房屋', rows: [['楼栋', '单元', '房号'], ...codes.map((code) => [above, unit, code])] },
          {
            name: '住户',
            rows: [
              ['姓名', '身份', '房屋'],
              ...codes.map((code) => ['庚一', '租户', `${above}-${unit}-${code}`]),
            ],
          },
        );
        const first = await bring(app, book);
        expect([first.state, first.counts.occupancies.new]).toEqual(['applied', codes.length]);
        for (const what of ['houses', 'persons'] as const) {
          const back = await checkBook(app, await exported(what));
          const told = back.problems.map((one) => [one.row, one.column, one.code]);
          expect([what, changes(back), told], await changedRows()).toEqual([what, [0, 0, 0, 0, 0, 0], []]);
        }
      },
    ),
    { numRuns: thorough ? 12 : 6 },
  );
}, 120_000);
