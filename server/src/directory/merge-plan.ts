import type { Tx } from '../platform/db/tx.ts';
import { type ArchiveField, personFields } from './archive-fields.ts';
import type { Values } from './archive-values.ts';
import type { ArchiveRow } from './lock-archives.ts';
import { overlap } from './owned-shares.ts';

export type Keep = Record<string, 'this' | 'other'>;

export interface OccupancySpan {
  id: string;
  person_id: string;
  place_id: string;
  role: string;
  from_on: string | null;
  to_on: string | null;
  share: number | null;
  moved_in_on: string | null;
  place_name: string;
}

export interface PhoneOfTwo {
  id: string;
  person_id: string;
  hash: string;
  /** base64 */
  sealed: string;
  label: string;
}

/** What is decided about a field: both say something different, or only the other one says something. */
export interface FieldOfTwo {
  field: ArchiveField;
  conflict: boolean;
}

/** Fields in which two rows of one human being differ, name and notes included; kind is never one of them. */
export function fieldsOfTwo(mine: ArchiveRow, other: ArchiveRow): FieldOfTwo[] {
  return personFields
    .filter(({ key }) => key !== 'kind')
    .flatMap((field) => {
      const [here, there] = [comparable(field, mine), comparable(field, other)];
      if (there === null || here === there) return [];
      return [{ field, conflict: here !== null }];
    });
}

/** The columns the survivor takes from the other: what it lacks, and what was chosen. */
export function columnsToTake(mine: ArchiveRow, other: ArchiveRow, keep: Keep): Values {
  const taken: Values = {};
  for (const { field, conflict } of fieldsOfTwo(mine, other)) {
    if (conflict ? keep[field.key] !== 'other' : keep[field.key] === 'this') continue;
    for (const column of columnsOf(field)) taken[column] = writable(column, other[column] ?? null);
  }
  return taken;
}

/** What becomes of the share where both rows name one: either of them, or both together. */
export type KeepShare = 'this' | 'other' | 'sum';

/** One row that takes in doubles: as it was, as it shall be, and what it takes in. */
export interface JoinedOccupancy {
  before: OccupancySpan;
  after: OccupancySpan;
  doubles: OccupancySpan[];
}

export interface OccupancyPlan {
  /** Rows that go to the survivor as they are. */
  moved: OccupancySpan[];
  /** The survivor's rows that take in doubles, with the days of both. */
  joined: JoinedOccupancy[];
  /** Doubles that end here. */
  dropped: OccupancySpan[];
}

/**
 * Same place, same role, days that overlap: one row, with the days of both. `shares` says by the id of the survivor's
 * row what becomes of two shares; its own stays where nothing is said.
 */
export function planOccupancies(
  mine: readonly OccupancySpan[],
  other: readonly OccupancySpan[],
  shares: Readonly<Record<string, KeepShare>> = {},
): OccupancyPlan {
  let kept = mine.map((one) => ({ ...one }));
  const dropped: OccupancySpan[] = [];
  const joined = new Map<OccupancySpan, OccupancySpan[]>();
  for (const next of other.map((one) => ({ ...one }))) {
    const [into, ...rest] = kept.filter((one) => isDouble(one, next));
    if (!into) {
      kept.push(next);
      continue;
    }
    const doubles = [next, ...rest.flatMap((one) => [one, ...(joined.get(one)?.slice(1) ?? [])])];
    joined.set(into, [...(joined.get(into) ?? [{ ...into }]), ...doubles.map((one) => ({ ...one }))]);
    for (const double of [next, ...rest]) takeIn(into, double);
    dropped.push(next, ...rest);
    kept = kept.filter((one) => !rest.includes(one));
  }
  const others = new Set(other.map((one) => one.id));
  return {
    moved: kept.filter((one) => others.has(one.id)),
    joined: kept.flatMap((after) => {
      const [before, ...doubles] = joined.get(after) ?? [];
      if (!before) return [];
      after.from_on ??= knownStart([before, ...doubles]);
      const one = { before, after, doubles };
      const both = sharesOfBoth(one);
      after.share = both ? (both[shares[before.id] ?? 'this'] ?? both.this) : after.share;
      return [one];
    }),
    dropped,
  };
}

