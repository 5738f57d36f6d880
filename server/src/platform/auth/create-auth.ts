import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type pg from 'pg';
import { newId } from '../ids.ts';
import {
  accountColumns,
  apiKeyColumns,
  sessionColumns,
  userColumns,
  verificationColumns,
} from './columns.ts';
import { cookieNameFor } from './session-cookie.ts';

export interface AuthOptions {
  /** From `createAuthPool`: better-auth reads times as Date. */
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Whether people reach us by https: then the cookie is `__Host-` and secure. */
  readonly servedOverHttps?: boolean;
  /** How long a sign-in lasts, counted from the sign-in and never extended; 12 hours unless said otherwise. */
  readonly sessionSeconds?: number;
}

export interface Auth {
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly servedOverHttps: boolean;
  /** Answers a request under `innerAddress`; throws better-auth's APIError or the database's error. */
  readonly handler: (request: Request) => Promise<Response>;
}

// better-auth never learns the real address, so sign-in works on every host and port; our own HTTP layer has
// refused other sites' requests before it is asked.
export const innerAddress = 'http://auth.invalid';

export const clientAddressHeader = 'x-client-address';

const shift = 12 * 3600;

/** Sign-in by user name, sessions and API keys on the tables of schema `auth`. */
export function createAuth(options: AuthOptions): Auth {
  const servedOverHttps = options.servedOverHttps ?? false;
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
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    user: { fields: userColumns },
    session: {
      fields: sessionColumns,
      expiresIn: options.sessionSeconds ?? shift,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { fields: accountColumns },
    verification: { fields: verificationColumns },
    advanced: {
      database: { generateId: () => newId() },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      cookies: {
        session_token: { name: cookieNameFor(servedOverHttps), attributes: { secure: servedOverHttps } },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 30,
        usernameValidator: isUsername,
      }),
      apiKey({
        schema: { apikey: { modelName: 'api_key', fields: apiKeyColumns } },
        defaultPrefix: 'nj_',
        requireName: true,
        rateLimit: { enabled: false },
      }),
    ],
  });
  return {
    pool: options.pool,
    secret: options.secret,
    servedOverHttps,
    handler: (request) => instance.handler(request),
  };
}

/** 3 to 30 letters, digits, `.`, `_` or `-`; capitals are folded before it is stored. */
export function isUsername(name: string): boolean {
  return /^[a-z0-9._-]{3,30}$/i.test(name);
}
