import { hasRightIn, rolesWith } from '../../directory/access.ts';
import { type Actor, rolesIn, teamsOf } from '../../directory/actor.ts';
import type { CaseRow } from '../case.ts';
import type { By } from '../define-process.ts';

type Bonds = Pick<CaseRow, 'projectId' | 'assigneeId' | 'teamId' | 'receiverId' | 'personId'>;

/** Whether a post in the project or a bond to this very case lets the actor do what `by` lists. */
export function actorMay(actor: Actor, by: readonly By[], row: Bonds): boolean {
  if (actor.kind === 'system') return true;
  const roles: readonly By[] = rolesIn(actor, row.projectId);
  return by.some(
    (one) => roles.includes(one) || (one in bonds && bonds[one as keyof typeof bonds](actor, row)),
  );
}

// A resident adds to what he asked for himself, not to everything in his project.
const workers = rolesWith('workOnCases').filter((role) => role !== 'resident');
const whoeverWorksOnIt: readonly By[] = [...workers, 'receiver', 'requester'];

/** Whether somebody who sees a case may add words and pictures to it; an auditor reads and changes nothing. */
export const mayAddTo = (actor: Actor, row: Bonds): boolean => actorMay(actor, whoeverWorksOnIt, row);

// Who has left the project, or only audits it now, keeps his name on old cases and no hand in them.
const worksThere = (actor: Actor, row: Bonds): boolean =>
  actor.kind === 'staff' && hasRightIn(actor, 'workOnCases', row.projectId);

const bonds = {
  holder: (actor: Actor, row: Bonds) =>
    worksThere(actor, row) &&
    (row.assigneeId === actor.id ||
      (row.assigneeId === null && row.teamId !== null && teamsOf(actor).includes(row.teamId))),
  receiver: (actor: Actor, row: Bonds) => worksThere(actor, row) && row.receiverId === actor.id,
  requester: (actor: Actor, row: Bonds) =>
    actor.kind === 'resident' && actor.persons.some((person) => person.id === row.personId),
};
