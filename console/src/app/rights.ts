import type { Me } from '../api/shapes.ts';

/** Menus and buttons nobody may use are not drawn; the server decides again and has the last word. */
export const has = (me: Me | undefined, right: string): boolean => me?.rights.includes(right) ?? false;

export const hasIn = (me: Me | undefined, right: string, projectId: string): boolean =>
  me?.projects.some((project) => project.id === projectId && project.rights.includes(right)) ?? false;

/** Where somebody begins who has no cases to work on. */
export function homeOf(me: Me): '/staff' | '/reports' | '/access' | '/notices' {
  if (has(me, 'readGrants')) return '/staff';
  if (has(me, 'readReports')) return '/reports';
  return has(me, 'readAccess') ? '/access' : '/notices';
}
