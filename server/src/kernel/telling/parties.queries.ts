import type { Tx } from '../../platform/db/tx.ts';

export interface Post {
  staffId: string;
  role: string;
  /** The project's team, or the project or what it belongs to. */
  unitId: string;
  /** 0 in the project and its teams, 1 in the city above it, and so on. */
  distance: number;
}

export interface OnDuty {
  staffId: string;
  teamId: string | null;
  startsAt: string;
}

/** Everybody who could be meant about one case at an instant. */
export interface Parties {
  number: string;
  process: string;
  projectId: string;
  teamId: string | null;
  assigneeId: string | null;
  posts: Post[];
  duty: OnDuty[];
}

/** Who holds which post and who is on duty for each of these cases at an instant, by its id. */
export async function partiesOf(
  tx: Tx,
  caseIds: readonly string[],
  at: Temporal.Instant,
): Promise<Map<string, Parties>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.query<Parties & { id: string }>({
    name: 'parties-of',
    text: `
      select c.id, c.number, c.process, c.project_id as "projectId", c.team_id as "teamId", c.assignee_id as "assigneeId",
        coalesce((select json_agg(json_build_object('staffId', g.staff_id, 'role', g.role, 'unitId', u.id,
            'distance', case when u.project_id is null
              then cardinality(p.lineage) - array_position(p.lineage, u.id) else 0 end) order by g.staff_id)
          from staff_grant g
          join org_unit u on u.id = g.org_unit_id and (u.project_id = c.project_id or p.lineage @> array[u.id])
          join staff s on s.id = g.staff_id and (s.left_at is null or s.left_at > $2)
          where g.from_at <= $2 and (g.to_at is null or g.to_at > $2)), '[]') as posts,
        coalesce((select json_agg(json_build_object('staffId', d.staff_id, 'teamId', d.team_id,
            'startsAt', d.starts_at) order by d.starts_at, d.staff_id)
          from duty_between(array[c.project_id], $2, $2, $2) d where d.is_there), '[]') as duty
      from cases c join org_unit p on p.id = c.project_id where c.id = any($1::uuid[])`,
    values: [caseIds, at.toString()],
  });
  return new Map(rows.map((row) => [row.id, row]));
}
