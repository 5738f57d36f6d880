import type { Tx } from '../../platform/db/tx.ts';
import { differingFields, existingPlaces } from './judge-parts.ts';
import type { Problem } from './problem-words.ts';
import { addProblems } from './problems.queries.ts';
import { repeatingSheet } from './stage.ts';

export interface Verdicts {
  places: Counts;
  persons: Counts;
  occupancies: Counts;
  /** Rows of the workbook that something is wrong with. */
  refused: number;
  problems: number;
}

export interface Counts {
  new: number;
  changed: number;
  same: number;
}

interface Job {
  id: string;
  projectId: string;
  /** What reading alone has found: rows refused, problems told. */
  unreadable: { rows: number; problems: number };
}

/**
 * Holds what was read against what the archives hold now: what is new, what changes, what cannot be. Statements over
 * whole sets; asked again before anything is written, because the archives may have moved on meanwhile.
 */
export async function judge(tx: Tx, job: Job, beat: () => Promise<void>): Promise<Verdicts> {
  // Rows that have just been written have no statistics yet, and a guess of one row would walk them one by one.
  await tx.query({
    text: `select set_config('enable_nestloop', 'off', true), set_config('statement_timeout', '300000', true),
             set_config('work_mem', '48MB', true), set_config('jit', 'off', true)`,
  });
  for (const [name, text] of Object.entries(steps)) {
    await tx.query({ name: `judge-${name}`, text, values: [job.id, job.projectId] });
    await beat();
  }
  await tellTroubles(tx, job);
  return count(tx, job);
}

const mine = (kind: string, alias?: string): string => {
  const of = alias ? `${alias}.` : '';
  return `${of}import_id = $1 and ${of}kind = '${kind}'`;
};
const both = `$2::uuid is not null`;

/** A row that is refused takes what else it says with it; told once. */
const inherited = `'{"code": "inherited"}'::jsonb`;

