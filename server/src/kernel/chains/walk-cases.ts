import type { Tx } from '../../platform/db/tx.ts';
import { instantFrom } from '../../platform/time.ts';
import type { EventRow, TextRow } from '../case.ts';
import type { Folding } from '../clocks/clock.ts';

/** A case with its whole story, as a walk over many passes it. */
export interface WalkedCase {
  id: string;
  number: string;
  state: string;
  seq: number;
  chain: string;
  clocks: readonly Folding[];
  events: EventRow[];
  /** Empty unless they were asked for. */
  texts: WalkedText[];
}

export type WalkedText = Pick<TextRow, 'id' | 'body' | 'numbers' | 'salt'> & { erased_at: string | null };

interface Page extends Omit<WalkedCase, 'events' | 'texts'> {
  events: Record<string, unknown>[] | null;
  texts: WalkedText[] | null;
}

const pageRows = 300;

/**
 * Cases in the order they were recorded, some hundreds at a time. A page comes in one statement, so that a server at
 * work does not look like a broken chain; its events are gathered once for the page, because a look-up for each case
 * reads whole tables wherever PostgreSQL has not counted them yet, as after an import. `condition` is over the alias c,
 * its values are $2 and on.
 */
export async function* walkCases(
  tx: Tx,
  asked: { name: string; condition?: string; values?: readonly unknown[]; withTexts?: boolean },
): AsyncIterable<WalkedCase[]> {
  const texts = asked.withTexts
    ? `(select jsonb_object_agg(case_id, texts) from (
         select t.case_id, jsonb_agg(to_jsonb(t)) as texts from case_text t
         where t.case_id = any(array(select id from page)) group by t.case_id) x)`
    : 'null::jsonb';
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.query<Page>({
      name: `walk-${asked.name}`,
      text: `
        with page as materialized (
          select c.id, c.number, c.state, c.seq, c.chain, c.clocks from cases c
          where c.id > $1 ${asked.condition ? `and ${asked.condition}` : ''} order by c.id limit ${pageRows}
        ), event as materialized (
          select e.case_id, jsonb_agg(to_jsonb(e) order by e.seq) as events from case_event e
          where e.case_id = any(array(select id from page)) group by e.case_id
        ), words as materialized (select ${texts} as texts)
        select page.*, event.events, words.texts -> page.id::text as texts
        from page cross join words left join event on event.case_id = page.id order by page.id`,
      values: [after, ...(asked.values ?? [])],
    });
    if (rows.length > 0) yield rows.map(toWalked);
    if (rows.length < pageRows) return;
    after = rows.at(-1)!.id;
  }
}

const toWalked = (row: Page): WalkedCase => ({
  ...row,
  events: (row.events ?? []).map(toEvent),
  texts: row.texts ?? [],
});

function toEvent(columns: Record<string, unknown>): EventRow {
  const { case_id, project_id, occurred_at, recorded_at, ...rest } = columns;
  return {
    ...rest,
    caseId: case_id,
    projectId: project_id,
    occurredAt: instantFrom(occurred_at as string),
    recordedAt: instantFrom(recorded_at as string),
  } as EventRow;
}
