/** Ends a record that was cut; no text holds this noncharacter. What follows it: `q` or the number of lines lost. */
export const cutMark = '\ufdd0';

/**
 * Hands CSV text on, but of a record above `longest` characters only the beginning, and a record whose quote is
 * never closed with a quote of ours; both end in the mark. The parser then never fails: when it does, it drops the good
 * rows that happen to lie in the same piece of the file.
 */
export async function* boundRecords(
  pieces: AsyncIterable<string>,
  separator: string,
  longest: number,
): AsyncIterable<string> {
  let quoted = false;
  let justClosed = false;
  let fieldStart = true;
  let length = 0;
  let cutting = false;
  let lost = 0;
  for await (const piece of pieces) {
    let out = '';
    let from = 0;
    for (let i = 0; i < piece.length; i++) {
      const character = piece[i]!;
      const wasQuoted = quoted;
      if (quoted) {
        if (character === '"') {
          quoted = false;
          justClosed = true;
        }
      } else if (character === '"' && (fieldStart || justClosed)) {
        quoted = true;
        fieldStart = false;
        justClosed = false;
      } else if (character === '\n') {
        if (cutting) {
          out += `${cutMark}${lost}`;
          from = i;
          cutting = false;
          lost = 0;
        }
        length = -1;
        fieldStart = true;
        justClosed = false;
      } else {
        fieldStart = character === separator;
        justClosed = false;
      }
      length++;
      if (cutting && character === '\n') lost++;
      if (!cutting && length > longest) {
        out += piece.slice(from, i);
        if (wasQuoted) out += '"';
        out += separator;
        cutting = true;
      }
    }
    if (!cutting) out += piece.slice(from);
    if (out) yield out;
  }
  if (cutting) yield `${cutMark}${lost}`;
  else if (quoted) yield `"${separator}${cutMark}q`;
}
