import { createHash } from 'node:crypto';
import type pg from 'pg';
import { escapeLiteral } from './escape.ts';

/** One open transaction. `name` makes a prepared statement, planned once per connection. */
export interface Tx {
  query<Row>(statement: Statement): Promise<Row[]>;
  /**
   * The last statement of one command; it must fail by itself where it may not be committed. In a transaction that is
   * `oneCommand`, COMMIT travels with it, which saves a round trip, and nothing can follow; elsewhere it is a query.
   */
  last<Row>(statement: Statement): Promise<Row[]>;
}

export interface Statement {
  name?: string;
  text: string;
  values?: readonly unknown[];
}

/** A name for a statement that is put together from parts, so that each combination is planned once a connection. */
export function nameOf(kind: string, text: string): string {
  return `${kind}-${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;
}

/** Thrown inside a transaction that lost a race it can win by starting again. */
export class TryAgain extends Error {}

const attempts = 8;

/**
 * Runs `work` in one transaction. The rows of `first` come in the same round trip as BEGIN, which is how a request
 * learns who it is, and what it will need anyway, without one of its own. Starts again after a lost race: a deadlock, a
 * serialization failure, a unique key somebody else has just taken, or TryAgain.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  first: readonly Statement[] | null,
  work: (tx: Tx, first: readonly unknown[][]) => Promise<Result>,
  { oneCommand = false } = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      const rows = first ? (await together(client, ['begin', ...first])).slice(1) : await begin(client);
      const open = { committed: false };
      const result = await work(onClient(client, oneCommand ? open : null), rows);
      if (!open.committed) await client.query('commit');
      return result;
    } catch (error) {
      broken = await rollback(client);
      if (!isLostRace(error) || attempt >= attempts) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Statements outside a transaction of ours: each is its own. */
export function onPool(pool: pg.Pool): Tx {
  const query = async <Row>(statement: Statement) => (await pool.query(toConfig(statement))).rows as Row[];
  return { query, last: query };
}

function onClient(client: pg.PoolClient, open: { committed: boolean } | null): Tx {
  const refuseAfterCommit = () => {
    if (open?.committed) throw new Error('The transaction has been committed with its last statement.');
  };
  return {
    query: async <Row>(statement: Statement) => {
      refuseAfterCommit();
      return (await client.query(toConfig(statement))).rows as Row[];
    },
    last: async <Row>(statement: Statement) => {
      refuseAfterCommit();
      if (!open) return (await client.query(toConfig(statement))).rows as Row[];
      const [rows] = await together(client, [statement, 'commit']);
      open.committed = true;
      return rows as Row[];
    },
  };
}

async function begin(client: pg.PoolClient): Promise<unknown[][]> {
  await client.query('begin');
  return [];
}

/** What each connection has prepared for `together`, by name. */
const prepared = new WeakMap<object, Set<string>>();

/**
 * Named statements, with BEGIN before or COMMIT after them, in one packet; answers the rows of each. The protocol's
 * parameters allow one statement a packet, so prepared ones are called by EXECUTE with literals: planned once, sent
 * together.
 */
async function together(
  client: pg.PoolClient,
  parts: readonly (Statement | 'begin' | 'commit')[],
): Promise<unknown[][]> {
  const calls: string[] = [];
  for (const part of parts) calls.push(typeof part === 'string' ? part : await callOf(client, part));
  const results = (await client.query(calls.join('; '))) as unknown as pg.QueryResult[];
  return results.map((result) => result.rows);
}

async function callOf(client: pg.PoolClient, { name, text, values = [] }: Statement): Promise<string> {
  if (!name) throw new Error('Only a named statement can travel with others.');
  const known = prepared.get(client) ?? new Set();
  prepared.set(client, known);
  const id = `"with ${name}"`;
  if (!known.has(name)) {
    await client.query(`prepare ${id} as ${text}`);
    known.add(name);
  }
  const literals = values.map((value) =>
    value === null || value === undefined ? 'null' : escapeLiteral(String(value)),
  );
  return `execute ${id}${literals.length > 0 ? `(${literals.join(', ')})` : ''}`;
}

function toConfig(statement: Statement): pg.QueryConfig {
  return { ...statement, values: statement.values ? [...statement.values] : [] };
}

async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Whether the transaction only has to be run again. */
export function isLostRace(error: unknown): boolean {
  if (error instanceof TryAgain) return true;
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '40001' || code === '40P01') return true;
  return code === '23505' && racedKeys.has((constraint ?? '').replace(partitionMark, '_pkey'));
}

/** A partition's key is its table's: case_event_2026_pkey -> case_event_pkey. */
const partitionMark = /_(\d{4}|default)_pkey$/;

/** Unique keys that two honest requests can reach for at once; the second finds the first's row when it starts again. */
const racedKeys = new Set<string>();

export function retryWhenTaken(...constraints: string[]): void {
  for (const constraint of constraints) racedKeys.add(constraint);
}
