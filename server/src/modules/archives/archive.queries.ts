import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { todayIn } from '../../directory/lock-archives.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { normalisePhone } from '../../platform/crypto/phone.ts';
import { keyedHash, lastFourHash } from '../../platform/crypto/seal.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { isId } from '../../platform/ids.ts';
import {
  type Asked,
  asking,
  gapsOf,
  houseGaps,
  isCurrent,
  partsBelow,
  personGaps,
} from './archive-filters.ts';

export const mostCounted = 1000;

export interface HouseFilter {
  project?: string;
  under?: string;
  q?: string;
  usage?: string;
  occupiedAs?: string;
  missing?: string;
  staleMonths?: number;
  cursor?: string;
  limit?: number;
  ids?: readonly string[];
}

export interface HouseFound {
  id: string;
  name: string;
  code: string;
  kind: string;
  floor: number | null;
  area: number | null;
  usage: string | null;
  occupied_as: string | null;
  handed_over_on: string | null;
  updated_at: string;
  version: number;
  building: string | null;
  unit: string | null;
  occupants: { id: string; name: string; role: string }[] | null;
  missing: string[];
}

export interface Found<Row> {
  rows: Row[];
  nextCursor: string | null;
  count: number;
  more: boolean;
}

/** Houses in the order people say them (2栋 before 10栋), a page at a time; the count stops at a thousand. */
export async function findHouses(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  filter: HouseFilter,
): Promise<Found<HouseFound>> {
  const { projects, today } = await scopeOf(tx, actor, now, filter.project);
  const asked = asking(today);
  asked.where(`p.kind = 'house' and p.removed_at is null`);
  inProjects(asked, projects);
  if (filter.under) asked.where(`p.parent_id in ${partsBelow}`, filter.under);
  if (filter.usage) asked.where('p.usage = ?', filter.usage);
  if (filter.occupiedAs) asked.where('p.occupied_as = ?', filter.occupiedAs);
  if (filter.ids) asked.where('p.id = any(?::uuid[])', filter.ids);
  addGap(asked, houseGaps, filter.missing);
  addStale(asked, now, filter.staleMonths);
  if (filter.q) {
    const q = filter.q.trim();
    asked.where(
      `(strpos(lower(p.name), lower(?)) > 0 or p.id in (
         select o.place_id from occupancy o join person who on who.id = o.person_id
         where who.project_id = any(?::uuid[]) and strpos(lower(who.name), lower(?)) > 0 and ${isCurrent('o')}))`,
      q,
      projects,
      q,
    );
  }
  return pageOf(tx, asked, projects, filter, {
    table: 'place',
    columns: `p.id, p.name, p.code, p.kind, p.floor, p.area::float8 as area, p.usage, p.occupied_as,
      to_char(p.handed_over_on, 'YYYY-MM-DD') as handed_over_on, to_json(p.updated_at) #>> '{}' as updated_at, p.version,
      case when one.kind = 'unit' then one.name end as unit,
      case 'building' when one.kind then one.name when two.kind then two.name end as building,
      (select jsonb_agg(jsonb_build_object('id', who.id, 'name', who.name, 'role', o.role) order by o.role <> 'owner', o.from_on, who.name)
       from occupancy o join person who on who.id = o.person_id where o.place_id = p.id and ${isCurrent('o')}) as occupants,
      ${gapsOf(houseGaps)} as missing`,
    joins: 'left join place one on one.id = p.parent_id left join place two on two.id = one.parent_id',
  });
}

export interface PersonFilter {
  project?: string;
  q?: string;
  role?: string;
  kind?: string;
  missing?: string;
  staleMonths?: number;
  cursor?: string;
  limit?: number;
  ids?: readonly string[];
}

export interface PersonRowFound {
  id: string;
  name: string;
  salutation: string | null;
  kind: string;
  updated_at: string;
  version: number;
  phones: string[] | null;
  places: { id: string; name: string; role: string }[] | null;
  missing: string[];
}

