import { personTokens } from '../../directory/person-tokens.ts';
import { type WalkedCase, walkCases } from '../../kernel/chains/walk-cases.ts';
import type { Tx } from '../../platform/db/tx.ts';

export interface ImportProject {
  id: string;
  code: string;
  timeZone: string;
}

/** Codes and time zones of every project, by code. */
export async function allProjects(tx: Tx): Promise<ImportProject[]> {
  return tx.query<ImportProject>({
    text: `select id, code, time_zone as "timeZone" from org_unit where kind = 'project' order by code`,
  });
}

/** Which of these contacts the project has had already. */
export async function knownContacts(
  tx: Tx,
  projectId: string,
  externalIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.query<{ external_id: string }>({
    name: 'known-contacts',
    text: `select external_id from reception
           where project_id = $1 and channel = 'import' and external_id = any($2::text[])`,
    values: [projectId, externalIds],
  });
  return new Set(rows.map((row) => row.external_id));
}

export interface Survivor {
  id: string;
  name: string;
}

/**
 * Adds those who are not there yet, with what they are found by. Answers whom the others have been merged into since.
 * Sorted, so that two imports cannot lock in a ring.
 */
export async function addPersons(
  tx: Tx,
  projectId: string,
  persons: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Survivor>> {
  if (persons.size === 0) return new Map();
  const rows = [...persons].sort(([one], [other]) => (one < other ? -1 : 1));
  await tx.query({
    name: 'add-imported-persons',
    text: `
      with asked as (
        select * from jsonb_to_recordset($2::jsonb) as x(id uuid, name text, tokens text[])
      ), added as (
        insert into person (id, project_id, identity_id, name, created_at)
        select id, $1, id, name, $3 from asked on conflict (id) do nothing returning id
      )
      insert into search_entry (subject_id, kind, project_id, tokens, sort_at)
      select id, 'person', $1, tokens, $3 from asked join added using (id)`,
    values: [
      projectId,
      JSON.stringify(rows.map(([id, name]) => ({ id, name, tokens: personTokens(name, []) }))),
      now.toString(),
    ],
  });
  const merged = await tx.query<Survivor & { was: string }>({
    name: 'survivors-of-imported',
    text: `select p.id as was, i.id, i.name from person p join person i on i.id = p.merged_into
           where p.id = any($1::uuid[])`,
    values: [rows.map(([id]) => id)],
  });
  return new Map(merged.map(({ was, ...survivor }) => [was, survivor]));
}

/** The cases of one process that came from one source, a page at a time. */
export function importedCases(
  tx: Tx,
  from: { projectId: string; process: string; source: string },
): AsyncIterable<WalkedCase[]> {
  return walkCases(tx, {
    name: 'imported',
    // A look-up, not a join: right after an import nobody has counted the tables, and a join may walk all of them.
    condition: `c.project_id = $2 and c.process = $3 and c.channel = 'import'
      and (select starts_with(r.external_id, $4) from reception r where r.id = c.reception_id)`,
    values: [from.projectId, from.process, `${from.source}:`],
  });
}
