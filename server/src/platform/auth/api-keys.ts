import { randomBytes } from 'node:crypto';
import { newId } from '../ids.ts';
import type { Auth } from './create-auth.ts';
import { hashToken } from './hash-token.ts';

export interface NewKey {
  readonly name: string;
  readonly days: number;
  /** Without it the key reads and nothing else. */
  readonly mayWrite: boolean;
  /** The parts of the API it is for; null for all. */
  readonly tags: readonly string[] | null;
}

export interface KeyShown {
  id: string;
  name: string;
  start: string;
  mayWrite: boolean;
  tags: string[] | null;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

const shown = `id, name, start, may_write as "mayWrite", tags, created_at as "createdAt", expires_at as "expiresAt",
  last_request as "lastUsedAt"`;

/** A key that acts for its user within its scope until it expires. The key itself is kept nowhere. */
export async function makeKey(
  auth: Auth,
  userId: string,
  asked: NewKey,
  now: Temporal.Instant,
): Promise<KeyShown & { key: string }> {
  const key = `nj_${randomBytes(48).toString('base64url')}`;
  const { rows } = await auth.pool.query<KeyShown>(
    `insert into auth.api_key (id, reference_id, name, start, prefix, key, may_write, tags, created_at, updated_at, expires_at)
     values ($1, $2, $3, $4, 'nj_', $5, $6, $7, $8, $8, $9) returning ${shown}`,
    [
      newId(),
      userId,
      asked.name,
      key.slice(0, 7),
      hashToken(key),
      asked.mayWrite,
      asked.tags,
      now.toString(),
      now.add({ hours: asked.days * 24 }).toString(),
    ],
  );
  return { ...rows[0]!, key };
}

export async function keysOf(auth: Auth, userId: string): Promise<KeyShown[]> {
  const { rows } = await auth.pool.query<KeyShown>(
    `select ${shown} from auth.api_key where reference_id = $1 and enabled order by created_at, id`,
    [userId],
  );
  return rows;
}

/** False when the user has no such key. */
export async function removeKey(auth: Auth, userId: string, keyId: string): Promise<boolean> {
  const removed = await auth.pool.query('delete from auth.api_key where reference_id = $1 and id = $2', [
    userId,
    keyId,
  ]);
  return removed.rowCount === 1;
}

export async function removeKeys(auth: Auth, userId: string): Promise<number> {
  const removed = await auth.pool.query('delete from auth.api_key where reference_id = $1', [userId]);
  return removed.rowCount ?? 0;
}

export interface KeyScope {
  mayWrite: boolean;
  tags: string[] | null;
}

/** What a key may do; null for one that is unknown or over, which is for "who enters" to refuse. Notes that it was used. */
export async function scopeOfKey(
  auth: Auth,
  keyHash: string,
  now: Temporal.Instant,
): Promise<KeyScope | null> {
  const { rows } = await auth.pool.query<KeyScope & { stale: boolean }>({
    name: 'key-scope',
    text: `select may_write as "mayWrite", tags,
             (last_request is null or last_request < $2::timestamptz - interval '5 minutes') as stale
           from auth.api_key where key = $1 and enabled and expires_at > $2`,
    values: [keyHash, now.toString()],
  });
  const [scope] = rows;
  if (!scope) return null;
  if (scope.stale) {
    await auth.pool.query('update auth.api_key set last_request = $2 where key = $1', [
      keyHash,
      now.toString(),
    ]);
  }
  return { mayWrite: scope.mayWrite, tags: scope.tags };
}
