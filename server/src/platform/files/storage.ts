import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

export type StorageConfig =
  | { kind: 'disk'; folder: string }
  | {
      kind: 's3';
      bucket: string;
      region: string;
      /** of any service that speaks S3; Amazon's own when it is not given */
      endpoint?: string;
      accessKeyId?: string;
      secretAccessKey?: string;
      /** most services other than Amazon's want the bucket in the path */
      pathStyle?: boolean;
    };

export type Storage = {
  /** Keeps the bytes and gives back the name to remember; on disk they are down before it answers. */
  put(bytes: Buffer, mime: string): Promise<string>;
  /** Null when there is no such file. */
  get(name: string): Promise<{ stream: Readable; mime: string; size: number } | null>;
  /** Removing what is not there is no error: a repeated clean-up ends the same. */
  remove(name: string): Promise<void>;
};

/** Where photos live. Names are ours alone - two folders of a random id - so no sender's name is ever a path. */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  const disk = config.kind === 'disk' ? onDisk(config.folder) : await onS3(config);
  return {
    async put(bytes, mime) {
      const name = newName(mime);
      await disk.put(name, bytes, { contentType: mime, contentLength: bytes.length });
      if (config.kind === 'disk') await flush(join(config.folder, name));
      return name;
    },
    async get(name) {
      const mime = mimeOf(name);
      if (!mime) return null;
      try {
        const { contentLength } = await disk.getMetaData(name);
        return { stream: await disk.getStream(name), mime, size: contentLength };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async remove(name) {
      if (!mimeOf(name)) return;
      try {
        await disk.delete(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/webp': 'webp' };
const mimes: Record<string, string> = { jpg: 'image/jpeg', webp: 'image/webp' };

function newName(mime: string): string {
  const ending = endings[mime];
  if (!ending) throw new Error(`Files of type ${mime} are not kept.`);
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id.slice(2, 4)}/${id}.${ending}`;
}

/** Also the wall against paths: only a name that this module could have given has a type. */
function mimeOf(name: string): string | null {
  const match =
    /^([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{4}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\.(jpg|webp)$/.exec(name);
  return match ? mimes[match[3]!]! : null;
}

function onDisk(folder: string): Disk {
  return new Disk(new FSDriver({ location: folder, visibility: 'private' }));
}

// Loaded only where it is configured: the client costs a start some hundred milliseconds and 30 MB.
async function onS3(config: Extract<StorageConfig, { kind: 's3' }>): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { accessKeyId, secretAccessKey } = config;
  return new Disk(
    new S3Driver({
      bucket: config.bucket,
      region: config.region,
      endpoint: config.endpoint,
      forcePathStyle: config.pathStyle ?? false,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      visibility: 'private',
      supportsACL: false,
    }),
  );
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, name } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || name === 'NoSuchKey' || name === 'NotFound') return true;
  }
  return false;
}
