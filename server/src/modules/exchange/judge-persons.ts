import { differingFields, inherited, type JudgeStep, mine } from './judge-parts.ts';

/** After `occupancyHomes`: whoever stays where nobody can stay is refused with it. */
export const personSteps: readonly JudgeStep[] = [
  {
    name: 'persons',
    text: `
    with refused as materialized (
      select distinct o.sheet, o.row_number from archive_import_row o
      join archive_import_verdict v using (import_id, kind, position)
      where ${mine('occupancy', 'o')} and v.trouble is not null),
    every as materialized (
      select r.position, r.person_position as leader, r.given_id, r.fields->>'name' as name,
        r.id_number->>'hash' as id_hash, nullif(r.phones, '[]') as phones, r.masked, r.new_id, x.sheet is not null as inherits
      from archive_import_row r left join refused x on x.sheet = r.sheet and x.row_number = r.row_number
      where ${mine('person', 'r')}),
    rows as materialized (select * from every where not inherits),
    groups as materialized (
      select leader, max(id_hash) as id_hash, bool_or(phones is not null) as has_phone, min(position) as first
      from rows group by leader),
    stays as materialized (
      select o.person_position as position, v.place_id from archive_import_row o
      join archive_import_verdict v using (import_id, kind, position) where ${mine('occupancy', 'o')}),
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
      join stays o using (position)
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
        and not exists (select from stays o where o.position = r.position)),
    picked as (select distinct on (leader) leader, rank, id from found order by leader, rank, created_at, id),
    judged as (
      select r.position, coalesce(k.id, f.new_id) as subject_id, p.id is not null as existing, case
        when r.given_id is not null and g1.id is null then '{"code": "personUnknown"}'::jsonb
        when k.rank = 2 and r.given_id is null and p.name <> r.name then '{"code": "idOtherName"}'::jsonb
        when k.id is null and r.masked is not null
          then jsonb_build_object('code', 'maskedNew', 'params', jsonb_build_object('field', r.masked[1])) end as trouble
      from rows r join groups g on g.leader = r.leader join rows f on f.position = g.first
      left join picked k on k.leader = r.leader left join person p on p.id = k.id
      left join person g1 on g1.id = r.given_id and g1.project_id = $2)
    insert into archive_import_verdict (import_id, kind, position, subject_id, trouble, verdict)
    select $1, 'person', position, subject_id, trouble, case when trouble is not null then 'refused'
      when row_number() over (partition by subject_id, trouble is null order by position) > 1 then 'repeated'
      when existing then 'same' else 'new' end
    from judged
    union all
    select $1, 'person', position, null, ${inherited}, 'refused' from every where inherits`,
  },
];

/** After the occupancies have found their troubles. */
export const personsTogetherSteps: readonly JudgeStep[] = [
  {
    name: 'rowsOfRefused',
    when: `kind = 'occupancy' and trouble is not null`,
    text: `
    update archive_import_verdict v set trouble = ${inherited}
    from archive_import_row p, archive_import_row o, archive_import_verdict t
    where ${mine('person', 'v')} and v.trouble is null and ${mine('person', 'p')} and p.position = v.position
      and ${mine('occupancy', 'o')} and o.person_position = p.position and o.sheet = p.sheet
      and o.row_number = p.row_number and ${mine('occupancy', 't')} and t.position = o.position
      and t.trouble is not null`,
  },
  {
    name: 'personVerdicts',
    when: `kind = 'person' and trouble is not null and verdict <> 'refused'`,
    text: `
    with numbered as (
      select v.position, v.trouble is not null as refused, p.id is not null as existing,
        row_number() over (partition by v.subject_id, v.trouble is null order by v.position) as nth
      from archive_import_verdict v left join person p on p.id = v.subject_id where ${mine('person', 'v')})
    update archive_import_verdict v set verdict = case when n.refused then 'refused' when n.nth > 1 then 'repeated'
      when n.existing then 'same' else 'new' end
    from numbered n where ${mine('person', 'v')} and v.position = n.position`,
  },
  {
    name: 'personsTogether',
    when: `kind = 'person' and verdict = 'repeated'`,
    text: `
    with several as materialized (
      select r.position, r.fields, r.phones, r.id_number, r.tokens, v.subject_id
      from archive_import_row r join archive_import_verdict v using (import_id, kind, position)
      where ${mine('person', 'r')} and v.trouble is null and v.subject_id in (
        select t.subject_id from archive_import_verdict t where ${mine('person', 't')} and t.verdict = 'repeated')),
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
    from archive_import_verdict v join together t using (subject_id)
    where ${mine('person', 'r')} and ${mine('person', 'v')} and v.position = r.position and v.verdict in ('new', 'same')`,
  },
  {
    name: 'personsAgainst',
    when: `kind = 'person' and verdict = 'same'`,
    text: `
    update archive_import_verdict v set verdict = 'changed' from archive_import_row r, person p
    where ${mine('person', 'v')} and v.verdict = 'same' and ${mine('person', 'r')} and r.position = v.position
      and p.id = v.subject_id
      and (exists (${differingFields('r.fields', 'to_jsonb(p)')})
        or r.id_number->>'hash' <> coalesce(p.id_hash, '')
        or exists (select from jsonb_array_elements(r.phones) h where not exists (
          select from person_phone n where n.person_id = p.id and n.hash = h->>'hash')))`,
  },
];
