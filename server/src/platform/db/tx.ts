import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** One open transaction. `name` makes a prepared statement, planned once per connection. */
export interface Tx {
  query<Row>(statement: Statement): Promise<Row[]>;
  /**
   * The last statement of one command; it must fail by itself where it may not be committed. In a transaction of the
   * kind `oneCommand` nothing can follow it; elsewhere it is a query like others.
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
 * Runs `work` in one transaction, which begins with its first statement. The rows of `first` are read before that, all
 * in one round trip; under "read committed" they see no less outside. Starts again after a lost race: a deadlock, a
 * serialization failure, a unique key somebody else has just taken, or TryAgain.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  first: readonly Statement[] | null,
  work: (tx: Tx, first: readonly unknown[][]) => Promise<Result>,
  kind: TransactionKind = 'many',
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      const rows = first ? await together(client, first) : [];
      const open: OpenTransaction = { state: 'ahead' };
      const result = await work(onClient(client, kind, open), rows);
      if (open.state === 'begun') await client.query('commit');
      return result;
    } catch (error) {
      broken = await rollback(client);
      if (!isLostRace(error) || attempt >= attempts) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/**
 * `many` statements; `oneCommand`, whose `last` statement takes COMMIT with it, or is the whole transaction; `read`,
 * where nothing is written and each statement stands for itself.
 */
export type TransactionKind = 'many' | 'oneCommand' | 'read';

interface OpenTransaction {
  state: 'ahead' | 'begun' | 'over';
}

/** Statements outside a transaction of ours: each is its own. */
export function onPool(pool: pg.Pool): Tx {
  const query = async <Row>(statement: Statement) => (await pool.query(toConfig(statement))).rows as Row[];
  return { query, last: query };
}

function onClient(client: pg.PoolClient, kind: TransactionKind, open: OpenTransaction): Tx {
  const refuseWhenOver = () => {
    if (open.state === 'over') throw new Error('The transaction has ended with its last statement.');
  };
  const alone = async <Row>(statement: Statement) => (await client.query(toConfig(statement))).rows as Row[];
  const query = async <Row>(statement: Statement) => {
    refuseWhenOver();
    if (kind === 'read' || open.state === 'begun') return alone<Row>(statement);
    open.state = 'begun';
    return (await together(client, ['begin', statement]))[1] as Row[];
  };
  const last = async <Row>(statement: Statement) => {
    refuseWhenOver();
    const begun = open.state === 'begun';
    open.state = 'over';
    return begun ? ((await together(client, [statement, 'commit']))[0] as Row[]) : alone<Row>(statement);
  };
  return { query, last: kind === 'oneCommand' ? last : query };
}

/** Statements in one packet; answers the rows of each, or fails as the first that fails. */
async function together(
  client: pg.PoolClient,
  parts: readonly (Statement | 'begin' | 'commit')[],
): Promise<unknown[][]> {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  const sent = parts.map((part) => client.query(typeof part === 'string' ? part : toConfig(part)));
  stream.uncork();
  const results = (await Promise.all(sent)) as pg.QueryResult[];
  return results.map((result) => result.rows);
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
