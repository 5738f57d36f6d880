import { type AddressInfo, connect } from 'node:net';
import { pino } from 'pino';
import Type from 'typebox';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { AppError } from '../errors/fail.ts';
import { currentInstant } from '../time.ts';
import { readOrMakeCertificate } from '../tls-certificate.ts';
import { createHttp } from './create-http.ts';
import { createLog } from './log.ts';
import { buildOpenApi } from './openapi.ts';
import { registerRoutes } from './register-routes.ts';
import { anApp, defineRoute, good, routes } from './visits-under-test.ts';

const app = await anApp();

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
    (
      await app.inject({
        method: 'POST',
        url: '/api/visits',
        headers: { host: 'nj.lan:3000', ...headers },
        payload: good,
      })
    ).statusCode;
  expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await from({ origin: 'http://evil.example' })).toBe(403);
  expect(await from({ origin: 'null' })).toBe(403);
  expect(await from({ origin: 'http://nj.lan:3000' })).toBe(201);
  expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(201);
  expect(await from({})).toBe(201);
});

test('answers carry the security headers, and HSTS only over https, behind a proxy or by our own certificate', async () => {
  const { headers } = await app.inject('/api/visits');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(String(headers['content-security-policy']).split(';').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
  ]);
  expect(headers['strict-transport-security']).toBeUndefined();
  const quiet = { log: pino({ level: 'silent' }), version: '0' };
  const folder = makeFolder();
  const tls = await readOrMakeCertificate(folder.path, currentInstant());
  folder.remove();
  for (const way of [{ servedOverHttps: true }, { servedOverHttps: false, tls }]) {
    const https = await createHttp({ ...quiet, ...way });
    expect((await https.inject('/api/none')).headers['strict-transport-security']).toMatch(
      /max-age=31536000/,
    );
  }
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
  const mount = (access: string) => () =>
    registerRoutes(fresh, [{ ...routes[0]!, access }], {
      enter: async () => undefined as never,
      rights: ['readVisits'],
      allows: () => true,
      idOf: () => '',
    });
  expect(mount('')).toThrow(/does not say who may call it/);
  expect(mount('readVisitors')).toThrow(
    'POST /api/visits asks for a right that does not exist: readVisitors',
  );
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
  // @ts-expect-error nobody has defined this right
  defineRoute({ ...rest, access: 'readVisitors', handler: () => undefined as never });
  // @ts-expect-error nobody may be asking
  defineRoute({ ...rest, access: 'everyone', handler: ({ actor }) => actor.roles as never });
  // @ts-expect-error no body is declared
  defineRoute({ ...rest, access: 'signedIn', handler: ({ body }) => body.name as never });
  expect(defineRoute({ ...rest, access: 'signedIn', handler: ({ actor }) => actor.roles as never }).tx).toBe(
    'read',
  );
});
