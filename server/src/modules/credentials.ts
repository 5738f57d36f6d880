import type { FastifyRequest } from 'fastify';
import { hashToken } from '../platform/auth/hash-token.ts';
import { sessionTokenFrom } from '../platform/auth/session-cookie.ts';
import type { House } from './house.ts';

/** A session token whose signature was checked, and the hash of an API key; '' for the one that is not given. */
export type Credentials = readonly [sessionToken: string, keyHash: string];

/** What a request says of who sends it, for `whoEnters`: asked at its beginning, and again while a stream is open. */
export function credentialsOf(house: House, { headers }: Pick<FastifyRequest, 'headers'>): Credentials {
  const key = headers['x-api-key'];
  if (typeof key === 'string') return ['', hashToken(key)];
  return [sessionTokenFrom(headers.cookie, house.secret, house.auth.trustedNetwork) ?? '', ''];
}
