import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { verifyPassword as isOldPassword } from 'better-auth/crypto';

/** What OWASP asks of scrypt: N = 2^17, r = 8, p = 1. Each doubling of N doubles time and memory, 128 MB here. */
export const usualCost = 17;

/** For passwords that are public anyway: what they cost protects nothing and would hold up the first start. */
export const publicCost = 14;

/** Stands in place of a hash until somebody invited has set a password; no password matches it. */
export const unset = 'unset';

const [blockSize, keyLength] = [8, 32];

/** `scrypt$17$8$1$salt$key`: the cost stands in it, so that it can be raised without asking anybody for anything. */
export async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, { N: 2 ** cost, r: blockSize, p: 1 });
  return ['scrypt', cost, blockSize, 1, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Also of a hash as better-auth makes it by itself, which is what older databases hold. */
export async function matchesHash(hash: string, password: string): Promise<boolean> {
  if (hash === unset) {
    // As long as with a password: how long it takes must not tell who has not come yet.
    await hashPassword(password, usualCost);
    return false;
  }
  const parts = partsOf(hash);
  if (!parts) return inTurn(() => isOldPassword({ hash, password }));
  const { cost, r, p, salt, key } = parts;
  return timingSafeEqual(await derive(password, salt, { N: 2 ** cost, r, p }), key);
}

/** Whether it should be hashed anew as soon as the password is at hand. */
export function isWeaker(hash: string, cost: number): boolean {
  const parts = partsOf(hash);
  return !parts || parts.cost < cost;
}

function partsOf(hash: string) {
  const [kind, cost, r, p, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !salt || !key) return null;
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  return { cost: Number(cost), r: Number(r), p: Number(p), salt: bytes(salt), key: bytes(key) };
}

const scrypted = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

function derive(password: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }) {
  const options = { N, r, p, maxmem: 256 * N * r };
  return inTurn(() => scrypted(password.normalize('NFKC'), salt, keyLength, options));
}

/** Two at once: each takes 128 MB, and files are read by the same four threads. */
const mostAtOnce = 2;
let atWork = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (atWork >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else atWork++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  }
}
