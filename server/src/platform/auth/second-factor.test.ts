import { hashPassword as oldHash } from 'better-auth/crypto';
import { Secret } from 'otpauth';
import { afterAll, describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { codeAt } from '../../testing/authenticator.ts';
import { signInUnderTest } from '../../testing/sign-in-under-test.ts';
import { hashPassword, usualCost } from './password-hash.ts';
import { isBreached } from './passwords.ts';

const { close, app, pool, demanding, password, pass, clock, somebody, signedIn, enrolled, current } =
  await signInUnderTest();
afterAll(close);

describe('the second step', () => {
  test('with it a password opens nothing, and the token changes with the code', async () => {
    const { username, uri } = await enrolled();
    const browser = aBrowser(app);
    expect((await browser.signIn(username, password)).body.waitsFor).toBe('code');
    const halfway = browser.cookie();
    for (const path of ['/sessions', '/second-factor', '/api-key/list'])
      expect((await browser.get(path)).body.code).toBe('auth.secondStepNeeded');
    const replace = await browser.post('/second-factor/begin', {});
    expect(replace.body.code).toBe('auth.secondStepNeeded');
    expect((await browser.post('/second-factor/verify', { code: codeAt(uri, clock()) })).status).toBe(200);
    expect(browser.cookie()).not.toBe(halfway);
    expect((await current(browser)).waitsFor).toBeNull();
    const thief = aBrowser(app);
    thief.take(halfway);
    expect(await current(thief)).toBeNull();
  });

  test('a code counts once, and not once more in another session', async () => {
    const { username, uri } = await enrolled();
    const code = codeAt(uri, clock());
    const browsers = [aBrowser(app), aBrowser(app), aBrowser(app)];
    for (const browser of browsers) await browser.signIn(username, password);
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/second-factor/verify', { code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(answers.find(({ status }) => status === 400)!.body.code).toBe('auth.wrongCode');
  });

  test('codes cannot be guessed on and on', async () => {
    const { username } = await enrolled();
    const browser = aBrowser(app);
    await browser.signIn(username, password);
    const answers = [];
    for (let n = 0; n < 7; n++)
      answers.push(await browser.post('/second-factor/verify', { code: `00000${n}` }));
    expect(answers.at(-1)).toMatchObject({ status: 429, headers: { 'retry-after': expect.any(String) } });
  });

  test('a recovery code opens one sign-in, and none lies readable in the database', async () => {
    const { id, username, recoveryCodes, uri, browser: first } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    const codes = await pool.query('select * from auth.recovery_code where user_id = $1', [id]);
    const stored = JSON.stringify(codes.rows).replaceAll('-', '');
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll('-', ''));
    const factor = await pool.query('select secret from auth.second_factor where user_id = $1', [id]);
    const sealed: Buffer = factor.rows[0].secret;
    const secret = new URL(uri).searchParams.get('secret')!;
    for (const form of [Buffer.from(secret), Buffer.from(Secret.fromBase32(secret).bytes)])
      expect(sealed.includes(form)).toBe(false);
    const use = async (code: string) => {
      const browser = aBrowser(app);
      await browser.signIn(username, password);
      return (await browser.post('/second-factor/recover', { code })).status;
    };
    const [one, two] = recoveryCodes as [string, string];
    expect((await Promise.all([use(one), use(one)])).sort()).toEqual([200, 400]);
    expect(await use(two.toUpperCase().replaceAll('-', ' '))).toBe(200);
    expect((await first.get('/second-factor')).body.codesLeft).toBe(8);
  });

  test('fresh recovery codes ask for the password besides a code, and end the old ones', async () => {
    const { username, recoveryCodes, uri, browser: first } = await enrolled();
    const renew = (proof: object) =>
      first.post('/second-factor/recovery-codes', { code: codeAt(uri, clock()), ...proof });
    for (const proof of [{}, { password: 'wrong word' }]) {
      const refused = await renew(proof);
      expect([refused.status, refused.body.fields[0].path]).toEqual([400, '/password']);
    }
    expect((await first.get('/second-factor')).body.codesLeft).toBe(10);
    const fresh = await renew({ password });
    expect(fresh.body.recoveryCodes).toHaveLength(10);
    const browser = aBrowser(app);
    await browser.signIn(username, password);
    const old = await browser.post('/second-factor/recover', { code: recoveryCodes[4] });
    expect(old.status).toBe(400);
  });

  test('who must have it gets nothing but setting it up, and cannot take it away', async () => {
    const { id, username } = await somebody();
    demanding.add(id);
    const browser = aBrowser(app);
    expect((await browser.signIn(username, password)).body.waitsFor).toBe('enrolment');
    expect((await browser.get('/sessions')).status).toBe(401);
    expect(
      (await browser.post('/change-password', { currentPassword: password, newPassword: 'some other words' }))
        .status,
    ).toBe(401);
    const { body } = await browser.post('/second-factor/begin', {});
    expect((await browser.post('/second-factor/confirm', { code: '123456' })).status).toBe(400);
    expect((await browser.post('/second-factor/confirm', { code: codeAt(body.uri, clock()) })).status).toBe(
      200,
    );
    expect((await current(browser)).waitsFor).toBeNull();
    pass(60);
    const remove = await browser.post('/second-factor/remove', { password, code: codeAt(body.uri, clock()) });
    expect(remove.body.code).toBe('auth.secondFactorDemanded');
  });

  test('setting it up and taking it away ask for the password and end every other session', async () => {
    const one = await somebody();
    const [here, there] = [await signedIn(one.username), await signedIn(one.username)];
    expect((await here.post('/second-factor/begin', { password: 'wrong' })).body.fields[0].path).toBe(
      '/password',
    );
    expect((await here.post('/second-factor/begin', {})).status).toBe(400);
    const { body } = await here.post('/second-factor/begin', { password });
    await here.post('/second-factor/confirm', { code: codeAt(body.uri, clock()) });
    expect([await current(there), (await current(here)).waitsFor]).toEqual([null, null]);
    pass(60);
    const wrong = { password: 'wrong', code: codeAt(body.uri, clock()) };
    expect((await here.post('/second-factor/remove', wrong)).status).toBe(400);
    expect((await here.post('/second-factor/remove', { ...wrong, password })).status).toBe(200);
    await signedIn(one.username);
  });
});

