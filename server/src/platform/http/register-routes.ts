import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../errors/fail.ts';
import type { Access, EnteredScope, Route } from './define-route.ts';
import { errorResponses } from './openapi.ts';

/** Runs the work in one transaction for the request's actor; resolves after the commit. */
export type Enter<Scope extends EnteredScope> = <T>(
  request: FastifyRequest,
  route: Route,
  work: (scope: Scope) => Promise<T>,
) => Promise<T>;

interface RoutesOptions<Scope extends EnteredScope> {
  readonly enter: Enter<Scope>;
  /** Every right a route may name. */
  readonly rights: readonly string[];
  readonly allows: (actor: NonNullable<Scope['actor']>, right: string) => boolean;
  /** Who it was, for the log: an id, never a name. */
  readonly idOf: (actor: NonNullable<Scope['actor']>) => string;
  /** What every answer passes on its way out. */
  readonly leave?: (
    route: Route,
    scope: Scope,
    answer: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => unknown;
}

/** Mounts the routes; throws when one does not say who may call it, or names a right that nobody knows. */
export function registerRoutes<Scope extends EnteredScope>(
  app: FastifyInstance,
  routes: readonly Route[],
  options: RoutesOptions<Scope>,
): void {
  for (const route of routes) {
    requireAccess(route, options.rights);
    app.route({
      method: route.method,
      url: route.url,
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      config: { access: route.access, upload: route.upload, tx: route.tx },
      attachValidation: true,
      schema: {
        ...route.schema,
        response: { ...route.schema.response, ...errorResponses },
        summary: route.summary,
        tags: [...route.tags],
        operationId: operationIdOf(route),
        security: route.access === 'everyone' ? [] : [{ cookie: [] }, { apiKey: [] }],
      },
      onRequest: async (request) => refuseStrangers(route.access, request),
      handler: (request, reply) =>
        options.enter(request, route, (scope) => runHandler(route, scope, options, request, reply)),
    });
  }
}

// Without cookie and key nobody can be signed in, so the body of such a request is not even read.
function refuseStrangers(access: Access, request: FastifyRequest): void {
  const { cookie, 'x-api-key': key } = request.headers;
  if (access !== 'everyone' && cookie === undefined && key === undefined) fail('auth.signInNeeded');
}

async function runHandler<Scope extends EnteredScope>(
  route: Route,
  scope: Scope,
  { allows, idOf, leave }: RoutesOptions<Scope>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { actor } = scope;
  request.who = actor === null || actor === undefined ? null : idOf(actor);
  if (route.access !== 'everyone') {
    if (actor === null || actor === undefined) fail('auth.signInNeeded');
    if (route.access !== 'signedIn' && !allows(actor, route.access)) fail('auth.forbidden');
  }
  // Access comes before validation: who may not call learns nothing about the form.
  if (request.validationError) throw request.validationError;
  const { body, params, query } = request;
  const answer = await route.handler({ ...scope, body, params, query, request, reply } as never);
  return leave ? leave(route, scope, answer, request, reply) : answer;
}

function requireAccess({ access, method, url }: Route, rights: readonly string[]): void {
  if (!access) throw new Error(`${method} ${url} does not say who may call it`);
  if (access === 'everyone' || access === 'signedIn' || rights.includes(access)) return;
  throw new Error(`${method} ${url} asks for a right that does not exist: ${access}`);
}

/** `POST /api/cases/:id/actions/:action` becomes `postCasesByIdActionsByAction`. */
function operationIdOf({ method, url }: Route): string {
  const words = url
    .split('/')
    .slice(2)
    .flatMap((part) => (part.startsWith(':') ? ['by', part.slice(1)] : part.split(/[^A-Za-z0-9]+/)));
  const capitals = words.filter(Boolean).map((word) => word[0]!.toUpperCase() + word.slice(1));
  return String(method).toLowerCase() + capitals.join('');
}
