import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { fail } from '../errors/fail.ts';
import { transportOf } from './address.ts';
import { asAuthError } from './auth-errors.ts';
import type { AuthAction, AuthEvent } from './auth-event.ts';
import { type Auth, clientAddressHeader, innerAddress } from './create-auth.ts';
import { asPlainCookie, cookieFor, sessionTokenFrom, setCookieFor } from './session-cookie.ts';
import { type OwnSession, readSession } from './sessions.ts';

export interface Asked<Body = never> {
  readonly auth: Auth;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly now: Temporal.Instant;
  readonly body: Body;
}

export interface AuthRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** `halfway` also lets in a session whose second step is outstanding. */
  readonly access: 'everyone' | 'halfway' | 'signedIn';
  readonly summary: string;
  readonly body?: TSchema;
  readonly answer: TSchema;
  /** Tries are limited by address and name or session. */
  readonly guessable?: boolean;
  readonly handle: (asked: Asked, session: OwnSession | null) => Promise<unknown>;
}

/** A route for everybody. */
export function openRoute<Body>(
  route: Omit<AuthRoute, 'access' | 'handle'> & { handle: (asked: Asked<Body>) => Promise<unknown> },
): AuthRoute {
  return { ...route, access: 'everyone', handle: (asked) => route.handle(asked as Asked<Body>) };
}

/** A route that knows whose session it is. */
export function ownRoute<Body>(
  route: Omit<AuthRoute, 'handle'> & {
    handle: (asked: Asked<Body>, session: OwnSession) => Promise<unknown>;
  },
): AuthRoute {
  return { ...route, handle: (asked, session) => route.handle(asked as Asked<Body>, session!) };
}

export function tokenOf(auth: Auth, request: FastifyRequest): string | null {
  return sessionTokenFrom(request.headers.cookie, auth.secret, auth.trustedNetwork);
}

/** The session of this request; a key opens none of these routes. Throws where it is not far enough. */
export async function sessionFor(asked: Asked, access: 'halfway' | 'signedIn'): Promise<OwnSession> {
  const token = tokenOf(asked.auth, asked.request);
  const session = token ? await readSession(asked.auth, token, asked.now) : null;
  if (!session) fail('auth.signInNeeded');
  if (!session.admitted && access === 'signedIn') fail('auth.secondStepNeeded');
  return session;
}

/** Hands the browser the session it has from now on. */
export function giveCookie({ auth, request, reply }: Asked<unknown>, token: string): void {
  const line = setCookieFor(token, auth.secret, token === '' ? 0 : auth.sessionSeconds);
  reply.header('set-cookie', [transportOf(auth, request) === 'plain' ? asPlainCookie(line) : line]);
}

export function tell(
  { auth, request, now }: Asked<unknown>,
  action: AuthAction,
  userId: string | null,
  more: Pick<AuthEvent, 'subjectId' | 'data'> = {},
): Promise<void> {
  return auth.witness({ action, userId, address: request.ip, requestId: request.id, at: now, ...more });
}

/** Asks better-auth with the session that we have read, and passes its cookies on. */
export async function askBetterAuth<Answer>(
  { auth, request, reply }: Asked<unknown>,
  path: string,
  body: object,
  token: string | null,
): Promise<Answer> {
  const transport = transportOf(auth, request);
  const headers = new Headers({ [clientAddressHeader]: request.ip, 'content-type': 'application/json' });
  const agent = request.headers['user-agent'];
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, 400));
  if (token) headers.set('cookie', cookieFor(token, auth.secret));
  const sent = new Request(`${innerAddress}/api/auth${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  let answer: Response;
  try {
    answer = await auth.handler(sent);
  } catch (error) {
    throw asAuthError(error);
  }
  const said: unknown = await answer.json();
  if (!answer.ok) throw asAuthError({ statusCode: answer.status, body: said });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0)
    reply.header('set-cookie', transport === 'plain' ? cookies.map(asPlainCookie) : cookies);
  return said as Answer;
}
