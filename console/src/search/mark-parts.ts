/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text where one of the parts stands in it; letters fit whatever their case and width. */
export function markParts(text: string, parts: readonly string[]): Piece[] {
  const plain = flat(text);
  // Folding may change how long a text is; then nothing can be pointed at.
  if (plain.length !== text.length) return [{ text, marked: false }];
  const wanted = parts.map((part) => flat(part.trim())).filter(Boolean);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const next = nearest(plain, wanted, at);
    if (!next) break;
    if (next.from > at) pieces.push({ text: text.slice(at, next.from), marked: false });
    pieces.push({ text: text.slice(next.from, next.to), marked: true });
    at = next.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

function nearest(plain: string, wanted: string[], at: number): { from: number; to: number } | null {
  const found = wanted
    .map((part) => ({ from: plain.indexOf(part, at), length: part.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from || b.length - a.length);
  const [first] = found;
  return first ? { from: first.from, to: first.from + first.length } : null;
}

const flat = (text: string) => text.normalize('NFKC').toLowerCase();
