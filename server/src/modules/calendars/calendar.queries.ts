import type { Calendar } from '../../kernel/clocks/calendar.ts';
import type { HolidayYear } from '../../kernel/clocks/chinese-holidays.ts';
import type { Tx } from '../../platform/db/tx.ts';

export interface StoredVersion {
  number: number;
  ref: string;
  key: string;
  unitId: string;
  content: Omit<Calendar, 'ref'>;
  effectiveFrom: string;
  madeBy: string | null;
  madeAt: string;
  note: string | null;
}

const columns = `c.number::int as number, c.ref, c.key, c.unit_id as "unitId", c.content,
  to_json(c.effective_from) #>> '{}' as "effectiveFrom", (select name from staff s where s.id = c.made_by) as "madeBy",
  to_json(c.made_at) #>> '{}' as "madeAt", c.note`;

/** Every version of a calendar that any of the units ever made, newest first. */
export function versionsOf(tx: Tx, key: string, unitIds: readonly string[]): Promise<StoredVersion[]> {
  return tx.query({
    name: 'calendar-versions',
    text: `select ${columns} from calendar_version c where c.key = $1 and c.unit_id = any($2::uuid[])
           order by c.number desc`,
    values: [key, unitIds],
  });
}

/** Versions that follow published years and of which no later one knows more of them. */
export function followingVersions(tx: Tx): Promise<StoredVersion[]> {
  return tx.query({
    name: 'following-calendars',
    text: `select ${columns} from calendar_version c where c.content ? 'follows'
             and not exists (select from calendar_version n where n.content ->> 'replaces' = c.ref)
           order by c.number`,
    values: [],
  });
}

/** Of these refs, those that have a successor. */
export async function replacedAmong(tx: Tx, refs: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ ref: string }>({
    name: 'replaced-calendars',
    text: `select distinct content ->> 'replaces' as ref from calendar_version where content ->> 'replaces' = any($1)`,
    values: [refs],
  });
  return rows.map(({ ref }) => ref);
}

export async function addVersion(
  tx: Tx,
  one: Omit<StoredVersion, 'ref' | 'madeAt'> & { now: Temporal.Instant },
): Promise<string> {
  const ref = `${one.key}@p${one.number}`;
  await tx.query({
    name: 'add-calendar-version',
    text: `insert into calendar_version (number, ref, key, unit_id, content, effective_from, made_by, made_at, note)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      one.number,
      ref,
      one.key,
      one.unitId,
      JSON.stringify(one.content),
      one.effectiveFrom,
      one.madeBy,
      one.now.toString(),
      one.note,
    ],
  });
  return ref;
}

export interface PublishedYear {
  year: number;
  version: number;
  content: HolidayYear;
  source: string;
  reason: string | null;
  madeBy: string | null;
  madeAt: string;
}

/** Every arrangement that was published here, by year, the newest version of each first. */
export function yearsPublished(tx: Tx): Promise<PublishedYear[]> {
  return tx.query({
    name: 'published-years',
    text: `select year, version, content, source, reason, (select name from staff s where s.id = made_by) as "madeBy",
             to_json(made_at) #>> '{}' as "madeAt"
           from holiday_year order by year, version desc`,
    values: [],
  });
}

export async function addYear(
  tx: Tx,
  one: Omit<PublishedYear, 'madeAt'> & { now: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'add-holiday-year',
    text: `insert into holiday_year (year, version, content, source, reason, made_by, made_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      one.year,
      one.version,
      JSON.stringify(one.content),
      one.source,
      one.reason,
      one.madeBy,
      one.now.toString(),
    ],
  });
}
