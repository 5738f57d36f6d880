import { createServer } from 'node:net';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { newKeyMaterial, readKeyRing } from '../crypto/keys.ts';
import { createHttp } from '../http/create-http.ts';
import { currentInstant } from '../time.ts';
import { createAuthPool } from './auth-pool.ts';
import { type AuthOptions, createAuth } from './create-auth.ts';
import { mountAuth, type SignInLimit } from './mount-auth.ts';
import { publicCost } from './password-hash.ts';
import { sessionTokenFrom } from './session-cookie.ts';
import { sweep } from './sessions.ts';
import { createUser } from './users.ts';

const database = await freshDatabase();
const pool = createAuthPool(database.appUrl);
const keys = readKeyRing({ env: newKeyMaterial() });
const secret = 'a-secret-for-tests-that-is-long-enough-0123456789';

async function anApp(options: Partial<AuthOptions> & { signInLimit?: SignInLimit } = {}) {
  const { signInLimit = false, ...rest } = options;
  const auth = createAuth({ pool, secret, keys, passwordCost: publicCost, ...rest });
  const app = await createHttp({
    log: pino({ level: 'silent' }),
    version: '0',
    servedOverHttps: rest.servedOverHttps,
  });
  mountAuth(app, auth, { signInLimit });
  return { app, auth };
}

const { app, auth } = await anApp();
const user = await createUser(auth, {
  username: 'Wang.Li',
  password: 'demo-nuanju',
  name: '王丽',
  demo: true,
});

afterAll(async () => {
  await app.close();
  await pool.end();
  await database.drop();
});

type App = typeof app;

