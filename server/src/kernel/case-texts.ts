import type { TObject } from 'typebox';
import type { KeyRing } from '../platform/crypto/keys.ts';
import { commitText, newSalt, renderMasked, type TextNumber, tokenise } from '../platform/crypto/texts.ts';
import { newId } from '../platform/ids.ts';
import type { TextRow } from './case.ts';
import type { Change } from './change.ts';
import { fieldsOf, holdsWords } from './forms.ts';

/** How an event refers to words: by id, and by a salted commitment that outlives them. */
export interface TextReference {
  text: string;
  commitment: string;
}

export type Words = Pick<TextRow, 'body' | 'numbers'>;

/** Keeps what a person wrote, numbers in it sealed, and returns what the event may hold of it. */
export function keepText(
  keys: KeyRing,
  change: Change,
  owner: { projectId: string; caseId: string },
  purpose: string,
  words: string,
): TextReference {
  return keepWords(change, owner, purpose, tokenise(keys, words));
}

/** What was filled in, as an event may hold it: words apart, everything else as it is. */
export function keepWordsIn(
  keys: KeyRing,
  change: Change,
  owner: { projectId: string; caseId: string },
  form: TObject | undefined,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = { ...input };
  for (const [key, field] of fieldsOf(form)) {
    const value = input[key];
    if (holdsWords(field) && typeof value === 'string') kept[key] = keepText(keys, change, owner, key, value);
  }
  return kept;
}

/** The same words once more, for a case that goes on with them; each row has its own salt. */
export function keepWords(
  change: Change,
  owner: { projectId: string; caseId: string },
  purpose: string,
  words: Words,
): TextReference {
  const salt = newSalt();
  const kept = { body: words.body ?? '', numbers: (words.numbers ?? []) as TextNumber[] };
  const row: TextRow = { id: newId(), ...owner, purpose, ...kept, salt };
  change.texts.push(row);
  return { text: row.id, commitment: commitText(kept, salt) };
}

/** What a screen may show: numbers masked; null once erased. */
export function showText(keys: KeyRing, row: Words | undefined): string | null {
  if (!row || row.body === null) return null;
  return renderMasked(keys, row.body, (row.numbers ?? []) as TextNumber[]);
}

/** As much of what was written as fits on a line. */
export const inShort = (text: string | null): string =>
  [...(text ?? '').replaceAll(/\s+/g, ' ')].slice(0, 80).join('');

export function isTextReference(value: unknown): value is TextReference {
  return typeof value === 'object' && value !== null && 'text' in value && 'commitment' in value;
}
