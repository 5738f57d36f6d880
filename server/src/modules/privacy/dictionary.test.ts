import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataDictionary, notPersonal } from '../../directory/data-dictionary.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

test('every column of the tables that hold people is in the dictionary or declared to say nothing of anybody', async () => {
  const { rows } = await app.db.query(`
    select case table_schema when 'public' then table_name else table_schema || '.' || table_name end as table, column_name as column
    from information_schema.columns
    where (table_schema = 'public' and (table_name like 'person%' or table_name in ('occupancy', 'reception', 'case_text', 'attachment', 'duty_handover')))
       or (table_schema = 'auth' and table_name = 'user')`);
  const held = rows.map((row) => `${row.table}.${row.column}`).sort();
  const said = [
    ...dataDictionary.map((field) => `${field.table}.${field.column}`),
    ...Object.entries(notPersonal).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  ];
  expect(held.filter((one) => !said.includes(one))).toEqual([]);
  expect(
    dataDictionary.map((field) => `${field.table}.${field.column}`).filter((one) => !held.includes(one)),
  ).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
});

test('anybody who signs in can read which data is held, why and who sees it', async () => {
  for (const user of ['desk', 'auditor', 'resident']) {
    const { status, body } = await app
      .as(user)
      .get<{ fields: { column: string }[]; classes: { key: string; reveal: { en: string }[] }[] }>(
        '/api/data-dictionary',
      );
    expect(status).toBe(200);
    expect(body.fields).toHaveLength(dataDictionary.length);
    expect(body.classes.find((one) => one.key === 'identity')!.reveal.map((one) => one.en)).not.toContain(
      'Front desk',
    );
  }
});
