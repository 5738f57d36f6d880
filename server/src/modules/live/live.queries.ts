import { type Actor, rolesOf } from '../../directory/actor.ts';
import { type CaseScope, maySee } from '../../kernel/reading/read-case.ts';
import type { Statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** A case or an inbox that has changed; what a case was when it got its position decides who may hear of it. */
export interface FeedRow {
  position: number;
  projectId: string;
  caseId: string | null;
  version: number;
  seq: number;
  teamId: string | null;
  assigneeId: string | null;
  receiverId: string | null;
  personId: string | null;
  leftTeams: string[] | null;
  leftAssignees: string[] | null;
  staffId: string | null;
  unread: number;
}

/** Who has missed more than this reloads what he shows, which costs less than telling him. */
export const mostAtOnce = 1000;

const columns = `f.position, f.project_id as "projectId", f.case_id as "caseId", f.version, f.seq,
  f.team_id as "teamId", f.assignee_id as "assigneeId", f.receiver_id as "receiverId", f.person_id as "personId",
  f.left_teams as "leftTeams", f.left_assignees as "leftAssignees", f.staff_id as "staffId", f.unread`;

/** What got its position after `after`; one row more than are told at once shows that there are too many. */
export const feedAfter = (after: number): Statement => ({
  name: 'live-feed-after',
  text: `select ${columns} from live_feed f where f.position > $1 order by f.position limit ${mostAtOnce + 1}`,
  values: [after],
});

/** The last position given, and the last one forgotten. */
export async function feedEnds(tx: Tx): Promise<{ head: number; floor: number }> {
  const [row] = await tx.query<{ head: number; floor: number }>({
    name: 'live-feed-ends',
    text: 'select head, floor from live_state',
  });
  return row!;
}

/** Whether the actor may hear of this row: it is his to see, or was until this very change. */
export function concerns(actor: Actor, scope: CaseScope, row: FeedRow): boolean {
  if (row.staffId) return actor.kind === 'staff' && actor.id === row.staffId;
  if (maySee(scope, row)) return true;
  const was = { ...row, teamId: null, assigneeId: null };
  return (
    (row.leftTeams?.some((teamId) => maySee(scope, { ...was, teamId })) ?? false) ||
    (row.leftAssignees?.some((assigneeId) => maySee(scope, { ...was, assigneeId })) ?? false)
  );
}

/** What an open stream was opened with; when it reads otherwise the stream ends, and a new one begins with the new. */
export function rightsOf(actor: Actor): string {
  const held =
    actor.kind === 'staff'
      ? actor.grants.map((grant) => [grant.role, grant.unitId, ...grant.projectIds.toSorted()].join())
      : actor.kind === 'resident'
        ? actor.persons.map((person) => `${person.id},${person.projectId}`)
        : [];
  return [actor.kind, actor.id, ...rolesOf(actor).toSorted(), ...held.toSorted()].join(';');
}
