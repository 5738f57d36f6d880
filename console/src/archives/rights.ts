import type { Me } from '../api/shapes.ts';
import { has, hasIn } from '../app/rights.ts';

export const mayRead = (me: Me | undefined) => has(me, 'readArchives');
export const mayWrite = (me: Me | undefined, projectId: string) => hasIn(me, 'keepArchives', projectId);
/** Merging people, ending places. */
export const mayManage = (me: Me | undefined, projectId: string | null) =>
  projectId === null ? has(me, 'orderArchives') : hasIn(me, 'orderArchives', projectId);

export const readableProjects = (me: Me | undefined) =>
  (me?.projects ?? []).filter((project) => project.rights.includes('readArchives'));
