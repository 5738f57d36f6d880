import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import Type from 'typebox';
import { expect, test } from 'vitest';
import { AppError, fail } from '../errors/fail.ts';
import { createHttp } from './create-http.ts';
import { routesIn } from './define-route.ts';
import { createLog } from './log.ts';
import { buildOpenApi } from './openapi.ts';
import { registerRoutes } from './register-routes.ts';

interface Actor {
  readonly roles: readonly string[];
}

const defineRoute = routesIn<{ actor: Actor | null; entered: string }>();

const Person = Type.Object({
  name: Type.String({ format: 'plain', minLength: 1, maxLength: 20, label: { zh: '姓名', en: 'Name' } }),
  phone: Type.Optional(Type.String({ pattern: '^1[0-9]{10}$' })),
});

const routes = [
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
    access: ['manager'],
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

async function anApp(log = pino({ level: 'silent' })) {
  const app = await createHttp({ log, version: '0' });
  registerRoutes<{ actor: Actor | null; entered: string }>(app, routes, {
    enter: async (request, route, work) => {
      const said = request.headers['x-api-key'];
      return work({
        actor: typeof said === 'string' && said !== 'nobody' ? { roles: [said] } : null,
        entered: route.tx,
      });
    },
    allows: (actor, roles) => roles.some((role) => actor.roles.includes(role)),
  });
  return app;
}

const app = await anApp();
const good = { person: { name: '王阿姨' }, kind: 'guest' };

async function post(payload: unknown, headers: Record<string, string> = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/visits',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
  return { response, status: response.statusCode, body: response.json() };
}

async function fieldsOf(payload: unknown, headers?: Record<string, string>) {
  const { status, body } = await post(payload, headers);
  expect(status).toBe(400);
  expect(body.code).toBe('request.invalid');
  return Object.fromEntries(
    body.fields.map(({ path, message }: { path: string; message: string }) => [path, message]),
  );
}

test('a good body is handled in a write transaction and undeclared output does not leave', async () => {
  const { status, body } = await post(good);
  expect([status, body]).toEqual([201, { kind: 'guest', tx: 'write' }]);
});

test('every wrong field is named with a sentence in English', async () => {
  expect(
    await fieldsOf({
      person: { name: '', phone: '12', age: 3 },
      kind: 'dog',
      count: 0,
      at: '0000-01-01T00:00:00Z',
    }),
  ).toEqual({
    '/person/name': 'Name must not be empty',
    '/person/phone': '"phone" does not have the right form',
    '/person/age': '"age" is not a known field',
    '/kind': '"kind" must be one of: guest, parcel',
    '/count': '"count" must be at least 1',
    '/at':
      '"at" must be a time with its offset, such as 2026-03-12T09:30:00+08:00, in the years 2000 to 2100',
  });
});

test('the sentences are Chinese unless English is preferred', async () => {
  expect(await fieldsOf({ person: {}, kind: 3 }, { 'accept-language': 'fr' })).toEqual({
    '/person/name': '姓名必须填写',
    '/kind': '“kind”只能是其中之一：guest、parcel',
  });
  expect((await post({}, { 'accept-language': 'en;q=0.3, zh-CN;q=0.8' })).body.message).toMatch(/提交/);
  expect((await post({}, { 'accept-language': 'en-US,en;q=0.9,zh;q=0.8' })).body.message).toMatch(/Some of/);
});

test('bodies are not coerced', async () => {
  expect(await fieldsOf({ ...good, count: '3' })).toEqual({ '/count': '"count" must be a whole number' });
  expect(await fieldsOf([good])).toEqual({ '': 'what was sent must be given once, not as a list' });
});

test.each([
  ['NUL', 'a\u0000b'],
  ['a control character', 'a\u0007b'],
  ['a C1 character', 'a\u0085b'],
  ['a lone surrogate', 'a\ud800b'],
  ['a direction override', 'a\u202eb'],
  ['an emoji', 'a😀'],
  ['a flag', '🇨🇳'],
  ['a keycap', '1\ufe0f\u20e3'],
  ['a line break', 'a\nb'],
])('%s is refused in a plain name', async (_what, name) => {
  expect(await fieldsOf({ ...good, person: { name } })).toEqual({
    '/person/name': 'Name must be one line of plain text without emoji or control characters',
  });
});

test('emoji, tabs and line breaks are welcome in a text, control characters are not', async () => {
  expect((await post({ ...good, note: '谢谢😀\n\t好' })).status).toBe(201);
  expect(Object.keys(await fieldsOf({ ...good, note: 'a\u0000' }))).toEqual(['/note']);
});

test.each([
  '2026-02-30T00:00:00Z',
  '1999-12-31T23:59:59Z',
  '99999-01-01T00:00:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01',
])('the instant %s is refused', async (at) => {
  expect(Object.keys(await fieldsOf({ ...good, at }))).toEqual(['/at']);
});

test('what cannot be read is refused in our shape', async () => {
  for (const payload of [
    '{',
    '',
    'nul',
    '{"a":1,}',
    Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  ]) {
    const { status, body } = await post(payload);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: expect.stringMatching(/^request\./),
      fields: expect.any(Array),
      requestId: expect.any(String),
    });
  }
});

