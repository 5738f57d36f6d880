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

/**
 * How the rows would leave every stay in the places they speak of, and the stays there that no row speaks of. What is
 * held already comes before what is new.
 */
const spans = `
    spans as materialized (
      select v.position, r.sheet, r.row_number, v.place_id, v.person_id, r.fields->>'role' as role,
        case when c.id is null then 2 else 1 end as rank,
        coalesce((r.fields->>'from_on')::date, c.from_on, '-infinity') as from_on,
        coalesce((r.fields->>'to_on')::date, c.to_on, 'infinity') as to_on,
        coalesce((r.fields->>'share')::numeric, c.share) as share
      from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
      left join occupancy c on c.id = v.subject_id
      where ${mine('occupancy', 'r')} and v.trouble is null and v.verdict in ('new', 'same')
      union all
      select null, null, null, c.place_id, c.person_id, c.role, 0, coalesce(c.from_on, '-infinity'),
        coalesce(c.to_on, 'infinity'), c.share
      from occupancy c
      where c.place_id in (select v.place_id from archive_import_verdict v where ${mine('occupancy', 'v')})
        and c.id not in (select v.subject_id from archive_import_verdict v
          where ${mine('occupancy', 'v')} and v.subject_id is not null))`;

const refuse = (from: string, trouble: string): string => `
    update archive_import_verdict v set verdict = 'refused', trouble = ${trouble}
    from ${from} where ${mine('occupancy', 'v')} and v.position = t.position`;

const open = (date: string): string => `case when isfinite(${date}) then ${date}::text else '…' end`;

/** After `persons`. */
export const occupancySteps: readonly JudgeStep[] = [
  {
    name: 'occupancies',
    text: `
    with rows as materialized (
      select r.position, w.subject_id as person_id, v.place_id, r.fields->>'role' as role,
        (r.fields->>'from_on')::date as from_on, (r.fields->>'to_on')::date as to_on, r.new_id,
        case when v.trouble is not null or w.trouble is null then v.trouble
          when p.sheet = r.sheet and p.row_number = r.row_number then ${inherited}
          else jsonb_build_object('code', 'personRefused', 'params', jsonb_build_object('sheet', p.sheet, 'row', p.row_number))
        end as trouble
      from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
      left join archive_import_row p on ${mine('person', 'p')} and p.position = r.person_position
      left join archive_import_verdict w on ${mine('person', 'w')} and w.position = r.person_position
      where ${mine('occupancy', 'r')}),
    good as materialized (select * from rows where trouble is null),
    matched as (
      select distinct on (r.position) r.position, c.id as existing, c.from_on is not distinct from r.from_on as exact
      from good r join occupancy c on c.person_id = r.person_id and c.place_id = r.place_id and c.role = r.role
      where c.from_on is not distinct from r.from_on or r.from_on is null or (r.to_on is null and c.to_on is null)
      order by r.position, exact desc, (c.to_on is null) desc, c.from_on desc, c.id),
    ranked as (
      select r.*, m.existing, m.exact,
        row_number() over (partition by r.person_id, r.place_id, r.role, r.from_on order by r.position) as nth,
        row_number() over (partition by m.existing order by m.exact desc, r.position) as claim
      from good r left join matched m using (position)),
    judged as (
      select position, new_id, case when nth > 1 or (existing is not null and claim > 1 and from_on is null) then 'repeated'
        when existing is null or claim > 1 then 'new' else 'same' end as verdict, existing
      from ranked)
    update archive_import_verdict v set person_id = r.person_id, trouble = r.trouble,
      verdict = coalesce(j.verdict, 'refused'),
      subject_id = case when j.verdict = 'new' then j.new_id else j.existing end
    from rows r left join judged j using (position)
    where ${mine('occupancy', 'v')} and v.position = r.position`,
  },
  {
    name: 'endBeforeHeldStart',
    when: `kind = 'occupancy' and verdict = 'same'`,
    text: refuse(
      `(select v.position, c.from_on from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
        join occupancy c on c.id = v.subject_id
        where ${mine('occupancy', 'r')} and v.verdict = 'same' and not r.fields ? 'from_on'
          and (r.fields->>'to_on')::date < c.from_on) t`,
      `jsonb_build_object('code', 'endBeforeHeldStart', 'params', jsonb_build_object('date', t.from_on))`,
    ),
  },
  {
    name: 'staysOverlap',
    text: `
    with ${spans},
    several as (select person_id, place_id, role from spans group by person_id, place_id, role having count(*) > 1),
    over as (
      select distinct on (b.position) b.position, a.row_number, a.from_on, a.to_on
      from several join spans a using (person_id, place_id, role) join spans b using (person_id, place_id, role)
      where b.position is not null and a.from_on <= b.to_on and b.from_on <= a.to_on
        and (a.rank, coalesce(a.position, -1)) < (b.rank, b.position)
      order by b.position, a.rank, a.position)
    ${refuse(
      'over t',
      `case when t.row_number is null
        then jsonb_build_object('code', 'staysAlready', 'params',
          jsonb_build_object('from', ${open('t.from_on')}, 'to', ${open('t.to_on')}))
        else jsonb_build_object('code', 'staysInRow', 'params', jsonb_build_object('row', t.row_number)) end`,
    )}`,
  },
  {
    name: 'shares',
    text: `
    with ${spans},
    owned as materialized (select * from spans where role = 'owner' and share is not null),
    over as (
      select a.place_id from owned a join owned b on b.place_id = a.place_id
        and b.from_on <= a.from_on and b.to_on >= a.from_on
      group by a.place_id, a.rank, a.position, a.person_id, a.from_on having sum(b.share) > 1)
    ${refuse(
      `(select o.position, r.key from owned o join archive_import_row r on ${mine('occupancy', 'r')} and r.position = o.position
        where o.place_id in (select place_id from over)) t`,
      `jsonb_build_object('code', 'sharesExceed', 'params', jsonb_build_object('place', t.key))`,
    )}`,
  },
];

export const occupancyVerdictSteps: readonly JudgeStep[] = [
  {
    name: 'occupanciesAgainst',
    when: `kind = 'occupancy' and verdict = 'same'`,
    text: `
    update archive_import_verdict v set verdict = 'changed' from archive_import_row r, occupancy c
    where ${mine('occupancy', 'v')} and v.verdict = 'same' and ${mine('occupancy', 'r')} and r.position = v.position
      and c.id = v.subject_id and exists (${differingFields('r.fields', 'to_jsonb(c)')})`,
  },
];
