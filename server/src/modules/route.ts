import type { RightName } from '../directory/access.ts';
import type { Actor } from '../directory/actor.ts';
import type { Tx } from '../platform/db/tx.ts';
import { routesIn } from '../platform/http/define-route.ts';

/** What every route of ours runs in: who acts, one transaction, one instant. */
export interface RouteScope {
  actor: Actor | null;
  tx: Tx;
  now: Temporal.Instant;
  /** The rows that the route's `ahead` asked for. */
  ahead?: unknown[];
}

export const defineRoute = routesIn<RouteScope, RightName>();
