import type { FastifyInstance } from 'fastify';
import { hasRight, isRight, rightNames } from './directory/access.ts';
import type { Actor } from './directory/actor.ts';
import { whoEnters } from './directory/enter.queries.ts';
import { allRoutes } from './modules/all-routes.ts';
import { credentialsOf } from './modules/credentials.ts';
import type { House } from './modules/house.ts';
import { leaveAnswers } from './modules/privacy/leave-answer.ts';
import type { RouteScope } from './modules/route.ts';
import { mountAuth, type SignInLimit } from './platform/auth/mount-auth.ts';
import { inTransaction, onPool } from './platform/db/tx.ts';
import { createHttp } from './platform/http/create-http.ts';
import { type Enter, registerRoutes } from './platform/http/register-routes.ts';
import { serveConsole } from './platform/http/serve-console.ts';
import { version } from './platform/version.ts';

export interface AppOptions {
  /** The built console; left out where nobody looks at pages. */
  consoleDir?: string;
  signInLimit?: SignInLimit | false;
  /** Where we speak https ourselves. */
  tls?: { key: string; cert: string } | null;
}

/** The web role: every route, sign-in, the API's description and the console on one port. */
export async function createApp(house: House, options: AppOptions = {}): Promise<FastifyInstance> {
  const app = await createHttp({
    log: house.log,
    version,
    servedOverHttps: house.servedOverHttps,
    trustProxy: house.trustProxy,
    tls: options.tls,
  });
  const routes = await allRoutes(app, house);
  const parts = [
    ...new Set(routes.filter(({ access }) => access !== 'everyone').flatMap(({ tags }) => tags)),
  ];
  mountAuth(app, house.auth, { signInLimit: options.signInLimit, parts: parts.sort() });
  registerRoutes<RouteScope>(app, routes, {
    enter: enterInto(house),
    rights: rightNames,
    allows: (actor, right) => isRight(right) && hasRight(actor, right),
    leave: leaveAnswers(house),
  });
  if (options.consoleDir) await serveConsole(app, options.consoleDir);
  return app;
}

/** "Who is asking" and what the body tells to look up travel together; the answer leaves after the commit. */
function enterInto(house: House): Enter<RouteScope> {
  return async (request, route, work) => {
    const now = house.now();
    const who = whoEnters(...credentialsOf(house, request), now);
    if (route.tx === 'none') {
      const tx = onPool(house.pool);
      const [row] = await tx.query<{ actor: Actor | null }>(who);
      return work({ actor: row!.actor, tx, now });
    }
    const ahead = request.validationError ? null : (route.ahead?.(request) ?? null);
    const result = await inTransaction(
      house.pool,
      ahead ? [who, ahead] : [who],
      (tx, [found, ahead]) => work({ actor: (found as [{ actor: Actor | null }])[0].actor, tx, now, ahead }),
      route.tx === 'write' ? 'oneCommand' : 'read',
    );
    if (route.tx === 'write') house.wakeWorker();
    return result;
  };
}
