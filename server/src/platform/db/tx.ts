import type pg from 'pg';
import { lookUp, type WriteTogether, writeInCompany } from './company.ts';
import type { Lookup } from './lookup.ts';
import { type Statement, toConfig, together } from './statement.ts';

/** One open transaction. `name` makes a prepared statement, planned once per connection. */
export interface Tx {
  query<Row>(statement: Statement): Promise<Row[]>;
  /** Reads without beginning the transaction, which under "read committed" makes no difference; or in it, once begun. */
  lookUp<Row>(asked: Lookup): Promise<Row[]>;
  /**
   * The last statement of one command; it must fail by itself where it may not be committed. In a transaction of the
   * kind `oneCommand` nothing can follow it; elsewhere it is a query like others. Where it is also the first one, it
   * is the whole transaction, and shares it with the last ones of other commands.
   */
  last<Part, Row>(write: WriteTogether<Part, Row>, part: Part): Promise<Row>;
}

/** Thrown inside a transaction that lost a race it can win by starting again. */
export class TryAgain extends Error {}

const attempts = 8;

/**
 * Runs `work` in one transaction, which begins with its first statement. What is to be looked up `first` is read before
 * that, in one round trip; under "read committed" it sees no less outside. Starts again after a lost race: a deadlock,
 * a serialization failure, a unique key somebody else has just taken, or TryAgain.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  first: readonly Lookup[] | null,
  work: (tx: Tx, first: readonly unknown[][]) => Promise<Result>,
  kind: TransactionKind = 'many',
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const open: OpenTransaction = { state: 'ahead' };
    let broken: Error | undefined;
    try {
      const rows = first ? await lookUp(pool, first) : [];
      const result = await work(onConnection(pool, kind, open), rows);
      if (open.state === 'begun') await open.client!.query('commit');
      return result;
    } catch (error) {
      if (open.client) broken = await rollback(open.client);
      if (!isLostRace(error) || attempt >= attempts) throw error;
    } finally {
      open.client?.release(broken);
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
  /** Taken with the first statement that needs one of its own. */
  client?: pg.PoolClient;
}

/** Statements outside a transaction of ours: each is its own. */
export function onPool(pool: pg.Pool): Tx {
  const query = async <Row>(statement: Statement) => (await pool.query(toConfig(statement))).rows as Row[];
  return { query, lookUp: query, last: lastBy(query) };
}

function onConnection(pool: pg.Pool, kind: TransactionKind, open: OpenTransaction): Tx {
  const client = async () => {
    if (open.state === 'over') throw new Error('The transaction has ended with its last statement.');
    open.client ??= await pool.connect();
    return open.client;
  };
  const query = async <Row>(statement: Statement) => {
    const own = await client();
    if (kind === 'read' || open.state === 'begun')
      return (await own.query(toConfig(statement))).rows as Row[];
    open.state = 'begun';
    return (await together(own, ['begin', statement]))[1] as Row[];
  };
  const commit = async <Row>(statement: Statement) => {
    const own = await client();
    open.state = 'over';
    return (await together(own, [statement, 'commit']))[0] as Row[];
  };
  const last: Tx['last'] = (write, part) => {
    if (open.state !== 'ahead') return lastBy(commit)(write, part);
    open.state = 'over';
    return writeInCompany(pool, write, part);
  };
  const lookUpHere: Tx['lookUp'] = async <Row>(asked: Lookup) =>
    open.state === 'ahead' ? ((await lookUp(pool, [asked]))[0] as Row[]) : query<Row>(asked);
  return { query, lookUp: lookUpHere, last: kind === 'oneCommand' ? last : lastBy(query) };
}

const lastBy =
  (send: Tx['query']): Tx['last'] =>
  async (write, part) => {
    const { statement, answers } = write([part]);
    return answers(await send(statement))[0]!;
  };

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
  if (error instanceof Error && error.cause) return isLostRace(error.cause);
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