describe('replacing the authenticator', () => {
  test('it takes a code of the one in use, or a recovery code, besides the password', async () => {
    const { uri, browser, recoveryCodes } = await enrolled();
    const begin = (body: object) => browser.post('/second-factor/begin', body);
    const without = await begin({ password });
    expect([without.status, without.body.fields[0].path]).toEqual([400, '/code']);
    expect((await begin({ password, code: '000000' })).body.code).toBe('auth.wrongCode');
    expect((await begin({ password: 'wrong', code: codeAt(uri, clock()) })).body.fields[0].path).toBe(
      '/password',
    );
    expect((await begin({ password, code: codeAt(uri, clock()) })).status).toBe(200);
    const next = await begin({ password, code: recoveryCodes[0] });
    expect(next.status).toBe(200);
    expect((await begin({ password, code: recoveryCodes[0] })).body.code).toBe('auth.wrongCode');
    const confirm = { code: codeAt(next.body.uri, clock()) };
    expect((await browser.post('/second-factor/confirm', confirm)).status).toBe(200);
    pass(60);
    const old = { password, code: codeAt(uri, clock()) };
    expect((await browser.post('/second-factor/recovery-codes', old)).body.code).toBe('auth.wrongCode');
  });

  test('setting it up halfway in ends every session that a password alone had opened', async () => {
    const { id, username } = await somebody();
    const before = await signedIn(username);
    demanding.add(id);
    const browser = aBrowser(app);
    await browser.signIn(username, password);
    const { body } = await browser.post('/second-factor/begin', {});
    await browser.post('/second-factor/confirm', { code: codeAt(body.uri, clock()) });
    expect([await current(before), (await current(browser)).waitsFor]).toEqual([null, null]);
  });

  test('a code that was used before counts as a wrong one and wipes no slate', async () => {
    const { username, uri } = await enrolled();
    const used = codeAt(uri, clock());
    const [first, browser] = [aBrowser(app), aBrowser(app)];
    for (const one of [first, browser]) await one.signIn(username, password);
    expect((await first.post('/second-factor/verify', { code: used })).status).toBe(200);
    const answers = [];
    for (const code of ['000001', '000002', used, '000003', used, '000004'])
      answers.push((await browser.post('/second-factor/verify', { code })).status);
    expect(answers).toEqual([400, 400, 400, 400, 400, 429]);
  });

  test('a first code confirms the secret it was made from, not one begun meanwhile', async () => {
    const { username } = await somebody();
    const browser = await signedIn(username);
    const { body: begun } = await browser.post('/second-factor/begin', { password });
    const held = await pool.connect();
    try {
      // Between the judging of the code and its taking another page begins anew.
      await held.query('begin');
      const { pid } = (await held.query('select pg_backend_pid() as pid')).rows[0];
      await held.query(
        `update auth.second_factor set pending_secret = pending_secret || '\\x00'::bytea
         where user_id = (select id from auth.user where username = $1)`,
        [username],
      );
      const confirmed = browser.post('/second-factor/confirm', { code: codeAt(begun.uri, clock()) });
      const waiting = () =>
        pool.query('select from pg_locks where not granted and $1 = any(pg_blocking_pids(pid))', [pid]);
      await expect.poll(async () => (await waiting()).rowCount).toBe(1);
      await held.query('commit');
      expect((await confirmed).body.code).toBe('auth.wrongCode');
    } finally {
      held.release();
    }
  });
});

