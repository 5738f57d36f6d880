import type { Tx } from '../platform/db/tx.ts';

/** Names of staff and residents by id, for stories and refusals. */
export async function namesOfActors(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>({
    name: 'names-of-actors',
    text: `select id, name from staff where id = any($1::uuid[])
           union all select id, name from person where id = any($1::uuid[])`,
    values: [wanted],
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}
