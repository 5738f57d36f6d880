import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '../server/src/platform/db/pool.ts';
import { freshDatabase, type TestDatabase } from '../server/src/testing/database.ts';
import type {} from '../server/src/testing/global-set-up.ts';
import { readSource } from '../server/src/testing/repository.ts';
import { describeSchema } from './describe-schema.ts';
import { generatedFiles, staleFiles } from './generated-files.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('generated files are fresh', async () => {
  const files = await generatedFiles(database);
  expect(staleFiles(files), 'run: npm run generate').toEqual([]);

  const [[path, text]] = [...files] as [[string, string]];
  expect(staleFiles(new Map([...files, [path, `${text}\n`]]))).toEqual([path]);
  const withoutPraise = new Map([...files].filter(([name]) => name !== 'docs/processes/praise.md'));
  expect(staleFiles(withoutPraise)).toEqual(['docs/processes/praise.md']);
});

test('schema.sql alone makes the same database as the migrations', async () => {
  const copy = await databaseFrom(readSource('server/schema.sql').text);
  try {
    expect(await describeSchema(copy.adminUrl)).toBe(await describeSchema(database.adminUrl));
  } finally {
    await copy.drop();
  }
});

test.each([
  ['a view', 'create view v as select 1 as one'],
  ['an identity column', 'create table t (n int generated always as identity)'],
  ['an enum', `create type mood as enum ('calm')`],
  ['row security', 'create table t (n int); alter table t enable row level security'],
])('%s is refused rather than left out of schema.sql', async (_, sql) => {
  const other = await databaseFrom(sql);
  try {
    await expect(describeSchema(other.adminUrl)).rejects.toThrow(/cannot write/);
  } finally {
    await other.drop();
  }
});

/** A database of its own that knows nothing but `sql`; roles are of the cluster and there already. */
async function databaseFrom(sql: string): Promise<TestDatabase> {
  const made = await freshDatabase();
  const pool = createPool(made.adminUrl, { role: 'owner', max: 1 });
  try {
    await pool.query('drop schema public cascade; drop schema auth cascade; create schema public');
    await pool.query('grant usage, create on schema public to public');
    await pool.query(sql.replaceAll(/^CREATE ROLE .*$/gm, ''));
  } finally {
    await pool.end();
  }
  return made;
}
