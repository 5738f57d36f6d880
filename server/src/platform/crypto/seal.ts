import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type KeyRing, sealKeyOf } from './keys.ts';

const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + ivBytes + tagBytes;

/**
 * AES-256-GCM under the current key: version byte, IV, tag, cipher text. The purpose is authenticated, so
 * what was sealed as one thing cannot be passed off as another.
 */
export function seal(ring: KeyRing, purpose: string, plain: string | Uint8Array): Buffer {
  const version = ring.current;
  const iv = nextIv();
  const cipher = createCipheriv('aes-256-gcm', keyOf(ring, version), iv, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(version, purpose));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  // This mode holds nothing back for the end but the tag.
  cipher.final();
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body]);
}

// Drawn by the hundred: one by one, asking for them took two fifths of the time of sealing.
let drawn = randomBytes(ivBytes * 256);
let used = 0;

/** Random bytes that no other value was sealed with. */
function nextIv(): Buffer {
  if (used === drawn.length) {
    drawn = randomBytes(drawn.length);
    used = 0;
  }
  used += ivBytes;
  return drawn.subarray(used - ivBytes, used);
}

/** Opens what `seal` closed, under any key of the ring. Throws when it was altered or the purpose differs. */
export function unseal(ring: KeyRing, purpose: string, sealed: Uint8Array): string {
  return unsealBytes(ring, purpose, sealed).toString('utf8');
}

/** The same for what is no text. */
export function unsealBytes(ring: KeyRing, purpose: string, sealed: Uint8Array): Buffer {
  if (sealed.length < headBytes) throw new Error('A sealed value is too short to be one.');
  const version = sealed[0]!;
  const iv = sealed.subarray(1, 1 + ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(ring, version), iv, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(version, purpose));
  decipher.setAuthTag(sealed.subarray(1 + ivBytes, headBytes));
  try {
    // All of it comes out of the first call; the second only holds it against the tag.
    const plain = decipher.update(sealed.subarray(headBytes));
    decipher.final();
    return plain;
  } catch {
    throw new Error(`A value sealed as ${purpose} does not open: altered, or sealed with other keys.`);
  }
}

/** HMAC-SHA-256 cut to 16 bytes: equal inputs meet in an index, and nobody without the key can try inputs. */
export function keyedHash(ring: KeyRing, purpose: string, normalised: string): Buffer {
  const whole = createHmac('sha256', ring.hashKey).update(`${purpose}\0${normalised}`, 'utf8').digest();
  return whole.subarray(0, 16);
}

/**
 * For search by the last four characters. Ten thousand values are guessed at once by whoever holds the key:
 * the key alone protects it, so it must never live beside the database.
 */
export function lastFourHash(ring: KeyRing, purpose: string, normalised: string): Buffer {
  return keyedHash(ring, `${purpose}.lastFour`, normalised.slice(-4));
}

/** The same under the current key, or null where it lies under that already. Throws as unseal does. */
export function sealAnew(ring: KeyRing, purpose: string, sealed: Uint8Array): Buffer | null {
  return sealed[0] === ring.current ? null : seal(ring, purpose, unsealBytes(ring, purpose, sealed));
}

function keyOf(ring: KeyRing, version: number): Buffer {
  const key = sealKeyOf(ring, version);
  if (!key)
    throw new Error(`No seal key of version ${version}: the key ring is not the one that sealed this.`);
  return key;
}

function boundTo(version: number, purpose: string): Buffer {
  return Buffer.from(`${version}:${purpose}`, 'utf8');
}
