import { createHmac, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { seal, unsealBytes } from '../crypto/seal.ts';
import { fail } from '../errors/fail.ts';
import { seconds } from '../time.ts';
import type { Auth } from './create-auth.ts';
import { countTry, forgive, inOneTransaction, type Target } from './guesses.ts';

/** What is still asked of a user whose password was right. */
export type Step = 'code' | 'enrolment';

type Parts = Pick<Auth, 'pool' | 'judge'>;

const period = seconds(30).seconds;
const purpose = 'auth.secondFactor';
const codesPerSet = 10;

/** Null when the password was enough. */
export async function stepFor(auth: Parts, userId: string, now: Temporal.Instant): Promise<Step | null> {
  const { rowCount } = await auth.pool.query(
    'select from auth.second_factor where user_id = $1 and confirmed_at is not null',
    [userId],
  );
  if (rowCount === 1) return 'code';
  return (await auth.judge(userId, now)).needsSecondFactor ? 'enrolment' : null;
}

export interface SecondFactor {
  confirmedAt: Date | null;
  codesLeft: number;
}

export async function secondFactorOf(auth: Auth, userId: string): Promise<SecondFactor> {
  const { rows } = await auth.pool.query<SecondFactor>(
    `select (select confirmed_at from auth.second_factor where user_id = $1) as "confirmedAt",
       (select count(*)::int from auth.recovery_code where user_id = $1 and used_at is null) as "codesLeft"`,
    [userId],
  );
  return rows[0]!;
}

/** A new secret to be shown as a QR code; it counts once a first code has proved that it was scanned. */
export async function beginSecondFactor(
  auth: Auth,
  user: { userId: string; username: string },
): Promise<{ uri: string; secret: string }> {
  const secret = new Secret({ size: 20 });
  await auth.pool.query(
    `insert into auth.second_factor (user_id, pending_secret) values ($1, $2)
     on conflict (user_id) do update set pending_secret = $2`,
    [user.userId, seal(auth.keys, purpose, Buffer.from(secret.bytes))],
  );
  const totp = totpOf(secret, user.username);
  return { uri: totp.toString(), secret: secret.base32 };
}

/** Takes the first code of a new secret and hands out recovery codes, shown this once. Throws `auth.wrongCode`. */
export async function confirmSecondFactor(
  auth: Auth,
  userId: string,
  code: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const { step, sealed, target } = await matching(auth, userId, code, now, 'pending_secret');
  const codes = newCodes();
  const done = await inOneTransaction(auth.pool, async (client) => {
    const { rowCount } = await client.query(
      `update auth.second_factor set secret = pending_secret, pending_secret = null, confirmed_at = $2, last_step = $3
       where user_id = $1 and pending_secret = $4`,
      // Only the one whose code this was: another page may have begun anew meanwhile.
      [userId, now.toString(), step, sealed],
    );
    if (rowCount !== 1) return false;
    await replaceCodes(auth, client, userId, codes);
    return true;
  });
  if (!done) fail('auth.wrongCode');
  await forgive(auth, target, now);
  return codes;
}

/** Takes a code of the authenticator, each one once. Throws `auth.wrongCode` or `auth.pause`. */
export async function takeCode(
  auth: Auth,
  userId: string,
  code: string,
  now: Temporal.Instant,
): Promise<void> {
  const { step, target } = await matching(auth, userId, code, now, 'secret');
  const { rowCount } = await auth.pool.query(
    'update auth.second_factor set last_step = $2 where user_id = $1 and last_step < $2',
    [userId, step],
  );
  // One that was used before is a wrong one, and wipes no slate.
  if (rowCount !== 1) fail('auth.wrongCode');
  await forgive(auth, target, now);
}

/** Takes a recovery code, which is gone with that. Throws `auth.wrongCode` or `auth.pause`. */
export async function takeRecoveryCode(
  auth: Auth,
  userId: string,
  code: string,
  now: Temporal.Instant,
): Promise<void> {
  const target = await mayTry(auth, userId, now);
  const { rowCount } = await auth.pool.query(
    'update auth.recovery_code set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null',
    [userId, hashCode(auth, userId, code), now.toString()],
  );
  if (rowCount !== 1) fail('auth.wrongCode');
  await forgive(auth, target, now);
}

/** A fresh set; those of the old one open nothing any more. */
export async function renewRecoveryCodes(auth: Auth, userId: string): Promise<string[]> {
  const codes = newCodes();
  await inOneTransaction(auth.pool, (client) => replaceCodes(auth, client, userId, codes));
  return codes;
}

/** Takes the second step away; false when there was none. */
export async function removeSecondFactor(auth: Auth, userId: string): Promise<boolean> {
  return inOneTransaction(auth.pool, async (client) => {
    await client.query('delete from auth.recovery_code where user_id = $1', [userId]);
    const removed = await client.query('delete from auth.second_factor where user_id = $1', [userId]);
    return removed.rowCount === 1;
  });
}

/**
 * The half minute whose code this is; one before and one after count too, because clocks differ. The try stays counted
 * as a wrong one until the code has been taken.
 */
async function matching(
  auth: Auth,
  userId: string,
  code: string,
  now: Temporal.Instant,
  column: 'secret' | 'pending_secret',
): Promise<{ step: number; sealed: Buffer; target: readonly Target[] }> {
  const target = await mayTry(auth, userId, now);
  const { rows } = await auth.pool.query<{ sealed: Buffer | null }>(
    `select ${column} as sealed from auth.second_factor where user_id = $1`,
    [userId],
  );
  const sealed = rows[0]?.sealed;
  if (!sealed) fail('auth.wrongCode');
  const secret = new Secret({ buffer: bytesOf(unsealBytes(auth.keys, purpose, sealed)) });
  const timestamp = now.epochMilliseconds;
  const delta = totpOf(secret, '').validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
  if (delta === null) fail('auth.wrongCode');
  return { step: Math.floor(timestamp / 1000 / period) + delta, sealed, target };
}

async function mayTry(auth: Auth, userId: string, now: Temporal.Instant) {
  const target = [{ kind: 'code', key: userId }] as const;
  await countTry(auth, target, now);
  return target;
}

const totpOf = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: 'Nuanju', label, algorithm: 'SHA1', digits: 6, period, secret });

const bytesOf = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer as ArrayBuffer;

/** Without 0, 1, I, O and the like: they are copied from paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

function newCodes(): string[] {
  return Array.from({ length: codesPerSet }, () => {
    const drawn = Array.from(randomBytes(40))
      .filter((byte) => byte < letters.length * 8)
      .map((byte) => letters[byte % letters.length])
      .slice(0, 12)
      .join('');
    return `${drawn.slice(0, 4)}-${drawn.slice(4, 8)}-${drawn.slice(8)}`;
  });
}

async function replaceCodes(
  auth: Auth,
  client: { query: (text: string, values: unknown[]) => Promise<unknown> },
  userId: string,
  codes: readonly string[],
): Promise<void> {
  await client.query('delete from auth.recovery_code where user_id = $1', [userId]);
  await client.query('insert into auth.recovery_code (user_id, code_hash) select $1, unnest($2::text[])', [
    userId,
    codes.map((code) => hashCode(auth, userId, code)),
  ]);
}

// 59 bits, keyed with what the database does not hold: a copy of the table opens nothing.
function hashCode(auth: Auth, userId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', auth.secret).update(`recovery\0${userId}\0${plain}`).digest('base64url');
}
