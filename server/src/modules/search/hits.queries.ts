import type { Words } from '../../kernel/case-texts.ts';
import { openingWords } from '../../kernel/reading/case-search.ts';
import type { Tx } from '../../platform/db/tx.ts';

interface Named {
  id: string;
  name: string;
}

export interface CaseFound {
  id: string;
  number: string;
  process: string;
  state: string;
  open: boolean;
  openedAt: string;
  person: Named | null;
  place: Named | null;
  /** Without notes: they are not what a case is found by, and inner ones are not for everybody who finds it. */
  texts: (Words & { purpose: string })[] | null;
}

/** What a line of the hit list shows, and no more: clocks and stories of twenty cases cost more than finding them. */
export async function caseLines(tx: Tx, ids: readonly string[]): Promise<CaseFound[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<{ line: CaseFound }>({
    name: 'case-lines',
    text: `
      select jsonb_build_object('id', c.id, 'number', c.number, 'process', c.process, 'state', c.state,
        'open', c.closed_at is null, 'openedAt', c.opened_at,
        'person', (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = c.person_id),
        'place', (select jsonb_build_object('id', l.id, 'name', l.name) from place l where l.id = c.place_id),
        'texts', (select jsonb_agg(jsonb_build_object('purpose', t.purpose, 'body', t.body, 'numbers', t.numbers))
          from case_text t where t.case_id = c.id and t.purpose = any($2))) as line
      from cases c where c.id = any($1::uuid[])`,
    values: [ids, openingWords],
  });
  return rows.map((row) => row.line);
}

export interface PlaceFound extends Named {
  kind: string;
  project: { id: string; code: string; name: string };
}

export async function placeLines(tx: Tx, ids: readonly string[]): Promise<PlaceFound[]> {
  if (ids.length === 0) return [];
  return tx.query<PlaceFound>({
    name: 'place-lines',
    text: `select l.id, l.name, l.kind, jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) as project
           from place l join org_unit u on u.id = l.project_id where l.id = any($1::uuid[])`,
    values: [ids],
  });
}
