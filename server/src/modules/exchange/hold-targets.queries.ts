import type { Tx } from '../../platform/db/tx.ts';

/** What is committed by now, to be asked later what has been written since. */
export async function snapshotNow(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ snapshot: string }>({
    name: 'import-snapshot',
    text: 'select pg_current_snapshot()::text as snapshot',
  });
  return row!.snapshot;
}

/**
 * Keeps everybody else from writing the people and places that the verdicts say will be written, or moved into; answers
 * how many of them have been written since `snapshot`, of whom the verdicts may no longer be true. Whoever corrects an
 * occupancy touches its person and its place, so that those stand for it.
 */
export async function holdTargets(tx: Tx, importId: string, snapshot: string): Promise<number> {
  let changed = 0;
  // People before places, and each by their ids, as everybody does who needs several.
  for (const table of ['person', 'place'] as const) {
    const [row] = await tx.query<{ changed: number }>({
      name: `import-hold-${table}`,
      text: `
        with targets as (
          select subject_id as id from archive_import_verdict
          where import_id = $1 and kind = '${table}' and verdict = 'changed'
          union select ${table}_id from archive_import_verdict
          where import_id = $1 and verdict in ('new', 'changed') and kind = any('${withTargets[table]}')),
        held as (
          select t.xmin as written from ${table} t where t.id in (select id from targets) order by t.id
          for no key update)
        select count(*) filter (where ${writtenSince('written')})::int as changed from held`,
      values: [importId, snapshot],
    });
    changed += row!.changed;
  }
  return changed;
}

/** Of a row's xmin: whether that transaction had not been committed when the snapshot $2 was taken. */
function writtenSince(xmin: string): string {
  return `not pg_visible_in_snapshot(
    greatest(pg_current_xact_id()::text::bigint - age(${xmin}), 3)::text::xid8, $2::pg_snapshot)`;
}

/**
 * Whether the verdicts of an import are all there, and nobody and no place of the project has been written since the
 * snapshot under which they were made: whatever else is written touches one of them. A snapshot from the future is one
 * of another database, which this one was copied from.
 */
export async function verdictsHold(
  tx: Tx,
  { id, projectId }: { id: string; projectId: string },
  snapshot: string,
): Promise<boolean> {
  const [row] = await tx.query<{ hold: boolean }>({
    name: 'import-verdicts-hold',
    text: `
      select pg_snapshot_xmax($2::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
        and (select count(*) from archive_import_row where import_id = $1)
          = (select count(*) from archive_import_verdict where import_id = $1)
        and not exists (select from person where project_id = $3 and ${writtenSince('person.xmin')})
        and not exists (select from place where project_id = $3 and ${writtenSince('place.xmin')}) as hold`,
    values: [id, snapshot, projectId],
  });
  return row!.hold;
}

/** Verdicts on these name a person, or a place: of a new place the one it lies in. */
const withTargets = { person: '{occupancy}', place: '{occupancy,place}' };