/** People in the order of their pinyin, a page at a time. */
export async function findPeople(
  tx: Tx,
  keys: KeyRing,
  actor: Actor,
  now: Temporal.Instant,
  filter: PersonFilter,
): Promise<Found<PersonRowFound>> {
  const { projects, today } = await scopeOf(tx, actor, now, filter.project);
  const asked = asking(today);
  asked.where('p.merged_into is null and p.anonymised_at is null');
  inProjects(asked, projects);
  if (filter.kind) asked.where('p.kind = ?', filter.kind);
  if (filter.ids) asked.where('p.id = any(?::uuid[])', filter.ids);
  if (filter.role) {
    asked.where(
      `exists (select from occupancy o where o.person_id = p.id and o.role = ? and ${isCurrent('o')})`,
      filter.role,
    );
  }
  addGap(asked, personGaps, filter.missing);
  addStale(asked, now, filter.staleMonths);
  if (filter.q) addWhoIsMeant(asked, keys, projects, filter.q.trim());
  return pageOf(tx, asked, projects, filter, {
    table: 'person',
    columns: `p.id, p.name, p.salutation, p.kind, to_json(p.updated_at) #>> '{}' as updated_at, p.version,
      (select jsonb_agg(encode(n.sealed, 'base64') order by n.position, n.id) from person_phone n where n.person_id = p.id) as phones,
      (select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'role', o.role) order by l.name)
       from occupancy o join place l on l.id = o.place_id where o.person_id = p.id and ${isCurrent('o')}) as places,
      ${gapsOf(personGaps)} as missing`,
    joins: '',
  });
}

/** How much is missing or has not been looked at since, counted over the projects. */
export async function countUpkeep(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { project?: string; months: number },
): Promise<Record<'houses' | 'persons', Record<string, number>>> {
  const { projects, today } = await scopeOf(tx, actor, now, asked.project);
  const since = now.toZonedDateTimeISO('UTC').subtract({ months: asked.months }).toInstant().toString();
  const counts = async (table: string, gaps: typeof houseGaps, condition: string) => {
    const all = Object.entries(gaps);
    const of = all.map(
      ([key, gap]) => `'${key}', count(*) filter (where ${gap.apart ? gap.apart.when : gap.when})`,
    );
    const joins = all.map(([, gap]) => gap.apart?.join ?? '').join(' ');
    const [row] = await tx.query<{ counts: Record<string, number> }>({
      name: `count-upkeep-${table}`,
      text: `select jsonb_build_object('total', count(*), 'stale', count(*) filter (where p.updated_at < $2), ${of.join(', ')}) as counts
             from ${table} p ${joins.replaceAll('$today', () => '$3')}
             where p.project_id = any($1::uuid[]) and $3::date is not null and ${condition}`,
      values: [projects, since, today],
    });
    return row!.counts;
  };
  return {
    houses: await counts('place', houseGaps, `p.kind = 'house' and p.removed_at is null`),
    persons: await counts('person', personGaps, 'p.merged_into is null and p.anonymised_at is null'),
  };
}

/** The projects that are asked about, and what day it is there. Throws notFound for somebody else's. */
export async function scopeOf(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  project?: string,
): Promise<{ projects: string[]; today: string }> {
  const own = projectsWith(actor, 'readArchives');
  if (project && !own.includes(project)) fail('notFound');
  const projects = project ? [project] : own;
  const [zone] = await tx.query<{ time_zone: string }>({
    name: 'zone-of-projects',
    text: 'select time_zone from org_unit where id = any($1::uuid[]) order by code limit 1',
    values: [projects],
  });
  return { projects, today: todayIn(now, zone?.time_zone ?? 'Asia/Shanghai') };
}

/** One project is an index's beginning; several are not. */
function inProjects(asked: Asked, projects: readonly string[]): void {
  if (projects.length === 1) asked.where('p.project_id = ?::uuid', projects[0]);
  else asked.where('p.project_id = any(?::uuid[])', projects);
}

