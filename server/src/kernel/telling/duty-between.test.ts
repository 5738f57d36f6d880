import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const addShifts = (many: number, firstDay: string, until: string | null) =>
  app.db.query(
    `insert into duty_shift (id, project_id, name, starts, minutes, staff_id, first_day, until_day, made_by, made_at)
     select gen_random_uuid(), $1, 'day', '09:00', 480, $2, $3, $4, $2, $5 from generate_series(1, $6::int)`,
    [app.estate.project.id, app.estate.staff.tech.id, firstDay, until, app.now().toString(), many],
  );

interface Plan {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}
const passed = (plan: Plan): number =>
  (plan['Relation Name'] === 'duty_shift'
    ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
    : 0) + (plan.Plans ?? []).map(passed).reduce((sum, rows) => sum + rows, 0);

test('who is on duty is told without passing the shifts of years that are over', async () => {
  await addShifts(3000, '2020-01-01', '2025-12-31');
  await addShifts(2, '2025-12-01', null);
  await addShifts(1, '2025-12-01', '2026-03-03');
  await app.db.query('analyze duty_shift');
  const asked = `from duty_between(array[$1::uuid], $2, $2, $2)`;
  const values = [app.estate.project.id, '2026-03-02T02:00:00Z'];
  const { rows } = await app.db.query(`select count(*)::int as n, min(on_day)::text as day ${asked}`, values);
  expect(rows[0]).toEqual({ n: 3, day: '2026-03-02' });
  const explained = await app.db.query(`explain (analyze, format json) select * ${asked}`, values);
  expect(passed(explained.rows[0]['QUERY PLAN'][0].Plan)).toBe(3);
});

test('a shift counts on its first day and on the last before its end, and on no day besides', async () => {
  await app.db.query('truncate duty_shift cascade');
  await addShifts(1, '2026-03-02', '2026-03-04');
  const days = await app.db.query(
    `select on_day::text from duty_between(array[$1::uuid], '2026-02-20', '2026-03-20', '2026-03-20') order by 1`,
    [app.estate.project.id],
  );
  expect(days.rows.map(({ on_day }) => on_day)).toEqual(['2026-03-02', '2026-03-03']);
});
