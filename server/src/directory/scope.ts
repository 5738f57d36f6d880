import { nobodysScope, type Scope, scopesOf } from '../platform/db/scope.ts';
import { projectsWith, rolesWith } from './access.ts';
import { type Actor, teamsOf } from './actor.ts';

/**
 * What the walls of the database ask for: projects of which he sees every row; projects in which he holds any post, or
 * lives; and by whom a case is his own there: the team, the holder or receiver, the requester.
 */
export const scopeWith = scopesOf(['whole', 'bound', 'teams', 'staff', 'persons']);

/**
 * What the database lets an actor see. Reading: the projects he sees whole, and elsewhere what hangs on his own cases. A
 * command carries out what its rules allow, on rows that he need not see himself (the parent of a case, the one it is
 * handed to), so it is held to his projects.
 */
export function scopeOf(actor: Actor | null, kind: 'read' | 'command'): Scope {
  if (actor === null || actor.kind === 'system') return nobodysScope;
  const bound = projectsWith(actor, 'readCases');
  if (kind === 'command') return scopeWith({ whole: bound, bound });
  const whole = projectsWith(actor, 'readAllCases');
  if (whole.length === bound.length) return scopeWith({ whole, bound });
  return scopeWith({
    whole,
    bound,
    teams: teamsOf(actor, rolesWith('readCases')),
    staff: actor.kind === 'staff' ? [actor.id] : [],
    persons: actor.kind === 'resident' ? actor.persons.map(({ id }) => id) : [],
  });
}

/** For work of the house itself in one project: bringing workbooks in, planting, the command line. */
export const projectScope = (...projectIds: readonly string[]): Scope =>
  scopeWith({ whole: projectIds, bound: projectIds });
