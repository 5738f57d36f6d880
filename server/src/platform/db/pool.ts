import pg from 'pg';
import { instantFrom } from '../time.ts';
import { everywhere, nobodysScope, wearAtFirst } from './scope.ts';

const timestamptz = 1184;
const bigint = 20;

/** Which wall a connection stands behind; see migrations/0001 for what each may do. */
export type DatabaseRole = 'nuanju_app' | 'nuanju_worker' | 'owner';

/**
 * A pool whose every connection has put on `role`. `timestamptz` arrives as Temporal.Instant and
 * `infinity` as null: nothing outside this file meets a Date.
 */
export function createPool(
  url: string,
  options: {
    role: DatabaseRole;
    max: number;
    searchPath?: string;
    applicationName?: string;
    /** Further settings of every connection, each as name=value. */
    settings?: readonly string[];
  },
): pg.Pool {
  const settings = [
    options.role === 'owner' ? '' : `-c role=${options.role}`,
    `-c search_path=${options.searchPath ?? 'public'}`,
    '-c statement_timeout=30000',
    // A statement that is cheap when some parameter is null would otherwise be planned anew at every call, which costs
    // more than it saves: 0.35 ms of the 2 an open took.
    '-c plan_cache_mode=force_generic_plan',
    // Compiling a plan takes longer than any of our statements runs.
    '-c jit=off',
    // Every search reads what is not yet sorted in, at each look into an index: four megabytes of it, as the default has
    // it, made a search take a quarter of a second.
    '-c gin_pending_list_limit=64kB',
    '-c idle_in_transaction_session_timeout=60000',
    ...(options.settings ?? []).map((setting) => `-c ${setting}`),
  ];
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    options: settings.filter(Boolean).join(' '),
    application_name: options.applicationName ?? 'nuanju',
    types: { getTypeParser },
    pipeline: true,
  });
  // What the worker and the owner do is work of the house; the role that serves requests waits for somebody's scope.
  wearAtFirst(pool, options.role === 'nuanju_app' ? nobodysScope : everywhere);
  outliveLostConnections(pool);
  return pool;
}

/**
 * A connection that dies is replaced at the next use, and the query that waits on it is told. The pool listens to idle
 * ones only; without a listener on those at work, a database that is killed would end the process with it.
 */
export function outliveLostConnections(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === timestamptz) return readInstant;
  if (oid === bigint) return Number;
  return pg.types.getTypeParser(oid, format as 'text');
}

function readInstant(text: string): Temporal.Instant | null {
  return text === 'infinity' || text === '-infinity' ? null : instantFrom(text);
}
