import { hasRight, rolesWith } from '../../directory/access.ts';
import type { StaffActor } from '../../directory/actor.ts';
import { mayLetGo, rolesToGive } from '../../directory/grant-rules.ts';
import { type Label, label } from '../../directory/labels.ts';
import type { UnitKind } from '../../directory/organisation.ts';
import { type Role, roleLabels } from '../../directory/roles.ts';
import type { GrantRow, MemberRow, UnitRow } from '../../directory/staff.queries.ts';
import { instantFrom } from '../../platform/time.ts';

const kindLabels: Record<UnitKind, Label> = {
  group: label('集团', 'Group'),
  city: label('城市公司', 'City company'),
  project: label('项目', 'Project'),
  department: label('部门', 'Department'),
  team: label('班组', 'Team'),
};

const shownRole = (key: Role) => ({ key, label: roleLabels[key] });

export interface Looking {
  actor: StaffActor;
  now: Temporal.Instant;
  hasSecurity: boolean;
}

export function viewUnit({ actor, hasSecurity }: Looking, unit: UnitRow, isTop: boolean) {
  const { id, parentId, kind, name, code } = unit;
  return {
    id,
    // What lies above is not his to know.
    parentId: isTop ? null : parentId,
    kind,
    kindLabel: kindLabels[kind],
    name,
    code,
    mayGive: rolesToGive(actor, unit, hasSecurity).map(shownRole),
  };
}

export function viewMember(looking: Looking, member: MemberRow) {
  const { actor, now } = looking;
  const { id, name, title, username, openCases } = member;
  const isYou = id === actor.id;
  const hasLeft = member.leftAt !== null && Temporal.Instant.compare(member.leftAt, now) <= 0;
  const grants = member.grants.map((grant) => viewGrant(looking, grant, isYou));
  const running = grants.filter((grant) => grant.state !== 'ended');
  const isOver = (text: string | null) =>
    text !== null && Temporal.Instant.compare(instantFrom(text), now) <= 0;
  // With somebody's sign-in, and with his leaving, come all of his posts.
  const maySeeOff =
    !isYou &&
    hasRight(actor, 'manageStaff') &&
    member.endsElsewhere.every(isOver) &&
    member.grants
      .filter((grant) => stateOf(grant, now) !== 'ended')
      .every((grant) => mayLetGo(actor, grant.role, grant.unit, looking.hasSecurity));
  const works = (role: string) => (rolesWith('workOnCases') as readonly string[]).includes(role);
  return {
    id,
    name,
    title,
    username,
    joinedAt: member.joinedAt.toString(),
    leftAt: member.leftAt?.toString() ?? null,
    isYou,
    mayLeave: maySeeOff && !hasLeft,
    mayHelpSignIn: maySeeOff && username !== null,
    openCases,
    holdsOn:
      openCases > 0 &&
      (hasLeft || !running.some((grant) => grant.state === 'current' && works(grant.role.key))),
    grants,
  };
}

function viewGrant({ actor, now, hasSecurity }: Looking, grant: GrantRow, isYou: boolean) {
  const state = stateOf(grant, now);
  return {
    id: grant.id,
    role: shownRole(grant.role),
    unit: { id: grant.unit.id, name: grant.unit.name, kind: grant.unit.kind },
    from: instantFrom(grant.from).toString(),
    to: grant.to && instantFrom(grant.to).toString(),
    state,
    givenBy: grant.givenBy,
    endedBy: grant.endedBy,
    mayEnd: !isYou && state !== 'ended' && rolesToGive(actor, grant.unit, hasSecurity).includes(grant.role),
  };
}

function stateOf({ from, to }: GrantRow, now: Temporal.Instant): 'current' | 'coming' | 'ended' {
  const before = (text: string) => Temporal.Instant.compare(instantFrom(text), now) <= 0;
  if (to !== null && (before(to) || to === from)) return 'ended';
  return before(from) ? 'current' : 'coming';
}
