import type { FastifyInstance } from 'fastify';
import { fail } from '../errors/fail.ts';
import { transportOf } from './address.ts';
import { scopeOfKey } from './api-keys.ts';
import type { Auth } from './create-auth.ts';
import { hashToken } from './hash-token.ts';

/** A key does what it was made for and nothing else its owner may do; in words, and before anything is read. */
export function holdKeysToTheirScope(app: FastifyInstance, auth: Auth): void {
  app.addHook('onRequest', async (request) => {
    const key = request.headers['x-api-key'];
    const { schema, config } = request.routeOptions;
    if (typeof key !== 'string' || !config?.access || config.access === 'everyone') return;
    // It has crossed the network in the clear by now; whoever sends it has to hear of that, and others cannot use it here.
    transportOf(auth, request);
    const scope = await scopeOfKey(auth, hashToken(key), auth.now());
    if (!scope) return;
    const reads = config.tx === 'read' || request.method === 'GET' || request.method === 'HEAD';
    if (!reads && !scope.mayWrite) fail('auth.keyReadsOnly');
    const tags = (schema as { tags?: readonly string[] } | undefined)?.tags ?? [];
    if (scope.tags && !tags.some((tag) => scope.tags!.includes(tag))) {
      fail('auth.keyElsewhere', { part: tags.join(', '), allowed: scope.tags.join(', ') });
    }
  });
}
