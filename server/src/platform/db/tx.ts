import pg from 'pg';
import { lookUp, type WriteTogether, writeInCompany } from './company.ts';
import type { Lookup } from './lookup.ts';
import { firstScope, forgetScope, type Scope } from './scope.ts';
import { alone, type Statement, together } from './statement.ts';

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
  /** The same transaction, seeing what another scope lets see. */
  as(scope: Scope): Tx;
}

/** Thrown inside a transaction that lost a race it can win by starting again. */
export class TryAgain extends Error {}

const attempts = 8;

/**
 * Runs `work` in one transaction, which begins with its first statement. What is to be looked up `first` is read before
 * that, in one round trip; under "read committed" it sees no less outside. Starts again after a lost race: a deadlock,
 * a serialization failure, a unique key somebody else has just taken, or TryAgain. All of it sees what `scope` lets see;
 * unless it is said, that is nothing of anybody, and everything for the worker and the owner.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  first: readonly Lookup[] | null,
  work: (tx: Tx, first: readonly unknown[][]) => Promise<Result>,
  kind: TransactionKind = 'many',
  scope: Scope = firstScope(pool),
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const open: OpenTransaction = { state: 'ahead' };
    let broken: Error | undefined;
    try {
      const rows = first ? await lookUp(pool, scope, first) : [];
      const result = await work(onConnection(pool, kind, open, scope), rows);
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
export function onPool(pool: pg.Pool, scope: Scope = firstScope(pool)): Tx {
  const query = async <Row>(statement: Statement) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      return (await alone(client, scope, statement)) as Row[];
    } catch (error) {
      forgetScope(client);
      if (statement.role || !(error instanceof pg.DatabaseError)) broken = await rollback(client);
      throw error;
    } finally {
      client.release(broken);
    }
  };
  return { query, lookUp: query, last: lastBy(query), as: (other) => onPool(pool, other) };
}

function onConnection(pool: pg.Pool, kind: TransactionKind, open: OpenTransaction, scope: Scope): Tx {
  const client = async () => {
    if (open.state === 'over') throw new Error('The transaction has ended with its last statement.');
    open.client ??= await pool.connect();
    return open.client;
  };
  const query = async <Row>(statement: Statement) => {
    const own = await client();
    if (kind === 'read') return (await alone(own, scope, statement)) as Row[];
    if (statement.role) throw new Error('A statement of another role stands by itself.');
    if (open.state === 'begun') return (await together(own, scope, [statement]))[0] as Row[];
    open.state = 'begun';
    return (await together(own, scope, ['begin', statement]))[1] as Row[];
  };
  const commit = async <Row>(statement: Statement) => {
    const own = await client();
    open.state = 'over';
    return (await together(own, scope, [statement, 'commit']))[0] as Row[];
  };
  const last: Tx['last'] = (write, part) => {
    if (open.state !== 'ahead') return lastBy(commit)(write, part);
    open.state = 'over';
    return writeInCompany(pool, scope, write, part);
  };
  const lookUpHere: Tx['lookUp'] = async <Row>(asked: Lookup) =>
    open.state === 'ahead' ? ((await lookUp(pool, scope, [asked]))[0] as Row[]) : query<Row>(asked);
  return {
    query,
    lookUp: lookUpHere,
    last: kind === 'oneCommand' ? last : lastBy(query),
    as: (other) => onConnection(pool, kind, open, other),
  };
}

const lastBy =
  (send: Tx['query']): Tx['last'] =>
  async (write, part) => {
    const { statement, answers } = write([part]);
    return answers(await send(statement))[0]!;
  };

async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  forgetScope(client);
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
