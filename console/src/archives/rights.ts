import type { Me } from '../api/shapes.ts';

const readers = ['administrator', 'manager', 'supervisor', 'desk', 'officer', 'auditor'];
const writers = ['administrator', 'manager', 'supervisor', 'desk', 'officer'];
const managers = ['administrator', 'manager', 'supervisor'];

/** Buttons nobody may press are not drawn; the server decides again and has the last word. */
export const mayRead = (me: Me | undefined) => has(me, null, readers);
export const mayWrite = (me: Me | undefined, projectId: string) => has(me, projectId, writers);
/** Bringing in workbooks, merging people, ending places. */
export const mayManage = (me: Me | undefined, projectId: string | null) => has(me, projectId, managers);

export const readableProjects = (me: Me | undefined) =>
  (me?.projects ?? []).filter((project) => mayReadIn(project.roles));

const mayReadIn = (roles: readonly string[]) => roles.some((role) => readers.includes(role));

function has(me: Me | undefined, projectId: string | null, allowed: readonly string[]): boolean {
  return (me?.projects ?? [])
    .filter((project) => projectId === null || project.id === projectId)
    .some((project) => project.roles.some((role) => allowed.includes(role)));
}
