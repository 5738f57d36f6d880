import type { Tx } from '../../platform/db/tx.ts';
import { existingPlaces } from './judge-parts.ts';

/** What phases, buildings and units are called already, by their keys: a house below them is named after them. */
export async function knownNames(tx: Tx, projectId: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ key: string; name: string }>({
    name: 'import-known-names',
    text: `with recursive used as (select $1::text), ${existingPlaces}
           select letter || ':' || path as key, p.name from tree join place p using (id) where letter in ('f', 'b', 'u')`,
    values: ['', projectId],
  });
  return new Map(rows.map(({ key, name }) => [key, name]));
}
