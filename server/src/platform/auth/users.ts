import { createHash } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Tx } from '../db/tx.ts';
import { type Bilingual, fail } from '../errors/fail.ts';
import { newId } from '../ids.ts';
import { type Auth, isUsername } from './create-auth.ts';

export interface NewUser {
  readonly username: string;
  readonly password: string;
  /** Shown to colleagues. */
  readonly name: string;
}

/** A user who can sign in at once. Throws `request.invalid` (fields /username, /password) or `auth.usernameTaken`. */
export async function createUser(auth: Auth, user: NewUser): Promise<{ id: string }> {
  const username = user.username.toLowerCase();
  if (!isUsername(username)) refuseField('/username', usernameRule);
  requireGoodPassword(user.password);
  const id = newId();
  const created = await auth.pool.query(
    `with new_user as (
       insert into auth.user (id, username, name, email) values ($1, $2, $3, $4)
       on conflict do nothing returning id
     )
     insert into auth.account (id, user_id, provider_id, account_id, password)
     select $5, id, 'credential', id, $6 from new_user`,
    [id, username, user.name, `${username}@users.invalid`, newId(), await hashPassword(user.password)],
  );
  if (created.rowCount === 0) fail('auth.usernameTaken', { username });
  return { id };
}

/** Sets a new password and ends every session of the user, in one statement. Throws `notFound`. */
export async function setPassword(auth: Auth, userId: string, password: string): Promise<void> {
  requireGoodPassword(password);
  const changed = await auth.pool.query(
    `with changed as (
       update auth.account set password = $2, updated_at = now()
       where user_id = $1 and provider_id = 'credential' returning user_id
     ), ended as (
       delete from auth.session where user_id in (select user_id from changed)
     )
     select 1 from changed`,
    [userId, await hashPassword(password)],
  );
  if (changed.rowCount === 0) fail('notFound');
}

/** Signs the user out everywhere, with effect on the next request; says how many sessions there were. */
export async function endSessions(auth: Auth, userId: string): Promise<number> {
  const ended = await auth.pool.query('delete from auth.session where user_id = $1', [userId]);
  return ended.rowCount ?? 0;
}

/** Ends a sign-in for good, with its sessions, keys and password, in the caller's transaction. */
export async function removeUser(tx: Tx, userId: string): Promise<void> {
  await tx.query({ name: 'remove-user', text: 'delete from auth.user where id = $1', values: [userId] });
}

/** Removes the rows of sessions that are over; for a daily schedule, nothing depends on it. */
export async function removeExpiredSessions(auth: Auth, now: Temporal.Instant): Promise<number> {
  const removed = await auth.pool.query('delete from auth.session where expires_at <= $1', [now.toString()]);
  return removed.rowCount ?? 0;
}

/** The id of the user a key acts for, or null when it is unknown, disabled or expired. */
export async function apiKeyOwner(auth: Auth, key: string, now: Temporal.Instant): Promise<string | null> {
  const found = await auth.pool.query<{ reference_id: string }>({
    name: 'api-key-owner',
    text: `select reference_id from auth.api_key
           where key = $1 and enabled and (expires_at is null or expires_at > $2)`,
    values: [hashApiKey(key), now.toString()],
  });
  return found.rows[0]?.reference_id ?? null;
}

/** The form in which `auth.api_key.key` holds a key. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

const usernameRule: Bilingual = {
  zh: '用户名应为 3 到 30 个字母、数字或 . _ -',
  en: 'The user name must be 3 to 30 letters, digits or . _ -',
};

const passwordRule: Bilingual = {
  zh: '密码应为 8 到 128 个字符',
  en: 'The password must have 8 to 128 characters',
};

function requireGoodPassword(password: string): void {
  if (password.length < 8 || password.length > 128) refuseField('/password', passwordRule);
}

function refuseField(path: string, message: Bilingual): never {
  fail('request.invalid', {}, [{ path, message }]);
}
