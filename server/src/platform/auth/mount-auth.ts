import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { TSchema } from 'typebox';
import { fail } from '../errors/fail.ts';
import { errorResponses } from '../http/openapi.ts';
import {
  ChangePasswordBody,
  CurrentSession,
  Done,
  KeyBody,
  Keys,
  NewKey,
  NewKeyBody,
  SignedIn,
  SignInBody,
} from './auth.schema.ts';
import { asAuthError } from './auth-errors.ts';
import { type Auth, clientAddressHeader, innerAddress } from './create-auth.ts';

/** Attempts within a minute; past them the answer is 429 with Retry-After. */
export interface SignInLimit {
  readonly perAddress: number;
  /** Per user name tried from one address. */
  readonly perName: number;
}

interface AuthRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: 'everyone' | 'signedIn';
  readonly summary: string;
  readonly body?: TSchema;
  readonly answer: TSchema;
  readonly guessable?: boolean;
  readonly adds?: Readonly<Record<string, unknown>>;
}

// Only what people need is reachable: better-auth's other endpoints answer 404.
const routes: readonly AuthRoute[] = [
  {
    method: 'POST',
    path: '/sign-in/username',
    access: 'everyone',
    summary: 'Sign in; the answer sets the session cookie',
    body: SignInBody,
    answer: SignedIn,
    guessable: true,
  },
  { method: 'POST', path: '/sign-out', access: 'everyone', summary: 'Sign out', answer: Done },
  {
    method: 'GET',
    path: '/get-session',
    access: 'everyone',
    summary: 'The session of this cookie, or null',
    answer: CurrentSession,
  },
  {
    method: 'POST',
    path: '/change-password',
    access: 'signedIn',
    summary: 'Change the own password; every other session ends',
    body: ChangePasswordBody,
    answer: SignedIn,
    guessable: true,
    adds: { revokeOtherSessions: true },
  },
  {
    method: 'POST',
    path: '/api-key/create',
    access: 'signedIn',
    summary: 'Make an API key that acts for the signed-in user',
    body: NewKeyBody,
    answer: NewKey,
  },
  { method: 'GET', path: '/api-key/list', access: 'signedIn', summary: 'The own API keys', answer: Keys },
  {
    method: 'POST',
    path: '/api-key/delete',
    access: 'signedIn',
    summary: 'Delete an own API key',
    body: KeyBody,
    answer: Done,
  },
];

/** Mounts sign-in under /api/auth; `signInLimit: false` is for tests that sign in often. */
export function mountAuth(
  app: FastifyInstance,
  auth: Auth,
  options: { signInLimit?: SignInLimit | false } = {},
): void {
  const limiters = limitGuesses(app, options.signInLimit ?? { perAddress: 300, perName: 20 });
  for (const route of routes) {
    const url = `/api/auth${route.path}`;
    app.route({
      method: route.method,
      url,
      exposeHeadRoute: false,
      config: { access: route.access },
      schema: {
        summary: route.summary,
        tags: ['auth'],
        operationId: operationIdOf(route.path),
        security: route.access === 'everyone' ? [] : [{ cookie: [] }],
        ...(route.body ? { body: route.body } : {}),
        response: { 200: route.answer, ...errorResponses },
      },
      preHandler: route.guessable ? limiters : [],
      handler: (request, reply) => askBetterAuth(auth, url, request, reply, route.adds),
    });
  }
}

async function askBetterAuth(
  auth: Auth,
  url: string,
  request: FastifyRequest,
  reply: FastifyReply,
  adds: AuthRoute['adds'],
): Promise<unknown> {
  const headers = new Headers({ [clientAddressHeader]: request.ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const sent: RequestInit = { method: request.method, headers };
  if (request.method === 'POST') {
    headers.set('content-type', 'application/json');
    sent.body = JSON.stringify({ ...(request.body as object | undefined), ...adds });
  }
  let answer: Response;
  try {
    answer = await auth.handler(new Request(innerAddress + url, sent));
  } catch (error) {
    throw asAuthError(error);
  }
  const body: unknown = await answer.json();
  if (!answer.ok) throw asAuthError({ statusCode: answer.status, body });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return body;
}

function limitGuesses(app: FastifyInstance, limit: SignInLimit | false): preHandlerHookHandler[] {
  if (!limit) return [];
  const timeWindow = '1 minute';
  const limiters = [
    app.createRateLimit({ max: limit.perAddress, timeWindow }),
    app.createRateLimit({
      max: limit.perName,
      timeWindow,
      keyGenerator: (request) => `${request.ip} ${nameTried(request)}`,
    }),
  ];
  return [
    async (request, reply) => {
      for (const limiter of limiters) {
        const used = await limiter(request);
        if (used.isAllowed || !used.isExceeded) continue;
        const seconds = Math.max(1, used.ttlInSeconds);
        reply.header('retry-after', seconds);
        fail('request.rateLimited', { seconds });
      }
    },
  ];
}

function nameTried(request: FastifyRequest): string {
  return String(
    (request.body as { username?: unknown }).username ?? request.headers.cookie ?? '',
  ).toLowerCase();
}

function operationIdOf(path: string): string {
  return path.slice(1).replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
