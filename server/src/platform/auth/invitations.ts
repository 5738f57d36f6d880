import { randomBytes } from 'node:crypto';
import { fail } from '../errors/fail.ts';
import { newId } from '../ids.ts';
import type { Auth } from './create-auth.ts';
import { forgetGuesses, inOneTransaction } from './guesses.ts';
import { hashToken } from './hash-token.ts';
import { hashPassword, unset } from './password-hash.ts';
import { requireGoodPassword } from './passwords.ts';

/** Whether it opens the first day or a door whose key was lost; only the words of the page depend on it. */
export type Purpose = 'join' | 'reset';

/** Two nights and a day off may lie between the invitation and the first day at work. */
const validHours = 72;

/** A link that sets a password once. The newest of a user counts: what was handed out before opens nothing. */
export async function makeInvitation(
  auth: Auth,
  invitation: { userId: string; createdBy: string | null },
  now: Temporal.Instant,
): Promise<{ token: string; expiresAt: Temporal.Instant }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now.add({ hours: validHours });
  await auth.pool.query(
    `with retired as (delete from auth.invitation where user_id = $2 and used_at is null)
     insert into auth.invitation (id, user_id, purpose, token_hash, created_by, created_at, expires_at)
     select $1, $2, case when exists (select from auth.account where user_id = $2 and password = $7)
         then 'join' else 'reset' end, $3, $4, $5, $6`,
    [
      newId(),
      invitation.userId,
      hashToken(token),
      invitation.createdBy,
      now.toString(),
      expiresAt.toString(),
      unset,
    ],
  );
  return { token, expiresAt };
}

/** Whoever has just set a password himself needs no link, and nobody else should hold one that opens his account. */
export async function withdrawInvitations(auth: Auth, userId: string): Promise<void> {
  await auth.pool.query('delete from auth.invitation where user_id = $1 and used_at is null', [userId]);
}

/** Where the token stands behind `#`: a browser sends that to no server, so it is in no log. */
export const invitationPath = (token: string): string => `/invitation#${token}`;

/** Until when a link handed out to this user may still be used; null when there is none. */
export async function invitationOf(auth: Auth, userId: string, now: Temporal.Instant): Promise<Date | null> {
  const { rows } = await auth.pool.query<{ expires_at: Date }>(
    'select expires_at from auth.invitation where user_id = $1 and used_at is null and expires_at > $2',
    [userId, now.toString()],
  );
  return rows[0]?.expires_at ?? null;
}

export interface Invited {
  userId: string;
  username: string;
  name: string;
  purpose: Purpose;
  expiresAt: Date;
}

/** Whom a token invites. Throws `auth.invitationOver`, which does not tell a used one from one that never was. */
export async function readInvitation(auth: Auth, token: string, now: Temporal.Instant): Promise<Invited> {
  const { rows } = await auth.pool.query<Invited>(
    `select i.user_id as "userId", u.username, u.name, i.purpose, i.expires_at as "expiresAt"
     from auth.invitation i join auth.user u on u.id = i.user_id
     where i.token_hash = $1 and i.used_at is null and i.expires_at > $2`,
    [hashToken(token), now.toString()],
  );
  return rows[0] ?? fail('auth.invitationOver');
}

/**
 * Sets the password, ends every session and every pause of the user, and uses the token up: all or nothing, and of two
 * at once one. Throws `request.invalid` (field /password) or `auth.invitationOver`.
 */
export async function useInvitation(
  auth: Auth,
  token: string,
  password: string,
  now: Temporal.Instant,
): Promise<Invited> {
  const invited = await readInvitation(auth, token, now);
  requireGoodPassword(auth, password, { username: invited.username });
  const hash = await hashPassword(password, auth.passwordCost);
  await inOneTransaction(auth.pool, async (client) => {
    const used = await client.query(
      `update auth.invitation set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2`,
      [hashToken(token), now.toString()],
    );
    if (used.rowCount !== 1) fail('auth.invitationOver');
    await client.query(
      `update auth.account set password = $2, updated_at = $3 where user_id = $1 and provider_id = 'credential'`,
      [invited.userId, hash, now.toString()],
    );
    await client.query('delete from auth.session where user_id = $1', [invited.userId]);
    await forgetGuesses(client, invited.username, invited.userId);
  });
  return invited;
}