async function call(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  on: App = app,
) {
  const response = await on.inject({
    method,
    url: `/api/auth${path}`,
    headers: { 'accept-language': 'en', ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  return { response, status: response.statusCode, body: response.json() };
}

async function signIn(
  username = 'wang.li',
  password = 'demo-nuanju',
  headers: Record<string, string> = {},
  on: App = app,
) {
  const answered = await call('POST', '/sign-in/username', { username, password }, headers, on);
  const setCookie = answered.response.headers['set-cookie'] as string[] | undefined;
  return {
    ...answered,
    setCookie: [setCookie ?? []].flat(),
    cookie: [setCookie ?? []].flat()[0]?.split(';')[0] ?? '',
  };
}

const hostCookie =
  /^__Host-nuanju\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/;

test('the right password signs in, in any capitals, and the answer holds no token', async () => {
  const { status, body, setCookie } = await signIn('WANG.li');
  expect([status, body]).toEqual([
    200,
    { user: { id: user.id, username: 'wang.li', name: '王丽' }, waitsFor: null },
  ]);
  expect(setCookie).toHaveLength(1);
  expect(setCookie[0]).toMatch(hostCookie);
});

test.each([
  ['another password', 'wang.li', 'demo-nuanju!'],
  ['an unknown name', 'nobody', 'demo-nuanju'],
  ['a name nobody can have', '王阿姨', 'demo-nuanju'],
  ['a name that is too short', 'a', 'demo-nuanju'],
  ['a short password', 'wang.li', 'x'],
])('%s is answered like a wrong password', async (_what, username, password) => {
  const { status, body, setCookie } = await signIn(username, password);
  expect([status, body.code, body.message, setCookie]).toEqual([
    401,
    'auth.wrongPassword',
    'The user name or the password is wrong.',
    [],
  ]);
});

test('the form of sign-in is checked like every other', async () => {
  const { status, body } = await call('POST', '/sign-in/username', {
    username: 3,
    callbackURL: 'http://evil.example',
  });
  expect([status, body.code]).toEqual([400, 'request.invalid']);
  expect(body.fields).toEqual([
    { path: '/password', message: 'Password is required' },
    { path: '/callbackURL', message: '"callbackURL" is not a known field' },
    { path: '/username', message: 'User name must be text' },
  ]);
  const nul = await call('POST', '/sign-in/username', { username: 'a\u0000b', password: 'x' });
  expect(nul.body.fields[0].path).toBe('/username');
  const form = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'username=wang.li&password=demo-nuanju',
  });
  expect(form.statusCode).toBe(415);
});

test('on this machine and behind https the cookie is a __Host- cookie, whatever the port', async () => {
  for (const host of ['localhost:3000', '127.0.0.1:3100', '[::1]:3000', 'nuanju.localhost']) {
    const { status, cookie, setCookie } = await signIn('wang.li', 'demo-nuanju', { host });
    expect([status, setCookie[0]]).toEqual([200, expect.stringMatching(hostCookie)]);
    const { body } = await call('GET', '/get-session', undefined, { host, cookie });
    expect(body.user.username).toBe('wang.li');
  }
  const https = await anApp({ servedOverHttps: true });
  const { setCookie } = await signIn('wang.li', 'demo-nuanju', { host: 'estate.example' }, https.app);
  expect(setCookie[0]).toMatch(hostCookie);
});

test('over plain http elsewhere nobody signs in, and the sentence names three ways out', async () => {
  for (const host of ['192.168.1.20:3000', 'estate.example', '127.0.0.1.evil.example', 'localhost.evil']) {
    const { status, body, setCookie } = await signIn('wang.li', 'demo-nuanju', { host });
    expect([status, body.code, setCookie]).toEqual([403, 'auth.plainHttp', []]);
    for (const way of ['TRUST_PROXY=on', 'npm start -- --tls', 'NUANJU_TRUSTED_NETWORK=on'])
      expect(body.message).toContain(way);
  }
  const trusting = await anApp({ trustedNetwork: true });
  const host = '192.168.1.20:3000';
  const { status, cookie, setCookie } = await signIn('wang.li', 'demo-nuanju', { host }, trusting.app);
  expect([status, setCookie[0]]).toEqual([
    200,
    expect.stringMatching(/^nuanju\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  const ask = (on: App) => call('GET', '/get-session', undefined, { host, cookie }, on);
  expect((await ask(trusting.app)).body.user.id).toBe(user.id);
  // What was handed out in the clear opens nothing where that is not allowed.
  expect((await ask(app)).body).toBeNull();
});

test('another site cannot sign somebody in', async () => {
  expect(
    (await signIn('wang.li', 'demo-nuanju', { host: 'nj.lan', origin: 'http://evil.example' })).status,
  ).toBe(403);
});

test('the token of the cookie is the one in the database, and only with our signature', async () => {
  const { cookie } = await signIn();
  const token = sessionTokenFrom(`theme=dark; ${cookie}; other=1`, secret);
  const { rows } = await pool.query(
    'select user_id, expires_at, ip_address from auth.session where token = $1',
    [token],
  );
  expect(rows).toEqual([{ user_id: user.id, expires_at: expect.any(Date), ip_address: '127.0.0.1' }]);
  const flipped = cookie.replace(/=./, (first) => (first === '=a' ? '=b' : '=a'));
  for (const wrong of [
    undefined,
    '',
    '__Host-nuanju.session_token=',
    '__Host-nuanju.session_token=%',
    '__Host-nuanju.session_token=abc.',
    `x${cookie}`,
    flipped,
  ]) {
    expect(sessionTokenFrom(wrong, secret)).toBeNull();
  }
  expect(sessionTokenFrom(cookie, `${secret}x`)).toBeNull();
  expect((await call('GET', '/get-session', undefined, { cookie: flipped })).body).toBeNull();
});

test('reading the session moves no end of it', async () => {
  const { cookie } = await signIn();
  const token = sessionTokenFrom(cookie, secret);
  await pool.query(`update auth.session set expires_at = now() + interval '1 minute' where token = $1`, [
    token,
  ]);
  const row = async () =>
    (await pool.query('select *, xmin from auth.session where token = $1', [token])).rows[0];
  const before = await row();
  const { body, response } = await call('GET', '/get-session', undefined, { cookie });
  expect(body.session.expiresAt).toBe(before.expires_at.toISOString());
  expect(response.headers['set-cookie']).toBeUndefined();
  expect(await row()).toEqual(before);
});

test('a session that is over is nobody', async () => {
  const { cookie } = await signIn();
  const token = sessionTokenFrom(cookie, secret);
  await pool.query(`update auth.session set expires_at = now() - interval '1 second' where token = $1`, [
    token,
  ]);
  expect((await call('GET', '/get-session', undefined, { cookie })).body).toBeNull();
  await signIn();
  await pool.query(`update auth.session set expires_at = now() - interval '1 second'`);
  expect(await sweep(auth, currentInstant())).toBeGreaterThan(0);
  expect((await pool.query('select 1 from auth.session')).rowCount).toBe(0);
});

test('signing out ends the session at once', async () => {
  const { cookie } = await signIn();
  const { status, response } = await call('POST', '/sign-out', undefined, { cookie });
  expect(status).toBe(200);
  expect([response.headers['set-cookie']].flat().join()).toMatch(/session_token=; Max-Age=0/);
  const token = sessionTokenFrom(cookie, secret);
  expect((await pool.query('select 1 from auth.session where token = $1', [token])).rowCount).toBe(0);
});

test('changing the password ends every other session', async () => {
  const one = await createUser(auth, { username: 'changer', password: 'first-password', name: 'C' });
  const old = await signIn('changer', 'first-password');
  const current = await signIn('changer', 'first-password');
  const change = (currentPassword: string, newPassword: string) =>
    call('POST', '/change-password', { currentPassword, newPassword }, { cookie: current.cookie });
  expect((await change('wrong-password', 'second-password')).body.fields).toEqual([
    { path: '/currentPassword', message: 'The current password is wrong' },
  ]);
  expect((await change('first-password', 'short')).body.fields[0].path).toBe('/newPassword');
  const changed = await change('first-password', 'second-password');
  expect([changed.status, changed.body]).toEqual([
    200,
    { user: { id: one.id, username: 'changer', name: 'C' } },
  ]);
  for (const { cookie } of [old, current]) {
    expect((await call('GET', '/get-session', undefined, { cookie })).body).toBeNull();
  }
  expect((await signIn('changer', 'first-password')).status).toBe(401);
  expect((await signIn('changer', 'second-password')).status).toBe(200);
  expect(
    (await call('POST', '/change-password', { currentPassword: 'xxxxxxxx', newPassword: 'yyyyyyyy' })).body
      .code,
  ).toBe('auth.signInNeeded');
});

test('a user name is one of a kind and follows the rules, and two at once make one user', async () => {
  const make = (username: string, password = 'demo-nuanju') =>
    createUser(auth, { username, password, name: 'N' });
  await expect(make('WANG.LI')).rejects.toMatchObject({ code: 'auth.usernameTaken' });
  for (const wrong of ['ab', '王阿姨', 'a b c', `a${'b'.repeat(30)}`, 'a@b.c']) {
    await expect(make(wrong)).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ path: '/username' }],
    });
  }
  await expect(make('fine', 'k8z3qx1')).rejects.toMatchObject({ fields: [{ path: '/password' }] });
  const both = await Promise.allSettled([make('twins'), make('twins')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(
    (
      await pool.query(
        `select 1 from auth.account a join auth.user u on u.id = a.user_id where username = 'twins'`,
      )
    ).rowCount,
  ).toBe(1);
});

test.each([
  '/sign-up/email',
  '/sign-in/email',
  '/update-user',
  '/delete-user',
  '/is-username-available',
  '/list-sessions',
  '/ok',
])('better-auth is not reachable at %s', async (path) => {
  const { status, body } = await call('POST', path, { email: 'a@b.cd', password: 'demo-nuanju', name: 'x' });
  expect([status, body.code]).toEqual([404, 'notFound']);
});

test('too many attempts on one name are refused with the time to wait', async () => {
  const limited = await anApp({ signInLimit: { perAddress: 6, perName: 3 } });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 4; attempt++)
    statuses.push((await signIn('wang.li', 'guess-it', {}, limited.app)).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  const { response, body } = await signIn('Wang.Li', 'demo-nuanju', {}, limited.app);
  expect(body).toMatchObject({
    code: 'request.rateLimited',
    message: expect.stringMatching(/try again in \d+ seconds/),
  });
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  await createUser(auth, { username: 'stranger', password: 'demo-nuanju', name: 'S' });
  expect((await signIn('stranger', 'demo-nuanju', {}, limited.app)).status).toBe(200);
  expect((await signIn('stranger', 'demo-nuanju', {}, limited.app)).status).toBe(429);
});

test('a database that is away is 503, not a wrong password', async () => {
  const free = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
  const away = createAuthPool(`postgres://nuanju:x@127.0.0.1:${free}/nuanju`);
  const cut = await anApp({ pool: away });
  const { status, body, response } = await signIn('wang.li', 'demo-nuanju', {}, cut.app);
  expect([status, body.code, response.headers['retry-after']]).toEqual([503, 'server.busy', '2']);
  expect(
    (await call('GET', '/get-session', undefined, { cookie: (await signIn()).cookie }, cut.app)).status,
  ).toBe(503);
  await away.end();
});
