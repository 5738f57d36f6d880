import type { Role } from './roles.ts';

export interface Grant {
  role: Role;
  unitId: string;
  unitKind: string;
  projectIds: string[];
}

export interface StaffActor {
  kind: 'staff';
  /** staff.id */
  id: string;
  userId: string | null;
  name: string;
  grants: Grant[];
}

export interface ResidentActor {
  kind: 'resident';
  /** person.id of the row that gives the name; a resident known to two projects has two. */
  id: string;
  userId: string;
  name: string;
  persons: { id: string; projectId: string; name: string }[];
}

/** The clock worker and the importer; what they do is recorded under their own kind. */
export interface SystemActor {
  kind: 'system';
  id: null;
  name: string;
}

/** What a clock does when its time has come. */
export const theClock: SystemActor = { kind: 'system', id: null, name: 'clock' };

export type Actor = StaffActor | ResidentActor | SystemActor;

/** Where what somebody may do touches a case that he may not see. */
export const systemFor = ({ name }: Actor): SystemActor => ({ kind: 'system', id: null, name });

export function rolesIn(actor: Actor, projectId: string): Role[] {
  if (actor.kind === 'system') return [];
  if (actor.kind === 'resident')
    return actor.persons.some((p) => p.projectId === projectId) ? ['resident'] : [];
  return actor.grants.filter((grant) => grant.projectIds.includes(projectId)).map((grant) => grant.role);
}

export function rolesOf(actor: Actor): Role[] {
  if (actor.kind === 'resident') return ['resident'];
  return actor.kind === 'staff' ? [...new Set(actor.grants.map((grant) => grant.role))] : [];
}

/** The projects in which the actor holds any of `roles` (any role when left out). */
export function projectsOf(actor: Actor, roles?: readonly Role[]): string[] {
  if (actor.kind === 'resident') {
    // A resident holds one role; asked for the posts that see a whole project, he has none.
    const counts = !roles || roles.includes('resident');
    return counts ? [...new Set(actor.persons.map((person) => person.projectId))] : [];
  }
  if (actor.kind === 'system') return [];
  const granted = actor.grants.filter((grant) => !roles || roles.includes(grant.role));
  return [...new Set(granted.flatMap((grant) => grant.projectIds))];
}

/** The teams in which he holds any of `roles` (any role when left out). */
export function teamsOf(actor: Actor, roles?: readonly Role[]): string[] {
  if (actor.kind !== 'staff') return [];
  const granted = actor.grants.filter((grant) => !roles || roles.includes(grant.role));
  return granted.filter((grant) => grant.unitKind === 'team').map((grant) => grant.unitId);
}

/** The key under which a command id or an upload is remembered. */
export const actorKey = (actor: Actor): string => `${actor.kind}:${actor.id ?? actor.name}`;
