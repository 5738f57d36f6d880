import pg from 'pg';
import { keepAmong } from '../remember.ts';
import { Lanes } from './lanes.ts';
import { allOf, type Lookup } from './lookup.ts';
import type { Scope } from './scope.ts';
import { alone, type Statement, together } from './statement.ts';

/** The statement that writes several parts, each of which stands for itself, and what it answers to each. */
export type WriteTogether<Part, Row> = (parts: readonly Part[]) => {
  statement: Statement;
  answers: (rows: readonly Record<string, unknown>[]) => Row[];
};

/**
 * What different requests ask of the database at the same time, taken there together: the look-ups that begin a request
 * and the one statement that ends it.
 */
interface Company {
  /** By whose eyes they look and what for. */
  lookUps: Map<Scope, Map<string, Lanes<readonly Lookup[], unknown[][]>>>;
  writes: Map<Scope, Map<unknown, unknown>>;
}

const companies = new WeakMap<pg.Pool, Company>();

function companyOf(pool: pg.Pool): Company {
  const company = companies.get(pool) ?? { lookUps: new Map(), writes: new Map() };
  companies.set(pool, company);
  return company;
}

/** Milliseconds for a group to answer, before others stop waiting for it. */
const patience = 100;

const options = {
  lanes: 2,
  patience,
  most: 16,
  mayBeAskedAgain: leftNothing,
};

/** The rows of each look-up, within what the scope lets see. */
export function lookUp(pool: pg.Pool, scope: Scope, asked: readonly Lookup[]): Promise<unknown[][]> {
  const { lookUps } = companyOf(pool);
  const within = lookUps.get(scope) ?? new Map<string, Lanes<readonly Lookup[], unknown[][]>>();
  if (within.size === 0) keepAmong(lookUps, scope, within, mostKept);
  const names = asked.map(({ name }) => name).join();
  const lanes = within.get(names) ?? new Lanes((groups) => readAll(pool, scope, groups), options);
  within.set(names, lanes);
  return lanes.ask(asked);
}

/** Scopes come and go with posts and homes; of those long not seen none is kept. */
const mostKept = 5_000;

async function readAll(
  pool: pg.Pool,
  scope: Scope,
  groups: readonly (readonly Lookup[])[],
): Promise<unknown[][][]> {
  const columns = groups[0]!.map((_, i) => allOf(groups.map((group) => group[i]!)));
  const results = await onOne(pool, (client) =>
    together(
      client,
      scope,
      columns.map(({ statement }) => statement),
    ),
  );
  const answers = columns.map(({ rowsOf }, i) => rowsOf(results[i]!));
  return groups.map((_, g) => answers.map((rows) => rows[g]!));
}

/** Writes a part as a transaction that others may share; fails for what is wrong with this part alone. */
export function writeInCompany<Part, Row>(
  pool: pg.Pool,
  scope: Scope,
  write: WriteTogether<Part, Row>,
  part: Part,
): Promise<Row> {
  const { writes } = companyOf(pool);
  const within = writes.get(scope) ?? new Map<unknown, unknown>();
  if (within.size === 0) keepAmong(writes, scope, within, mostKept);
  const known = within.get(write) as Lanes<Part, Row> | undefined;
  const lanes = known ?? new Lanes((parts: readonly Part[]) => writeAll(pool, scope, write, parts), options);
  within.set(write, lanes);
  return lanes.ask(part);
}

// Whoever has to wait for somebody's lock waits alone, not with everybody who happened to come along.
const beginWithoutPatience = `begin; set local lock_timeout = '${patience}ms'`;

async function writeAll<Part, Row>(
  pool: pg.Pool,
  scope: Scope,
  write: WriteTogether<Part, Row>,
  parts: readonly Part[],
): Promise<readonly Row[]> {
  const { statement, answers } = write(parts);
  if (parts.length === 1) {
    const rows = await onOne(pool, (client) => alone(client, scope, statement));
    return answers(rows as Record<string, unknown>[]);
  }
  const [, rows] = await onOne(pool, (client) =>
    together(client, scope, [beginWithoutPatience, statement, 'commit']),
  );
  return answers(rows as Record<string, unknown>[]);
}

async function onOne<Result>(
  pool: pg.Pool,
  ask: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await ask(client);
  } catch (error) {
    if (!leftNothing(error)) broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Only an error of the statement says for sure that nothing was committed; one that ends the connection leaves it open.
 * Told by code: the severity comes in the database's own language.
 */
function leftNothing(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !endsConnection.test(error.code ?? '');
}

const endsConnection = /^(08|57P|25P0[34]|53300|$)/;
