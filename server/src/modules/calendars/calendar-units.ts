import { projectsWith, type RightName, rolesWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { type CalendarUnit, unitsAround } from './calendar.queries.ts';

export interface Units {
  /** Those he may look at, wider ones first. */
  shown: CalendarUnit[];
  /** These, and what they belong to. */
  known: ReadonlyMap<string, CalendarUnit>;
}

/** The units below his posts, and the project of whoever has his post in a team of it. */
export async function unitsFor(tx: Tx, actor: Actor): Promise<Units> {
  const unitIds = grantUnits(actor, 'readCalendars');
  const projectIds = projectsWith(actor, 'readCalendars');
  const all = await unitsAround(tx, { unitIds, projectIds });
  return {
    shown: all.filter(
      ({ id, lineage }) => projectIds.includes(id) || lineage.some((one) => unitIds.includes(one)),
    ),
    known: new Map(all.map((unit) => [unit.id, unit])),
  };
}

export const unitAmong = ({ shown }: Units, id: string | undefined): CalendarUnit =>
  (id === undefined ? shown[0] : shown.find((unit) => unit.id === id)) ?? fail('notFound');

export const mayManage = (actor: Actor, unit: CalendarUnit): boolean =>
  grantUnits(actor, 'manageCalendars').some((id) => unit.lineage.includes(id));

/** A year holds for everybody, so whoever publishes one has his post in the company itself. */
export const mayPublish = (actor: Actor, { known }: Units): boolean =>
  grantUnits(actor, 'publishHolidays').some((id) => known.get(id)?.parentId === null);

const grantUnits = (actor: Actor, right: RightName): string[] =>
  actor.kind === 'staff'
    ? actor.grants.filter(({ role }) => rolesWith(right).includes(role)).map(({ unitId }) => unitId)
    : [];
