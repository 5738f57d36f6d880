import type { Tx } from '../../platform/db/tx.ts';
import { mergedColumn } from '../family/view-merged.ts';
import { receptionColumn } from '../opening/reception-shown.ts';

/** What the ids of a case stand for, over the alias `c`. */
const rowColumns = `
  (select json_build_object('id', u.id, 'code', u.code, 'name', u.name) from org_unit u where u.id = c.project_id) as project,
  (select json_build_object('id', p.id, 'name', p.name, 'salutation', p.salutation) from person p where p.id = c.person_id) as person,
  (select json_build_object('id', l.id, 'name', l.name) from place l where l.id = c.place_id) as place,
  (select json_build_object('id', s.id, 'name', s.name) from staff s where s.id = c.assignee_id) as assignee,
  (select json_build_object('id', u.id, 'name', u.name) from org_unit u where u.id = c.team_id) as team`;

/** Sealed numbers of a person, the one to call first in front. */
export function phonesOf(person: string): string {
  return `(select json_agg(encode(n.sealed, 'base64') order by n.position) from person_phone n where n.person_id = ${person})`;
}

export const detailColumns = {
  name: 'detail',
  columns: `${rowColumns},
  ${phonesOf('c.person_id')} as phones,
  ${receptionColumn},
  (select json_build_object('id', s.id, 'name', s.name) from staff s where s.id = c.receiver_id) as receiver,
  (select json_build_object('id', k.id, 'number', k.number, 'process', k.process, 'relation', c.relation)
   from cases k where k.id = c.parent_id) as parent,
  ${mergedColumn},
  (select json_agg(json_build_object('id', a.id, 'width', a.width, 'height', a.height, 'createdAt', a.created_at)
     order by a.created_at, a.id) from attachment a where a.case_id = c.id and a.erased_at is null) as photos`,
};

/** Staff, persons, teams, places, other cases (by number). */
export const namesAmong = (ids: string): string => `select id, name from staff where id = any(${ids})
  union all select id, name from person where id = any(${ids})
  union all select id, name from org_unit where id = any(${ids})
  union all select id, name from place where id = any(${ids})
  union all select id, number from cases where id = any(${ids})`;

/** For the statement that writes: what a page shows, and the names of the ids in $values. */
export const detailAndNames = {
  name: 'detail',
  columns: `${detailColumns.columns},
  (select json_object_agg(n.id, n.name)
   from (${namesAmong('array(select jsonb_array_elements_text($values)::uuid)')}) n) as names`,
};

/** Whatever the ids in a story point to. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>({
    name: 'names-of',
    text: namesAmong('$1::uuid[]'),
    values: [[...new Set(ids)]],
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}
