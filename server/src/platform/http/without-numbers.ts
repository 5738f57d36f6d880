import { findNumbers } from '../crypto/recognise.ts';

/** What somebody sent, to be said back to him: a phone or ID number that he took for the name of a field is not. */
export function withoutNumbers(text: string): string {
  return findNumbers(text).reduceRight(
    (said, { start, end }) => `${said.slice(0, start)}****${said.slice(end)}`,
    text,
  );
}
