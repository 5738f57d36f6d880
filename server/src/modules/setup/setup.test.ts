import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUnit } from '../../directory/organisation.ts';
import { onPool } from '../../platform/db/tx.ts';
import { emptyApp } from '../../testing/app-under-test.ts';
import { enrol } from '../../testing/authenticator.ts';

let empty: Awaited<ReturnType<typeof emptyApp>>;
beforeAll(async () => {
  empty = await emptyApp();
});
afterAll(() => empty.close());

const asked = (i: number) => ({
  username: `boss${i}`,
  password: 'a long enough one',
  name: '顾明远',
  organisation: '暖居物业',
  project: { code: 'YX', name: '云栖花园' },
});
const setUp = (payload: object) => empty.app.inject({ method: 'POST', url: '/api/setup', payload });
const needed = async () => (await empty.app.inject('/api/setup')).json().needed;

test('nothing half-made is left by a set-up that is refused', async () => {
  expect(await needed()).toBe(true);
  for (const [path, wrong] of [
    ['/username', { ...asked(1), username: '老板😀' }],
    ['/username', { ...asked(1), username: '老板' }],
    ['/password', { ...asked(1), password: 'short' }],
    ['/project/code', { ...asked(1), project: { code: 'yx', name: '云栖花园' } }],
    ['/role', { ...asked(1), role: 'administrator' }],
  ] as const) {
    const answer = await setUp(wrong);
    expect([answer.statusCode, answer.json().fields[0].path]).toEqual([400, path]);
  }
  const { rows } = await empty.house.pool.query(
    'select (select count(*) from org_unit) + (select count(*) from staff) as n',
  );
  expect(Number(rows[0].n)).toBe(0);
  expect(await needed()).toBe(true);
});

test('twenty who set up at once make one administrator, who can sign in and log a case; nineteen are told', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => setUp(asked(i))));
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, ...Array(19).fill(409)]);
  expect(answers.find((answer) => answer.statusCode === 409)!.json().code).toBe('setup.done');
  expect(await needed()).toBe(false);
  const winner = answers.find((answer) => answer.statusCode === 201)!.json().username;
  const signIn = await empty.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username: winner, password: 'a long enough one' },
  });
  expect(signIn.statusCode).toBe(200);
  // An administrator signs in with two factors from the first day on.
  expect(signIn.json().waitsFor).toBe('enrolment');
  const halfway = String(signIn.headers['set-cookie']).split(';')[0]!;
  expect((await empty.app.inject({ url: '/api/me', headers: { cookie: halfway } })).statusCode).toBe(401);
  const cookie = await enrol(empty.app, empty.house.now(), halfway);
  const me = (await empty.app.inject({ url: '/api/me', headers: { cookie } })).json();
  expect(me.roles.map((role: { key: string }) => role.key).sort()).toEqual(['administrator', 'manager']);
  const opened = await empty.app.inject({
    method: 'POST',
    url: '/api/cases',
    headers: { cookie },
    payload: { process: 'repair', channel: 'call', description: '第一张单' },
  });
  expect([opened.statusCode, opened.json().number]).toEqual([201, 'BX-YX-20260302-0001']);
  const { rows } = await empty.house.pool.query('select count(*)::int as n from staff');
  expect(rows[0].n).toBe(1);
});

test('one house is one company: the database takes no second one beside it', async () => {
  const found = () =>
    addUnit(onPool(empty.house.pool), empty.house.now(), { kind: 'group', name: '另一家公司', parent: null });
  await found().catch(() => null);
  await expect(found()).rejects.toThrow('org_unit_company');
});
