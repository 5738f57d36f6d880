import { type RightName, rolesWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import './standards.errors.ts';

export interface StandardsUnit {
  id: string;
  parentId: string | null;
  kind: string;
  name: string;
  lineage: string[];
  mayManage: boolean;
  maySetLaws: boolean;
}

/** The company, cities and projects whose standards somebody may read: those at or below his posts. */
export async function unitsToRead(tx: Tx, actor: Actor): Promise<StandardsUnit[]> {
  const grants = actor.kind === 'staff' ? actor.grants : [];
  const reading = grants.filter(({ role }) => rolesWith('readStandards').includes(role));
  const holding = (right: RightName) =>
    grants.filter(({ role }) => rolesWith(right).includes(role)).map(({ unitId }) => unitId);
  const [managing, ruling] = [holding('manageStandards'), holding('setLaws')];
  const rows = await tx.query<Omit<StandardsUnit, 'mayManage' | 'maySetLaws'>>({
    name: 'units-with-standards',
    text: `select id, parent_id as "parentId", kind, name, lineage from org_unit
           where kind in ('group', 'city', 'project') and (lineage && $1::uuid[] or id = any($2::uuid[]))
           order by array_length(lineage, 1), name, id`,
    // Who works in a part of a project reads those of the project.
    values: [reading.map(({ unitId }) => unitId), reading.flatMap(({ projectIds }) => projectIds)],
  });
  return rows.map((row) => ({
    ...row,
    mayManage: row.lineage.some((id) => managing.includes(id)),
    maySetLaws: row.lineage.some((id) => ruling.includes(id)),
  }));
}

/** Not his to read is not there. */
export async function unitToRead(tx: Tx, actor: Actor, id: string): Promise<StandardsUnit> {
  return (await unitsToRead(tx, actor)).find((unit) => unit.id === id) ?? fail('notFound');
}

export async function unitToManage(tx: Tx, actor: Actor, id: string): Promise<StandardsUnit> {
  const unit = await unitToRead(tx, actor, id);
  return unit.mayManage ? unit : fail('standard.notYours', { unit: unit.name });
}
