import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../testing/database.ts';
import { createAuthPool } from '../auth/auth-pool.ts';
import { createPool } from './pool.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test.each([
  ['work', () => createPool(database.appUrl, { role: 'nuanju_app', max: 2 })],
  ['sign-in', () => createAuthPool(database.appUrl, { max: 2 })],
] as const)(
  'a connection for %s that dies between two statements is replaced, and the process lives on',
  async (_, make) => {
    const pool = make();
    const owner = createPool(database.adminUrl, { role: 'owner', max: 1 });
    const client = await pool.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    await owner.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await ended;
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    expect((await pool.query('select 1 as one')).rows[0].one).toBe(1);
    await Promise.all([pool.end(), owner.end()]);
  },
);
