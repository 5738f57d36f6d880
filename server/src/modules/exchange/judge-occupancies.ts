import { differingFields, existingPlaces, inherited, type JudgeStep, mine } from './judge-parts.ts';

/** Where somebody stays, before it is known who that is. */
export const homeSteps: readonly JudgeStep[] = [
  {
    name: 'occupancyHomes',
    text: `
    with recursive ${existingPlaces},
    known as (
      select distinct on (path) path, id, removed from (
        select substring(r.key from 3) as path, v.subject_id as id, false as removed, strpos('hpub', left(r.key, 1)) as rank
        from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
        where ${mine('place', 'r')} and v.verdict in ('new', 'changed', 'same')
        union all select path, id, removed, strpos('hpub', letter) from tree) every
      order by path, removed, nullif(rank, 0), id)
    insert into archive_import_verdict (import_id, kind, position, place_id, trouble)
    select $1, 'occupancy', o.position, k.id, case
        when k.id is null then jsonb_build_object('code', 'placeUnknown', 'params', jsonb_build_object('place', o.key))
        when k.removed then jsonb_build_object('code', 'placeRemoved', 'params', jsonb_build_object('place', o.key)) end
    from archive_import_row o left join known k on k.path = o.key
    where ${mine('occupancy', 'o')}`,
  },
];

/** After `persons`. */
export const occupancySteps: readonly JudgeStep[] = [
  {
    name: 'occupancyPersons',
    text: `
    update archive_import_verdict v set person_id = w.subject_id,
      trouble = case when v.trouble is not null or w.trouble is null then v.trouble
        when p.sheet = r.sheet and p.row_number = r.row_number then ${inherited}
        else jsonb_build_object('code', 'personRefused', 'params', jsonb_build_object('sheet', p.sheet, 'row', p.row_number)) end
    from archive_import_row r, archive_import_row p, archive_import_verdict w
    where ${mine('occupancy', 'v')} and ${mine('occupancy', 'r')} and r.position = v.position
      and ${mine('person', 'p')} and p.position = r.person_position and ${mine('person', 'w')} and w.position = p.position`,
  },
  {
    name: 'shares',
    text: `
    with staged as materialized (
      select r.position, v.place_id, v.person_id, (r.fields->>'share')::numeric as share,
        coalesce((r.fields->>'from_on')::date, '-infinity') as from_on,
        coalesce((r.fields->>'to_on')::date, 'infinity') as to_on
      from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
      where ${mine('occupancy', 'r')} and v.trouble is null and r.fields->>'role' = 'owner' and r.fields ? 'share'),
    every as materialized (
      select place_id, person_id, max(share) as share, from_on, max(to_on) as to_on
      from staged group by place_id, person_id, from_on
      union all
      select c.place_id, c.person_id, c.share, coalesce(c.from_on, '-infinity'), coalesce(c.to_on, 'infinity')
      from occupancy c where c.role = 'owner' and c.share is not null and $2::uuid is not null
        and c.place_id in (select place_id from staged)
        and not exists (select from staged s where s.place_id = c.place_id and s.person_id = c.person_id)),
    over as (
      select a.place_id from every a join every b on b.place_id = a.place_id
        and b.from_on <= a.from_on and b.to_on >= a.from_on
      group by a.place_id, a.person_id, a.from_on having sum(b.share) > 1)
    update archive_import_verdict v set trouble = jsonb_build_object('code', 'sharesExceed', 'params',
      jsonb_build_object('place', r.key))
    from staged s, archive_import_row r where ${mine('occupancy', 'v')} and v.position = s.position
      and ${mine('occupancy', 'r')} and r.position = s.position and s.place_id in (select place_id from over)`,
  },
];

export const occupancyVerdictSteps: readonly JudgeStep[] = [
  {
    name: 'occupancies',
    text: `
    with rows as materialized (
      select r.position, v.person_id, v.place_id, r.fields->>'role' as role, (r.fields->>'from_on')::date as from_on,
        (r.fields->>'to_on')::date as to_on, r.new_id
      from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
      where ${mine('occupancy', 'r')} and v.trouble is null and $2::uuid is not null),
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
    update archive_import_verdict v set verdict = coalesce(j.verdict, 'refused'),
      subject_id = case when j.verdict = 'new' then j.new_id else j.existing end
    from archive_import_verdict a left join judged j on j.position = a.position
    where ${mine('occupancy', 'v')} and ${mine('occupancy', 'a')} and a.position = v.position`,
  },
  {
    name: 'occupanciesAgainst',
    when: `kind = 'occupancy' and verdict = 'same'`,
    text: `
    update archive_import_verdict v set verdict = 'changed' from archive_import_row r, occupancy c
    where ${mine('occupancy', 'v')} and v.verdict = 'same' and ${mine('occupancy', 'r')} and r.position = v.position
      and c.id = v.subject_id and exists (${differingFields('r.fields', 'to_jsonb(c)')})`,
  },
];
