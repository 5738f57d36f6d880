import type pg from 'pg';
import { escapeLiteral } from './escape.ts';

/** One open transaction. `name` makes a prepared statement, planned once per connection. */
export interface Tx {
  query<Row>(statement: Statement): Promise<Row[]>;
}

export interface Statement {
  name?: string;
  text: string;
  values?: readonly unknown[];
}

/** Thrown inside a transaction that lost a race it can win by starting again. */
export class TryAgain extends Error {}

const attempts = 8;

/**
 * Runs `work` in one transaction. `first` (optional) is answered in the same round trip as BEGIN, which is how a
 * request learns who it is without a statement of its own. Starts again after a lost race: a deadlock, a
 * serialization failure, a unique key somebody else has just taken, or TryAgain.
 */
export async function inTransaction<First, Result>(
  pool: pg.Pool,
  first: { text: string; literals: readonly string[] } | null,
  work: (tx: Tx, first: First) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      const opening = first ? `begin; ${fill(first.text, first.literals)}` : 'begin';
      const answer: unknown = await client.query(opening);
      const rows = Array.isArray(answer) ? (answer[1] as pg.QueryResult).rows : [];
      const result = await work(onClient(client), rows[0] as First);
      await client.query('commit');
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
  return { query: async (statement) => (await pool.query(toConfig(statement))).rows };
}

function onClient(client: pg.PoolClient): Tx {
  return { query: async (statement) => (await client.query(toConfig(statement))).rows };
}

function toConfig(statement: Statement): pg.QueryConfig {
  return { ...statement, values: statement.values ? [...statement.values] : [] };
}

function fill(text: string, literals: readonly string[]): string {
  return text.replace(/\$(\d+)/g, (_, n: string) => escapeLiteral(literals[Number(n) - 1] ?? ''));
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
