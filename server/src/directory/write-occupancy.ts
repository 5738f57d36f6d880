import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import { occupancyFields, occupancyLabels, placeKindLabels } from './archive-fields.ts';
import { refuseStale, rememberChanges, type Writing } from './archive-history.ts';
import { decideChange, type Values } from './archive-values.ts';
import { type Label, label } from './labels.ts';
import { type ArchiveRow, lockPerson, lockPlace, writeColumns } from './lock-archives.ts';
import { type OwnedSpan, overlap, overOwned } from './owned-shares.ts';

type OccupancyRow = Values & {
  id: string;
  project_id: string;
  person_id: string;
  place_id: string;
  role: string;
  from_on: string | null;
  to_on: string | null;
  share: number | null;
  version: number;
};

/** Says what somebody is to a place. Throws archive.occupancyOverlaps, archive.sharesTooMany, archive.removed. */
export async function createOccupancy(
  tx: Tx,
  writing: Writing,
  asked: Values & { placeId: string; personId: string; role: string },
): Promise<string> {
  const { person, place } = await lockBoth(tx, writing, asked.personId, asked.placeId);
  if (!livedIn.includes(place.kind)) refuse('/placeId', notLivedIn(placeKindLabels[place.kind]!));
  const { columns, before, after } = decideChange(writing.keys, occupancyFields, null, asked);
  const row = { ...emptySpan, ...columns, id: newId(), person_id: person.id } as OccupancyRow;
  await checkOccupancy(tx, person, place, row);
  await tx.query({
    name: 'create-occupancy',
    text: `insert into occupancy (id, project_id, person_id, place_id, role, from_on, to_on, share, moved_in_on, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      row.id,
      place.project_id,
      person.id,
      place.id,
      row.role,
      row.from_on,
      row.to_on,
      row.share,
      columns.moved_in_on ?? null,
      writing.now.toString(),
    ],
  });
  await rememberBoth(tx, writing, person, place, { action: 'occupancyAdded', before, after });
  return row.id;
}

export async function correctOccupancy(
  tx: Tx,
  writing: Writing,
  id: string,
  asked: Values & { version: number; reason?: string },
  action: 'occupancyCorrected' | 'occupancyEnded' = 'occupancyCorrected',
): Promise<void> {
  const { person, place, row } = await lockOccupancy(tx, writing, id);
  const said = { id, historyOf: place.id, name: `${person.name} · ${place.name}`, version: row.version };
  await refuseStale(tx, said, asked.version);
  // A lease with an agreed end may end before it.
  const hasEnded = row.to_on !== null && row.to_on <= String(asked.toOn);
  if (action === 'occupancyEnded' && hasEnded) fail('archive.occupancyEnded', { date: row.to_on! });
  const { columns, before, after } = decideChange(writing.keys, occupancyFields, row, asked);
  if (Object.keys(columns).length === 0) return;
  await checkOccupancy(tx, person, place, { ...row, ...columns } as OccupancyRow);
  await writeColumns(tx, 'occupancy', id, columns, writing.now);
  const { role } = row;
  await rememberBoth(tx, writing, person, place, {
    action,
    reason: asked.reason,
    before: { role, ...before },
    after: { role, ...after },
  });
}

/** Throws archive.sharesTooMany when the owners of a place would hold more than the whole on some day. */
export async function checkShares(
  tx: Tx,
  place: { id: string; name: string },
  changed?: OccupancyRow,
): Promise<void> {
  const owners = await tx.query<{ row: OccupancyRow }>({
    name: 'owners-of-place',
    text: `select to_jsonb(o) as row from occupancy o where place_id = $1 and role = 'owner' and share is not null`,
    values: [place.id],
  });
  const others = owners.map((one) => one.row).filter((one) => one.id !== changed?.id);
  const rows = changed?.role === 'owner' ? [...others, changed] : others;
  const spans = rows
    .filter((one) => one.share !== null)
    .map((one): OwnedSpan => ({ from: one.from_on, to: one.to_on, share: one.share! }));
  const over = overOwned(spans);
  if (!over) return;
  const date: string | Label = over.date ?? label('最早登记时', 'the first day on record');
  fail('archive.sharesTooMany', { place: place.name, date, sum: percent(over.sum) });
}

async function checkOccupancy(
  tx: Tx,
  person: ArchiveRow,
  place: ArchiveRow,
  row: OccupancyRow,
): Promise<void> {
  if (row.from_on !== null && row.to_on !== null && row.to_on < row.from_on) refuse('/toOn', endsBefore);
  if (row.share !== null && row.role !== 'owner') refuse('/share', onlyOwners);
  const same = await tx.query<{ row: OccupancyRow }>({
    name: 'same-occupancies',
    text: `select to_jsonb(o) as row from occupancy o where person_id = $1 and place_id = $2 and role = $3 and id <> $4`,
    values: [person.id, place.id, row.role, row.id],
  });
  const spanOf = (one: OccupancyRow) => ({ from: one.from_on, to: one.to_on });
  const clash = same.map((one) => one.row).find((one) => overlap(spanOf(one), spanOf(row)));
  if (clash) {
    fail('archive.occupancyOverlaps', {
      person: person.name,
      place: place.name,
      role: occupancyLabels[row.role]!,
      dates: datesOf(clash),
    });
  }
  await checkShares(tx, place, row);
}

async function lockOccupancy(tx: Tx, writing: Writing, id: string) {
  const [found] = await tx.query<{ person_id: string; place_id: string }>({
    name: 'find-occupancy',
    text: 'select person_id, place_id from occupancy where id = $1',
    values: [id],
  });
  if (!found) fail('notFound');
  const { person, place } = await lockBoth(tx, writing, found.person_id, found.place_id);
  const [now] = await tx.query<{ row: OccupancyRow }>({
    name: 'lock-occupancy',
    text: 'select to_jsonb(o) as row from occupancy o where id = $1 for no key update',
    values: [id],
  });
  return { person, place, row: now?.row ?? fail('notFound') };
}

/** The person before the place, as everybody does who needs both. */
async function lockBoth(tx: Tx, { actor }: Writing, personId: string, placeId: string) {
  const person = await lockPerson(tx, actor, personId);
  const place = await lockPlace(tx, actor, placeId);
  if (person.project_id !== place.project_id) refuse('/placeId', otherProject);
  return { person, place };
}

async function rememberBoth(
  tx: Tx,
  writing: Writing,
  person: ArchiveRow,
  place: ArchiveRow,
  change: { action: string; reason?: string | undefined; before: Values; after: Values },
): Promise<void> {
  const projectId = place.project_id;
  await rememberChanges(tx, writing, [
    {
      ...change,
      projectId,
      subjectKind: 'person',
      subjectId: person.id,
      after: { ...change.after, placeId: place.id },
    },
    {
      ...change,
      projectId,
      subjectKind: 'place',
      subjectId: place.id,
      after: { ...change.after, personId: person.id },
    },
  ]);
  await tx.query({
    name: 'touch-person-and-place',
    text: `with touched as (update person set updated_at = $3 where id = $1)
           update place set updated_at = $3 where id = $2`,
    values: [person.id, place.id, writing.now.toString()],
  });
}

const livedIn = ['house', 'parkingSpace', 'venue', 'unit', 'building'];
const emptySpan = { from_on: null, to_on: null, share: null };

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

const datesOf = (row: OccupancyRow): Label =>
  label(`${row.from_on ?? '…'} 至 ${row.to_on ?? '今'}`, `${row.from_on ?? '…'} to ${row.to_on ?? 'today'}`);

function refuse(path: string, message: Label): never {
  return fail('request.invalid', {}, [{ path, message }]);
}

const notLivedIn = (kind: Label): Label =>
  label(`${kind.zh}不能登记入住关系`, `Nobody can own or live in a ${kind.en.toLowerCase()}`);
const endsBefore = label('结束日期不能早于开始日期', 'The end cannot come before the beginning');
const onlyOwners = label('只有业主才有产权份额', 'Only an owner holds a share');
const otherProject = label('客户和位置不在同一个项目', 'Person and place belong to different projects');
