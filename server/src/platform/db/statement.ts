import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** `name` makes a prepared statement, planned once per connection. */
export interface Statement {
  name?: string;
  text: string;
  values?: readonly unknown[];
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

/** Statements in one packet; answers the rows of each, or fails as the first that fails. */
export async function together(
  client: pg.PoolClient,
  parts: readonly (Statement | string)[],
): Promise<unknown[][]> {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  const sent = parts.map((part) => client.query(typeof part === 'string' ? part : toConfig(part)));
  stream.uncork();
  const results = (await Promise.all(sent)) as pg.QueryResult[];
  return results.map((result) => result.rows);
}

export function toConfig({ name, text, values }: Statement): pg.QueryConfig {
  return { name, text, values: values ? [...values] : [] };
}
