import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '../../platform/db/pool.ts';
import { onPool } from '../../platform/db/tx.ts';
import { freshDatabase, type TestDatabase } from '../../testing/database.ts';
import { leaseNumbers } from './case-numbers.ts';

let database: TestDatabase;
let pools: ReturnType<typeof createPool>[];
beforeAll(async () => {
  database = await freshDatabase();
  pools = [1, 2].map(() => createPool(database.appUrl, { role: 'nuanju_app', max: 3 }));
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

const lease = {
  projectId: '01a202f2-0000-7000-8000-000000000000',
  projectCode: 'YX',
  prefix: 'BX',
  day: '20260302',
};

test('two servers that number at once never give a number twice', async () => {
  const servers = pools.map((pool) => leaseNumbers(onPool(pool)));
  const given = await Promise.all(Array.from({ length: 2000 }, (_, i) => servers[i % 2]!.take(lease)));
  expect(new Set(given).size).toBe(2000);
  for (const number of given) expect(number).toMatch(/^BX-YX-20260302-\d{4,}$/);
});

test('each prefix, day and project counts from one', async () => {
  const server = leaseNumbers(onPool(pools[0]!));
  expect(await server.take({ ...lease, day: '20260303' })).toBe('BX-YX-20260303-0001');
  expect(await server.take({ ...lease, prefix: 'TS', day: '20260303' })).toBe('TS-YX-20260303-0001');
  const other = {
    ...lease,
    projectId: '01a202f2-0000-7000-8000-000000000001',
    projectCode: 'LH',
    day: '20260303',
  };
  expect(await server.take(other)).toBe('BX-LH-20260303-0001');
  expect(await server.take({ ...lease, day: '20260303' })).toBe('BX-YX-20260303-0002');
});

test('the database lets the server add to the story, and neither change it nor take from it', async () => {
  for (const [statement, refusal] of [
    ['update case_event set kind = kind', /permission denied/],
    ['delete from case_event', /permission denied/],
    ['delete from cases', /permission denied/],
    ['truncate case_event', /permission denied/],
    ['update case_text set purpose = purpose', /permission denied/],
    ['drop table command', /must be owner/],
  ] as const)
    await expect(pools[0]!.query(statement), statement).rejects.toThrow(refusal);
});
