import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type pg from 'pg';
import type { KeyRing } from '../crypto/keys.ts';
import { newId } from '../ids.ts';
import { currentInstant, type Duration, hours, minutes } from '../time.ts';
import type { AuthEvent } from './auth-event.ts';
import { accountColumns, sessionColumns, userColumns, verificationColumns } from './columns.ts';
import { hashPassword, matchesHash, usualCost } from './password-hash.ts';
import { stepFor } from './second-factor.ts';
import { sessionCookie } from './session-cookie.ts';

/** What sign-in must know of a user and cannot: whether he still belongs here, and whether a password is enough for him. */
export type JudgeUser = (
  userId: string,
  now: Temporal.Instant,
) => Promise<{ mayEnter: boolean; needsSecondFactor: boolean }>;

export interface AuthOptions {
  /** From `createAuthPool`: better-auth reads times as Date. */
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Seals the secrets of second factors. */
  readonly keys: KeyRing;
  readonly judge?: JudgeUser;
  /** Told of everything that happens to somebody's sign-in, before the answer leaves. */
  readonly witness?: (event: AuthEvent) => Promise<void>;
  readonly now?: () => Temporal.Instant;
  /** Words that passwords of this trade begin with, in the letters they are typed in; whoever guesses tries them first. */
  readonly tradeWords?: readonly string[];
  /** The power of two that scrypt works with; 17 unless said otherwise. */
  readonly passwordCost?: number;
  /** Whether a proxy in front of us speaks https to people. */
  readonly servedOverHttps?: boolean;
  /** Whether people of this network may sign in over plain http, by an operator's word. */
  readonly trustedNetwork?: boolean;
  /** How long a sign-in lasts at most, counted from the sign-in and never extended; 12 hours unless said otherwise. */
  readonly sessionSeconds?: number;
  /** How long it lasts while nobody uses it; two hours unless said otherwise. */
  readonly idle?: Duration;
}

export interface Auth {
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly keys: KeyRing;
  readonly judge: JudgeUser;
  readonly witness: (event: AuthEvent) => Promise<void>;
  readonly now: () => Temporal.Instant;
  readonly tradeWords: readonly string[];
  readonly passwordCost: number;
  readonly servedOverHttps: boolean;
  readonly trustedNetwork: boolean;
  readonly sessionSeconds: number;
  readonly idle: Duration;
  /** Answers a request under `innerAddress`; throws better-auth's APIError or the database's error. */
  readonly handler: (request: Request) => Promise<Response>;
}

// better-auth never learns the real address, so sign-in works on every host and port; our own HTTP layer has
// refused other sites' requests before it is asked.
export const innerAddress = 'http://auth.invalid';

export const clientAddressHeader = 'x-client-address';

/** Whoever knows the password has this long for the second step. */
const halfwaySeconds = minutes(15).seconds;

/** Sign-in by user name and sessions on the tables of schema `auth`. */
export function createAuth(options: AuthOptions): Auth {
  const now = options.now ?? currentInstant;
  const idle = options.idle ?? hours(2);
  const sessionSeconds = options.sessionSeconds ?? hours(12).seconds;
  const parts: Omit<Auth, 'handler'> = {
    pool: options.pool,
    secret: options.secret,
    keys: options.keys,
    judge: options.judge ?? (async () => ({ mayEnter: true, needsSecondFactor: false })),
    witness: options.witness ?? (async () => undefined),
    now,
    tradeWords: options.tradeWords ?? [],
    passwordCost: options.passwordCost ?? usualCost,
    servedOverHttps: options.servedOverHttps ?? false,
    trustedNetwork: options.trustedNetwork ?? false,
    sessionSeconds,
    idle,
  };
  const instance = betterAuth({
    database: options.pool,
    secret: options.secret,
    baseURL: innerAddress,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Thrown to us, so that errors are answered and logged in the one place that does it.
    onAPIError: { throw: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: {
        hash: (password) => hashPassword(password, parts.passwordCost),
        verify: ({ hash, password }) => matchesHash(hash, password),
      },
    },
    user: { fields: userColumns },
    session: {
      fields: sessionColumns,
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        idleUntil: { type: 'date', required: false, input: false, fieldName: 'idle_until' },
        usedAt: { type: 'date', required: false, input: false, fieldName: 'used_at' },
      },
    },
    account: { fields: accountColumns },
    verification: { fields: verificationColumns },
    databaseHooks: { session: { create: { before: (session, context) => open(session, context?.path) } } },
    advanced: {
      database: { generateId: () => newId() },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      cookies: { session_token: { name: sessionCookie, attributes: { secure: true } } },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 30,
        usernameValidator: isUsername,
      }),
    ],
  });

  /** Every session passes here: it admits its user only when no second step is outstanding. */
  async function open<Session extends { userId: string }>(
    session: Session & Record<string, unknown>,
    path: string | undefined,
  ) {
    const at = now();
    // Whoever changes his password has been admitted before.
    const step = path === '/change-password' ? null : await stepFor(parts, session.userId, at);
    const later = (seconds: number) => new Date(at.epochMilliseconds + seconds * 1000);
    const createdAt = later(0);
    return {
      data: step
        ? { ...session, createdAt, expiresAt: later(halfwaySeconds), idleUntil: null, usedAt: null }
        : {
            ...session,
            createdAt,
            expiresAt: later(sessionSeconds),
            idleUntil: later(idle.seconds),
            usedAt: createdAt,
          },
    };
  }

  return { ...parts, handler: (request) => instance.handler(request) };
}

/** 3 to 30 letters, digits, `.`, `_` or `-`; capitals are folded before it is stored. */
export function isUsername(name: string): boolean {
  return /^[a-z0-9._-]{3,30}$/i.test(name);
}
