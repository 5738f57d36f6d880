import { nameTokens, placeTokens } from '../../directory/person-tokens.ts';
import { searchRow } from '../../kernel/reading/case-search.ts';
import { toCaseRow } from '../../kernel/reading/read-case.ts';
import type { TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';

const atOnce = 500;

export interface Renamed {
  id: string;
  /** The name that is no longer theirs. */
  before: string;
}

/** The cases of renamed people and places are found by the new name, in the transaction that renames. */
export async function refreshCases(
  tx: Tx,
  renamed: { persons?: readonly Renamed[]; places?: readonly Renamed[] },
): Promise<void> {
  const { persons = [], places = [] } = renamed;
  if (persons.length + places.length === 0) return;
  const gone = new Set([
    ...persons.flatMap((one) => nameTokens(one.before)),
    ...places.flatMap((one) => placeTokens(one.before)),
  ]);
  const idsOf = (list: readonly Renamed[]) => list.map((one) => one.id);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const cases = await tx.query<CaseToRefresh>({
      name: 'cases-to-refresh',
      text: casesToRefresh,
      values: [idsOf(persons), idsOf(places), after],
    });
    if (cases.length === 0) return;
    const entries = cases.map(({ row, texts, tokens, person, place }) => {
      const made = searchRow(toCaseRow(row), texts ?? [], { person, place });
      const stay = tokens.filter((token) => !gone.has(token));
      return { id: made.subjectId, tokens: [...new Set([...stay, ...made.tokens])] };
    });
    await tx.query({
      name: 'refresh-case-entries',
      text: `update search_entry s set tokens = x.tokens
             from jsonb_to_recordset($1) as x(id uuid, tokens text[]) where s.subject_id = x.id`,
      values: [JSON.stringify(entries)],
    });
    after = entries.at(-1)!.id;
  }
}

interface CaseToRefresh {
  row: Record<string, unknown>;
  person: string | null;
  place: string | null;
  tokens: string[];
  texts: { body: string | null; numbers: TextNumber[] | null }[] | null;
}

// Only the words a case was opened with: later ones are not what it is found by.
const casesToRefresh = `
  select to_jsonb(c) as row, s.tokens,
    (select name from person p where p.id = c.person_id) as person,
    (select name from place l where l.id = c.place_id) as place,
    (select jsonb_agg(jsonb_build_object('body', t.body, 'numbers', t.numbers)) from case_text t
     where t.case_id = c.id and t.id in (
       select (v.value ->> 'text')::uuid from case_event e, jsonb_each(e.data -> 'input') v
       where e.case_id = c.id and e.seq = 1 and jsonb_typeof(v.value) = 'object' and v.value ? 'text')) as texts
  from cases c join search_entry s on s.subject_id = c.id
  where (c.person_id = any($1::uuid[]) or c.place_id = any($2::uuid[])) and c.id > $3
  order by c.id limit ${atOnce}`;