describe('passwords', () => {
  test('they are hashed at the cost of today, and a cheaper hash is renewed at the next sign-in', async () => {
    const { id, username } = await somebody();
    const store = (hash: string) =>
      pool.query('update auth.account set password = $2 where user_id = $1', [id, hash]);
    const hash = async () =>
      (await pool.query('select password from auth.account where user_id = $1', [id])).rows[0].password;
    expect(await hash()).toMatch(/^scrypt\$14\$8\$1\$/);
    await signedIn(username);
    const kept = await hash();
    await signedIn(username);
    expect(await hash()).toBe(kept);
    for (const old of [await hashPassword(password, 12), await oldHash(password)]) {
      await store(old);
      expect((await aBrowser(app).signIn(username, 'wrong')).status).toBe(401);
      expect(await hash()).toBe(old);
      await signedIn(username);
      expect(await hash()).toMatch(/^scrypt\$14\$8\$1\$/);
      await signedIn(username);
    }
    expect(usualCost).toBe(17);
  });

  test('words of the trade are known from above, with digits and signs after them', () => {
    for (const bad of ['wuye2026', 'Wuye!!!!', 'wuye1234'])
      expect([isBreached(bad), isBreached(bad, ['wuye'])], bad).toEqual([false, true]);
    expect(isBreached('wuyehouse river', ['wuye'])).toBe(false);
  });

  test('those that are tried first are refused, and nothing is said about capitals and digits', async () => {
    for (const known of [
      'password1',
      'qq123456',
      '5201314520',
      'woaini1314',
      'Admin123456',
      '19900101',
      '13812345678',
      'aaaaaaaa',
      '12341234',
    ])
      expect(isBreached(known), known).toBe(true);
    for (const fine of [
      'correct horse battery',
      '桂花落在石桥上面了',
      'kettle under maple',
      'xxq-oiu-wer-vbn',
    ])
      expect(isBreached(fine), fine).toBe(false);
    const { username } = await somebody();
    const browser = await signedIn(username);
    const change = (newPassword: string) =>
      browser.post('/change-password', { currentPassword: password, newPassword });
    for (const bad of ['password1', `${username}123`]) {
      const { status, body } = await change(bad);
      expect([status, body.fields[0].path]).toEqual([400, '/newPassword']);
    }
    const before = browser.cookie();
    expect((await change('another one entirely')).status).toBe(200);
    expect(browser.cookie()).not.toBe(before);
    const old = aBrowser(app);
    old.take(before);
    expect(await current(old)).toBeNull();
  });
});
