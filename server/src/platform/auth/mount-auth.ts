import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { fail } from '../errors/fail.ts';
import { errorResponses } from '../http/openapi.ts';
import { type Asked, type AuthRoute, sessionFor, tokenOf } from './auth-route.ts';
import type { Auth } from './create-auth.ts';
import { invitationRoutes } from './invitation.routes.ts';
import { keyRoutes } from './key.routes.ts';
import { holdKeysToTheirScope } from './key-scope.ts';
import { secondFactorRoutes } from './second-factor.routes.ts';
import { sessionRoutes } from './session.routes.ts';
import { sweep, touchSession } from './sessions.ts';
import { signInRoutes } from './sign-in.routes.ts';

/** Attempts within a minute; past them the answer is 429 with Retry-After. */
export interface SignInLimit {
  readonly perAddress: number;
  /** Per user name tried from one address, or per session. */
  readonly perName: number;
}

export interface MountOptions {
  /** `false` is for tests that sign in often. */
  readonly signInLimit?: SignInLimit | false;
  /** The tags of the API that a key can be limited to. */
  readonly parts?: readonly string[];
}

const sweepEveryMs = 3_600_000;

/** Mounts sign-in and all that belongs to the own account under /api/auth. */
export function mountAuth(app: FastifyInstance, auth: Auth, options: MountOptions = {}): void {
  const limiters = limitGuesses(app, options.signInLimit ?? { perAddress: 300, perName: 20 });
  const routes = [
    ...signInRoutes,
    ...secondFactorRoutes,
    ...sessionRoutes,
    ...keyRoutes(options.parts ?? []),
    ...invitationRoutes,
  ];
  for (const route of routes) mount(app, auth, route, route.guessable ? limiters : []);
  holdKeysToTheirScope(app, auth);
  noteUse(app, auth);
  sweepNowAndThen(app, auth);
}

function mount(
  app: FastifyInstance,
  auth: Auth,
  route: AuthRoute,
  preHandler: preHandlerHookHandler[],
): void {
  app.route({
    method: route.method,
    url: `/api/auth${route.path}`,
    exposeHeadRoute: false,
    config: { access: route.access === 'everyone' ? 'everyone' : 'signedIn' },
    schema: {
      summary: route.summary,
      tags: ['auth'],
      operationId: operationIdOf(route),
      security: route.access === 'everyone' ? [] : [{ cookie: [] }],
      ...(route.body ? { body: route.body } : {}),
      response: { 200: route.answer, ...errorResponses },
    },
    attachValidation: true,
    preHandler,
    handler: async (request, reply) => {
      const asked: Asked = { auth, request, reply, now: auth.now(), body: request.body as never };
      const session = route.access === 'everyone' ? null : await sessionFor(asked, route.access);
      // Who may not call learns nothing about the form.
      if (request.validationError) throw request.validationError;
      return route.handle(asked, session);
    },
  });
}

/** A request of a person moves the idle limit of his session on; what a page fetches while nobody is there does not. */
function noteUse(app: FastifyInstance, auth: Auth): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const { cookie, 'x-unattended': unattended } = request.headers;
    const token = cookie && request.url.startsWith('/api/') ? tokenOf(auth, request) : null;
    if (token && unattended === undefined && reply.statusCode < 400)
      await touchSession(auth, token, auth.now()).catch((error) => request.log.warn({ err: error }));
    return payload;
  });
}

function sweepNowAndThen(app: FastifyInstance, auth: Auth): void {
  const timer = setInterval(() => {
    sweep(auth, auth.now()).catch((error) =>
      app.log.warn({ err: error }, 'old sessions could not be removed'),
    );
  }, sweepEveryMs).unref();
  app.addHook('onClose', async () => clearInterval(timer));
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
    async (request) => {
      for (const limiter of limiters) {
        const used = await limiter(request);
        if (used.isAllowed || !used.isExceeded) continue;
        fail('request.rateLimited', { seconds: Math.max(1, used.ttlInSeconds) });
      }
    },
  ];
}

function nameTried(request: FastifyRequest): string {
  const { username } = (request.body ?? {}) as { username?: unknown };
  return String(username ?? request.headers.cookie ?? '').toLowerCase();
}

function operationIdOf({ path }: AuthRoute): string {
  return path.slice(1).replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
