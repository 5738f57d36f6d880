import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { AuthEvent } from '../platform/auth/auth-event.ts';
import { createAuthPool } from '../platform/auth/auth-pool.ts';
import { createAuth } from '../platform/auth/create-auth.ts';
import { mountAuth } from '../platform/auth/mount-auth.ts';
import { publicCost } from '../platform/auth/password-hash.ts';
import { createUser } from '../platform/auth/users.ts';
import { newKeyMaterial, readKeyRing } from '../platform/crypto/keys.ts';
import { createHttp } from '../platform/http/create-http.ts';
import { currentInstant } from '../platform/time.ts';
import { aBrowser } from './a-browser.ts';
import { codeAt } from './authenticator.ts';
import { freshDatabase } from './database.ts';

/** Sign-in on a database of its own, with a clock that tests turn, a few routes behind it, and people to be. */
export async function signInUnderTest() {
  const database = await freshDatabase();
  const pool = createAuthPool(database.appUrl);
  let now = currentInstant();
  const clock = () => now;
  const pass = (seconds: number) => {
    now = now.add({ seconds });
  };
  const events: AuthEvent[] = [];
  const demanding = new Set<string>();
  const gone = new Set<string>();
  const auth = createAuth({
    pool,
    secret: 'a-secret-for-tests-that-is-long-enough-0123456789',
    keys: readKeyRing({ env: newKeyMaterial() }),
    now: clock,
    tradeWords: ['wuye'],
    passwordCost: publicCost,
    judge: async (id) => ({ mayEnter: !gone.has(id), needsSecondFactor: demanding.has(id) }),
    witness: async (event) => {
      events.push(event);
    },
  });
  const app = await createHttp({ log: pino({ level: 'silent' }), version: '0' });
  mountAuth(app, auth, { signInLimit: false, parts: ['cases', 'search'] });
  for (const [method, url, tags, tx] of [
    ['GET', '/api/cases', ['cases'], 'read'],
    ['POST', '/api/cases', ['cases'], 'write'],
    ['POST', '/api/search', ['search'], 'read'],
    ['GET', '/api/persons', ['archives'], 'read'],
  ] as const) {
    app.route({
      method,
      url,
      config: { access: 'signedIn', tx },
      schema: { tags },
      handler: () => ({ ok: true }),
    });
  }

  const password = 'kettle under maple';

  /** Somebody new, who is asked for no second step. */
  async function somebody(): Promise<{ id: string; username: string }> {
    const username = `u${randomUUID().slice(0, 12)}`;
    const { id } = await createUser(auth, { username, password, name: 'N' });
    return { id, username };
  }

  async function signedIn(username: string, address?: string) {
    const browser = aBrowser(app, address);
    const { status, body } = await browser.signIn(username, password);
    expect([status, body.waitsFor]).toEqual([200, null]);
    return browser;
  }

  /** Somebody with an authenticator, signed in. */
  async function enrolled() {
    const one = await somebody();
    const browser = await signedIn(one.username);
    const { body: begun } = await browser.post('/second-factor/begin', { password });
    const { status, body } = await browser.post('/second-factor/confirm', { code: codeAt(begun.uri, now) });
    expect(status).toBe(200);
    pass(60);
    return { ...one, browser, uri: begun.uri as string, recoveryCodes: body.recoveryCodes as string[] };
  }

  const current = async (browser: ReturnType<typeof aBrowser>) => (await browser.get('/get-session')).body;
  const close = async () => {
    await app.close();
    await pool.end();
    await database.drop();
  };
  return {
    app,
    auth,
    pool,
    events,
    demanding,
    gone,
    password,
    pass,
    clock,
    somebody,
    signedIn,
    enrolled,
    current,
    close,
  };
}