const steps: Record<string, string> = {
  places: `
    with recursive ${existingPlaces},
    known as (
      select distinct on (letter, path) letter || ':' || path as key, path, letter, id, removed
      from tree order by letter, path, removed, id),
    taken as (select path, min(letter) as letter from known where not removed group by path),
    staged as (
      select r.position, r.key, left(r.key, 1) as letter, k.id as existing, k.removed, t.letter as held_by,
        row_number() over same as nth, first_value(r.row_number) over same as first_row,
        first_value(r.new_id) over same as first_id,
        first_value(left(r.key, 1)) over (partition by substring(r.key from 3) order by r.position) as first_letter
      from archive_import_row r left join known k on k.key = r.key left join taken t on t.path = substring(r.key from 3)
      where ${mine('place', 'r')}
      window same as (partition by r.key order by r.position)),
    ids as (select key, coalesce(existing, first_id) as id from staged where nth = 1),
    judged as (
      select s.*, p.id as parent, case
        when s.removed then jsonb_build_object('code', 'placeRemoved', 'params', jsonb_build_object('place', r.fields->'name'))
        when s.existing is null and (s.held_by is not null or s.letter <> s.first_letter)
          then jsonb_build_object('code', 'placeTaken', 'params', jsonb_build_object('place', r.fields->'name'))
        when s.nth > 1 and r.fields->>'kind' in ('house', 'parkingSpace') and r.sheet <> '${repeatingSheet}'
          then jsonb_build_object('code', 'placeTwice', 'params',
            jsonb_build_object('place', r.fields->'name', 'row', s.first_row)) end as trouble
      from staged s join archive_import_row r on ${mine('place', 'r')} and r.position = s.position
      left join ids p on p.key = r.parent_key)
    update archive_import_row r set subject_id = coalesce(j.existing, j.first_id), place_id = j.parent, trouble = j.trouble,
      verdict = case when j.trouble is not null then 'refused' when j.nth > 1 then 'repeated'
        when j.existing is null then 'new' else 'same' end
    from judged j where ${mine('place', 'r')} and r.position = j.position`,

  ...Object.fromEntries(
    // A unit below a refused building, and a house below that.
    ['placesBelow', 'placesBelowThose', 'placesBelowAll'].map((name) => [
      name,
      `
    update archive_import_row r set trouble = p.trouble, verdict = 'refused'
    from archive_import_row p
    where ${mine('place', 'r')} and r.trouble is null and ${mine('place', 'p')} and p.key = r.parent_key
      and p.trouble is not null and p.trouble->>'code' in ('placeRemoved', 'placeTaken') and ${both}`,
    ]),
  ),

  placesTogether: `
    with several as (
      select subject_id, jsonb_object_agg(f.key, f.value order by r.position desc) as fields
      from archive_import_row r, jsonb_each(r.fields) f
      where ${mine('place', 'r')} and r.trouble is null and ${both}
        and r.subject_id in (select subject_id from archive_import_row where ${mine('place')} and verdict = 'repeated')
      group by subject_id)
    update archive_import_row r set fields = s.fields from several s
    where ${mine('place', 'r')} and r.subject_id = s.subject_id and r.verdict in ('new', 'same')`,

  placesAgainst: `
    update archive_import_row r set verdict = 'changed' from place p
    where ${mine('place', 'r')} and r.verdict = 'same' and p.id = r.subject_id and ${both}
      and exists (${differingFields("(r.fields - 'kind' - 'code' - 'name')", 'to_jsonb(p)')})`,

  occupancyPlaces: `
    with recursive ${existingPlaces},
    known as (
      select distinct on (path) path, id, removed from (
        select substring(key from 3) as path, subject_id as id, false as removed, strpos('hpub', left(key, 1)) as rank
        from archive_import_row where ${mine('place')} and verdict in ('new', 'changed', 'same')
        union all select path, id, removed, strpos('hpub', letter) from tree) every
      order by path, removed, nullif(rank, 0), id)
    update archive_import_row r set place_id = k.id, person_id = null, trouble = case
        when k.id is null then jsonb_build_object('code', 'placeUnknown', 'params', jsonb_build_object('place', r.key))
        when k.removed then jsonb_build_object('code', 'placeRemoved', 'params', jsonb_build_object('place', r.key)) end
    from archive_import_row o left join known k on k.path = o.key
    where ${mine('occupancy', 'r')} and ${mine('occupancy', 'o')} and o.position = r.position`,

  personRows: `
    update archive_import_row r set subject_id = null, verdict = null, trouble = case when exists (
        select from archive_import_row o where ${mine('occupancy', 'o')} and o.trouble is not null
          and o.sheet = r.sheet and o.row_number = r.row_number) then ${inherited} end
    where ${mine('person', 'r')} and ${both}`,

  persons: `
    with rows as materialized (
      select r.position, r.person_position as leader, r.given_id, r.fields->>'name' as name,
        r.id_number->>'hash' as id_hash, r.phones, r.new_id
      from archive_import_row r where ${mine('person', 'r')} and r.trouble is null),
    groups as materialized (
      select leader, max(id_hash) as id_hash, bool_or(phones <> '[]') as has_phone, min(position) as first
      from rows group by leader),
    found as (
      select leader, 1 as rank, coalesce(p.merged_into, p.id) as id, p.created_at
      from rows join person p on p.id = rows.given_id and p.project_id = $2
      union all
      select leader, 2, p.id, p.created_at
      from rows join person p on p.id_hash = rows.id_hash and p.project_id = $2 and p.merged_into is null
      union all
      select g.leader, 3, p.id, p.created_at
      from (select leader, name, h->>'hash' as hash from rows, jsonb_array_elements(phones) h) r
      join groups g using (leader)
      join person_phone n on n.hash = r.hash and n.project_id = $2
      join person p on p.id = n.person_id and p.name = r.name and p.merged_into is null
        and (p.id_hash is null or g.id_hash is null or p.id_hash = g.id_hash)
      union all
      select g.leader, case when bare then 4 else 5 end, p.id, p.created_at
      from rows r join groups g using (leader)
      join archive_import_row o on ${mine('occupancy', 'o')} and o.person_position = r.position
      join occupancy c on c.place_id = o.place_id
      join (select p.*, p.id_hash is null and not exists (select from person_phone n where n.person_id = p.id) as bare
            from person p where p.project_id = $2 and p.merged_into is null) p on p.id = c.person_id and p.name = r.name
      where bare or (g.id_hash is null and not g.has_phone)
      union all
      select g.leader, 6, p.id, p.created_at
      from rows r join groups g using (leader)
      join person p on p.project_id = $2 and p.name = r.name and p.merged_into is null and p.id_hash is null
      where g.id_hash is null and not g.has_phone
        and not exists (select from person_phone n where n.person_id = p.id)
        and not exists (select from occupancy c where c.person_id = p.id)
        and not exists (select from archive_import_row o where ${mine('occupancy', 'o')} and o.person_position = r.position)),
    picked as (select distinct on (leader) leader, rank, id from found order by leader, rank, created_at, id),
    judged as (
      select r.position, coalesce(k.id, f.new_id) as subject_id, case
        when r.given_id is not null and not exists (
          select from person p where p.id = r.given_id and p.project_id = $2) then '{"code": "personUnknown"}'::jsonb
        when k.rank = 2 and r.given_id is null and p.name <> r.name then '{"code": "idOtherName"}'::jsonb end as trouble
      from rows r join groups g on g.leader = r.leader join rows f on f.position = g.first
      left join picked k on k.leader = r.leader left join person p on p.id = k.id)
    update archive_import_row r set subject_id = j.subject_id, trouble = j.trouble
    from judged j where ${mine('person', 'r')} and r.position = j.position`,

  occupancyPersons: `
    update archive_import_row r set
      person_id = p.subject_id,
      trouble = case when p.trouble is null then r.trouble when r.trouble is not null then r.trouble
        when p.sheet = r.sheet and p.row_number = r.row_number then ${inherited}
        else jsonb_build_object('code', 'personRefused', 'params', jsonb_build_object('sheet', p.sheet, 'row', p.row_number)) end
    from archive_import_row p
    where ${mine('occupancy', 'r')} and ${mine('person', 'p')} and p.position = r.person_position and ${both}`,

  shares: `
    with staged as materialized (
      select r.position, r.place_id, r.person_id, (r.fields->>'share')::numeric as share,
        coalesce((r.fields->>'from_on')::date, '-infinity') as from_on,
        coalesce((r.fields->>'to_on')::date, 'infinity') as to_on
      from archive_import_row r where ${mine('occupancy', 'r')} and r.trouble is null and ${both}
        and r.fields->>'role' = 'owner' and r.fields ? 'share'),
    every as materialized (
      select place_id, person_id, max(share) as share, from_on, max(to_on) as to_on
      from staged group by place_id, person_id, from_on
      union all
      select c.place_id, c.person_id, c.share, coalesce(c.from_on, '-infinity'), coalesce(c.to_on, 'infinity')
      from occupancy c where c.role = 'owner' and c.share is not null
        and c.place_id in (select place_id from staged)
        and not exists (select from staged s where s.place_id = c.place_id and s.person_id = c.person_id)),
    over as (
      select a.place_id from every a join every b on b.place_id = a.place_id
        and b.from_on <= a.from_on and b.to_on >= a.from_on
      group by a.place_id, a.person_id, a.from_on having sum(b.share) > 1)
    update archive_import_row r set trouble = jsonb_build_object('code', 'sharesExceed', 'params',
      jsonb_build_object('place', r.key))
    from staged s where ${mine('occupancy', 'r')} and r.position = s.position and s.place_id in (select place_id from over)`,

  rowsOfRefused: `
    update archive_import_row p set trouble = ${inherited}
    from archive_import_row o
    where ${mine('person', 'p')} and p.trouble is null and ${mine('occupancy', 'o')} and o.trouble is not null and ${both}
      and o.sheet = p.sheet and o.row_number = p.row_number and o.person_position = p.position`,

  personVerdicts: `
    with numbered as (
      select r.position, row_number() over (partition by r.subject_id order by r.position) as nth, p.id as existing
      from archive_import_row r left join person p on p.id = r.subject_id
      where ${mine('person', 'r')} and r.trouble is null and ${both})
    update archive_import_row r set verdict = case when n.nth is null then 'refused' when n.nth > 1 then 'repeated'
      when n.existing is null then 'new' else 'same' end
    from archive_import_row a left join numbered n on n.position = a.position
    where ${mine('person', 'r')} and ${mine('person', 'a')} and a.position = r.position`,

  personsTogether: `
    with several as materialized (
      select * from archive_import_row r where ${mine('person', 'r')} and r.trouble is null and ${both} and r.subject_id in (
        select subject_id from archive_import_row where ${mine('person')} and verdict = 'repeated')),
    words as (
      select t.subject_id, jsonb_object_agg(f.key, f.value order by t.position desc) as fields
      from several t, jsonb_each(t.fields) f group by t.subject_id),
    numbers as (
      select subject_id, jsonb_agg(phone order by position, nth) as phones from (
        select distinct on (t.subject_id, h.phone->>'hash') t.subject_id, h.phone, t.position, h.nth
        from several t, jsonb_array_elements(t.phones) with ordinality h(phone, nth)
        order by t.subject_id, h.phone->>'hash', t.position, h.nth) n
      group by subject_id),
    ids as (
      select subject_id, (array_agg(id_number order by position) filter (where id_number is not null))[1] as id_number
      from several group by subject_id),
    found_by as (
      select t.subject_id, array_agg(distinct token) as tokens
      from several t, unnest(t.tokens) token group by t.subject_id),
    together as (
      select * from words left join numbers using (subject_id) left join ids using (subject_id)
      left join found_by using (subject_id))
    update archive_import_row r set fields = t.fields, phones = coalesce(t.phones, '[]'), id_number = t.id_number,
      tokens = t.tokens
    from together t where ${mine('person', 'r')} and r.subject_id = t.subject_id and r.verdict in ('new', 'same')`,

  personsAgainst: `
    update archive_import_row r set verdict = 'changed' from person p
    where ${mine('person', 'r')} and r.verdict = 'same' and p.id = r.subject_id and ${both}
      and (exists (${differingFields('r.fields', 'to_jsonb(p)')})
        or r.id_number->>'hash' <> coalesce(p.id_hash, '')
        or exists (select from jsonb_array_elements(r.phones) h where not exists (
          select from person_phone n where n.person_id = p.id and n.hash = h->>'hash')))`,

  occupancies: `
    with rows as materialized (
      select r.position, r.person_id, r.place_id, r.fields->>'role' as role, (r.fields->>'from_on')::date as from_on,
        (r.fields->>'to_on')::date as to_on, r.new_id
      from archive_import_row r where ${mine('occupancy', 'r')} and r.trouble is null and ${both}),
    matched as (
      select distinct on (r.position) r.position, c.id as existing, c.from_on is not distinct from r.from_on as exact
      from rows r join occupancy c on c.person_id = r.person_id and c.place_id = r.place_id and c.role = r.role
      where c.from_on is not distinct from r.from_on or r.from_on is null or (r.to_on is null and c.to_on is null)
      order by r.position, exact desc, (c.to_on is null) desc, c.from_on desc, c.id),
    ranked as (
      select r.*, m.existing, m.exact,
        row_number() over (partition by r.person_id, r.place_id, r.role, r.from_on order by r.position) as nth,
        row_number() over (partition by m.existing order by m.exact desc, r.position) as claim
      from rows r left join matched m using (position)),
    judged as (
      select position, new_id, case when nth > 1 or (existing is not null and claim > 1 and from_on is null) then 'repeated'
        when existing is null or claim > 1 then 'new' else 'same' end as verdict, existing
      from ranked)
    update archive_import_row r set verdict = coalesce(j.verdict, 'refused'),
      subject_id = case when j.verdict = 'new' then j.new_id else j.existing end
    from archive_import_row a left join judged j on j.position = a.position
    where ${mine('occupancy', 'r')} and ${mine('occupancy', 'a')} and a.position = r.position`,

  occupanciesAgainst: `
    update archive_import_row r set verdict = 'changed' from occupancy c
    where ${mine('occupancy', 'r')} and r.verdict = 'same' and c.id = r.subject_id and ${both}
      and exists (${differingFields('r.fields', 'to_jsonb(c)')})`,
};

