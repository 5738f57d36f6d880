import { differingFields, existingPlaces, type JudgeStep, mine } from './judge-parts.ts';
import { repeatingSheet } from './stage.ts';

const below = (name: string): JudgeStep => ({
  name,
  when: `kind = 'place' and trouble->>'code' in ('placeRemoved', 'placeTaken')`,
  text: `
    update archive_import_verdict v set trouble = above.trouble, verdict = 'refused'
    from archive_import_row r, archive_import_row p, archive_import_verdict above
    where ${mine('place', 'v')} and v.trouble is null and ${mine('place', 'r')} and r.position = v.position
      and ${mine('place', 'p')} and p.key = r.parent_key and ${mine('place', 'above')} and above.position = p.position
      and above.trouble->>'code' in ('placeRemoved', 'placeTaken')`,
});

export const placeSteps: readonly JudgeStep[] = [
  {
    name: 'places',
    text: `
    with recursive ${existingPlaces},
    known as (
      select distinct on (letter, path) letter || ':' || path as key, path, letter, id, removed
      from tree order by letter, path, removed, id),
    taken as (select path, min(letter) as letter from known where not removed group by path),
    staged as (
      select r.position, r.key, r.parent_key, r.sheet, r.fields->'name' as name, r.fields->>'kind' as kind,
        left(r.key, 1) as letter, k.id as existing, k.removed, t.letter as held_by,
        row_number() over same as nth, first_value(r.row_number) over same as first_row,
        first_value(r.new_id) over same as first_id,
        first_value(left(r.key, 1)) over (partition by substring(r.key from 3) order by r.position) as first_letter
      from archive_import_row r left join known k on k.key = r.key left join taken t on t.path = substring(r.key from 3)
      where ${mine('place', 'r')}
      window same as (partition by r.key order by r.position)),
    ids as (select key, coalesce(existing, first_id) as id from staged where nth = 1),
    judged as (
      select s.*, p.id as parent, case
        when s.removed then jsonb_build_object('code', 'placeRemoved', 'params', jsonb_build_object('place', s.name))
        when s.existing is null and (s.held_by is not null or s.letter <> s.first_letter)
          then jsonb_build_object('code', 'placeTaken', 'params', jsonb_build_object('place', s.name))
        when s.nth > 1 and s.kind in ('house', 'parkingSpace') and s.sheet <> '${repeatingSheet}'
          then jsonb_build_object('code', 'placeTwice', 'params',
            jsonb_build_object('place', s.name, 'row', s.first_row)) end as trouble
      from staged s left join ids p on p.key = s.parent_key)
    insert into archive_import_verdict (import_id, kind, position, subject_id, place_id, trouble, verdict)
    select $1, 'place', position, coalesce(existing, first_id), parent, trouble,
      case when trouble is not null then 'refused' when nth > 1 then 'repeated'
        when existing is null then 'new' else 'same' end
    from judged`,
  },
  // A unit below a refused building, and a house below that.
  ...['placesBelow', 'placesBelowThose', 'placesBelowAll'].map(below),
  {
    name: 'placesTogether',
    when: `kind = 'place' and verdict = 'repeated'`,
    text: `
    with several as (
      select v.subject_id, jsonb_object_agg(f.key, f.value order by r.position desc) as fields
      from archive_import_row r join archive_import_verdict v using (import_id, kind, position), jsonb_each(r.fields) f
      where ${mine('place', 'r')} and v.trouble is null and v.subject_id in (
        select t.subject_id from archive_import_verdict t where ${mine('place', 't')} and t.verdict = 'repeated')
      group by v.subject_id)
    update archive_import_row r set fields = s.fields
    from archive_import_verdict v join several s using (subject_id)
    where ${mine('place', 'r')} and ${mine('place', 'v')} and v.position = r.position and v.verdict in ('new', 'same')`,
  },
  {
    name: 'placesAgainst',
    when: `kind = 'place' and verdict = 'same'`,
    text: `
    update archive_import_verdict v set verdict = 'changed' from archive_import_row r, place p
    where ${mine('place', 'v')} and v.verdict = 'same' and ${mine('place', 'r')} and r.position = v.position
      and p.id = v.subject_id and exists (${differingFields("(r.fields - 'kind' - 'code' - 'name')", 'to_jsonb(p)')})`,
  },
];
