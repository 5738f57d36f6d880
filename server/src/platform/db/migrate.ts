import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DatabaseRefusal } from '../postgres/refusal.ts';

const folder = new URL('../../../migrations/', import.meta.url);

export interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings a database to the newest form, as its owner. Forward only; one transaction each; an applied migration whose
 * file has changed since is refused. `logins` are given the roles the server puts on.
 */
export async function migrate(
  adminUrl: string,
  options: { logins?: readonly string[]; log?: (sentence: string) => void } = {},
): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'nuanju migrate' });
  await client.connect();
  try {
    // Two servers starting at once: the second waits here and then finds nothing to do.
    await client.query(`select pg_advisory_lock(hashtext('nuanju.migrate'))`);
    await mayGiveRoles(client);
    const applied = await applyPending(client, options.log ?? (() => undefined));
    await giveRoles(client, options.logins ?? ['nuanju']);
    await client.query('select make_event_partitions(now(), 18)');
    await prepareJobs(adminUrl, client);
    return { applied };
  } finally {
    await client.end();
  }
}

export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(new URL(file, folder), 'utf8');
      return {
        number: Number(file.slice(0, 4)),
        name: file,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

async function applyPending(client: pg.Client, log: (sentence: string) => void): Promise<string[]> {
  await client.query(`create table if not exists schema_migration (
    number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
  const done = new Map<number, string>(
    (await client.query('select number, checksum from schema_migration')).rows.map((row) => [
      row.number,
      row.checksum,
    ]),
  );
  const applied: string[] = [];
  for (const migration of readMigrations()) {
    const known = done.get(migration.number);
    if (known === migration.checksum) continue;
    if (known)
      throw new Error(
        `Migration ${migration.name} was changed after it had been applied; add a new one instead.`,
      );
    await client.query('begin');
    try {
      await client.query(migration.sql);
      await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
        migration.number,
        migration.name,
        migration.checksum,
      ]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
    }
    log(`applied ${migration.name}`);
    applied.push(migration.name);
  }
  return applied;
}

/** Roles belong to the whole server: where a neighbour's database was first, they are that owner's to give away. */
async function mayGiveRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string; me: string }>(
    `select r.rolname as role, current_user as me from pg_roles r
     where r.rolname = any(array['nuanju_app', 'nuanju_worker', 'nuanju_finder'])
       and not pg_has_role(current_user, r.oid, 'member with admin option') order by 1`,
  );
  const [first] = rows;
  if (!first) return;
  const grant = `grant ${rows.map(({ role }) => role).join(', ')} to ${pg.escapeIdentifier(first.me)} with admin option;`;
  throw new DatabaseRefusal(
    `这台 PostgreSQL 上的角色是另一个数据库的所有者建的，请它的管理员执行：${grant}`,
    `The roles on this PostgreSQL were made by the owner of another database; ask its administrator to run: ${grant}`,
  );
}

async function giveRoles(client: pg.Client, logins: readonly string[]): Promise<void> {
  for (const login of logins) {
    const known = await client.query('select 1 from pg_roles where rolname = $1 and not rolsuper', [login]);
    if (known.rowCount)
      await client.query(`grant nuanju_app, nuanju_worker to ${pg.escapeIdentifier(login)}`);
  }
}

/** pg-boss makes its own tables; only the owner may, so it happens here and the worker starts with `migrate: false`. */
async function prepareJobs(adminUrl: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({ connectionString: adminUrl, max: 1, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(`
    grant usage on schema pgboss to nuanju_worker;
    grant select, insert, update, delete on all tables in schema pgboss to nuanju_worker;
    grant execute on all functions in schema pgboss to nuanju_worker;
    alter default privileges in schema pgboss grant select, insert, update, delete on tables to nuanju_worker`);
}
