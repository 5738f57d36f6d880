import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Route } from '../../platform/http/define-route.ts';
import { credentialsOf } from '../credentials.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { openLiveHub } from './live-hub.ts';

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
      handler: async ({ actor, query, request, reply }) => {
        const told = request.headers['last-event-id'] ?? query.after;
        const heard = told === undefined ? null : Number(told);
        const stream = await hub.join(credentialsOf(house, request), actor, heard);
        // HEAD, and whoever hangs up before the first word, never read the stream to its end.
        reply.raw.once('close', () => stream.readable.destroy());
        if (reply.raw.destroyed) stream.readable.destroy();
        reply.header('content-type', 'text/event-stream; charset=utf-8');
        // Proxies that collect answers would keep the news to themselves.
        reply.header('x-accel-buffering', 'no');
        return stream.readable;
      },
    }),
  ];
}