function addGap(asked: Asked, gaps: typeof houseGaps, missing: string | undefined): void {
  if (missing) asked.where(gaps[missing]!.when);
}

function addStale(asked: Asked, now: Temporal.Instant, months: number | undefined): void {
  if (!months) return;
  const since = now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant();
  asked.where('p.updated_at < ?::timestamptz', since.toString());
}

/** A part of the name, initials or pinyin, the last four digits or the whole of a number. */
function addWhoIsMeant(asked: Asked, keys: KeyRing, projects: readonly string[], q: string): void {
  const digits = q.replaceAll(/[\s-]/g, '');
  const phone = digits.length >= 7 ? normalisePhone(q) : null;
  const number = (column: string, hash: Buffer) =>
    asked.where(
      `p.id in (select n.person_id from person_phone n where n.project_id = any(?::uuid[]) and n.${column} = ?)`,
      projects,
      hash.toString('base64url'),
    );
  if (phone) number('hash', keyedHash(keys, 'phone', phone));
  else if (/^\d{4}$/.test(digits)) number('last_four', lastFourHash(keys, 'phone', digits));
  else if (/^[a-z]{2,30}$/i.test(q)) {
    asked.where(
      `(strpos(lower(p.name), lower(?)) > 0 or p.id in (
        select s.subject_id from search_entry s where s.kind = 'person' and s.tokens @> array[?]))`,
      q,
      `@${q.toLowerCase()}`,
    );
  } else asked.where('strpos(lower(p.name), lower(?)) > 0', q);
}

/** By keyset: a row whose name changes while somebody pages may be seen twice or not at all. */
async function pageOf<Row extends { id: string }>(
  tx: Tx,
  asked: Asked,
  projects: readonly string[],
  { cursor, limit = 50 }: { cursor?: string; limit?: number },
  list: { table: string; columns: string; joins: string },
): Promise<Found<Row>> {
  // Limits are written out: of one it does not know the planner expects a tenth of the table, and reads it whole.
  const found = await tx.query<{ id: string }>(
    asked.statement(
      `count-${list.table}`,
      ` select p.id from moment, ${list.table} p where #where# limit ${mostCounted + 1}`,
    ),
  );
  const more = found.length > mostCounted;
  const rest = more ? asked : asking(asked.today);
  if (!more) {
    rest.where(
      'p.id = any(?::uuid[])',
      found.map((one) => one.id),
    );
  }
  if (cursor) {
    const name = await nameAt(tx, list.table, projects, cursor);
    rest.where('(p.name collate natural_order, p.id) > (?, ?::uuid)', name, cursor);
  }
  const rows = await tx.query<Row>(
    rest.statement(
      `list-${list.table}`,
      `, page as (
         select p.* from moment, ${list.table} p where #where# order by p.name collate natural_order, p.id limit ${limit + 1})
       select ${list.columns} from page p ${list.joins} order by p.name collate natural_order, p.id`,
    ),
  );
  const page = rows.slice(0, limit);
  return {
    rows: page,
    nextCursor: rows.length > limit ? page.at(-1)!.id : null,
    count: Math.min(found.length, mostCounted),
    more,
  };
}

/** Cursors are ids: a name has no place in an address. */
async function nameAt(tx: Tx, table: string, projects: readonly string[], cursor: string): Promise<string> {
  const [row] = isId(cursor)
    ? await tx.query<{ name: string }>({
        name: `cursor-of-${table}`,
        text: `select name from ${table} where id = $1 and project_id = any($2::uuid[])`,
        values: [cursor, projects],
      })
    : [];
  return row?.name ?? fail('request.invalid', {}, [{ path: '/cursor', message: noCursor }]);
}

const noCursor = { zh: '“cursor”不是上一页给出的游标', en: '"cursor" is none that a page has given' };
