import type { Tx } from '../../platform/db/tx.ts';
import { searchRow } from '../reading/case-search.ts';
import { toCaseRow } from '../reading/read-case.ts';

export interface Erased {
  texts: number;
  photos: number;
}

/**
 * Erases the words and pictures of cases for good: text, numbers and salt go, so that the commitment in the chain stays
 * valid and says nothing. The cases are found by number, place and day from then on, and by a name only while the person
 * has one. Files are taken away by the worker after the commit.
 */
export async function eraseWords(tx: Tx, now: Temporal.Instant, caseIds: readonly string[]): Promise<Erased> {
  const [done] = await tx.query<Erased>({
    name: 'erase-words',
    text: `
      with texts as (
        update case_text set body = null, numbers = null, salt = null, erased_at = $2
        where erased_at is null and (case_id = any($1::uuid[]) or id in (
          -- Why it was taken for another one's matter stands with that other one, and is about this one too.
          select (e.data #>> '{input,reason,text}')::uuid from case_event m
          join case_event e on e.case_id = (m.data ->> 'caseId')::uuid and e.kind = 'absorbed'
            and e.data ->> 'caseId' = m.case_id::text
          where m.case_id = any($1::uuid[]) and m.kind = 'merged')) returning 1
      ), photos as (
        update attachment set storage_key = '', sha256 = '', erased_at = $2
        where case_id = any($1::uuid[]) and erased_at is null returning old.storage_key, project_id
      ), files as (
        insert into file_to_remove (storage_key, project_id, asked_at)
        select storage_key, project_id, $2 from photos on conflict do nothing
      ), commands as (
        -- A fingerprint of what was asked could be tried against words somebody guesses.
        update command set fingerprint = 'erased' where case_id = any($1::uuid[])
      )
      select (select count(*) from texts)::int as texts, (select count(*) from photos)::int as photos`,
    values: [caseIds, now.toString()],
  });
  await findByNumberAlone(tx, caseIds);
  return done!;
}

async function findByNumberAlone(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{
    row: Record<string, unknown>;
    person: string | null;
    place: string | null;
  }>({
    name: 'cases-without-words',
    text: `select to_jsonb(c) as row, (select name from person p where p.id = c.person_id and anonymised_at is null) as person,
             (select name from place l where l.id = c.place_id) as place
           from cases c where c.id = any($1::uuid[])`,
    values: [caseIds],
  });
  const entries = rows.map(({ row, person, place }) => {
    const { subjectId, tokens } = searchRow(toCaseRow(row), [], { person, place });
    return { id: subjectId, tokens };
  });
  await tx.query({
    name: 'write-entries-without-words',
    text: `update search_entry s set tokens = x.tokens
           from jsonb_to_recordset($1) as x(id uuid, tokens text[]) where s.subject_id = x.id`,
    values: [JSON.stringify(entries)],
  });
}
