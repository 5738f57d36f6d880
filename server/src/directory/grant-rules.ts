import { rolesWith } from './access.ts';
import type { StaffActor } from './actor.ts';
import type { UnitKind } from './organisation.ts';
import { grantedRoles, type Role } from './roles.ts';

/** Whoever runs the system, whoever says who may do what, and whoever looks at what both have done. */
export const threePeople: readonly Role[] = ['administrator', 'securityAdministrator', 'auditor'];

/** What a manager gives inside his unit; everything else is the security administrator's. */
const givenByManagers: readonly Role[] = ['supervisor', 'desk', 'officer', 'technician'];

const anywhereAbove: readonly UnitKind[] = ['group', 'city', 'project'];
const inProject: readonly UnitKind[] = ['project', 'department', 'team'];

/** The kinds of unit in which a post makes sense: whoever sees a whole project is not appointed to a team of it. */
export const unitKindsFor: Readonly<Record<Role, readonly UnitKind[]>> = {
  administrator: anywhereAbove,
  securityAdministrator: anywhereAbove,
  auditor: anywhereAbove,
  manager: anywhereAbove,
  supervisor: [...anywhereAbove, 'department'],
  desk: [...anywhereAbove, 'department'],
  officer: [...anywhereAbove, 'department'],
  technician: inProject,
  committee: ['project'],
  resident: [],
};

export interface UnitAsked {
  lineage: readonly string[];
  kind: string;
}

/**
 * The posts that the actor may give, and end, in a unit. Only while there is no security administrator
 * an administrator appoints one, because nobody else is there to do it.
 */
export function rolesToGive(
  actor: StaffActor,
  unit: UnitAsked,
  hasSecurityAdministrator: boolean,
): readonly Role[] {
  const held = actor.grants.filter((grant) => unit.lineage.includes(grant.unitId)).map((grant) => grant.role);
  const given = new Set<Role>();
  if (held.includes('securityAdministrator')) for (const role of grantedRoles) given.add(role);
  if (held.includes('manager')) for (const role of givenByManagers) given.add(role);
  if (held.includes('administrator') && !hasSecurityAdministrator) given.add('securityAdministrator');
  return [...given].filter((role) => unitKindsFor[role].some((kind) => kind === unit.kind));
}

/** Whether the actor may record that somebody in this post leaves: whoever gives it, and who keeps the staff list. */
export function mayLetGo(
  actor: StaffActor,
  role: Role,
  unit: UnitAsked,
  hasSecurityAdministrator: boolean,
): boolean {
  const keepsList = actor.grants.some(
    (grant) => grant.role === 'administrator' && unit.lineage.includes(grant.unitId),
  );
  // An administrator does not remove those who watch him.
  const watches = role === 'securityAdministrator' || role === 'auditor';
  return (keepsList && !watches) || rolesToGive(actor, unit, hasSecurityAdministrator).includes(role);
}

/** The units in which his posts let the actor look at staff and their posts, with all below them. */
export const staffUnitsOf = (actor: StaffActor): string[] =>
  actor.grants.filter((grant) => rolesWith('readGrants').includes(grant.role)).map((grant) => grant.unitId);
