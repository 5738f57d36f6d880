import type { Tx } from '../../platform/db/tx.ts';

/** Those who have been merged into a person. */
export async function mergedInto(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'merged-into',
    text: 'select id from person where merged_into = $1',
    values: [id],
  });
  return rows.map((row) => row.id);
}

/** Whatever was asked for by one of them was asked for by the other; events stay as they were written. */
export async function moveCases(tx: Tx, from: string, to: string): Promise<void> {
  await tx.query({
    name: 'move-cases',
    text: `with contacts as (update reception set person_id = $2 where person_id = $1 and id in (
             select reception_id from cases where person_id = $1))
           update cases set person_id = $2 where person_id = $1`,
    values: [from, to],
  });
}

export async function countCases(tx: Tx, personId: string): Promise<{ cases: number; open: number }> {
  const [row] = await tx.query<{ cases: number; open: number }>({
    name: 'count-cases-of-person',
    text: `select count(*)::int as cases, count(*) filter (where closed_at is null)::int as open
           from cases where person_id = $1`,
    values: [personId],
  });
  return row!;
}

export type Why = 'idNumber' | 'phoneAndName' | 'nameAndHouse' | 'phone';

/**
 * Pairs that may be one human being, the surest reason first. A number that many share is a placeholder or the
 * developer's own, and says nothing.
 */
export async function findDuplicates(
  tx: Tx,
  projects: readonly string[],
): Promise<{ why: Why; one: string; other: string }[]> {
  return tx.query({
    name: 'find-duplicates',
    text: `
      with people as (select id, name, kind, id_hash, project_id from person
                      where project_id = any($1::uuid[]) and merged_into is null and anonymised_at is null),
      shared as (select project_id, hash from person_phone where project_id = any($1::uuid[])
                 group by project_id, hash having count(*) between 2 and ${mostSharing}),
      pairs as (
        select 1 as rank, 'idNumber' as why, a.id as one, b.id as other from people a
        join people b on b.project_id = a.project_id and b.id_hash = a.id_hash and a.id < b.id
        union all
        select case when a.name = b.name then 2 else 4 end, case when a.name = b.name then 'phoneAndName' else 'phone' end,
          a.id, b.id
        from shared s
        join person_phone m on m.project_id = s.project_id and m.hash = s.hash
        join person_phone n on n.project_id = s.project_id and n.hash = s.hash and m.person_id < n.person_id
        join people a on a.id = m.person_id join people b on b.id = n.person_id
        union all
        select 3, 'nameAndHouse', a.id, b.id from people a
        join people b on b.project_id = a.project_id and b.name = a.name and a.id < b.id
        where exists (select from occupancy x join occupancy y on y.place_id = x.place_id
                      where x.person_id = a.id and y.person_id = b.id))
      select why, one, other from (
        select distinct on (pairs.one, pairs.other) why, pairs.one, pairs.other, rank
        from pairs join people a on a.id = pairs.one join people b on b.id = pairs.other and b.kind = a.kind
        order by pairs.one, pairs.other, rank) found
      order by rank, one, other limit ${mostPairs}`,
    values: [projects],
  });
}

const mostSharing = 4;
const mostPairs = 100;
