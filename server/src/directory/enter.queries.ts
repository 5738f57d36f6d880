import type { Lookup } from '../platform/db/lookup.ts';
import type { Tx } from '../platform/db/tx.ts';
import type { Actor } from './actor.ts';

/**
 * Who is asking: a session token (its signature checked already) or the hash of an API key; '' for the one that is
 * not given. Answers one row; `actor` is null for nobody. Kept as one prepared statement, because a function would be
 * entered, or planned, anew at every request, which cost more than its reading.
 */
export function whoEnters(sessionToken: string, keyHash: string, now: Temporal.Instant): Lookup {
  return {
    name: 'who-enters',
    text: entering,
    types: ['text', 'text', 'timestamptz'],
    values: [sessionToken, keyHash, now.toString()],
  };
}

/** The actor behind a login, for commands that come without session: the importer, the demo estate. */
export async function actorOf(tx: Tx, userId: string, now: Temporal.Instant): Promise<Actor | null> {
  const [row] = await tx.query<{ actor: Actor | null }>({
    name: 'actor-of',
    text: actorFrom('select $1::text as user_id', '$2::timestamptz'),
    values: [userId, now.toString()],
  });
  return row?.actor ?? null;
}

const actorFrom = (who: string, at: string): string => `
  select case
    when s.id is not null then json_build_object(
      'kind', 'staff', 'id', s.id, 'userId', s.user_id, 'name', s.name,
      'grants', coalesce((
        select json_agg(json_build_object(
          'role', g.role, 'unitId', g.org_unit_id, 'unitKind', u.kind,
          'projectIds', case when u.project_id is not null then json_build_array(u.project_id) else
            coalesce((select json_agg(p.id order by p.code) from org_unit p
              where p.kind = 'project' and p.lineage @> array[u.id]), '[]') end))
        from staff_grant g join org_unit u on u.id = g.org_unit_id
        where g.staff_id = s.id and g.from_at <= ${at} and (g.to_at is null or g.to_at > ${at})), '[]'))
    else (
      select json_build_object('kind', 'resident', 'id', (array_agg(p.id order by p.created_at, p.id))[1],
        'userId', who.user_id, 'name', (array_agg(p.name order by p.created_at, p.id))[1],
        'persons', json_agg(json_build_object('id', p.id, 'projectId', p.project_id, 'name', p.name)
          order by p.created_at, p.id))
      from persons_of(who.user_id) p having count(*) > 0)
  end as actor, (select head from parameter_state) as head
  from (${who}) who left join staff s on s.user_id = who.user_id and (s.left_at is null or s.left_at > ${at})`;

const entering = actorFrom(
  `select coalesce(
     (select user_id from auth.session where $1 <> '' and token = $1 and expires_at > $3::timestamptz and idle_until > $3::timestamptz),
     (select reference_id from auth.api_key
      where $2 <> '' and key = $2 and enabled and (expires_at is null or expires_at > $3::timestamptz))) as user_id`,
  '$3::timestamptz',
);
