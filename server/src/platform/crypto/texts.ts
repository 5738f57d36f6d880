import { hash, randomBytes } from 'node:crypto';
import { canonical } from './chain.ts';
import { mayHoldNumbers } from './fold.ts';
import { maskBankCard, maskIdNumber, maskPlate } from './identifiers.ts';
import type { KeyRing } from './keys.ts';
import { maskPhone } from './phone.ts';
import { findNumbers, type NumberKind } from './recognise.ts';
import { keyedHash, lastFourHash, seal, unseal } from './seal.ts';

export type TextNumber = {
  kind: NumberKind;
  /** base64 of the sealed number as it was written */
  sealed: string;
  /** base64url; equal to the hash of the same number kept elsewhere */
  hash: string;
  /** base64url */
  lastFour: string;
};

export type TokenText = { body: string; numbers: TextNumber[] };

/** Takes every recognised number out of a text: the body may be stored, indexed and sent, the numbers are sealed. */
export function tokenise(ring: KeyRing, text: string): TokenText {
  if (!mayHoldNumbers(text)) return { body: escapeBrackets(text), numbers: [] };
  const numbers: TextNumber[] = [];
  const known = new Map<string, number>();
  let body = '';
  let done = 0;
  for (const found of findNumbers(text)) {
    const written = text.slice(found.start, found.end);
    const key = `${found.kind}:${written}`;
    let index = known.get(key);
    if (index === undefined) {
      index = numbers.push(sealNumber(ring, found.kind, written, found.normalised)) - 1;
      known.set(key, index);
    }
    body += `${escapeBrackets(text.slice(done, found.start))}⟦${found.kind}:${index}⟧`;
    done = found.end;
  }
  return { body: body + escapeBrackets(text.slice(done)), numbers };
}

/** The text with every number masked; a number that was erased reads ****. */
export function renderMasked(ring: KeyRing, body: string, numbers: readonly TextNumber[]): string {
  return render(body, (index) => {
    const number = numbers[index];
    return number ? masks[number.kind](open(ring, number)) : '****';
  });
}

/** The text exactly as it was written; a number that was erased reads ****. */
export function renderClear(ring: KeyRing, body: string, numbers: readonly TextNumber[]): string {
  return render(body, (index) => {
    const number = numbers[index];
    return number ? open(ring, number) : '****';
  });
}

/** The words alone, for an index: every token becomes a blank. */
export function wordsOf(body: string): string {
  return render(body, () => ' ');
}

/** The two hashes under which a number of this kind is found, in a text or in a column. */
export function numberHashes(
  ring: KeyRing,
  kind: NumberKind,
  normalised: string,
): { hash: Buffer; lastFour: Buffer } {
  return { hash: keyedHash(ring, kind, normalised), lastFour: lastFourHash(ring, kind, normalised) };
}

/**
 * What the event chain holds in place of the words. It covers the numbers by their hashes, not by their sealed
 * bytes, so that sealing them anew with a fresh key breaks no chain.
 */
export function commitText(text: TokenText, salt: string): string {
  const numbers = text.numbers.map((number) => [number.kind, number.hash]);
  return hash('sha256', `${salt}\n${canonical([text.body, numbers])}`, 'base64url');
}

/** 128 random bits: whoever has the commitment alone can try no words against it. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

/** How a number of each kind is shown to whoever may not have it in full. */
export const masks: Record<NumberKind, (written: string) => string> = {
  phone: maskPhone,
  idNumber: maskIdNumber,
  plate: maskPlate,
  bankCard: maskBankCard,
};

function sealNumber(ring: KeyRing, kind: NumberKind, written: string, normalised: string): TextNumber {
  const hashes = numberHashes(ring, kind, normalised);
  return {
    kind,
    sealed: seal(ring, `text.${kind}`, written).toString('base64'),
    hash: hashes.hash.toString('base64url'),
    lastFour: hashes.lastFour.toString('base64url'),
  };
}

function open(ring: KeyRing, number: TextNumber): string {
  return unseal(ring, `text.${number.kind}`, Buffer.from(number.sealed, 'base64'));
}

// A bracket that people typed is doubled, so that it can never be read as the beginning of a token.
function escapeBrackets(text: string): string {
  return text.replaceAll('⟦', '⟦⟦');
}

function render(body: string, number: (index: number) => string): string {
  if (!body.includes('⟦')) return body;
  return body.replace(/⟦(?:⟦|(?:phone|idNumber|plate|bankCard):(\d+)⟧)/g, (token, index) =>
    token === '⟦⟦' ? '⟦' : number(Number(index)),
  );
}
