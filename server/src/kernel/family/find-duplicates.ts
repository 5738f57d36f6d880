import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { instantFrom } from '../../platform/time.ts';
import { inShort, showText, type Words } from '../case-texts.ts';
import type { Kernel } from '../kernel.ts';
import { briefly } from '../opening/reception-shown.ts';
import { findCaseFor } from '../reading/read-case.ts';

/** What a case is compared by; `at` is when it was opened. */
interface Compared {
  placeId: string | null;
  process: string;
  at: Temporal.Instant;
  /** Of one that is there already: not itself, and only what it could be merged with. */
  caseId: string | null;
}

interface Row {
  id: string;
  number: string;
  process: string;
  state: string;
  version: number;
  opened_at: string;
  place: { id: string; name: string } | null;
  person: { id: string; name: string; salutation: string | null } | null;
  words: Words | null;
  same_place: boolean;
}

/** Open cases that may be the same matter as this one. Throws case.notFound. */
export async function duplicatesOf(kernel: Kernel, tx: Tx, actor: Actor, caseId: string) {
  const { case: row } = await findCaseFor(tx, actor, caseId);
  const { placeId, process } = row;
  return findDuplicates(kernel, tx, { placeId, process, at: row.openedAt, caseId });
}

/**
 * Open cases of the same house within 72 hours, and of the same building and kind within two, newest first; the walls of
 * the connection leave out what is not the asker's to see.
 */
export async function findDuplicates(kernel: Kernel, tx: Tx, asked: Compared) {
  if (!asked.placeId) return [];
  const rows = await tx.query<Row>({
    name: 'cases-of-one-matter',
    text: `
      with recursive up as (
        select id, parent_id, kind, project_id from place where id = $1
        union all select p.id, p.parent_id, p.kind, p.project_id from place p join up on p.id = up.parent_id
          where up.kind <> 'building'),
      down as (
        select id from up where kind = 'building' union all select p.id from place p join down on p.parent_id = down.id),
      found as (
        select c.id from cases c where c.place_id = $1 and c.closed_at is null
          and c.opened_at between $3::timestamptz - interval '72 hours' and $3::timestamptz + interval '72 hours'
        union
        select c.id from cases c where c.project_id = (select project_id from up limit 1) and c.closed_at is null
          and c.opened_at between $3::timestamptz - interval '2 hours' and $3::timestamptz + interval '2 hours'
          and c.process = $2 and c.place_id in (select id from down))
      select c.id, c.number, c.process, c.state, c.version, to_json(c.opened_at) #>> '{}' as opened_at,
        c.place_id = $1 as same_place,
        (select json_build_object('id', l.id, 'name', l.name) from place l where l.id = c.place_id) as place,
        (select json_build_object('id', p.id, 'name', p.name, 'salutation', p.salutation)
         from person p where p.id = c.person_id) as person,
        (select json_build_object('body', t.body, 'numbers', t.numbers) from case_text t
         where t.case_id = c.id and t.purpose = 'description' limit 1) as words
      from cases c where c.id in (select id from found) and ($4::uuid is null or (c.id <> $4 and c.process = $2))
      order by c.opened_at desc, c.id limit 10`,
    values: [asked.placeId, asked.process, asked.at.toString(), asked.caseId],
  });
  return rows.map((row) => ({
    ...briefly(kernel, row),
    process: row.process,
    version: row.version,
    openedAt: instantFrom(row.opened_at).toString(),
    place: row.place,
    person: row.person,
    summary: inShort(showText(kernel.keys, row.words ?? undefined)),
    why: row.same_place ? samePlace : sameBuilding,
  }));
}

const samePlace: Label = label('同一位置，72 小时内', 'Same place, within 72 hours');
const sameBuilding: Label = label('同一楼栋同类，2 小时内', 'Same building and kind, within 2 hours');