test('prototype keys are refused, also escaped and deep', async () => {
  for (const payload of [
    '{"__proto__":{"a":1}}',
    '{"person":{"name":"a","constructor":{"prototype":{}}},"kind":"guest"}',
    '{"\\u005f_proto__":1}',
  ]) {
    expect(Object.values(await fieldsOf(payload))[0]).toMatch(/is not a known field/);
  }
});

test('a huge body is 413, another type or charset 415', async () => {
  expect((await post({ ...good, note: 'x'.repeat(1_100_000) })).body.code).toBe('request.tooLarge');
  expect((await post('kind=guest', { 'content-type': 'application/x-www-form-urlencoded' })).body.code).toBe(
    'request.unsupportedType',
  );
  expect((await post('x', { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await post(good, { 'content-type': 'application/json; charset=gbk' })).status).toBe(415);
  expect((await post(good, { 'content-type': 'application/json; charset=UTF-8' })).status).toBe(201);
});

test('a body with very many mistakes is answered with few of them', async () => {
  const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`k${i}`, 1]));
  expect(Object.keys(await fieldsOf({ ...good, ...many })).length).toBe(1);
  const some = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, 1]));
  expect(Object.keys(await fieldsOf({ ...good, ...some })).length).toBe(20);
});

test('a query is coerced, closed and free of repeats', async () => {
  const get = async (query: string) =>
    (await app.inject({ url: `/api/visits?${query}`, headers: { 'accept-language': 'en' } })).json();
  expect(await get('limit=5&state=open')).toEqual({ limit: 5, state: ['open'], tx: 'read' });
  expect(await get('state=open&state=done')).toEqual({ state: ['open', 'done'], tx: 'read' });
  expect((await get('limit=1&limit=2')).fields).toEqual([
    { path: '/limit', message: '"limit" must be given once, not as a list' },
  ]);
  expect((await get('limit=many')).fields).toEqual([
    { path: '/limit', message: '"limit" must be a whole number' },
  ]);
  expect((await get('limit=201')).fields[0].message).toBe('"limit" must be at most 200');
  for (const unknown of ['colour=red', '__proto__=1', 'constructor=1', 'toString=1']) {
    expect((await get(unknown)).fields[0].message).toMatch(/is not a known field/);
  }
});

