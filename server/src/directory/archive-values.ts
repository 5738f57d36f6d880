import { maskIdNumber, normaliseIdNumber } from '../platform/crypto/identifiers.ts';
import type { KeyRing } from '../platform/crypto/keys.ts';
import { holdsNumber } from '../platform/crypto/refuse-numbers.ts';
import { seal, unseal } from '../platform/crypto/seal.ts';
import {
  numberHashes,
  renderClear,
  renderMasked,
  type TextNumber,
  tokenise,
} from '../platform/crypto/texts.ts';
import { fail } from '../platform/errors/fail.ts';
import type { ArchiveField } from './archive-fields.ts';

export type Values = Record<string, unknown>;

/** Words as history and tables hold them. */
export interface KeptWords {
  body: string;
  numbers: TextNumber[];
}

export interface Decided {
  before: Values;
  after: Values;
  columns: Values;
}

/**
 * What of `asked` differs from the row as it stands (null for a new one): the columns to write, and before and after as
 * archive_change remembers them. A key that is not in `asked` stays; null empties it.
 */
export function decideChange(
  keys: KeyRing,
  fields: readonly ArchiveField[],
  row: Values | null,
  asked: Values,
): Decided {
  const decided: Decided = { before: {}, after: {}, columns: {} };
  for (const field of fields) {
    const value = asked[field.key];
    if (value === undefined) continue;
    const before = row ? keptValue(field, row) : null;
    const { kept, columns, same } = prepare(keys, field, value, row, before);
    if (same) continue;
    decided.before[field.key] = before;
    decided.after[field.key] = kept;
    Object.assign(decided.columns, columns);
  }
  return decided;
}

/** A field of a row (as to_jsonb gives it) the way history keeps it. */
export function keptValue(field: ArchiveField, row: Values): unknown {
  const value = row[field.column] ?? null;
  if (field.type === 'words') {
    return value === null ? null : { body: value, numbers: row[`${field.column}_numbers`] ?? [] };
  }
  if (field.type === 'idNumber') return fromBytea(row.id_sealed as string | null);
  return value;
}

function prepare(
  keys: KeyRing,
  field: ArchiveField,
  value: unknown,
  row: Values | null,
  before: unknown,
): { kept: unknown; columns: Values; same: boolean } {
  if (field.type === 'words') {
    const old = before as KeptWords | null;
    const words = value === null ? null : tokenise(keys, withNumbersOf(keys, old, String(value).trim()));
    return {
      kept: words,
      columns: {
        [field.column]: words?.body ?? null,
        [`${field.column}_numbers`]: words && words.numbers.length > 0 ? JSON.stringify(words.numbers) : null,
      },
      same: signature(words) === signature(old),
    };
  }
  if (field.type === 'idNumber') {
    if (before !== null && value === shownIdNumber(keys, before as string)) {
      return { kept: before, columns: {}, same: true };
    }
    const id = value === null ? null : sealedIdNumber(keys, String(value), `/${field.key}`);
    return {
      kept: id ? id.sealed.toString('base64') : null,
      columns: {
        id_sealed: id?.sealed ?? null,
        id_hash: id?.hash ?? null,
        id_last_four: id?.lastFour ?? null,
      },
      same: (row?.id_hash ?? null) === (id?.hash ?? null),
    };
  }
  const kept = field.type === 'name' && typeof value === 'string' ? value.trim() : value;
  if (field.type === 'name' && typeof kept === 'string') refuseNumbers(field, kept);
  return { kept, columns: { [field.column]: kept }, same: kept === before };
}

/** Equal words have an equal signature, though sealing the same number twice gives other bytes. */
const signature = (words: KeptWords | null): string =>
  words === null ? '' : JSON.stringify([words.body, words.numbers.map((number) => number.hash)]);

/**
 * Whoever corrects a note saw its numbers masked and sends them back so; where a masked number stands as it was shown,
 * the number itself is meant.
 */
function withNumbersOf(keys: KeyRing, old: KeptWords | null, text: string): string {
  let done = '';
  let rest = text;
  for (const [token, index] of (old?.body ?? '').matchAll(/⟦\w+:(\d+)⟧/g)) {
    const number = old!.numbers[Number(index)];
    const shown = renderMasked(keys, token, old!.numbers);
    const at = number && shown.includes('*') ? rest.indexOf(shown) : -1;
    if (at < 0) continue;
    done += rest.slice(0, at) + renderClear(keys, token, old!.numbers);
    rest = rest.slice(at + shown.length);
  }
  return done + rest;
}

export function shownIdNumber(keys: KeyRing, sealedBase64: string): string {
  return maskIdNumber(unseal(keys, 'idNumber', Buffer.from(sealedBase64, 'base64')));
}

/** An ID number as it is stored. Throws request.invalid at `path` when it is none. */
export function sealedIdNumber(
  keys: KeyRing,
  written: string,
  path: string,
): { sealed: Buffer; hash: string; lastFour: string } {
  const number = normaliseIdNumber(written);
  if (!number) fail('request.invalid', {}, [{ path, message: noIdNumber }]);
  const { hash, lastFour } = numberHashes(keys, 'idNumber', number);
  return {
    sealed: seal(keys, 'idNumber', number),
    hash: hash.toString('base64url'),
    lastFour: lastFour.toString('base64url'),
  };
}

/** What is kept and shown in the clear holds no number: it belongs where it is sealed. */
function refuseNumbers(field: ArchiveField, value: string): void {
  if (!holdsNumber(value)) return;
  const { zh, en } = field.label;
  fail('request.invalid', {}, [
    {
      path: `/${field.key}`,
      message: {
        zh: `${zh}里不能有电话、证件号或车牌`,
        en: `${en} must hold no phone, ID or plate number`,
      },
    },
  ]);
}

/** bytea inside to_jsonb reads \\x0102; everything else of ours holds base64. */
export function fromBytea(hex: string | null): string | null {
  return hex === null || hex === undefined ? null : Buffer.from(hex.slice(2), 'hex').toString('base64');
}

const noIdNumber = {
  zh: '证件号码不是有效的居民身份证号',
  en: 'The ID number is no valid resident identity number',
};
