import { onPool, type Tx } from '../db/tx.ts';
import { type Bilingual, fail } from '../errors/fail.ts';
import { newId } from '../ids.ts';
import { type Auth, isUsername } from './create-auth.ts';
import { hashPassword, isWeaker, matchesHash, publicCost, unset } from './password-hash.ts';
import { requireGoodPassword } from './passwords.ts';

export interface NewUser {
  readonly username: string;
  /** Null for somebody who is invited: nobody knows a password of his until he sets one. */
  readonly password: string | null;
  /** Shown to colleagues. */
  readonly name: string;
  /** Planted with the demo estate, so that its password is public. */
  readonly demo?: boolean;
}

/** A login, in the caller's transaction where he has one. Throws `request.invalid` (fields /username, /password) or `auth.usernameTaken`. */
export async function createUser(
  auth: Auth,
  user: NewUser,
  tx: Tx = onPool(auth.pool),
): Promise<{ id: string }> {
  const username = user.username.toLowerCase();
  if (!isUsername(username)) refuseField('/username', usernameRule);
  if (user.password !== null && !user.demo) requireGoodPassword(auth, user.password, { username });
  const id = newId();
  const cost = user.demo ? publicCost : auth.passwordCost;
  const created = await tx.query({
    name: 'create-user',
    text: `with new_user as (
       insert into auth.user (id, username, name, email, demo) values ($1, $2, $3, $4, $7)
       on conflict do nothing returning id
     )
     insert into auth.account (id, user_id, provider_id, account_id, password)
     select $5, id, 'credential', id, $6 from new_user returning id`,
    values: [
      id,
      username,
      user.name,
      `${username}@users.invalid`,
      newId(),
      user.password === null ? unset : await hashPassword(user.password, cost),
      user.demo ?? false,
    ],
  });
  if (created.length === 0) fail('auth.usernameTaken', { username });
  return { id };
}

/** Whether it is the password of this user now. */
export async function isPasswordOf(auth: Auth, userId: string, password: string): Promise<boolean> {
  const { rows } = await auth.pool.query<{ password: string }>(
    `select password from auth.account where user_id = $1 and provider_id = 'credential'`,
    [userId],
  );
  return rows[0] !== undefined && (await matchesHash(rows[0].password, password));
}

/** Hashes a password anew that was hashed more cheaply than is usual now; at a sign-in, the only time it is at hand. */
export async function renewHash(auth: Auth, userId: string, password: string): Promise<void> {
  const { rows } = await auth.pool.query<{ hash: string; demo: boolean }>(
    `select a.password as hash, u.demo from auth.account a join auth.user u on u.id = a.user_id
     where a.user_id = $1 and a.provider_id = 'credential'`,
    [userId],
  );
  const [old] = rows;
  if (!old || !isWeaker(old.hash, old.demo ? publicCost : auth.passwordCost)) return;
  // Not where it has just been changed.
  await auth.pool.query('update auth.account set password = $3 where user_id = $1 and password = $2', [
    userId,
    old.hash,
    await hashPassword(password, auth.passwordCost),
  ]);
}

/** Ends a sign-in for good, with its sessions, keys and password, in the caller's transaction. */
export async function removeUser(tx: Tx, userId: string): Promise<void> {
  await tx.query({
    name: 'remove-user',
    text: `with gone as (delete from auth.user where id = $1 returning username)
           delete from auth.guess g using gone
           where g.key = $1 or g.key = gone.username or starts_with(g.key, gone.username || ' ')`,
    values: [userId],
  });
}

export async function findUser(
  auth: Auth,
  username: string,
): Promise<{ id: string; username: string; name: string } | null> {
  const { rows } = await auth.pool.query<{ id: string; username: string; name: string }>(
    'select id, username, name from auth.user where username = $1',
    [username.toLowerCase()],
  );
  return rows[0] ?? null;
}

const usernameRule: Bilingual = {
  zh: '用户名应为 3 到 30 个字母、数字或 . _ -',
  en: 'The user name must be 3 to 30 letters, digits or . _ -',
};

function refuseField(path: string, message: Bilingual): never {
  fail('request.invalid', {}, [{ path, message }]);
}
