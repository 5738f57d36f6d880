import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { refuseStale, rememberChanges, type Writing } from './archive-history.ts';
import { type ArchiveRow, lockPerson, writeColumns } from './lock-archives.ts';
import { occupanciesMerged, personsMerged } from './merge-history.ts';
import {
  columnsToTake,
  type Keep,
  type KeepShare,
  type OccupancyPlan,
  type OccupancySpan,
  occupanciesOf,
  phonesOfBoth,
  phonesToMove,
  planOccupancies,
} from './merge-plan.ts';
import { checkShares } from './write-occupancy.ts';
import { writePersonSearch } from './write-person.ts';
import { mostPhones } from './write-phones.ts';

/**
 * Makes two rows of one human being one: phones and occupancies without doubles, the sign-in, and what was chosen of
 * the fields go to `id`; `from` points to it from then on. Both rows are locked in the order of their ids, so of two
 * merges in opposite directions the first stands and the second is told so (archive.merged). Cases are moved by the
 * storey that knows them.
 */
export async function mergePersons(
  tx: Tx,
  writing: Writing,
  id: string,
  asked: {
    from: string;
    version: number;
    fromVersion: number;
    keep: Keep;
    shares?: Record<string, KeepShare>;
    reason?: string | undefined;
  },
): Promise<{ nameBefore: string; otherName: string }> {
  const { mine, other } = await lockTwo(tx, writing, id, asked.from);
  // An id may be written in capitals too.
  if (mine.id === other.id) fail('archive.mergeSelf');
  refuseUnequal(mine, other);
  await refuseStale(tx, mine, asked.version);
  await refuseStale(tx, other, asked.fromVersion);
  const taken = columnsToTake(mine, other, asked.keep);
  const login = mine.user_id ?? other.user_id ?? null;

  await movePhones(tx, mine, other);
  const occupancies = await moveOccupancies(tx, writing, mine, other, asked.shares);
  await tx.query({
    name: 'close-merged-person',
    text: `with entry as (delete from search_entry where subject_id = $1),
             others as (update person set merged_into = $2 where merged_into = $1)
           update person set merged_into = $2, user_id = null, version = version + 1, updated_at = $3 where id = $1`,
    values: [other.id, mine.id, writing.now.toString()],
  });
  await tx.query({
    name: 'join-identities',
    text: 'update person set identity_id = $1 where identity_id = $2',
    values: [mine.identity_id, other.identity_id],
  });
  await writeColumns(tx, 'person', mine.id, { ...taken, user_id: login }, writing.now);
  await writePersonSearch(tx, writing.now, mine.id);
  await rememberChanges(tx, writing, [
    ...occupanciesMerged(mine, other, occupancies, asked.reason),
    ...personsMerged(mine, other, taken, asked.reason),
  ]);
  return { nameBefore: mine.name, otherName: other.name };
}

/** Throws what would refuse the merge whatever is chosen; the preview asks the same. */
export function refuseUnequal(mine: ArchiveRow, other: ArchiveRow): void {
  if (mine.project_id !== other.project_id) fail('archive.mergeProjects');
  if (mine.kind !== other.kind) fail('archive.mergeKinds');
  if (mine.user_id && other.user_id && mine.user_id !== other.user_id) fail('archive.mergeSignIns');
}

async function lockTwo(tx: Tx, { actor }: Writing, id: string, from: string) {
  const rows = new Map<string, ArchiveRow>();
  for (const one of [id, from].sort()) {
    rows.set(one, await lockPerson(tx, actor, one, 'orderArchives', one === from ? 'toEnd' : 'toWrite'));
  }
  return { mine: rows.get(id)!, other: rows.get(from)! };
}

async function movePhones(tx: Tx, mine: ArchiveRow, other: ArchiveRow): Promise<void> {
  const phones = await phonesOfBoth(tx, [mine.id, other.id]);
  const moving = phonesToMove(mine.id, phones);
  const own = phones.filter((one) => one.person_id === mine.id).length;
  if (own + moving.length > mostPhones) fail('archive.tooManyPhones', { limit: mostPhones });
  await tx.query({
    name: 'move-phones',
    text: `with doubles as (delete from person_phone where person_id = $1 and not id = any($3::uuid[]))
           update person_phone set person_id = $2, position = $4 + array_position($3::uuid[], id) - 1
           where id = any($3::uuid[])`,
    values: [other.id, mine.id, moving.map((one) => one.id), own],
  });
}

async function moveOccupancies(
  tx: Tx,
  writing: Writing,
  mine: ArchiveRow,
  other: ArchiveRow,
  shares: Record<string, KeepShare> | undefined,
): Promise<OccupancyPlan> {
  const all = await occupanciesOf(tx, [mine.id, other.id]);
  const plan = planOccupancies(
    all.filter((one) => one.person_id === mine.id),
    all.filter((one) => one.person_id === other.id),
    shares,
  );
  const changed = [...plan.moved, ...plan.joined.map((one) => one.after)];
  const places = placesOf(changed);
  if (places.length === 0) return plan;
  await tx.query({
    name: 'lock-places-of-merged',
    text: 'select id from place where id = any($1::uuid[]) order by id for no key update',
    values: [places.map((place) => place.id)],
  });
  await tx.query({
    text: 'delete from occupancy where id = any($1::uuid[])',
    values: [plan.dropped.map((one) => one.id)],
  });
  await tx.query({
    name: 'move-occupancies',
    text: `update occupancy o set person_id = $2, from_on = x.from_on, to_on = x.to_on, share = x.share,
             moved_in_on = x.moved_in_on, version = o.version + 1, updated_at = $3
           from jsonb_to_recordset($1) as x(id uuid, from_on date, to_on date, share numeric, moved_in_on date)
           where o.id = x.id`,
    values: [JSON.stringify(changed), mine.id, writing.now.toString()],
  });
  for (const place of places) await checkShares(tx, place);
  return plan;
}

function placesOf(rows: readonly OccupancySpan[]): { id: string; name: string }[] {
  return [...new Map(rows.map((one) => [one.place_id, { id: one.place_id, name: one.place_name }])).values()];
}
