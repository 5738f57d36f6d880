import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './database.ts';

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('a fresh database is migrated, sorts by code point and has checksums', async () => {
  const database = await freshDatabase();
  const [row] = await ask(
    database.adminUrl,
    `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
       current_setting('data_checksums') as checksums, current_setting('server_version_num')::int / 10000 as major,
       (select count(*)::int from schema_migration) as migrations
     from pg_database where datname = current_database()`,
  );
  expect(row).toMatchObject({
    provider: 'b',
    locale: 'C.UTF-8',
    encoding: 'UTF8',
    checksums: 'on',
    major: 18,
  });
  expect((row as { migrations: number }).migrations).toBeGreaterThan(0);
  await database.drop();
});

test('what one test writes, another does not see', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one.adminUrl, 'create table only_here (id int)');
  expect(await ask(other.adminUrl, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  await Promise.all([one.drop(), other.drop()]);
});

test('the login of the application is nobody until it puts on a role', async () => {
  const database = await freshDatabase();
  const [row] = await ask(
    database.appUrl,
    `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user`,
  );
  expect(row).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false });
  await expect(ask(database.appUrl, 'create table public.mine (id int)')).rejects.toThrow(
    /permission denied/,
  );
  await database.drop();
});
