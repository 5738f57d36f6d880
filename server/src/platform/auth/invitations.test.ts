import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { signInUnderTest } from '../../testing/sign-in-under-test.ts';
import { hours } from '../time.ts';
import { invitationPath, makeInvitation } from './invitations.ts';
import { sweep } from './sessions.ts';
import { createUser } from './users.ts';

const { close, app, auth, pool, password, pass, clock, somebody, signedIn, current } =
  await signInUnderTest();
afterAll(close);

describe('invitations', () => {
  test('a link sets a password once, ends sessions and pauses, and is over after 72 hours', async () => {
    const { id, username } = await somebody();
    const old = await signedIn(username);
    for (let n = 0; n < 6; n++) await aBrowser(app, '10.6.0.1').signIn(username, 'wrong');
    const first = await makeInvitation(auth, { userId: id, createdBy: null }, clock());
    const { token } = await makeInvitation(auth, { userId: id, createdBy: null }, clock());
    expect(invitationPath(token)).toBe(`/invitation#${token}`);
    const guest = aBrowser(app, '10.6.0.1');
    expect((await guest.post('/invitation/look', { token: first.token })).body.code).toBe(
      'auth.invitationOver',
    );
    expect((await guest.post('/invitation/look', { token })).body).toMatchObject({
      username,
      purpose: 'reset',
    });
    const use = (chosen: string) => guest.post('/invitation/use', { token, password: chosen });
    expect((await use('password1')).body.fields[0].path).toBe('/password');
    const both = await Promise.all([use('a bridge of paper'), use('a bridge of cards')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await current(old)).toBeNull();
    const chosen = both[0].status === 200 ? 'a bridge of paper' : 'a bridge of cards';
    expect((await guest.signIn(username, chosen)).status).toBe(200);
    expect((await guest.signIn(username, password)).status).toBe(401);
    const late = await makeInvitation(auth, { userId: id, createdBy: null }, clock());
    pass(hours(72).seconds + 1);
    expect(
      (await guest.post('/invitation/use', { token: late.token, password: 'too late for this' })).status,
    ).toBe(404);
    const { rows } = await pool.query('select token_hash from auth.invitation');
    expect(JSON.stringify(rows)).not.toContain(late.token);
  });
});

describe('a link still open', () => {
  test('opens nothing once its owner has changed the password himself', async () => {
    const { id, username } = await somebody();
    const { token } = await makeInvitation(auth, { userId: id, createdBy: null }, clock());
    const browser = await signedIn(username);
    const change = { currentPassword: password, newPassword: 'another one entirely' };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    expect((await aBrowser(app).post('/invitation/look', { token })).body.code).toBe('auth.invitationOver');
  });

  test('welcomes whoever never had a password, and nobody else, however long ago that was', async () => {
    const username = `u${randomUUID().slice(0, 12)}`;
    const { id } = await createUser(auth, { username, password: null, name: 'N' });
    const guest = aBrowser(app);
    for (const guess of ['unset', '']) expect((await guest.signIn(username, guess || 'x')).status).toBe(401);
    const purposeOf = async () => {
      const { token } = await makeInvitation(auth, { userId: id, createdBy: null }, clock());
      return { token, purpose: (await guest.post('/invitation/look', { token })).body.purpose };
    };
    const { token, purpose } = await purposeOf();
    expect(purpose).toBe('join');
    await guest.post('/invitation/use', { token, password });
    pass(hours(24 * 60).seconds);
    await sweep(auth, clock());
    expect((await pool.query('select from auth.invitation where user_id = $1', [id])).rowCount).toBe(0);
    expect((await purposeOf()).purpose).toBe('reset');
  });
});

describe('API keys', () => {
  const make = async (asked: object) => {
    const browser = await signedIn((await somebody()).username);
    const { status, body } = await browser.post('/api-key/create', {
      name: '门禁',
      days: 30,
      mayWrite: false,
      password,
      ...asked,
    });
    return { browser, status, body };
  };
  const withKey = async (key: string, method: 'GET' | 'POST', url: string) => {
    const answer = await app.inject({
      method,
      url,
      headers: { 'x-api-key': key, 'accept-language': 'en' },
      ...(method === 'POST' ? { payload: {} } : {}),
    });
    return answer.statusCode === 200 ? 200 : answer.json().code;
  };

  test('a key must end within a year, and its maker gives the password again', async () => {
    for (const [asked, path] of [
      [{ days: undefined }, '/days'],
      [{ days: 366 }, '/days'],
      [{ days: 0 }, '/days'],
      [{ tags: ['kitchen'] }, '/tags/0'],
      [{ tags: [] }, '/tags'],
      [{ password: 'wrong' }, '/password'],
      [{ userId: 'x' }, '/userId'],
    ] as const) {
      const { status, body } = await make(asked);
      expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
    }
  });

  test('it does what it was made for and is refused anything else in words', async () => {
    const reader = (await make({})).body.key;
    expect(await withKey(reader, 'GET', '/api/cases')).toBe(200);
    expect(await withKey(reader, 'POST', '/api/search')).toBe(200);
    expect(await withKey(reader, 'POST', '/api/cases')).toBe('auth.keyReadsOnly');
    const narrow = (await make({ mayWrite: true, tags: ['cases'] })).body.key;
    expect(await withKey(narrow, 'POST', '/api/cases')).toBe(200);
    expect(await withKey(narrow, 'POST', '/api/search')).toBe('auth.keyElsewhere');
    expect(await withKey(narrow, 'GET', '/api/persons')).toBe('auth.keyElsewhere');
  });

  test('over plain http elsewhere it is refused with the ways out, whether it is good or not', async () => {
    for (const key of [(await make({})).body.key, 'nobody']) {
      const headers = { 'x-api-key': key, host: '192.168.1.20:3000', 'accept-language': 'en' };
      const answer = await app.inject({ url: '/api/cases', headers });
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'auth.plainHttp']);
      expect(answer.json().message).toContain('NUANJU_TRUSTED_NETWORK=on');
    }
  });

  test('it is listed without itself, with its last use, and opens no page of the account', async () => {
    const { browser, body } = await make({});
    const { key, ...shown } = body;
    expect((await browser.get('/api-key/list')).body.items).toEqual([{ ...shown, lastUsedAt: null }]);
    await withKey(key, 'GET', '/api/cases');
    const [listed] = (await browser.get('/api-key/list')).body.items;
    expect(Date.parse(listed.lastUsedAt)).toBe(clock().epochMilliseconds);
    const { rows } = await pool.query('select * from auth.api_key where id = $1', [shown.id]);
    expect(JSON.stringify(rows)).not.toContain(key);
    expect((await app.inject({ url: '/api/auth/sessions', headers: { 'x-api-key': key } })).statusCode).toBe(
      401,
    );
    const stranger = await signedIn((await somebody()).username);
    expect((await stranger.post('/api-key/delete', { keyId: shown.id })).body.code).toBe('auth.keyNotFound');
    expect((await browser.post('/api-key/delete', { keyId: shown.id })).status).toBe(200);
  });
});
