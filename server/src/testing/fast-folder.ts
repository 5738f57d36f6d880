import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where there is room: a cluster is hundreds of files; cloning takes 17 ms there, 200 to 600 ms on disk. */
export function fastFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > 2 * 1024 ** 3) return '/dev/shm';
  } catch {}
  return tmpdir();
}

/** A new folder that the database's unprivileged user can pass through. */
export function makeFastFolder(prefix: string): string {
  const folder = mkdtempSync(join(fastFolder(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}
