import type { Tx } from '../platform/db/tx.ts';
import { rememberChanges, type Writing } from './archive-history.ts';
import { placeTokens } from './person-tokens.ts';

/** What is said from this place down is said anew: 3栋 become A栋 makes 3栋2单元501 into A栋2单元501. */
export async function renameBelow(
  tx: Tx,
  writing: Writing,
  place: { id: string; name: string; project_id: string },
  name: string,
  reason: string | undefined,
): Promise<{ id: string; before: string }[]> {
  const below = await tx.query<{ id: string; name: string }>({
    name: 'places-below',
    text: `with recursive below as (
             select id from place where parent_id = $1
             union all select p.id from place p join below b on p.parent_id = b.id)
           select p.id, p.name from place p join below using (id) where starts_with(p.name, $2) order by p.id for no key update of p`,
    values: [place.id, place.name],
  });
  if (below.length === 0) return [];
  const renamed = below.map((one) => ({
    id: one.id,
    projectId: place.project_id,
    before: one.name,
    name: `${name}${one.name.slice(place.name.length)}`,
  }));
  await tx.query({
    name: 'rename-places',
    text: `update place p set name = x.name, version = version + 1, updated_at = $2
           from jsonb_to_recordset($1) as x(id uuid, name text) where p.id = x.id`,
    values: [JSON.stringify(renamed), writing.now.toString()],
  });
  await writePlaceSearch(tx, writing.now, renamed);
  await rememberChanges(
    tx,
    writing,
    renamed.map((one) => ({
      projectId: place.project_id,
      subjectKind: 'place',
      subjectId: one.id,
      action: 'corrected',
      reason,
      before: { name: one.before },
      after: { name: one.name },
    })),
  );
  return renamed;
}

/** Removed places are found no more, so they get no entry. */
export async function writePlaceSearch(
  tx: Tx,
  now: Temporal.Instant,
  places: readonly { id: string; projectId: string; name: string }[],
): Promise<void> {
  const rows = places.map(({ id, projectId, name }) => ({
    id,
    project: projectId,
    tokens: placeTokens(name),
  }));
  await tx.query({
    name: 'write-place-search',
    text: `insert into search_entry (subject_id, kind, project_id, tokens, sort_at)
           select x.id, 'place', x.project, x.tokens, $2
           from jsonb_to_recordset($1) as x(id uuid, project uuid, tokens text[])
           where exists (select from place p where p.id = x.id and p.removed_at is null)
           on conflict (subject_id) do update set tokens = excluded.tokens`,
    values: [JSON.stringify(rows), now.toString()],
  });
}
