import { houseTokens } from '../../directory/house-names.ts';
import { nameTokens, placeNameTokens } from '../../directory/person-tokens.ts';
import { wordsOf } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { bigrams, fold, wholeNumbers } from '../../platform/text/bigrams.ts';
import type { CaseRow, TextRow } from '../case.ts';
import type { SearchRow } from '../change.ts';

/** Who asked and where it is, by name. */
export interface CaseNames {
  person: string | null;
  place: string | null;
}

type KeptText = Pick<TextRow, 'body' | 'numbers'>;

/** Everything a case can be found by: its number, its words, the numbers in them, where it is and who asked. */
export async function searchRowOf(tx: Tx, row: CaseRow, texts: readonly KeptText[]): Promise<SearchRow> {
  const named = row.personId || row.placeId ? await namesOf(tx, row) : { person: null, place: null };
  return searchRow(row, texts, named);
}

export function searchRow(row: CaseRow, texts: readonly KeptText[], named: CaseNames): SearchRow {
  const words = texts.map((text) => wordsOf(text.body ?? '')).join('\n');
  const numbers = texts.flatMap(
    (text) => (text.numbers as { hash: string; lastFour: string }[] | null) ?? [],
  );
  return {
    subjectId: row.id,
    kind: 'case',
    projectId: row.projectId,
    tokens: [
      ...new Set([
        ...bigrams(words),
        ...wholeNumbers(words).map(digitsToken),
        ...houseTokens(words, 'text'),
        ...(named.person ? nameTokens(named.person) : []),
        ...(named.place ? placeNameTokens(named.place) : []),
        ...caseNumberTokens(row.number),
        ...numbers.flatMap((number) => [numberToken(number.hash), lastFourToken(number.lastFour)]),
        projectToken(row.projectId),
        ...spanTokens(row.occurredAt),
      ]),
    ],
    sortAt: row.occurredAt,
  };
}

export const numberToken = (hash: string): string => `#${hash}`;
export const digitsToken = (digits: string): string => `D${digits}`;
export const lastFourToken = (hash: string): string => `~${hash}`;
export const projectToken = (projectId: string): string => `P${projectId}`;
export const caseNumberToken = (written: string): string => `N${compact(written)}`;

/** BX-YX-20260301-0012 is asked for whole, as 20260301-0012, as 0012, or as everything of that day. */
function caseNumberTokens(number: string): string[] {
  const parts = number.split('-');
  return [parts, parts.slice(-2), parts.slice(-1), parts.slice(0, -1)].map((some) =>
    caseNumberToken(some.join('')),
  );
}

const compact = (written: string): string => fold(written).replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The stretch of time a case lies in, at four widths. A word that half of all cases hold is looked up together with
 * such a stretch, newest first: the index then meets a few hundred rows instead of half a million.
 */
function spanTokens(at: Temporal.Instant): string[] {
  const day = Math.floor(at.epochMilliseconds / 86_400_000);
  return widths.map((_, width) => spanToken(width, day));
}

/** Days in a stretch, by width. */
const widths = [1, 8, 64, 512] as const;

const spanToken = (width: number, day: number): string => `T${width}:${Math.floor(day / widths[width]!)}`;

/** The stretches from `now` back, newest first and wider the older they are; eleven years, and beyond them nothing. */
export function spansBack(now: Temporal.Instant): string[] {
  const today = Math.floor(now.epochMilliseconds / 86_400_000) + 1;
  const spans: string[] = [];
  for (let day = today; day > today - 4096; ) {
    const back = today - day;
    const width = widths.findLastIndex((days) => days === 1 || ((day + 1) % days === 0 && back >= days / 2));
    spans.push(spanToken(width, day));
    day -= widths[width]!;
  }
  return spans;
}

async function namesOf(tx: Tx, row: CaseRow): Promise<CaseNames> {
  const [named] = await tx.query<CaseNames>({
    name: 'names-for-search',
    text: `select (select name from person where id = $1) as person, (select name from place where id = $2) as place`,
    values: [row.personId, row.placeId],
  });
  return named!;
}

/**
 * The words a case is found and shown by in a search: those it was opened with. What colleagues wrote on its way may be
 * for colleagues only, and a search must not say that it is there.
 */
export const openingWords: readonly string[] = ['description', 'placeText'];
