import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { instantFrom } from '../time.ts';
import { KeyRefusal } from './keys.ts';

interface Material {
  current: number;
  seal: Record<string, string>;
  hash: string;
  /** When each version came, where a rotation made it. */
  since?: Record<string, string>;
}

const highest = 255;

/** Adds a seal key to the file and makes it the current one, all or nothing. Answers its version. */
export function addSealKey(file: string, now: Temporal.Instant): number {
  const material = readMaterial(file);
  const version = Math.max(...Object.keys(material.seal).map(Number)) + 1;
  if (version > highest) throw new KeyRefusal(`The key file ${file} has used up its ${highest} versions.`);
  writeMaterial(file, {
    ...material,
    current: version,
    seal: { ...material.seal, [version]: randomBytes(32).toString('base64') },
    since: { ...material.since, [version]: now.toString() },
  });
  return version;
}

/** Takes every seal key but the current one out of the file. Answers the versions that went. */
export function dropOldSealKeys(file: string): number[] {
  const material = readMaterial(file);
  const { current, seal } = material;
  const old = Object.keys(seal)
    .map(Number)
    .filter((version) => version !== current);
  if (old.length > 0) writeMaterial(file, { ...material, seal: { [current]: seal[current]! } });
  return old;
}

/** Since when the current key is there; null for the one the installation began with. */
export function currentSince(file: string): Temporal.Instant | null {
  const { current, since } = readMaterial(file);
  const at = since?.[current];
  return at ? instantFrom(at) : null;
}

const readMaterial = (file: string): Material => JSON.parse(readFileSync(file, 'utf8')) as Material;

/** Written beside and renamed: whoever reads meanwhile, or dies, meets the old file or the new one whole. */
function writeMaterial(file: string, material: Material): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = openSync(draft, 'wx', 0o600);
    try {
      writeSync(handle, `${JSON.stringify(material, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
