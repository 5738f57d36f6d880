import { wordsOf } from '../platform/crypto/texts.ts';
import type { Tx } from '../platform/db/tx.ts';
import { bigrams } from '../platform/text/bigrams.ts';
import type { CaseRow, TextRow } from './case.ts';
import type { SearchRow } from './change.ts';

/** Everything a case can be found by: its number, its words, the numbers in them, where it is and who asked. */
export async function searchRowOf(
  tx: Tx,
  row: CaseRow,
  texts: readonly Pick<TextRow, 'body' | 'numbers'>[],
): Promise<SearchRow> {
  const names = row.personId || row.placeId ? await namesOf(tx, row) : [];
  return searchRow(row, texts, names);
}

export function searchRow(
  row: CaseRow,
  texts: readonly Pick<TextRow, 'body' | 'numbers'>[],
  names: readonly string[],
): SearchRow {
  const words = texts.map((text) => wordsOf(text.body ?? ''));
  const numbers = texts.flatMap(
    (text) => (text.numbers as { hash: string; lastFour: string }[] | null) ?? [],
  );
  return {
    subjectId: row.id,
    kind: 'case',
    projectId: row.projectId,
    tokens: [
      ...new Set([
        ...bigrams([row.number, ...words, ...names].join('\n')),
        ...numbers.flatMap((number) => [numberToken(number.hash), lastFourToken(number.lastFour)]),
      ]),
    ],
    sortAt: row.occurredAt,
  };
}

export const numberToken = (hash: string): string => `#${hash}`;
export const lastFourToken = (hash: string): string => `~${hash}`;

async function namesOf(tx: Tx, row: CaseRow): Promise<string[]> {
  const rows = await tx.query<{ name: string }>({
    name: 'names-for-search',
    text: 'select name from person where id = $1 union all select name from place where id = $2',
    values: [row.personId, row.placeId],
  });
  return rows.map((found) => found.name);
}