test('nobody gets 401 and the wrong role 403, before the form is looked at', async () => {
  const ask = (headers: Record<string, string>) =>
    app.inject({ url: '/api/visits/not-an-id', headers: { 'accept-language': 'en', ...headers } });
  expect((await ask({})).json().code).toBe('auth.signInNeeded');
  expect((await ask({ 'x-api-key': 'nobody' })).statusCode).toBe(401);
  expect((await ask({ 'x-api-key': 'guest' })).json().code).toBe('auth.forbidden');
  expect((await ask({ 'x-api-key': 'manager' })).json().fields).toEqual([
    { path: '/id', message: '"id" must be an id (a UUID)' },
  ]);
  const one = await app.inject({
    url: '/api/visits/0198c5d0-0000-7000-8000-000000000001',
    headers: { 'x-api-key': 'manager' },
  });
  expect(one.json()).toEqual({ roles: ['manager'] });
});

test('a stream is sent as it is', async () => {
  expect((await app.inject('/api/file')).body).toBe('one two');
});

test('unknown addresses are 404 in our shape and known ones name their methods', async () => {
  const unknown = await app.inject({ url: '/api/nothing', headers: { 'accept-language': 'en' } });
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'notFound']);
  const put = await app.inject({ method: 'PUT', url: '/api/visits', headers: { 'accept-language': 'en' } });
  expect([put.statusCode, put.headers.allow]).toEqual([405, 'POST, GET, HEAD']);
  expect((await app.inject('/api/%')).json().code).toBe('request.malformed');
  expect((await app.inject(`/api/visits/${'a'.repeat(300)}`)).statusCode).toBeLessThan(500);
});

test('a fault leaks nothing, the database being away is 503, unstorable text 400', async () => {
  const fault = await app.inject('/api/broken/plainly');
  expect(fault.statusCode).toBe(500);
  expect(fault.body).not.toMatch(/secret|13800138000/);
  expect(fault.json().message).toContain(fault.headers['x-request-id']);
  expect((await app.inject('/api/broken/away')).json().code).toBe('server.busy');
  expect((await app.inject('/api/broken/pg')).json().code).toBe('request.invalid');
  expect((await app.inject('/api/broken/seconds')).json()).toMatchObject({
    message: '操作太频繁，请在 7 秒后再试。',
    details: { wait: 7 },
  });
});

test('a change sent by the page of another site is refused', async () => {
  const from = async (headers: Record<string, string>) =>
    (await post(good, { host: 'nj.lan:3000', ...headers })).status;
  expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await from({ origin: 'http://evil.example' })).toBe(403);
  expect(await from({ origin: 'null' })).toBe(403);
  expect(await from({ origin: 'http://nj.lan:3000' })).toBe(201);
  expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(201);
  expect(await from({})).toBe(201);
});

test('answers carry the security headers, and HSTS only behind https', async () => {
  const { headers } = await app.inject('/api/visits');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(headers['content-security-policy']).toMatch(/default-src 'self';.*frame-ancestors 'none'/);
  expect(headers['strict-transport-security']).toBeUndefined();
  const https = await createHttp({ log: pino({ level: 'silent' }), version: '0', servedOverHttps: true });
  expect((await https.inject('/api/none')).headers['strict-transport-security']).toMatch(/max-age/);
});

test('the log holds neither bodies, queries, keys nor the values of an error', async () => {
  const lines: string[] = [];
  const logged = await anApp(createLog('info', { write: (line: string) => lines.push(line) }));
  await logged.inject({
    url: '/api/visits?state=13800138000',
    headers: { cookie: 'session=c00kie', 'x-api-key': 'k3y' },
  });
  await logged.inject('/api/broken/plainly');
  expect(lines.join('')).not.toMatch(/c00kie|k3y|state=/);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    method: 'GET',
    route: '/api/visits',
    status: 200,
    msg: 'answered',
  });
  expect(lines.join('')).toContain('unexpected error');
});

