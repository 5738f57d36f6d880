import { occupancyFields, personFields } from './archive-fields.ts';
import type { ArchiveChange } from './archive-history.ts';
import { keptValue, type Values } from './archive-values.ts';
import type { ArchiveRow } from './lock-archives.ts';
import type { OccupancyPlan, OccupancySpan } from './merge-plan.ts';

/** What both say of one house, and whose it was, is told to the house and to the person. */
export function occupanciesMerged(
  mine: ArchiveRow,
  other: ArchiveRow,
  plan: OccupancyPlan,
  reason: string | undefined,
): ArchiveChange[] {
  const told = (row: OccupancySpan, person: ArchiveRow, change: Pick<ArchiveChange, 'before' | 'after'>) => {
    const shared = { projectId: mine.project_id, reason, before: change.before ?? {} };
    const after = change.after ?? {};
    return {
      toPerson: (action: string): ArchiveChange => ({
        ...shared,
        action,
        subjectKind: 'person',
        subjectId: person.id,
        after: { ...after, placeId: row.place_id },
      }),
      toPlace: (action: string): ArchiveChange => ({
        ...shared,
        action,
        subjectKind: 'place',
        subjectId: row.place_id,
        after: { ...after, personId: person.id },
      }),
    };
  };
  const ended = plan.dropped.map((row) =>
    told(row, row.person_id === mine.id ? mine : other, { before: saidOf(row) }),
  );
  const moved = plan.moved.map((row) => told(row, mine, { after: saidOf(row) }));
  const widened = plan.joined.flatMap(({ before, after }) => {
    const [was, is] = [saidOf(before, true), saidOf(after, true)];
    const keys = Object.keys(is).filter((key) => was[key] !== is[key]);
    if (keys.length === 0) return [];
    const only = (values: Values) => Object.fromEntries(['role', ...keys].map((key) => [key, values[key]]));
    return [told(after, mine, { before: only(was), after: only(is) })];
  });
  return [
    ...ended.flatMap((one) => [one.toPerson('merged'), one.toPlace('merged')]),
    ...moved.map((one) => one.toPlace('merged')),
    ...widened.flatMap((one) => [one.toPerson('occupancyCorrected'), one.toPlace('occupancyCorrected')]),
  ];
}

/** That two became one, to each of them, with what the survivor took. */
export function personsMerged(
  mine: ArchiveRow,
  other: ArchiveRow,
  taken: Values,
  reason: string | undefined,
): ArchiveChange[] {
  const changed = personFields.filter((field) =>
    field.type === 'idNumber' ? 'id_hash' in taken : field.column in taken,
  );
  const values = (row: ArchiveRow) =>
    Object.fromEntries(changed.map((field) => [field.key, keptValue(field, row)]));
  const merged = {
    projectId: mine.project_id,
    subjectKind: 'person' as const,
    action: 'merged',
    reason,
  };
  return [
    {
      ...merged,
      subjectId: mine.id,
      before: values(mine),
      after: { ...values(other), mergedFrom: other.id },
    },
    { ...merged, subjectId: other.id, after: { mergedInto: mine.id } },
  ];
}

/** The details of an occupancy as history keeps them; those that nobody knows only where asked for. */
function saidOf(row: OccupancySpan, unknownToo = false): Values {
  const values = occupancyFields.map((field) => [field.key, keptValue(field, { ...row })] as const);
  return Object.fromEntries(values.filter(([, value]) => unknownToo || value !== null));
}
