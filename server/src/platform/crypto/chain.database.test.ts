import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../testing/database.ts';
import { canonical } from './chain.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const word = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed().replaceAll('\0', ''));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(word, tie('value'), { maxKeys: 6 }),
  ),
}));

test('a value read back from a jsonb column is canonically what was written', async () => {
  const written = [
    ...fc.sample(value, 500),
    [1e21, 5e-324, 1.7976931348623157e308, -0, 0.1 + 0.2, 9007199254740991, 1.0],
    { b: 1, a: 2, aa: 3, 中: 4, '': 5, '10': 6, '9': 7 },
  ];
  const { rows } = await client.query<{ stored: unknown[] }>('select $1::jsonb as stored', [
    JSON.stringify(written),
  ]);
  rows[0]!.stored.forEach((stored, index) => {
    expect(canonical(stored)).toBe(canonical(written[index]));
  });
});
