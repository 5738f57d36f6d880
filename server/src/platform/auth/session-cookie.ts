import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { remembering } from '../remember.ts';

const plainCookie = 'nuanju.session_token';

/** `__Host-` binds the cookie to this very host, over https or on this machine. */
export const sessionCookie = `__Host-${plainCookie}`;

/** What a cookie header must hold to carry this session. */
export function cookieFor(token: string, secret: string): string {
  return `${sessionCookie}=${encodeURIComponent(signed(token, secret))}`;
}

/** The Set-Cookie line that hands out a session, or takes it back with an empty token. */
export function setCookieFor(token: string, secret: string, maxAgeSeconds: number): string {
  const value = token === '' ? '' : encodeURIComponent(signed(token, secret));
  return `${sessionCookie}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; Secure; SameSite=Lax`;
}

/** The same line for plain http in a network that was declared trusted: there a browser takes no `__Host-` cookie. */
export function asPlainCookie(line: string): string {
  return line.replace(`${sessionCookie}=`, `${plainCookie}=`).replace('; Secure', '');
}

/**
 * The session token of a Cookie header whose signature is ours, else null. No I/O: whether the session still
 * exists is for the database to say (`auth.session.token`). The cookie without `__Host-` counts only where plain http
 * was allowed.
 */
export function sessionTokenFrom(
  cookieHeader: string | undefined,
  secret: string,
  plainAllowed = false,
): string | null {
  const header = cookieHeader ?? '';
  const found = readCookie(header, sessionCookie) ?? (plainAllowed ? readCookie(header, plainCookie) : null);
  if (!found) return null;
  const tokenIn = readers.get(secret) ?? remembering(5000, tokenReader(secret));
  readers.set(secret, tokenIn);
  return tokenIn(found);
}

function signed(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
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
