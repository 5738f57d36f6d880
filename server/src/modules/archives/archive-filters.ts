import { type Label, label } from '../../directory/labels.ts';
import { nameOf, type Statement } from '../../platform/db/statement.ts';

/** A field that can be missing, and when it is: a condition over the alias p and the day $today. */
export interface Gap {
  label: Label;
  when: string;
  /** The same for counting a whole project ($1), where looking row by row would take seconds. */
  apart?: { join: string; when: string };
}

/** Somebody who is or was to come does not fill a house today, nor does who has gone. */
export const isCurrent = (alias: string): string =>
  `(${alias}.to_on is null or ${alias}.to_on >= $today::date) and (${alias}.from_on is null or ${alias}.from_on <= $today::date)`;

export const houseGaps: Readonly<Record<string, Gap>> = {
  owner: {
    label: label('业主', 'Owner'),
    when: `coalesce(p.occupied_as, '') <> 'unsold'
      and not exists (select from occupancy o where o.place_id = p.id and o.role = 'owner' and ${isCurrent('o')})`,
    apart: {
      join: `left join (select distinct o.place_id from occupancy o
        where o.project_id = any($1::uuid[]) and o.role = 'owner' and ${isCurrent('o')}) owned on owned.place_id = p.id`,
      when: `coalesce(p.occupied_as, '') <> 'unsold' and owned.place_id is null`,
    },
  },
  usage: { label: label('用途', 'Use'), when: 'p.usage is null' },
  occupiedAs: { label: label('入住状态', 'Stage'), when: 'p.occupied_as is null' },
  floor: { label: label('楼层', 'Floor'), when: 'p.floor is null' },
  area: { label: label('建筑面积', 'Area'), when: 'p.area is null' },
  layout: { label: label('户型', 'Layout'), when: 'p.layout is null' },
  orientation: { label: label('朝向', 'Orientation'), when: 'p.orientation is null' },
  fitOut: { label: label('装修标准', 'Fit-out'), when: 'p.fit_out is null' },
  handedOverOn: {
    label: label('交付日期', 'Hand-over date'),
    when: `p.handed_over_on is null and coalesce(p.occupied_as, '') not in ('unsold', 'sold')`,
  },
};

export const personGaps: Readonly<Record<string, Gap>> = {
  phone: {
    label: label('电话', 'Phone'),
    when: 'not exists (select from person_phone n where n.person_id = p.id)',
    apart: {
      join: `left join (select distinct n.person_id from person_phone n
        where n.project_id = any($1::uuid[])) numbered on numbered.person_id = p.id`,
      when: 'numbered.person_id is null',
    },
  },
  house: {
    label: label('房屋', 'House'),
    when: `not exists (select from occupancy o where o.person_id = p.id and ${isCurrent('o')})`,
    apart: {
      join: `left join (select distinct o.person_id from occupancy o
        where o.project_id = any($1::uuid[]) and ${isCurrent('o')}) housed on housed.person_id = p.id`,
      when: 'housed.person_id is null',
    },
  },
  salutation: {
    label: label('称呼', 'Form of address'),
    when: `p.kind = 'natural' and p.salutation is null`,
  },
  gender: { label: label('性别', 'Gender'), when: `p.kind = 'natural' and p.gender is null` },
  birthYear: {
    label: label('出生年份', 'Year of birth'),
    when: `p.kind = 'natural' and p.birth_year is null`,
  },
  registerNo: {
    label: label('统一社会信用代码', 'Register number'),
    when: `p.kind = 'company' and p.register_no is null`,
  },
  contactName: { label: label('联系人', 'Contact'), when: `p.kind = 'company' and p.contact_name is null` },
};

/** Which gaps a row has, as a text array. */
export const gapsOf = (gaps: Readonly<Record<string, Gap>>): string =>
  `array_remove(array[${Object.entries(gaps)
    .map(([key, gap]) => `case when ${gap.when} then '${key}' end`)
    .join(', ')}], null)`;

export interface Asked {
  values: unknown[];
  parts: string[];
  /** Adds a condition; each `?` stands for the next value. */
  where(condition: string, ...values: unknown[]): void;
  /** A statement over these conditions: `#where#` stands for them, $today for the day asked about. */
  statement(kind: string, text: string): Statement;
  today: string;
}

/** Conditions with their values, for a statement that is put together from what was asked. */
export function asking(today: string): Asked {
  const values: unknown[] = [today];
  const parts: string[] = [];
  return {
    values,
    parts,
    where: (condition, ...given) => {
      parts.push(
        condition.replaceAll('?', () => {
          values.push(given.shift());
          return `$${values.length}`;
        }),
      );
    },
    today,
    statement: (kind, text) => {
      const whole = `with moment as (select $1::date as today)${text
        .replace('#where#', () => parts.join(' and ') || 'true')
        .replaceAll('$today', () => '$1')}`;
      return { name: nameOf(kind, whole), text: whole, values: [...values] };
    },
  };
}

/** The ids of the places below one, houses left out: what a house of that part hangs on. */
export const partsBelow = `(with recursive below as (
    select ?::uuid as id
    union all select c.id from place c join below b on c.parent_id = b.id where c.kind <> 'house')
  select id from below)`;
