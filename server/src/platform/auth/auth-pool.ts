import pg from 'pg';
import { outliveLostConnections } from '../db/pool.ts';

/** The pool of sign-in: schema `auth` first, and times as Date, which is what better-auth compares with. */
export function createAuthPool(url: string, options: { role?: string; max?: number } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 4,
    connectionTimeoutMillis: 5_000,
    options: `-c role=${options.role ?? 'nuanju_app'} -c search_path=auth -c statement_timeout=10000`,
    application_name: 'nuanju sign-in',
  });
  outliveLostConnections(pool);
  return pool;
}
