import { createInflateRaw } from 'node:zlib';
import { fail } from '../../../platform/errors/fail.ts';
import '../exchange.errors.ts';

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** How much may still be unpacked: small files unfold to terabytes when somebody means harm. */
export interface Budget {
  left: number;
}

export const mostUnpacked = 512 * 1024 * 1024;
const mostEntries = 2000;

/** The parts of a zip archive by name, from its central directory. Fails in words for what is none. */
export function readDirectory(bytes: Buffer): Map<string, ZipEntry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  // 65535 entries is how ZIP64 announces itself; no workbook within our limits needs it.
  if (count > mostEntries) fail('import.brokenWorkbook');
  const entries = new Map<string, ZipEntry>();
  let declared = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) fail('import.brokenWorkbook');
    const flags = bytes.readUInt16LE(at + 8);
    if (flags & 1) fail('import.encryptedWorkbook');
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    declared += entry.size;
    entries.set(entry.name, entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (declared > mostUnpacked) tooLarge();
  return entries;
}

/** The bytes of one part, piece by piece. What the directory says about its size is not believed. */
export async function* unpack(bytes: Buffer, entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) fail('import.brokenWorkbook');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) fail('import.brokenWorkbook');
  if (entry.method === 0) {
    spend(budget, packed.length);
    yield packed;
    return;
  }
  if (entry.method !== 8) fail('import.brokenWorkbook');
  const inflating = createInflateRaw({ chunkSize: 128 * 1024 });
  inflating.end(packed);
  try {
    for await (const piece of inflating) {
      spend(budget, (piece as Buffer).length);
      yield piece as Buffer;
    }
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code ?? '').startsWith('Z_')) fail('import.brokenWorkbook');
    throw error;
  } finally {
    inflating.destroy();
  }
}

function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) tooLarge();
}

export function tooLarge(): never {
  fail('import.workbookTooLarge', { limit: `${mostUnpacked / 1024 / 1024} MB` });
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  }
  return fail('import.brokenWorkbook');
}
