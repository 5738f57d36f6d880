import type { Tx } from '../../platform/db/tx.ts';

/** Codes from the top down, whatever stands between. */
const above = (alias: string): string => `
  with recursive up as (
    select ${alias}.id, ${alias}.parent_id, ${alias}.kind, ${alias}.code, 0 as height
    union all select a.id, a.parent_id, a.kind, a.code, up.height + 1 from place a join up on a.id = up.parent_id)`;

/** Houses as the template writes them, in the order of the ids. */
export async function houseRows(tx: Tx, ids: readonly string[]): Promise<Record<string, unknown>[]> {
  return tx.query({
    name: 'export-houses',
    text: `
      select p.code as house, p.floor, p.usage, p.occupied_as, p.area::float8 as area, p.inner_area::float8 as inner_area,
        p.layout, p.orientation, p.fit_out, to_char(p.handed_over_on, 'YYYY-MM-DD') as handed_over_on, p.residents,
        p.note, p.note_numbers, t.codes->>'phase' as phase, t.codes->>'building' as building, t.codes->>'unit' as unit
      from unnest($1::uuid[]) with ordinality x(id, nth) join place p using (id)
      cross join lateral (${above('p')} select jsonb_object_agg(kind, code) as codes from up) t
      order by x.nth`,
    values: [ids],
  });
}

/** People as the template writes them: a row for each place somebody has to do with and has not left. */
export async function personRows(
  tx: Tx,
  ids: readonly string[],
  today: string,
): Promise<Record<string, unknown>[]> {
  return tx.query({
    name: 'export-persons',
    text: `
      select p.id as person_id, p.name, p.kind, p.salutation, p.gender, p.birth_year, p.language, p.service_needs,
        p.service_needs_numbers, p.note, p.note_numbers, p.register_no, p.contact_name,
        encode(p.id_sealed, 'base64') as id_sealed,
        (select jsonb_agg(jsonb_build_object('sealed', encode(n.sealed, 'base64'), 'label', n.label) order by n.position, n.id)
         from person_phone n where n.person_id = p.id) as phones,
        o.role, o.share::float8 as share, to_char(o.from_on, 'YYYY-MM-DD') as from_on,
        to_char(o.to_on, 'YYYY-MM-DD') as to_on, to_char(o.moved_in_on, 'YYYY-MM-DD') as moved_in_on, t.place
      from unnest($1::uuid[]) with ordinality x(id, nth) join person p using (id)
      left join occupancy o on o.person_id = p.id and (o.to_on is null or o.to_on >= $2::date)
      left join place l on l.id = o.place_id
      left join lateral (${above('l')} select string_agg(code, '-' order by height desc) as place from up) t on l.id is not null
      order by x.nth, t.place, o.role, o.id`,
    values: [ids, today],
  });
}
