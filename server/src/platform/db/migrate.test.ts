import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DatabaseRefusal } from '../postgres/refusal.ts';
import { migrate } from './migrate.ts';

/** A PostgreSQL that is not ours, set up as the README says: an owner who may make roles, a login with no rights. */
const name = `own_${randomUUID().slice(0, 8)}`;
const [owner, login] = [`${name}_owner`, `${name}_login`];
const roles = 'nuanju_app, nuanju_worker, nuanju_finder';
const { adminUrl } = inject('testDatabase');

const urlOf = (user: string, database = name) => {
  const url = new URL(adminUrl);
  Object.assign(url, { username: user, password: 'secret', pathname: `/${database}` });
  return url.href;
};

async function run(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

beforeAll(() =>
  run(
    adminUrl,
    `create role ${owner} login createrole password 'secret'`,
    `create role ${login} login password 'secret'`,
    `grant ${login} to ${owner} with admin option`,
    `create database ${name} owner ${owner}`,
  ),
);
afterAll(() =>
  run(
    adminUrl,
    `drop database ${name} with (force)`,
    `revoke ${roles} from ${owner} cascade`,
    `drop role ${owner}`,
    `drop role ${login}`,
  ),
);

test('roles that the owner of another database made are asked for in words, before anything is written', async () => {
  const refused = await migrate(urlOf(owner), { logins: [login] }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DatabaseRefusal);
  expect((refused as DatabaseRefusal).en).toContain(
    `grant nuanju_app, nuanju_finder, nuanju_worker to "${owner}" with admin option;`,
  );
  expect(await run(urlOf(owner), "select to_regclass('schema_migration') as found")).toEqual([
    { found: null },
  ]);
});

test('an owner who may make roles, and is no superuser, brings his database to the newest form, once', async () => {
  // As PostgreSQL gives them to whoever makes them: to give away, not to put on.
  await run(adminUrl, `grant ${roles} to ${owner} with admin true, inherit false, set false`);
  const { applied } = await migrate(urlOf(owner), { logins: [login] });
  expect(applied.length).toBeGreaterThan(15);
  expect((await migrate(urlOf(owner), { logins: [login] })).applied).toEqual([]);
  for (const role of ['nuanju_app', 'nuanju_worker'])
    expect(await run(urlOf(login), `set role ${role}`, 'select count(*)::int as n from cases')).toEqual([
      { n: 0 },
    ]);
});
