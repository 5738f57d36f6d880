import { fold } from '../../platform/text/bigrams.ts';

const before = 16;
const after = 64;

/** The part of a text around the first of the wanted words that occurs, or the beginning when the hit lies elsewhere. */
export function snippet(texts: readonly string[], wanted: readonly string[]): string {
  const flats = texts.map((text) => text.replaceAll(/\s+/g, ' '));
  for (const words of wanted) {
    for (const flat of flats) {
      const at = fold(flat).indexOf(words);
      if (at < 0) continue;
      const start = Math.max(0, at - before);
      const end = at + words.length + after;
      return `${start > 0 ? '…' : ''}${flat.slice(start, end)}${end < flat.length ? '…' : ''}`.toWellFormed();
    }
  }
  return [...(flats[0] ?? '')].slice(0, before + after).join('');
}
