import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { monotonicMs } from '../time.ts';

/** Keys that are missing, malformed or not the ones a database was sealed with; says which and holds none. */
export class KeyRefusal extends Error {}

export type KeyRing = {
  /** Every key that may still open something, by the version byte written in front of what it sealed. */
  readonly sealKeys: ReadonlyMap<number, Buffer>;
  readonly current: number;
  readonly hashKey: Buffer;
};

const keyBytes = 32;

/**
 * Reads the keys from `env` (the value of NUANJU_KEYS) when it is given, else from `file`, which is created
 * with mode 0600 on the first start. Throws in words when they are missing, malformed or short.
 */
export function readKeyRing(from: { file?: string; env?: string }): KeyRing {
  if (from.env?.trim()) return parseKeyRing(from.env, 'NUANJU_KEYS');
  if (!from.file) throw new KeyRefusal('No keys: set NUANJU_KEYS or name a key file.');
  if (!existsSync(from.file)) createKeyFile(from.file);
  return livingRing(from.file);
}

/** The key that sealed something, also where it is younger than this process. */
export function sealKeyOf(ring: KeyRing, version: number): Buffer | undefined {
  const known = ring.sealKeys.get(version);
  if (known) return known;
  rereads.get(ring)?.();
  return ring.sealKeys.get(version);
}

const rereads = new WeakMap<KeyRing, () => void>();
const lookEveryMs = 1000;

/** Follows its file: a key that a rotation adds is sealed with within a second, by a server that goes on serving. */
function livingRing(file: string): KeyRing {
  const read = () => parseKeyRing(readFileSync(file, 'utf8'), `The key file ${file}`);
  const stamp = () => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
  };
  let seen = stamp();
  let held = read();
  let lookedAt = monotonicMs();
  const look = () => {
    lookedAt = monotonicMs();
    const now = stamp();
    if (now === seen || now === '') return;
    const next = read();
    // Numbers hashed with another key would not be found again: such a file belongs to another house.
    if (!next.hashKey.equals(held.hashKey)) throw new KeyRefusal(`The key file ${file} is another house's.`);
    seen = now;
    held = next;
  };
  const fresh = () => {
    if (monotonicMs() - lookedAt >= lookEveryMs) look();
    return held;
  };
  const ring: KeyRing = {
    get sealKeys() {
      return fresh().sealKeys;
    },
    get current() {
      return fresh().current;
    },
    hashKey: held.hashKey,
  };
  rereads.set(ring, look);
  return ring;
}

/**
 * A public name of the hash key, to be stored in the database once: a server that starts with other keys can
 * refuse before it writes numbers that nobody can open or find.
 */
export function fingerprint(ring: KeyRing): string {
  return createHmac('sha256', ring.hashKey).update('nuanju.fingerprint').digest('base64url').slice(0, 22);
}

/** The key material as stored: a new ring, version 1. */
export function newKeyMaterial(): string {
  const key = () => randomBytes(keyBytes).toString('base64');
  return `${JSON.stringify({ current: 1, seal: { 1: key() }, hash: key() }, null, 2)}\n`;
}

function createKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, newKeyMaterial());
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    // A link, not a rename: of two servers starting at once the second must take the keys of the first.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function parseKeyRing(text: string, source: string): KeyRing {
  const material = parseObject(text, source);
  const seal = material.seal;
  if (!isRecord(seal)) throw new KeyRefusal(`${source} has no "seal" keys by version.`);
  const sealKeys = new Map<number, Buffer>();
  for (const [name, value] of Object.entries(seal)) {
    const version = Number(name);
    if (!Number.isInteger(version) || version < 1 || version > 255 || String(version) !== name) {
      throw new KeyRefusal(`${source}: a seal key's version is a whole number from 1 to 255, not "${name}".`);
    }
    sealKeys.set(version, readKey(value, `${source}: seal key ${version}`));
  }
  const current = material.current;
  if (typeof current !== 'number' || !sealKeys.has(current)) {
    throw new KeyRefusal(`${source}: "current" must name one of the seal keys.`);
  }
  const hashKey = readKey(material.hash, `${source}: the hash key`);
  for (const key of sealKeys.values()) {
    if (key.equals(hashKey)) throw new KeyRefusal(`${source}: the hash key must differ from every seal key.`);
  }
  return { sealKeys, current, hashKey };
}

// The text itself must stay out of every message here: it is the key.
function parseObject(text: string, source: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new KeyRefusal(`${source} is not JSON of the form {"current":1,"seal":{"1":"…"},"hash":"…"}.`);
  }
  if (!isRecord(value)) throw new KeyRefusal(`${source} is not a JSON object.`);
  return value;
}

function readKey(value: unknown, name: string): Buffer {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) {
    throw new KeyRefusal(`${name} is not base64.`);
  }
  const key = Buffer.from(value, 'base64');
  if (key.length !== keyBytes)
    throw new KeyRefusal(`${name} has ${key.length} bytes; it must have ${keyBytes}.`);
  if (new Set(key).size < 8) throw new KeyRefusal(`${name} is not random.`);
  return key;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
