import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import pg from 'pg';

const root = join(import.meta.dirname, '..', '..');
const dataDir = () => process.env.NUANJU_DATA_DIR ?? '';
const databaseName = 'nuanju';

/** A member of staff of this story alone, as the handbook's command makes one; signed in with this browser. */
export function hires(username: string, name: string, role: string): void {
  const words = ['user', 'add', '--username', username, '--name', name, '--project', 'YX', '--role', role];
  execFileSync(process.execPath, [join(root, 'server', 'src', 'cli.ts'), ...words, '--password-stdin'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir() },
    input: `${passwordOf(username)}\n`,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

export async function signsIn(request: APIRequestContext, username: string): Promise<void> {
  const data = { username, password: passwordOf(username) };
  const answer = await request.post('/api/auth/sign-in/username', { data });
  if (!answer.ok()) throw new Error(await answer.text());
}

const passwordOf = (username: string) => `a-long-word-for-${username}`;

/** His posts end now, as whoever keeps the staff list would end them. */
export async function endsPostsOf(name: string): Promise<void> {
  const { owner } = JSON.parse(readFileSync(join(dataDir(), 'secrets', 'postgres.json'), 'utf8'));
  const port = readFileSync(join(dataDir(), 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client(`postgresql://nuanju_owner:${owner}@127.0.0.1:${port}/${databaseName}`);
  await client.connect();
  try {
    const ended = await client.query(
      `update staff_grant set to_at = now() where staff_id in (select id from staff where name = $1)`,
      [name],
    );
    if (ended.rowCount !== 1) throw new Error(`${ended.rowCount} posts of ${name} were ended`);
  } finally {
    await client.end();
  }
}
