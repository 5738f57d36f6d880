/** The texts that the cells of a workbook refer to by their number. */
export interface SharedTexts {
  readonly count: number;
  add(text: string): void;
  at(index: number): string | undefined;
}

// Longer than any cell may be: a text never lies across two pieces.
const pieceBytes = 1024 * 1024;
const lengthBytes = 4;

/** Kept as bytes outside the heap: as strings they would hold on to the whole sheet that they were cut from. */
export function sharedTexts(): SharedTexts {
  const pieces: Buffer[] = [];
  const starts: number[] = [];
  let free = pieceBytes;
  return {
    get count() {
      return starts.length;
    },
    add(text) {
      const length = Buffer.byteLength(text);
      if (free + lengthBytes + length > pieceBytes) {
        pieces.push(Buffer.allocUnsafeSlow(pieceBytes));
        free = 0;
      }
      const piece = pieces.at(-1)!;
      starts.push((pieces.length - 1) * pieceBytes + free);
      piece.writeUInt32LE(length, free);
      piece.write(text, free + lengthBytes);
      free += lengthBytes + length;
    },
    at(index) {
      const start = starts[index];
      if (start === undefined) return undefined;
      const piece = pieces[Math.floor(start / pieceBytes)]!;
      const begin = (start % pieceBytes) + lengthBytes;
      return piece.toString('utf8', begin, begin + piece.readUInt32LE(begin - lengthBytes));
    },
  };
}
