import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { putOn, type Scope, wears } from './scope.ts';

/** `name` makes a prepared statement, planned once per connection. */
export interface Statement {
  name?: string;
  text: string;
  values?: readonly unknown[];
  /** Runs as a role that reads past the walls; for the few statements that find out what somebody may see. */
  role?: 'nuanju_finder';
}

/**
 * A name for a statement that is put together from parts, so that each combination is planned once a connection. None
 * for combinations beyond the first few hundred: every connection keeps the plan of every name.
 */
export function nameOf(kind: string, text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = `${kind}-${names.size}`;
  names.set(text, name);
  return name;
}

const mostNames = 300;
const names = new Map<string, string>();

/** Statements in one packet, within what the scope lets see; answers the rows of each, or fails as the first that fails. */
export async function together(
  client: pg.PoolClient,
  scope: Scope,
  parts: readonly (Statement | string)[],
): Promise<unknown[][]> {
  const first = putOn(client, scope);
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  const sent = [...first, ...parts].map((part) =>
    client.query(typeof part === 'string' ? part : toConfig(part)),
  );
  stream.uncork();
  const results = (await Promise.all(sent)) as pg.QueryResult[];
  if (first.length > 0) wears(client, scope);
  return results.slice(first.length).map((result) => result.rows);
}

/** One statement by itself. */
export async function alone(client: pg.PoolClient, scope: Scope, statement: Statement): Promise<unknown[]> {
  if (!statement.role) return (await together(client, scope, [statement]))[0]!;
  return (
    await together(client, scope, [`begin; set local role ${statement.role}`, statement, 'commit'])
  )[1]!;
}

export function toConfig({ name, text, values }: Statement): pg.QueryConfig {
  return { name, text, values: values ? [...values] : [] };
}
