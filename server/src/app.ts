import type { FastifyInstance } from 'fastify';
import { hasRight, isRight, rightNames } from './directory/access.ts';
import type { Actor } from './directory/actor.ts';
import { whoEnters } from './directory/enter.queries.ts';
import { scopeOf } from './directory/scope.ts';
import { allRoutes } from './modules/all-routes.ts';
import { credentialsOf } from './modules/credentials.ts';
import type { House } from './modules/house.ts';
import { leaveAnswers } from './modules/privacy/leave-answer.ts';
import type { RouteScope } from './modules/route.ts';
import { mountAuth, type SignInLimit } from './platform/auth/mount-auth.ts';
import { nobodysScope, type Scope } from './platform/db/scope.ts';
import { inTransaction, onPool, type Tx } from './platform/db/tx.ts';
import { createHttp } from './platform/http/create-http.ts';
import { type Enter, registerRoutes } from './platform/http/register-routes.ts';
import { serveConsole } from './platform/http/serve-console.ts';
import { keepAmong } from './platform/remember.ts';
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
    idOf: ({ kind, id }) => `${kind} ${id}`,
    leave: leaveAnswers(house),
  });
  if (options.consoleDir) await serveConsole(app, options.consoleDir);
  return app;
}

/**
 * "Who is asking" and what the body tells to look up travel together; the answer leaves after the commit. What somebody
 * may see is known only when he is: until then the look-up sees what he saw last time, and is asked again where that has
 * changed since.
 */
function enterInto(house: House): Enter<RouteScope> {
  const lastSeen = new Map<string, Scope>();
  return async (request, route, work) => {
    const now = house.now();
    const [token, keyHash] = credentialsOf(house, request);
    const who = whoEnters(token, keyHash, now);
    const kind = route.tx === 'write' || route.upload ? 'command' : 'read';
    const seenAs = `${kind} ${token} ${keyHash}`;
    const enter = async (tx: Tx, found: readonly unknown[]) => {
      const { actor, head } = (found as [{ actor: Actor | null; head: number }])[0];
      await house.kernel.parameters.reach(head);
      const scope = scopeOf(actor, kind);
      if (actor) keepAmong(lastSeen, seenAs, scope, mostRemembered);
      return { actor, scope, tx: tx.as(scope) };
    };
    if (route.tx === 'none') {
      const tx = onPool(house.pool);
      return work({ ...(await enter(tx, await tx.query(who))), now });
    }
    const ahead = request.validationError ? null : (route.ahead?.(request) ?? null);
    const guess = lastSeen.get(seenAs);
    const result = await inTransaction(
      house.pool,
      ahead && guess ? [who, ahead] : [who],
      async (all, [found, rows]) => {
        const { scope, actor, tx } = await enter(all, found!);
        const isRight = rows && scope === guess;
        return work({
          actor,
          tx,
          now,
          ahead: isRight ? [...rows] : ahead && actor ? await tx.lookUp(ahead) : undefined,
        });
      },
      route.tx === 'write' ? 'oneCommand' : 'read',
      guess ?? nobodysScope,
    );
    if (route.tx === 'write') house.wakeWorker();
    return result;
  };
}

const mostRemembered = 10_000;
