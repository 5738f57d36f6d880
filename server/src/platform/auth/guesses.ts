import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { holdsNumber } from '../crypto/refuse-numbers.ts';
import { fail } from '../errors/fail.ts';
import { networkOf } from './address.ts';
import type { Auth } from './create-auth.ts';

/** One thing that can be guessed at: an account, an address, both together, the password of a session, or a code. */
export interface Target {
  readonly kind: keyof typeof limits;
  readonly key: string;
}

/**
 * Wrong tries that cost nothing, and how long it takes until one is forgotten. Each try past the limit doubles the
 * pause. The account has a limit of its own because an attacker has many addresses; it binds only addresses from which
 * nobody has signed in to it lately, so that he cannot shut its owner out.
 */
const limits = {
  accountAtAddress: { free: 5, forgetSeconds: 1800 },
  account: { free: 10, forgetSeconds: 1800 },
  address: { free: 50, forgetSeconds: 120 },
  password: { free: 5, forgetSeconds: 1800 },
  code: { free: 5, forgetSeconds: 1800 },
} as const;

const firstPauseSeconds = 15;
const longestPauseSeconds = 900;
const knownMs = 30 * 86_400_000;

interface Guess {
  kind: Target['kind'];
  key: string;
  failures: number;
  last_at: Date;
  blocked_until: Date | null;
  known_at: Date | null;
}

export function signInTargets(auth: Pick<Auth, 'secret'>, username: string, address: string): Target[] {
  const name = keptName(auth.secret, username.toLowerCase());
  const from = networkOf(address);
  return [
    { kind: 'account', key: name },
    { kind: 'accountAtAddress', key: `${name} ${from}` },
    { kind: 'address', key: from },
  ];
}

/** People type their phone where the user name belongs: such a name is kept as a keyed hash, never as it is. */
const keptName = (secret: string, name: string): string =>
  holdsNumber(name) ? createHmac('sha256', secret).update(`nuanju.guess\0${name}`).digest('base64url') : name;

/**
 * Counts a try as a wrong one before it is judged, so that a thousand at once are a thousand; `forgive` takes it back.
 * Throws `auth.pause` when the try must not be judged at all; such a one is not counted: waiting ends, however often
 * somebody knocks. Answers the seconds everybody will have to wait if this try is wrong.
 */
export async function countTry(
  auth: Auth,
  targets: readonly Target[],
  now: Temporal.Instant,
): Promise<number> {
  return withGuesses(auth, targets, now, async (client, guesses) => {
    const counted = countedOf(guesses, now);
    const waits = counted.map(({ blocked_until }) =>
      blocked_until ? blocked_until.getTime() - now.epochMilliseconds : 0,
    );
    const wait = Math.max(...waits);
    if (wait > 0) fail('auth.pause', { seconds: Math.ceil(wait / 1000) });
    let pause = 0;
    for (const guess of counted) {
      const failures = drained(guess, now) + 1;
      const seconds = pauseAfter(guess.kind, failures);
      pause = Math.max(pause, seconds);
      await client.query(
        'update auth.guess set failures = $3, last_at = $4, blocked_until = $5 where kind = $1 and key = $2',
        [
          guess.kind,
          guess.key,
          failures,
          now.toString(),
          seconds > 0 ? now.add({ seconds }).toString() : null,
        ],
      );
    }
    return pause;
  });
}

/**
 * The try was a right one: it is taken back where others count too, and wipes the slate of this account at this address,
 * which is known from now on.
 */
export async function forgive(auth: Auth, targets: readonly Target[], now: Temporal.Instant): Promise<void> {
  await withGuesses(auth, targets, now, async (client, guesses) => {
    for (const { kind, key, failures } of countedOf(guesses, now)) {
      const shared = kind === 'account' || kind === 'address';
      await client.query(
        `update auth.guess set failures = $3, blocked_until = null, known_at = coalesce($4, known_at)
         where kind = $1 and key = $2`,
        [kind, key, shared ? Math.max(0, failures - 1) : 0, shared ? null : now.toString()],
      );
    }
  });
}

/** For an account whose password an administrator has just let be set anew: nothing guessed before holds it up. */
export async function forgetGuesses(client: pg.ClientBase, username: string, userId: string): Promise<void> {
  await client.query(
    `delete from auth.guess where (kind = 'account' and key = $1) or (kind in ('password', 'code') and key = $2)
       or (kind = 'accountAtAddress' and starts_with(key, $1 || ' '))`,
    [username, userId],
  );
}

/** The rows of these targets, held until the work is done: two tries at once are counted one after the other. */
async function withGuesses<Result>(
  auth: Auth,
  targets: readonly Target[],
  now: Temporal.Instant,
  work: (client: pg.ClientBase, guesses: Guess[]) => Promise<Result>,
): Promise<Result> {
  const kinds = targets.map(({ kind }) => kind);
  const keys = targets.map(({ key }) => key);
  return inOneTransaction(auth.pool, async (client) => {
    await client.query(
      `insert into auth.guess (kind, key, failures, last_at)
       select kind, key, 0, $3 from unnest($1::text[], $2::text[]) as t(kind, key) order by kind, key
       on conflict do nothing`,
      [kinds, keys, now.toString()],
    );
    const { rows } = await client.query<Guess>(
      `select kind, key, failures, last_at, blocked_until, known_at from auth.guess
       where (kind, key) in (select kind, key from unnest($1::text[], $2::text[]) as t(kind, key))
       order by kind, key for update`,
      [kinds, keys],
    );
    return work(client, rows);
  });
}

/** From where its owner is known, what strangers do to an account does not count. */
function countedOf(guesses: readonly Guess[], now: Temporal.Instant): Guess[] {
  const here = guesses.find(({ kind }) => kind === 'accountAtAddress');
  const known = here?.known_at && now.epochMilliseconds - here.known_at.getTime() < knownMs;
  return guesses.filter(({ kind }) => !(known && kind === 'account'));
}

function drained({ kind, failures, last_at }: Guess, now: Temporal.Instant): number {
  const quiet = Math.max(0, now.epochMilliseconds - last_at.getTime()) / 1000;
  return Math.max(0, failures - quiet / limits[kind].forgetSeconds);
}

function pauseAfter(kind: Target['kind'], failures: number): number {
  const past = Math.round(failures - limits[kind].free);
  return past < 0 ? 0 : Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** Math.min(past, 10));
}

/** A transaction on the pool of sign-in. */
export async function inOneTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
