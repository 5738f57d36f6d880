import type { Tx } from '../../platform/db/tx.ts';

const projectOf = (table: string) =>
  `(select jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) from org_unit u where u.id = ${table}.project_id) as project`;

export interface PlaceRow {
  id: string;
  name: string;
  code: string;
  kind: string;
  parent_id: string | null;
  child_count: number;
  removed: boolean;
}

/** Below one place, or the tops of a project; by the words of the name when asked. Those removed only if asked for. */
export async function placesIn(
  tx: Tx,
  projectIds: readonly string[],
  asked: { parentId: string | null; q: string | null; removed: boolean },
): Promise<PlaceRow[]> {
  return tx.query({
    name: 'places-in',
    text: `with found as (
             select id, name, code, kind, parent_id, removed_at is not null as removed from place
             where project_id = any($1::uuid[]) and (removed_at is null or $4)
               and case when $3::text is null then parent_id is not distinct from $2::uuid
                        else strpos(lower(name), lower($3)) > 0 end
             order by length(code), code, name limit 500)
           select *, (select count(*)::int from place c where c.parent_id = found.id and c.removed_at is null) as child_count
           from found order by length(code), code, name`,
    values: [projectIds, asked.parentId, asked.q, asked.removed],
  });
}

export interface PersonFound {
  id: string;
  name: string;
  salutation: string | null;
  kind: string;
  project: { id: string; code: string; name: string };
  phones: string[] | null;
  places: { id: string; name: string; kind: string; role: string }[] | null;
}

export async function findPersons(
  tx: Tx,
  projectIds: readonly string[],
  ids: readonly string[],
): Promise<PersonFound[]> {
  return tx.query({
    name: 'find-persons',
    text: `
      select id, name, salutation, kind, ${projectOf('person')},
        (select jsonb_agg(encode(n.sealed, 'base64') order by n.position) from person_phone n where n.person_id = person.id) as phones,
        (select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'kind', l.kind, 'role', o.role)
                          order by l.kind <> 'house', l.name)
         from occupancy o join place l on l.id = o.place_id
         where o.person_id = person.id and (o.to_on is null or o.to_on >= current_date)) as places
      from person where id = any($2::uuid[]) and project_id = any($1::uuid[])`,
    values: [projectIds, ids],
  });
}

export interface StaffFound {
  id: string;
  name: string;
  title: string | null;
  roles: string[];
  teams: { id: string; name: string }[] | null;
}

/** Everybody who works in a project today, also from above it. */
export async function staffOf(tx: Tx, projectId: string, now: Temporal.Instant): Promise<StaffFound[]> {
  return tx.query({
    name: 'staff-of',
    text: `
      select s.id, s.name, s.title, array_agg(distinct g.role) as roles,
        jsonb_agg(distinct jsonb_build_object('id', u.id, 'name', u.name)) filter (where u.kind = 'team') as teams
      from org_unit project
      join staff_grant g on g.from_at <= $2 and (g.to_at is null or g.to_at > $2)
      join org_unit u on u.id = g.org_unit_id and (u.project_id = project.id or project.lineage @> array[u.id])
      join staff s on s.id = g.staff_id and (s.left_at is null or s.left_at > $2)
      where project.id = $1 and project.kind = 'project'
      group by s.id order by s.name`,
    values: [projectId, now.toString()],
  });
}

export async function teamsIn(tx: Tx, projectId: string): Promise<{ id: string; name: string }[]> {
  return tx.query({
    name: 'teams-in',
    text: `select id, name from org_unit where project_id = $1 and kind = 'team' order by name`,
    values: [projectId],
  });
}
