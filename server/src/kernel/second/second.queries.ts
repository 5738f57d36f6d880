import type { StaffActor } from '../../directory/actor.ts';
import type { Role } from '../../directory/roles.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** Posts held at `$2` in the projects `$1`, whether in one, in a team of it, or above it. */
const postsIn = `
  from org_unit project
  join staff_grant g on g.from_at <= $2::timestamptz and (g.to_at is null or g.to_at > $2::timestamptz)
  join org_unit u on u.id = g.org_unit_id and (u.project_id = project.id or project.lineage @> array[u.id])
  join staff s on s.id = g.staff_id and (s.left_at is null or s.left_at > $2::timestamptz)
  where project.id = any($1::uuid[])`;

/** Somebody as he stands in one project now; null once he has left. */
export async function staffIn(
  tx: Tx,
  staffId: string,
  projectId: string,
  now: Temporal.Instant,
): Promise<StaffActor | null> {
  const [row] = await tx.query<{ actor: StaffActor | null }>({
    name: 'staff-in-project',
    text: `select json_build_object('kind', 'staff', 'id', s.id, 'userId', min(s.user_id), 'name', min(s.name),
             'grants', json_agg(json_build_object('role', g.role, 'unitId', u.id, 'unitKind', u.kind,
               'projectIds', json_build_array(project.id)))) as actor
           ${postsIn} and s.id = $3::uuid group by s.id`,
    values: [[projectId], now.toString(), staffId],
  });
  return row?.actor ?? null;
}

/** Whether anybody but this one could be the second person in all of these projects. */
export async function anybodyElseIn(
  tx: Tx,
  asking: { staffId: string; projects: readonly string[]; roles: readonly Role[]; now: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'anybody-else-in',
    text: `select 1 ${postsIn} and g.role = any($3::text[]) and s.id <> $4::uuid
           group by s.id having count(distinct project.id) = cardinality($1::uuid[]) limit 1`,
    values: [asking.projects, asking.now.toString(), asking.roles, asking.staffId],
  });
  return rows.length > 0;
}
