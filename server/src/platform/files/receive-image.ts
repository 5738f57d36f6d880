import { fail } from '../errors/fail.ts';
import { bounded } from './bounded.ts';
import type { ImageLimits, ReceivedImage } from './encode-anew.ts';

/**
 * Takes a photo in and gives back another one: decoded, turned upright, scaled and encoded anew, so that
 * nothing but pixels is kept - no place, no camera, no second file glued behind. Fails with file.tooLarge,
 * file.notAnImage, file.tooManyPixels, file.broken, or server.busy when too many photos are waiting.
 */
export async function receiveImage(
  source: Buffer | AsyncIterable<Uint8Array>,
  limits: ImageLimits = {},
): Promise<ReceivedImage> {
  const maxBytes = limits.maxBytes ?? 15 * 1024 * 1024;
  const received = await collect(source, maxBytes);
  try {
    // Loaded at the first photo: the decoders take 25 MB that a server without photos need not hold.
    const { encodeAnew, formatOf } = await import('./encode-anew.ts');
    const format = await formatOf(received.bytes);
    return await oneAtATime(() => encodeAnew(received.bytes, format, limits));
  } finally {
    received.release();
  }
}

const oneAtATime = bounded(1);
const maxHeldBytes = 96 * 1024 * 1024;
let heldBytes = 0;

async function collect(
  source: Buffer | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ bytes: Buffer; release: () => void }> {
  let size = 0;
  const release = () => {
    heldBytes -= size;
    size = 0;
  };
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of Buffer.isBuffer(source) ? [source] : source) {
      if (size + chunk.length > maxBytes) fail('file.tooLarge', { limit: inMegabytes(maxBytes) });
      if (heldBytes + chunk.length > maxHeldBytes) fail('server.busy');
      size += chunk.length;
      heldBytes += chunk.length;
      chunks.push(chunk);
    }
  } catch (error) {
    release();
    throw error;
  }
  return { bytes: Buffer.isBuffer(source) ? source : Buffer.concat(chunks), release };
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
