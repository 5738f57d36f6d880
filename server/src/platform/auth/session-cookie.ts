import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { remembering } from '../remember.ts';

const plainName = 'nuanju.session_token';

/** `__Host-` binds the cookie to this very host, which a browser accepts over https only. */
export function cookieNameFor(servedOverHttps: boolean): string {
  return servedOverHttps ? `__Host-${plainName}` : plainName;
}

/**
 * The session token of a Cookie header whose signature is ours, else null. No I/O: whether the session still
 * exists is for the database to say (`auth.session.token`).
 */
export function sessionTokenFrom(
  cookieHeader: string | undefined,
  secret: string,
  servedOverHttps = false,
): string | null {
  const signed = readCookie(cookieHeader ?? '', cookieNameFor(servedOverHttps));
  if (!signed) return null;
  const tokenIn = readers.get(secret) ?? remembering(5000, tokenReader(secret));
  readers.set(secret, tokenIn);
  return tokenIn(signed);
}

/** A browser sends the same cookie all day. */
const readers = new Map<string, (signed: string) => string | null>();

function tokenReader(secret: string): (signed: string) => string | null {
  // Made once: importing it anew would cost every request as much as the signature itself.
  const key = createSecretKey(secret, 'utf8');
  return (signed) => {
    const dot = signed.lastIndexOf('.');
    if (dot < 1) return null;
    const token = signed.slice(0, dot);
    const expected = createHmac('sha256', key).update(token).digest();
    const given = Buffer.from(signed.slice(dot + 1), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
  };
}

function readCookie(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0 || part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}
