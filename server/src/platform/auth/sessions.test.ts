import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { signInUnderTest } from '../../testing/sign-in-under-test.ts';
import { hours, minutes } from '../time.ts';

const { close, app, pool, events, gone, password, pass, clock, somebody, signedIn, current } =
  await signInUnderTest();
afterAll(close);

describe('sessions', () => {
  test('one that nobody uses ends after two hours, and one in use after twelve', async () => {
    const { username } = await somebody();
    const left = await signedIn(username);
    const used = await signedIn(username);
    for (let hour = 0; hour < 3; hour++) {
      pass(hours(1).seconds);
      expect((await used.get('/sessions')).status).toBe(200);
    }
    expect(await current(left)).toBeNull();
    expect(await current(used)).not.toBeNull();
    for (let hour = 3; hour < 11; hour++) {
      pass(hours(1).seconds);
      expect((await used.get('/sessions')).status).toBe(200);
    }
    pass(hours(1).seconds - 1);
    expect(await current(used)).not.toBeNull();
    pass(1);
    expect(await current(used)).toBeNull();
  });

  test('use is written at most once in five minutes, and what a page fetches by itself is no use', async () => {
    const { id, username } = await somebody();
    const browser = await signedIn(username);
    const row = async () =>
      (await pool.query('select xmin, idle_until, used_at from auth.session where user_id = $1', [id]))
        .rows[0];
    const first = await row();
    pass(minutes(4).seconds);
    for (let visit = 0; visit < 5; visit++) await browser.get('/sessions');
    expect(await row()).toEqual(first);
    pass(minutes(10).seconds);
    await browser.ask('GET', '/sessions', undefined, { 'x-unattended': '1' });
    expect(await row()).toEqual(first);
    await browser.get('/sessions');
    await expect.poll(row).not.toEqual(first);
    expect((await row()).used_at.getTime()).toBe(clock().epochMilliseconds);
  });

  test('signing in ends the session that the browser came with, so that nobody can plant one', async () => {
    const { id, username } = await somebody();
    const browser = await signedIn(username);
    const planted = browser.cookie();
    await browser.signIn(username, password);
    expect(browser.cookie()).not.toBe(planted);
    const { rowCount } = await pool.query('select from auth.session where user_id = $1', [id]);
    expect(rowCount).toBe(1);
  });

  test('the own ones are listed with device and address, and ended one by one or all others at once', async () => {
    const { username } = await somebody();
    const here = await signedIn(username);
    const phone = aBrowser(app, '10.0.0.7');
    await phone.ask(
      'POST',
      '/sign-in/username',
      { username, password },
      {
        'user-agent':
          'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
      },
    );
    const third = await signedIn(username);
    const list = async () => (await here.get('/sessions')).body.items;
    const seen = await list();
    expect(seen).toHaveLength(3);
    expect(seen.filter((one: { current: boolean }) => one.current)).toHaveLength(1);
    const hers = seen.find((one: { address: string }) => one.address === '10.0.0.7');
    expect(hers.device).toEqual({ browser: 'Safari 17', system: 'iOS' });
    const stranger = await signedIn((await somebody()).username);
    expect((await stranger.post('/sessions/end', { sessionId: hers.id })).status).toBe(404);
    expect((await here.post('/sessions/end', { sessionId: hers.id })).status).toBe(200);
    expect(await current(phone)).toBeNull();
    expect((await here.post('/sessions/end-others')).body).toEqual({ ended: 1 });
    expect(await current(third)).toBeNull();
    expect(await current(here)).not.toBeNull();
  });

  test('who has left is told what a wrong password is told', async () => {
    const { id, username } = await somebody();
    gone.add(id);
    const browser = aBrowser(app);
    const { status, body, headers } = await browser.signIn(username, password);
    expect([status, body.code, headers['set-cookie']]).toEqual([401, 'auth.wrongPassword', undefined]);
    expect((await pool.query('select from auth.session where user_id = $1', [id])).rowCount).toBe(0);
  });
});

describe('guessing', () => {
  const tries = async (username: string, times: number, address: string) => {
    const browser = aBrowser(app, address);
    const answers = [];
    for (let n = 0; n < times; n++) answers.push(await browser.signIn(username, `wrong ${n}`));
    return answers;
  };

  test('five wrong passwords cost nothing; then pauses double, are told, and end', async () => {
    const { username } = await somebody();
    const first = await tries(username, 6, '10.1.0.1');
    expect(first.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(first[5]).toMatchObject({
      body: { code: 'auth.pause', message: expect.stringContaining('15 seconds') },
      headers: { 'retry-after': '15' },
    });
    // The right password does not help while the pause lasts, and knocking does not lengthen it.
    expect((await aBrowser(app, '10.1.0.1').signIn(username, password)).status).toBe(429);
    pass(16);
    expect((await tries(username, 2, '10.1.0.1')).map(({ status }) => status)).toEqual([401, 429]);
    const [again] = await tries(username, 1, '10.1.0.1');
    expect(Number(again!.headers['retry-after'])).toBeGreaterThan(25);
    pass(31);
    await signedIn(username, '10.1.0.1');
  });

  test('a hundred tries at once are no more than a few judged ones', async () => {
    const { username } = await somebody();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => aBrowser(app, '10.2.0.1').signIn(username, `wrong ${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test('an attacker with many addresses is slowed down, and the owner is not locked out where he is known', async () => {
    const { username } = await somebody();
    await signedIn(username, '10.3.0.1');
    const judged = [];
    for (let n = 0; n < 20; n++) judged.push(...(await tries(username, 1, `10.3.1.${n}`)));
    expect(judged.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    await signedIn(username, '10.3.0.1');
    expect((await aBrowser(app, '10.3.9.9').signIn(username, password)).status).toBe(429);
  });

  test('no pause is longer than a quarter of an hour', async () => {
    const { username } = await somebody();
    for (let n = 0; n < 30; n++) {
      const [answer] = await tries(username, 1, '10.4.0.1');
      if (answer!.status === 429) pass(Number(answer!.headers['retry-after']) + 1);
      expect(Number(answer!.headers['retry-after'] ?? 0)).toBeLessThanOrEqual(900);
    }
    pass(901);
    await signedIn(username, '10.4.0.1');
  });

  test('names that nobody has are paused like those of somebody, and an IPv6 network is one address', async () => {
    const nobody = `n${randomUUID().slice(0, 12)}`;
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(...(await tries(nobody, 1, `2001:db8:1:2::${n + 1}`)));
    expect(answers.at(-1)!.status).toBe(429);
  });

  test('failures and pauses are told to the witness, without the password', async () => {
    const { id, username } = await somebody();
    events.length = 0;
    await tries(username, 6, '10.5.0.1');
    expect(events.map(({ action, userId }) => [action, userId])).toEqual([
      ...Array(4).fill(['signInFailed', id]),
      ['signInPaused', id],
    ]);
    expect(JSON.stringify(events)).not.toContain('wrong');
  });
});
