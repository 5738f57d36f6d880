import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';

export type FileEncoding = 'utf8' | 'gb18030' | 'utf16le' | 'utf16be';

export interface TextFile {
  /** Pieces of the decoded text, without the byte order mark; a character is never cut. */
  text: AsyncIterable<string>;
  encoding: FileEncoding;
  /** How much of the file has been read, 0 to 1. */
  share(): number;
}

/** Opens a text file whatever Chinese office software has saved it as. */
export async function openText(file: string): Promise<TextFile> {
  const { encoding, bytes } = await detectEncoding(file);
  const stream = createReadStream(file);
  return {
    text: decode(stream, encoding),
    encoding,
    share: () => (bytes === 0 ? 1 : stream.bytesRead / bytes),
  };
}

async function* decode(stream: Readable, encoding: FileEncoding): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const piece of stream) yield decoder.write(piece as Buffer);
  yield decoder.end() ?? '';
}

/**
 * By the byte order mark, else by the whole file: what is not UTF-8 is GB 18030 (which includes GBK), unless nearly
 * all of it is UTF-8 - then it is UTF-8 with damaged places, and only the rows that hold them are refused.
 */
async function detectEncoding(file: string): Promise<{ encoding: FileEncoding; bytes: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const mark = Buffer.alloc(2);
    await handle.read(mark, 0, 2, 0);
    if (mark[0] === 0xff && mark[1] === 0xfe) return { encoding: 'utf16le', bytes: size };
    if (mark[0] === 0xfe && mark[1] === 0xff) return { encoding: 'utf16be', bytes: size };
    const found = await countUtf8(handle.createReadStream({ start: 0, autoClose: false }));
    const isUtf8 = found.broken === 0 || found.whole > 20 * found.broken;
    return { encoding: isUtf8 ? 'utf8' : 'gb18030', bytes: size };
  } finally {
    await handle.close();
  }
}

async function countUtf8(stream: Readable): Promise<{ whole: number; broken: number }> {
  let whole = 0;
  let broken = 0;
  let missing = 0;
  for await (const piece of stream) {
    for (const byte of piece as Buffer) {
      if (missing > 0) {
        if (byte >= 0x80 && byte < 0xc0) {
          if (--missing === 0) whole++;
          continue;
        }
        broken++;
        missing = 0;
      }
      if (byte < 0x80) continue;
      if (byte >= 0xc2 && byte < 0xe0) missing = 1;
      else if (byte >= 0xe0 && byte < 0xf0) missing = 2;
      else if (byte >= 0xf0 && byte < 0xf5) missing = 3;
      else broken++;
    }
  }
  return { whole, broken: broken + (missing > 0 ? 1 : 0) };
}
