import { Readable } from 'node:stream';
import { pino } from 'pino';
import Type from 'typebox';
import { fail } from '../errors/fail.ts';
import { createHttp } from './create-http.ts';
import { routesIn } from './define-route.ts';
import { registerRoutes } from './register-routes.ts';

interface Actor {
  readonly roles: readonly string[];
}

export const defineRoute = routesIn<{ actor: Actor | null; entered: string }, 'readVisits'>();

const Person = Type.Object({
  name: Type.String({ format: 'plain', minLength: 1, maxLength: 20, label: { zh: '姓名', en: 'Name' } }),
  phone: Type.Optional(Type.String({ pattern: '^1[0-9]{10}$' })),
});

export const routes = [
  defineRoute({
    method: 'POST',
    url: '/api/visits',
    access: 'everyone',
    summary: 'Announce a visit',
    tags: ['visits'],
    schema: {
      body: Type.Object({
        person: Person,
        kind: Type.Union([Type.Literal('guest'), Type.Literal('parcel')]),
        at: Type.Optional(Type.String({ format: 'instant' })),
        count: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
        note: Type.Optional(Type.String({ format: 'text', maxLength: 100 })),
        'x-extra': Type.Optional(Type.String()),
      }),
      response: { 201: Type.Object({ kind: Type.String(), tx: Type.String() }) },
    },
    handler: ({ body, reply, entered }) => {
      reply.code(201);
      return { kind: body.kind, tx: entered, secret: 'undeclared' };
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/visits',
    access: 'everyone',
    summary: 'List',
    tags: ['visits'],
    schema: {
      querystring: Type.Object({
        limit: Type.Optional(Type.Integer({ maximum: 200 })),
        state: Type.Optional(Type.Array(Type.String())),
      }),
      response: {
        200: Type.Object({
          limit: Type.Optional(Type.Integer()),
          state: Type.Optional(Type.Array(Type.String())),
          tx: Type.String(),
        }),
      },
    },
    handler: ({ query, entered }) => ({ ...query, tx: entered }),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/visits/:id',
    access: 'readVisits',
    summary: 'One',
    tags: ['visits'],
    schema: {
      params: Type.Object({ id: Type.String({ format: 'id' }) }),
      response: { 200: Type.Object({ roles: Type.Array(Type.String()) }) },
    },
    handler: ({ actor }) => ({ roles: [...actor.roles] }),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/file',
    access: 'everyone',
    summary: 'A stream',
    tags: ['visits'],
    schema: { response: { 200: Type.String() } },
    handler: ({ reply }) => {
      reply.type('text/plain');
      return Readable.from(['one ', 'two']);
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/broken/:how',
    access: 'everyone',
    summary: 'Fails',
    tags: ['visits'],
    schema: { params: Type.Object({ how: Type.String() }), response: { 200: Type.Null() } },
    handler: ({ params }) => {
      if (params.how === 'pg') throw Object.assign(new Error('invalid byte sequence'), { code: '22021' });
      if (params.how === 'away')
        throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
      if (params.how === 'seconds') fail('request.rateLimited', { seconds: 7 }, [], { wait: 7 });
      throw new Error('a secret inside: 13800138000');
    },
  }),
];

/** An application with a few routes about visits, for the tests of the HTTP layer. */
export async function anApp(log = pino({ level: 'silent' })) {
  const app = await createHttp({ log, version: '0' });
  registerRoutes<{ actor: Actor | null; entered: string }>(app, routes, {
    enter: async (request, route, work) => {
      const said = request.headers['x-api-key'];
      return work({
        actor: typeof said === 'string' && said !== 'nobody' ? { roles: [said] } : null,
        entered: route.tx,
      });
    },
    rights: ['readVisits'],
    idOf: () => 'somebody',
    allows: (actor) => actor.roles.includes('manager'),
  });
  return app;
}

export const good = { person: { name: '王阿姨' }, kind: 'guest' };
