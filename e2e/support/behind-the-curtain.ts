import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const dataDir = () => process.env.NUANJU_DATA_DIR ?? '';
const databaseName = 'nuanju';

/** His posts end now, as whoever keeps the staff list would end them; the answer gives them back. */
export async function endsPostsOf(name: string): Promise<() => Promise<void>> {
  const set = (value: string) =>
    ask(
      `update staff_grant set to_at = ${value} where staff_id in (select id from staff where name = $1)`,
      name,
    );
  await set('now()');
  return () => set('null');
}

/** When one of the clocks of a case has something to say next, in milliseconds. */
export async function nextAlarmOf(number: string): Promise<number> {
  const rows = await asOwner('select wakes_at from cases where number = $1', number);
  return (rows[0]?.wakes_at as Date | null)?.getTime() ?? Number.POSITIVE_INFINITY;
}

async function ask(statement: string, name: string): Promise<void> {
  const { length } = await asOwner(`${statement} returning 1`, name);
  if (length !== 1) throw new Error(`${length} posts of ${name} were changed`);
}

async function asOwner(statement: string, value: string): Promise<Record<string, unknown>[]> {
  const { owner } = JSON.parse(readFileSync(join(dataDir(), 'secrets', 'postgres.json'), 'utf8'));
  const port = readFileSync(join(dataDir(), 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client(`postgresql://nuanju_owner:${owner}@127.0.0.1:${port}/${databaseName}`);
  await client.connect();
  try {
    return (await client.query(statement, [value])).rows;
  } finally {
    await client.end();
  }
}