async function tellTroubles(tx: Tx, job: Job): Promise<void> {
  await tx.query({
    text: 'delete from archive_import_problem where import_id = $1 and position > $2',
    values: [job.id, job.unreadable.problems],
  });
  const found = await tx.query<{ sheet: string; row: number; trouble: Pick<Problem, 'code' | 'params'> }>({
    name: 'judge-troubles',
    text: `select sheet, row_number as row, trouble from archive_import_row
           where import_id = $1 and trouble is not null and trouble->>'code' <> 'inherited'
           order by sheet, row_number, kind limit 10000`,
    values: [job.id],
  });
  for (let at = 0; at < found.length; at += 1000) {
    const some = found.slice(at, at + 1000);
    await addProblems(
      tx,
      job.id,
      some.map(({ sheet, row, trouble }) => ({
        sheet,
        row,
        column: columnOf[trouble.code] ?? null,
        ...trouble,
      })),
    );
  }
}

/** Under which head the trouble is looked for. */
const columnOf: Partial<Record<Problem['code'], string>> = {
  placeUnknown: '房屋',
  placeRemoved: '房号',
  placeTwice: '房号',
  personUnknown: '系统编号',
  idOtherName: '证件号码',
  sharesExceed: '产权份额',
};

async function count(tx: Tx, job: Job): Promise<Verdicts> {
  const rows = await tx.query<{ kind: string; verdict: keyof Counts; count: number }>({
    name: 'judge-count',
    text: `select kind, verdict, count(*)::int as count from archive_import_row where import_id = $1 group by kind, verdict`,
    values: [job.id],
  });
  const [troubled] = await tx.query<{ rows: number; told: number }>({
    name: 'judge-count-refused',
    text: `select count(distinct (sheet, row_number))::int as rows,
             count(*) filter (where trouble->>'code' <> 'inherited')::int as told
           from archive_import_row where import_id = $1 and trouble is not null`,
    values: [job.id],
  });
  const of = (kind: string): Counts => {
    const number = (verdict: keyof Counts) =>
      rows.find((row) => row.kind === kind && row.verdict === verdict)?.count ?? 0;
    return { new: number('new'), changed: number('changed'), same: number('same') };
  };
  return {
    places: of('place'),
    persons: of('person'),
    occupancies: of('occupancy'),
    refused: job.unreadable.rows + troubled!.rows,
    problems: job.unreadable.problems + troubled!.told,
  };
}
