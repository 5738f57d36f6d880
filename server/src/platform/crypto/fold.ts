/** The text as a reader of numbers sees it; `at[i]` is where folded character i stood in the original. */
export type Folded = { text: string; at: number[] | null };

/**
 * Writes full-width, circled, keycap and read-out Chinese digits as 0-9, every dash as '-' and every blank as
 * ' ', and drops what has no width, so that a number cannot hide behind its spelling.
 */
export function fold(original: string): Folded {
  if (!strange.test(original)) return { text: original, at: null };
  const spoken = original.replace(spokenDigits, (run) => Array.from(run, (c) => spokenValue[c]).join(''));
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const character of spoken) {
    const plain = invisible.test(character) ? '' : plainForm(character);
    for (let i = 0; i < plain.length; i++) at.push(index);
    text += plain;
    index += character.length;
  }
  at.push(original.length);
  return { text, at };
}

/** Cheap and never wrong in the negative: a text without any digit, in whatever spelling, holds no number. */
export function mayHoldNumbers(text: string): boolean {
  return anyDigit.test(text);
}

const anyDigit = /[0-9\uFF10-\uFF19\p{No}\p{Nd}]|[零〇一二三四五六七八九幺]{11}/u;
const spokenDigits = /[零〇一二三四五六七八九幺]{11,}/g;
const spokenValue: Record<string, string> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const invisible =
  /[\u034f\u20e3\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const strange =
  /[\u00a0\u00ad\u00b2\u00b3\u00b7\u00b9\u061c\u180e\u2000-\u206f\u2070-\u2089\u2212\u2022\u2460-\u24ff\u2776-\u2793\u3000\u30fb\ufe58\ufe63\ufeff\uff01-\uff5e]|[\u034f\u20e3\ufe00-\ufe0f]|[\ud835-\ud83e]|[零〇一二三四五六七八九幺]{11}/;

function plainForm(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (/[\u2010-\u2015\u2212\u2043\ufe58\ufe63]/.test(character)) return '-';
  if (/[\u00b7\u2022\u2027\u30fb]/.test(character)) return '.';
  if (/[^\S\r\n\u2028\u2029]/.test(character)) return ' ';
  const compatible = character.normalize('NFKC');
  return /^[0-9]$/.test(compatible) ? compatible : character;
}