test('a route that does not say who may call it is not mounted', async () => {
  const fresh = await createHttp({ log: pino({ level: 'silent' }), version: '0' });
  expect(() => fresh.get('/api/open', () => 'x')).toThrow(/does not say who may call it/);
  expect(() =>
    registerRoutes(fresh, [{ ...routes[0]!, access: [] }], {
      enter: async () => undefined as never,
      allows: () => true,
    }),
  ).toThrow(/does not say who may call it/);
});

test('the contract names every route, its error shape and how to sign in', async () => {
  const document = (await app.inject('/api/openapi.json')).json();
  expect(document).toEqual(JSON.parse(JSON.stringify(await buildOpenApi(app))));
  expect(document.openapi).toBe('3.1.0');
  const visit = document.paths['/api/visits/{id}'].get;
  expect(visit).toMatchObject({ operationId: 'getVisitsById', security: [{ cookie: [] }, { apiKey: [] }] });
  expect(visit.responses['4XX'].content['application/json'].schema).toEqual({
    $ref: '#/components/schemas/Error',
  });
  expect(document.components.schemas.Error.required).toContain('requestId');
  expect((await app.inject('/api/docs/')).statusCode).toBe(200);
  expect((await app.inject('/api/docs/static/swagger-initializer.js')).body).toContain('swagger');
});

test('an error code that nobody defined is a fault', async () => {
  const fresh = await createHttp({ log: pino({ level: 'silent' }), version: '0' });
  fresh.get('/api/odd', { config: { access: 'everyone' } }, () => {
    throw new AppError('no.such' as never);
  });
  expect((await fresh.inject('/api/odd')).json().code).toBe('server.fault');
});

test('a request that is not HTTP is answered in our shape', async () => {
  const fresh = await anApp();
  await fresh.listen({ port: 0, host: '127.0.0.1' });
  const { port } = fresh.server.address() as AddressInfo;
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
  await fresh.close();
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(said.split('\r\n\r\n')[1]!)).toMatchObject({ code: 'request.malformed', fields: [] });
});

test('closing lets a request in flight finish', async () => {
  const fresh = await createHttp({ log: pino({ level: 'silent' }), version: '0' });
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  fresh.get('/api/slow', { config: { access: 'everyone' } }, async () => {
    arrive();
    await released;
    return { done: true };
  });
  const address = await fresh.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${address}/api/slow`);
  await arrived;
  const closed = fresh.close();
  release();
  expect(await (await answer).json()).toEqual({ done: true });
  await closed;
});

test('an answer with a choice of forms keeps only what is declared', async () => {
  const fresh = await createHttp({ log: pino({ level: 'silent' }), version: '0' });
  const Clock = Type.Object({
    dueAt: Type.String({ format: 'instant' }),
    label: Type.String({ format: 'line' }),
  });
  fresh.get(
    '/api/clock',
    {
      config: { access: 'everyone' },
      schema: { response: { 200: Type.Object({ clock: Type.Union([Clock, Type.Null()]) }) } },
    },
    () => ({ clock: { dueAt: '2026-03-12T09:30:00+08:00', label: '响应', hidden: 1 }, hidden: 2 }),
  );
  expect((await fresh.inject('/api/clock')).json()).toEqual({
    clock: { dueAt: '2026-03-12T09:30:00+08:00', label: '响应' },
  });
});

test('a route cannot be written without its access, nor read what it has not declared', () => {
  const rest = { method: 'GET', url: '/api/x', summary: '', tags: [], schema: { response: {} } } as const;
  // @ts-expect-error access is missing
  defineRoute({ ...rest, handler: () => undefined as never });
  // @ts-expect-error nobody may be asking
  defineRoute({ ...rest, access: 'everyone', handler: ({ actor }) => actor.roles as never });
  // @ts-expect-error no body is declared
  defineRoute({ ...rest, access: 'signedIn', handler: ({ body }) => body.name as never });
  expect(defineRoute({ ...rest, access: 'signedIn', handler: ({ actor }) => actor.roles as never }).tx).toBe(
    'read',
  );
});
