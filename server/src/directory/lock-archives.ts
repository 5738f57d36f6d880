import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { hasRightIn, type RightName } from './access.ts';
import type { Actor } from './actor.ts';
import type { Values } from './archive-values.ts';
import './directory.errors.ts';

export type ArchiveRow = Values & {
  id: string;
  project_id: string;
  name: string;
  kind: string;
  version: number;
  time_zone: string;
};

/**
 * `toWrite` keeps other writers away; `toEnd` also waits for every case that is just being opened for the row, and
 * makes those that come later wait until it has ended and look again (see `place_and_person_stand` in the migrations).
 */
export type ArchiveLock = 'none' | 'toWrite' | 'toEnd';

const locks: Record<ArchiveLock, string> = {
  none: '',
  toWrite: 'for no key update of p',
  toEnd: 'for update of p',
};

/** The place, nobody else writing it until this transaction ends; throws notFound, auth.forbidden, archive.removed. */
export async function lockPlace(
  tx: Tx,
  actor: Actor,
  id: string,
  right: RightName = 'keepArchives',
  lock: ArchiveLock = 'toWrite',
): Promise<ArchiveRow> {
  const [found] = await tx.query<{ row: ArchiveRow }>({
    name: `lock-place-${lock}`,
    text: `select to_jsonb(p) || jsonb_build_object('time_zone', u.time_zone) as row
           from place p join org_unit u on u.id = p.project_id where p.id = $1 ${locks[lock]}`,
    values: [id],
  });
  const row = found?.row ?? fail('notFound');
  mayWriteIn(actor, row.project_id, right);
  if (row.removed_at) fail('archive.removed', { name: row.name });
  return row;
}

/** As lockPlace; throws archive.merged where the person has been merged into another, archive.anonymised. */
export async function lockPerson(
  tx: Tx,
  actor: Actor,
  id: string,
  right: RightName = 'keepArchives',
  lock: ArchiveLock = 'toWrite',
): Promise<ArchiveRow> {
  const [found] = await tx.query<{ row: ArchiveRow; into: string | null }>({
    name: `lock-person-${lock}`,
    text: `select to_jsonb(p) || jsonb_build_object('time_zone', u.time_zone) as row,
             (select i.name from person i where i.id = p.merged_into) as into
           from person p join org_unit u on u.id = p.project_id where p.id = $1 ${locks[lock]}`,
    values: [id],
  });
  const row = found?.row ?? fail('notFound');
  mayWriteIn(actor, row.project_id, right);
  if (row.merged_into)
    fail('archive.merged', { name: row.name, into: found!.into ?? '' }, [], { into: row.merged_into });
  if (row.anonymised_at) fail('archive.anonymised');
  return row;
}

/** Another's project is not there; one's own, in a post that may not write it, is refused. */
export function mayWriteIn(actor: Actor, projectId: string, right: RightName): void {
  if (hasRightIn(actor, right, projectId)) return;
  fail(hasRightIn(actor, 'readArchives', projectId) ? 'auth.forbidden' : 'notFound');
}

/** Writes the columns, raises the version and the time of the last change. */
export async function writeColumns(
  tx: Tx,
  table: 'place' | 'person' | 'occupancy',
  id: string,
  columns: Values,
  now: Temporal.Instant,
): Promise<void> {
  const names = Object.keys(columns);
  const sets = names.map((name, i) => `${name} = $${i + 3}`);
  await tx.query({
    text: `update ${table} set ${[...sets, 'version = version + 1', 'updated_at = $2'].join(', ')} where id = $1`,
    values: [id, now.toString(), ...names.map((name) => columns[name])],
  });
}

/** The date of a project's wall calendar. */
export const todayIn = (now: Temporal.Instant, timeZone: string): string =>
  now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
