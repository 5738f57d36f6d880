import { fold } from '../../platform/text/bigrams.ts';

const before = 16;
const after = 64;

/** The part of a text around what was searched, or the beginning when the hit lies elsewhere. */
export function snippet(texts: readonly string[], q: string, otherwise: string): string {
  const wanted = fold(q.trim());
  for (const text of texts) {
    const flat = text.replaceAll(/\s+/g, ' ');
    const at = fold(flat).indexOf(wanted);
    if (at < 0) continue;
    const start = Math.max(0, at - before);
    const end = at + wanted.length + after;
    return `${start > 0 ? '…' : ''}${flat.slice(start, end)}${end < flat.length ? '…' : ''}`.toWellFormed();
  }
  return otherwise;
}
