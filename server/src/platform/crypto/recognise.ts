import { type Folded, fold } from './fold.ts';
import {
  isBankCard,
  isIdNumber,
  isOldIdNumber,
  isPlate,
  looksLikeIdNumber,
  plateProvinces,
} from './identifiers.ts';
import { normalisePhone } from './phone.ts';

export type NumberKind = 'phone' | 'idNumber' | 'plate' | 'bankCard';

/** A number found in a text: `start` and `end` are places in the original, `normalised` is for hashing. */
export type FoundNumber = { kind: NumberKind; start: number; end: number; normalised: string };

/** Every personal number in the text, in order and without overlap. */
export function findNumbers(original: string): FoundNumber[] {
  const folded = fold(original);
  let text = folded.text.replace(caseNumber, blank);
  const found: FoundNumber[] = [];
  for (const recogniser of recognisers) {
    text = text.replace(recogniser.pattern, (match: string, start: number) => {
      if (touchesMask(match, text, start)) return match;
      const normalised = recogniser.accept(match, text.slice(Math.max(0, start - 14), start));
      if (normalised === null) return match;
      found.push({ kind: recogniser.kind, ...placeIn(folded, start, start + match.length), normalised });
      return blank(match);
    });
  }
  addPlainMobiles(original, found);
  return found.sort((a, b) => a.start - b.start);
}

type Recogniser = {
  kind: NumberKind;
  pattern: RegExp;
  /** The normalised number or null; `before` is the little that precedes the match. */
  accept: (match: string, before: string) => string | null;
};

const gap = '(?: {1,3}| ?(?:-{1,3}|[.]) ?)';
const dotless = '(?: {1,3}| ?-{1,3} ?)';
const head = '(?<!\\d)';
const tail = '(?!\\d)';
const country = `(?:(?:\\+|00)86${gap}?\\(?|86)?`;
const extension = '(?: ?(?:-|转|轉|分机|分機|ext\\.?|#) ?\\d{1,6})?';

// Our own {kind}-{project}-{yyyymmdd}-{nnnn}: never personal, and its tail must not start a landline.
const caseNumber = /(?<![A-Z0-9])[A-Z]{1,8}-[A-Z][A-Z0-9]{0,7}-20\d{6}-\d{4,8}(?!\d)/gi;

// The order matters: what is found first is blanked, so the strictest comes first.
const recognisers: Recogniser[] = [
  {
    kind: 'idNumber',
    pattern: new RegExp(`${head}\\d{6}${gap}?\\d{8}${gap}?\\d{3}[\\dXx]${tail}`, 'g'),
    accept: (match, before) => {
      const bare = withoutGaps(match).toUpperCase();
      const named = /(?:身份证|证件|ID)[^\d\n]{0,8}$/i.test(before);
      return isIdNumber(bare) || (named && looksLikeIdNumber(bare)) ? bare : null;
    },
  },
  {
    kind: 'bankCard',
    pattern: new RegExp(`${head}(?:\\d{16,19}|\\d{4}(?:${gap}\\d{4}){3}(?:${gap}\\d{1,3})?)${tail}`, 'g'),
    accept: (match) => {
      const bare = withoutGaps(match);
      return isBankCard(bare) ? bare : null;
    },
  },
  {
    kind: 'idNumber',
    pattern: new RegExp(`${head}\\d{15}${tail}`, 'g'),
    accept: (match) => (isOldIdNumber(match) ? match : null),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?:${head}|(?<=\\+))${country}0?(?:1[3-9]\\d{9}|1[3-9]\\d(?:${gap}\\d{4}){2}|1[3-9]\\d${dotless}(?!${date()})\\d{8}|1[3-9]\\d{5}${dotless}\\d{4}|1[3-9]\\d{2}${dotless}\\d{4}${dotless}\\d{3}|1[3-9]\\d${dotless}\\d{3}${dotless}\\d{5}|1${gap}[3-9](?:${gap}\\d){9})${tail}`,
      'g',
    ),
    accept: normalisePhone,
  },
  {
    // Someone ran his number into what follows: 电话138123456783栋.
    kind: 'phone',
    pattern: /(?<=(?:电话|手机|联系|致电|拨打|tel|phone|mobile)[^\d\n]{0,6})1[3-9]\d{9}(?=\d{1,3}(?!\d))/gi,
    accept: normalisePhone,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<![\\d])(?:(?:\\+|00)86${gap}?\\(?0?|\\(?0)(?:${areas('[1-9]', `(?:\\)${gap}?|${gap})`)}|${areas('[2-8]', '')})${extension}${tail}`,
      'gi',
    ),
    accept: normalisePhone,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<![\\d])\\+(?!86)(?:1${gap}?\\(?\\d{3}\\)?${gap}?\\d{3}${gap}?\\d{4}|[2-9]\\d{0,2}(?:${gap}?\\d{6,12}|(?:${gap}\\d{2,4}){2,4}))${tail}(?![.,]\\d|元|万)`,
      'g',
    ),
    accept: normalisePhone,
  },
  {
    kind: 'plate',
    pattern: new RegExp(
      `[${plateProvinces}] ?[A-HJ-Z][ .-]?(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领]|[A-HJ-NP-Z0-9]{5})(?![A-Z0-9])`,
      'gi',
    ),
    accept: (match) => {
      const bare = withoutGaps(match).toUpperCase();
      return isPlate(bare) ? bare : null;
    },
  },
];

function areas(first: string, between: string): string {
  const eight = `(?:10|2\\d)${between}${first}\\d{3}${dotless}?\\d{4}`;
  const seven = `(?:3[1-9]|4[1-8]|5[1-9]|6[3-9]|[7-9]\\d)\\d${between}${first}\\d{2,3}${dotless}?\\d{4}`;
  return `${eight}|${seven}`;
}

function date(): string {
  return '(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
}

/**
 * The promise that needs no judgement: no run of eleven plain digits that is a mobile stays, not even where an
 * exotic digit or a mask stands beside it and the rules above read one longer number.
 */
function addPlainMobiles(original: string, found: FoundNumber[]): void {
  for (const match of original.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)) {
    const [normalised] = match;
    const start = match.index;
    const end = start + normalised.length;
    if (found.some((other) => other.start < end && other.end > start)) continue;
    found.push({ kind: 'phone', start, end, normalised });
  }
}

/** The visible end of an already masked number must not pair up with its neighbours and be taken again. */
function touchesMask(match: string, text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(start + match.length, start + match.length + 14);
  if (/^\+?\d+$/.test(match)) return /\d\*{3,}$/.test(before) || /^\*{3,}\d/.test(after);
  return /[\dA-Z][) .*-]*\*{3}[) .-]{0,5}$/.test(before) || /^[) .-]{0,5}\*{3}/.test(after);
}

function withoutGaps(match: string): string {
  return match.replace(/[ .-]/g, '');
}

function blank(match: string): string {
  return '\ufffc'.repeat(match.length);
}

function placeIn(folded: Folded, start: number, end: number): { start: number; end: number } {
  if (!folded.at) return { start, end };
  return { start: folded.at[start]!, end: folded.at[end]! };
}
