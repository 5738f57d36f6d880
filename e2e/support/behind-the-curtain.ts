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

async function ask(statement: string, name: string): Promise<void> {
  const { owner } = JSON.parse(readFileSync(join(dataDir(), 'secrets', 'postgres.json'), 'utf8'));
  const port = readFileSync(join(dataDir(), 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client(`postgresql://nuanju_owner:${owner}@127.0.0.1:${port}/${databaseName}`);
  await client.connect();
  try {
    const changed = await client.query(statement, [name]);
    if (changed.rowCount !== 1) throw new Error(`${changed.rowCount} posts of ${name} were changed`);
  } finally {
    await client.end();
  }
}
