import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { credentialsOf } from '../credentials.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { type FeedRow, feedAfter, feedEnds } from './live.queries.ts';
import { openLiveHub } from './live-hub.ts';
import type { LiveStream } from './live-stream.ts';

const EventStream = Type.Unsafe<never>({
  content: {
    'text/event-stream': {
      schema: {
        type: 'string',
        description:
          'case {id, version, seq, projectId}; notices {unread}; reset {} when nobody knows what was missed; ' +
          'ended {reason: rights | session}; ready {} and beat {} carry the position alone',
      },
    },
  },
});

/** One stream a browser: what has changed, as ids and versions, for whoever may see it at that moment. */
export function liveRoutes(app: FastifyInstance, house: House): Route[] {
  const hub = openLiveHub({ appUrl: house.appUrl, log: house.log, now: house.now });
  // A server that is told to end would wait for ever for streams that never do.
  app.addHook('preClose', () => hub.close());
  return [
    defineRoute({
      method: 'GET',
      url: '/api/live',
      access: 'signedIn',
      summary: 'What changes, as it changes: server-sent events, resumed by Last-Event-ID',
      tags: ['live'],
      schema: {
        querystring: Type.Object({
          after: Type.Optional(
            Type.String({
              pattern: '^[0-9]{1,15}$',
              description: 'As Last-Event-ID, for a stream that is opened anew',
            }),
          ),
        }),
        response: { 200: EventStream },
      },
      handler: async ({ tx, actor, query, request, reply }) => {
        const told = request.headers['last-event-id'] ?? query.after;
        const stream = await hub.join(credentialsOf(house, request), actor);
        // HEAD, and whoever hangs up before the first word, never read the stream to its end.
        reply.raw.once('close', () => stream.readable.destroy());
        try {
          await beginAfter(tx, stream, told === undefined ? null : Number(told));
        } catch (error) {
          stream.readable.destroy();
          throw error;
        }
        reply.header('content-type', 'text/event-stream; charset=utf-8');
        // Proxies that collect answers would keep the news to themselves.
        reply.header('x-accel-buffering', 'no');
        return stream.readable;
      },
    }),
  ];
}

/** The stream hears already and keeps what it hears, so nothing falls between what is read here and what is new. */
async function beginAfter(tx: Tx, stream: LiveStream, told: number | null): Promise<void> {
  const { head, floor } = await feedEnds(tx);
  if (told === null) return stream.begin('new', head);
  // Forgotten; or from a feed that was there before a backup was brought back.
  if (!Number.isSafeInteger(told) || told < floor || told > head) return stream.begin('reset', head);
  const rows = await tx.query<FeedRow>(feedAfter(told));
  stream.begin({ rows, head: Math.max(head, rows.at(-1)?.position ?? 0) }, head);
}
