import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const head = async () => (await app.db.query('select head::int from parameter_state')).rows[0].head as number;

const found = (kind: string) =>
  app.db.query(
    `insert into org_unit select r.* from org_unit t, jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
       'code', case when t.code is not null then 'NEW' end, 'name', 'new')) r where t.kind = $1 limit 1 returning id`,
    [kind],
  );

test('servers read all decisions anew for a unit that inherits other ones, and not for every new team', async () => {
  const before = await head();
  expect((await found('team')).rowCount).toBe(1);
  expect(await head()).toBe(before);
  const { rows } = await found('city');
  expect(await head()).toBe(before + 1);
  await app.db.query('update org_unit set lineage = lineage where id = $1', [rows[0].id]);
  expect(await head()).toBe(before + 2);
});