/** The two shares to choose from where both name one; `sum` only where it is no more than the whole. */
export function sharesOfBoth({
  before,
  doubles,
}: JoinedOccupancy): { this: number; other: number; sum: number | null } | null {
  const rows = [before, ...doubles];
  const shareOf = (whose: (row: OccupancySpan) => boolean) =>
    rows.find((row) => whose(row) && row.share !== null)?.share ?? null;
  const mine = shareOf((row) => row.person_id === before.person_id);
  const other = shareOf((row) => row.person_id !== before.person_id);
  if (mine === null || other === null) return null;
  const sum = Math.round((mine + other) * 10_000) / 10_000;
  return { this: mine, other, sum: sum <= 1 ? sum : null };
}

function takeIn(into: OccupancySpan, double: OccupancySpan): void {
  if (into.from_on !== null && (double.from_on === null || double.from_on < into.from_on)) {
    into.from_on = double.from_on;
  }
  const open = into.to_on === null || double.to_on === null;
  into.to_on = open ? null : [into.to_on!, double.to_on!].sort()[1]!;
  into.share ??= double.share;
  into.moved_in_on = [into.moved_in_on, double.moved_in_on].filter((day) => day !== null).sort()[0] ?? null;
}

/** A day that is known says more than none, unless one of the rows had ended before it. */
function knownStart(rows: readonly OccupancySpan[]): string | null {
  const first = rows.flatMap((row) => row.from_on ?? []).sort()[0] ?? null;
  return first !== null && rows.every((row) => row.to_on === null || row.to_on >= first) ? first : null;
}

export async function occupanciesOf(tx: Tx, personIds: readonly string[]): Promise<OccupancySpan[]> {
  const rows = await tx.query<{ row: OccupancySpan }>({
    name: 'occupancies-of-persons',
    text: `select to_jsonb(o) || jsonb_build_object('place_name', p.name) as row
           from occupancy o join place p on p.id = o.place_id
           where o.person_id = any($1::uuid[]) order by o.place_id, o.id`,
    values: [personIds],
  });
  return rows.map((one) => one.row);
}

export async function phonesOfBoth(tx: Tx, personIds: readonly string[]): Promise<PhoneOfTwo[]> {
  return tx.query({
    name: 'phones-of-both',
    text: `select id, person_id, hash, encode(sealed, 'base64') as sealed, label from person_phone
           where person_id = any($1::uuid[]) order by position, id`,
    values: [personIds],
  });
}

/** Numbers of the other that the survivor does not have. */
export function phonesToMove(mine: string, phones: readonly PhoneOfTwo[]): PhoneOfTwo[] {
  const known = new Set(phones.filter((one) => one.person_id === mine).map((one) => one.hash));
  return phones.filter((one) => one.person_id !== mine && !known.has(one.hash));
}

const columnsOf = (field: ArchiveField): string[] =>
  field.type === 'idNumber'
    ? ['id_sealed', 'id_hash', 'id_last_four']
    : field.type === 'words'
      ? [field.column, `${field.column}_numbers`]
      : [field.column];

const writable = (column: string, value: unknown): unknown =>
  column.endsWith('_numbers') && value !== null ? JSON.stringify(value) : value;

/** Sealing one number twice gives other bytes, so numbers are compared by their hashes. */
function comparable(field: ArchiveField, row: ArchiveRow): unknown {
  if (field.type === 'idNumber') return row.id_hash ?? null;
  if (field.type !== 'words') return row[field.column] ?? null;
  const body = row[field.column] ?? null;
  const numbers = (row[`${field.column}_numbers`] ?? []) as { hash: string }[];
  return body === null ? null : JSON.stringify([body, numbers.map((number) => number.hash)]);
}

const isDouble = (a: OccupancySpan, b: OccupancySpan): boolean =>
  a.place_id === b.place_id &&
  a.role === b.role &&
  overlap({ from: a.from_on, to: a.to_on }, { from: b.from_on, to: b.to_on });
