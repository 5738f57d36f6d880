import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { fail } from '../errors/fail.ts';

export type ReceivedImage = {
  bytes: Buffer;
  mime: 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
  /** hex, of the stored bytes */
  sha256: string;
};

export type ImageLimits = {
  /** of the file as sent; 15 MB unless told */
  maxBytes?: number;
  /** width x height as sent, read before anything is decoded; 50 million unless told */
  maxPixels?: number;
  /** pixels, of what is kept; 2560 unless told */
  longSide?: number;
};

export type Format = 'jpeg' | 'png' | 'webp' | 'heif';

const formats: Record<string, Format> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
};

// The prebuilt decoder reads AVIF only; where libvips was built with HEVC, photos of Apple phones work too.
const readsHeic = sharp.format.heif.input.fileSuffix?.includes('.heic') ?? false;
if (readsHeic) formats['image/heic'] = 'heif';

// One decoder, one thread, no cache: a photo of 50 million pixels costs up to 200 MB while it is being turned.
sharp.cache(false);
sharp.concurrency(1);
// SVG, PDF, TIFF and the rest never reach their decoders, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    ...(readsHeic ? ['VipsForeignLoadHeifBuffer'] : []),
  ],
});

/** What a file is by its content. Fails with file.notAnImage. */
export async function formatOf(bytes: Buffer): Promise<Format> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return formats[type?.mime ?? ''] ?? fail('file.notAnImage');
}

/** Nothing but the pixels, upright and scaled. Fails with file.notAnImage, file.tooManyPixels, file.broken. */
export async function encodeAnew(bytes: Buffer, format: Format, limits: ImageLimits): Promise<ReceivedImage> {
  const maxPixels = limits.maxPixels ?? 50_000_000;
  const longSide = limits.longSide ?? 2560;
  const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 });
  const metadata = await image.metadata().catch((error: unknown) => refuse(error, maxPixels));
  if (metadata.format !== format) fail('file.notAnImage');
  if (metadata.width * metadata.height > maxPixels) tooManyPixels(maxPixels);
  const upright = image
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 30 });
  const encoded = encoderFor(metadata)(upright);
  const { data, info } = await encoded
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => refuse(error, maxPixels));
  return {
    bytes: data,
    mime: info.format === 'webp' ? 'image/webp' : 'image/jpeg',
    width: info.width,
    height: info.height,
    sha256: createHash('sha256').update(data).digest('hex'),
  };
}

// JPEG opens and prints everywhere; only what has see-through parts needs WebP to keep them.
function encoderFor(metadata: Metadata): (image: Sharp) => Sharp {
  return metadata.hasAlpha
    ? (image) => image.webp({ quality: 82 })
    : (image) => image.jpeg({ quality: 82, chromaSubsampling: '4:2:0' });
}

function refuse(error: unknown, maxPixels: number): never {
  if (error instanceof Error && /pixel limit/i.test(error.message)) tooManyPixels(maxPixels);
  fail('file.broken');
}

function tooManyPixels(maxPixels: number): never {
  fail('file.tooManyPixels', {
    limit: { zh: `${Math.floor(maxPixels / 10_000)} 万`, en: `${Math.floor(maxPixels / 1_000_000)} million` },
  });
}
