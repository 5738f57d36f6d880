import type { FieldError } from '../errors/fail.ts';
import { findNumbers } from './recognise.ts';

/** Whether words hold a phone, ID, plate or card number. */
export const holdsNumber = (words: string | null | undefined): boolean =>
  !!words && findNumbers(words).length > 0;

/**
 * A fault for each of these fields, by path, that holds a number. For words that stand in the clear for ever: nothing
 * could take a number out of them again.
 */
export const numberFaults = (fields: Readonly<Record<string, string | null | undefined>>): FieldError[] =>
  Object.entries(fields)
    .filter(([, words]) => holdsNumber(words))
    .map(([path]) => ({ path, message: keptForEver }));

const keptForEver = {
  zh: '这里的文字会一直保留，请不要写电话、证件等号码',
  en: 'What is written here stays for ever: leave phone, ID and card numbers out',
};
