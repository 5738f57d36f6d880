import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeyRing, readKeyRing } from '../../platform/crypto/keys.ts';
import { unseal } from '../../platform/crypto/seal.ts';
import { seconds } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, serverOf } from '../../testing/app-under-test.ts';
import { demoPassword } from '../../testing/demo-sign-ins.ts';
import { makeFastFolder } from '../../testing/fast-folder.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import { retireKeysCommand, rotateKeysCommand } from '../command-line/keys-command.ts';
import { addUserCommand } from '../command-line/user-command.ts';
import { verifyCommand } from '../command-line/verify-command.ts';
import type { House } from '../house.ts';

let app: AppUnderTest;
/** A server at work and a command, each with the ring it read from the file when it started. */
let server: FastifyInstance;
let serverRing: KeyRing;
let command: House;
// Named after this process, so that no other run clears it away as left behind.
const folder = makeFastFolder(`nuanju-test-${process.pid}-keys-`);
const file = join(folder, 'secrets', 'keys.json');

beforeAll(async () => {
  app = await appUnderTest();
  mkdirSync(join(folder, 'secrets'), { recursive: true });
  const base64 = (key: Buffer) => key.toString('base64');
  const { sealKeys, current, hashKey } = app.house.keys;
  const seal = Object.fromEntries([...sealKeys].map(([version, key]) => [version, base64(key)]));
  writeFileSync(file, JSON.stringify({ current, seal, hash: base64(hashKey) }));
  const houseWith = (keys: KeyRing): House => ({
    ...app.house,
    keys,
    kernel: { ...app.house.kernel, keys },
  });
  serverRing = readKeyRing({ file });
  command = houseWith(readKeyRing({ file }));
  server = await serverOf(houseWith(serverRing));
  await addUserCommand(
    app.house,
    [
      '--username',
      'admin2',
      '--name',
      '沈二',
      '--project',
      'YX',
      '--role',
      'administrator',
      '--password-stdin',
    ],
    terminalUnderTest({ typed: 'another password of hers' }),
  );
  const person = await app.as('desk').post<{ id: string }>('/api/persons', {
    projectId: app.estate.project.id,
    name: '司徒远',
    note: '晚上打 13700007711',
    idNumber: '11010519491231002X',
    phones: [{ number: '13700007722' }],
    reason: '本人来电 13700007733',
  });
  await app.as('desk').open({
    process: 'repair',
    description: '打 13700007744',
    person: { id: person.body.id },
  });
});
afterAll(async () => {
  await server.close();
  await app.close();
  rmSync(folder, { recursive: true });
});

const twoPeople = ['--by', 'admin', '--and', 'admin2'];
const passwords = [demoPassword, 'another password of hers'];

function terminal(parts: { typed?: string[]; interrupted?: () => boolean } = {}) {
  const typed = [...(parts.typed ?? passwords)];
  return terminalUnderTest({
    env: { DATA_DIR: folder },
    readLine: async () => typed.shift() ?? '',
    ...(parts.interrupted ? { interrupted: parts.interrupted } : {}),
  });
}

const versionsInFile = () =>
  Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { seal: Record<string, string> }).seal);

/** Every sealed value anywhere, by the version in front of it. */
async function sealedByVersion(): Promise<Record<string, number>> {
  const { rows: tables } = await app.db.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await app.db.query(`select t::text as line from ${name} t`);
    const text = rows
      .map((row) => row.line)
      .join('\n')
      .replaceAll('""', '"')
      .replaceAll('\\\\', '\\');
    const found = [
      ...[...text.matchAll(/\\x(0[1-9])[0-9a-f]{56,}/g)].map((match) => Number(match[1])),
      ...[...text.matchAll(/"(?:sealed|phone|idNumber)": "([A-Za-z0-9+/]{40,}=*)"/g)].map(
        (match) => Buffer.from(match[1]!, 'base64')[0]!,
      ),
    ];
    for (const version of found) counts[version] = (counts[version] ?? 0) + 1;
  }
  return counts;
}

test.each([
  ['one person twice', ['--by', 'admin', '--and', 'ADMIN'], passwords, /must be two people/],
  ['a wrong password', twoPeople, [demoPassword, 'no'], /admin2 is no administrator, or/],
  [
    'a manager',
    ['--by', 'admin', '--and', 'manager'],
    [demoPassword, demoPassword],
    /manager is no administrator/,
  ],
  ['nobody', ['--by', 'admin', '--and', 'ghost'], [demoPassword, ''], /ghost is no administrator/],
  ['one name', ['--by', 'admin'], passwords, /--and is needed/],
])('keys are not rotated by %s', async (_, args, typed, words) => {
  await expect(rotateKeysCommand(command, args, terminal({ typed }))).rejects.toThrow(words);
  await expect(retireKeysCommand(command, args, terminal({ typed }))).rejects.toThrow(words);
  expect(versionsInFile()).toEqual(['1']);
});

test('a rotation that is broken off goes on with the same key, and a server at work reads both', async () => {
  const before = await sealedByVersion();
  expect(Object.keys(before)).toEqual(['1']);
  expect(before[1]).toBeGreaterThan(60);
  let asked = 0;
  const stopped = terminal({ interrupted: () => ++asked > 2 });
  await expect(rotateKeysCommand(command, twoPeople, stopped)).rejects.toThrow(/run it again/);
  const half = await sealedByVersion();
  expect(Object.keys(half)).toEqual(['1', '2']);
  expect(versionsInFile()).toEqual(['1', '2']);
  // The server has not been told anything, and shows numbers under either key.
  const people = await server.inject({
    url: '/api/persons?q=司徒远',
    headers: { cookie: await app.cookieOf('desk') },
  });
  expect(people.json().items[0].phones).toEqual(['137****7722']);

  await expect(retireKeysCommand(command, twoPeople, terminal())).rejects.toThrow(
    /values still lie under an older key/,
  );
  const said = terminal();
  expect(await rotateKeysCommand(command, twoPeople, said)).toBe(0);
  expect(said.said[0]).toBe('Going on: the current key is version 2.');
  expect(said.said[1]).toMatch(/; 0 still lie under an older key/);
  expect(versionsInFile()).toEqual(['1', '2']);
  const after = await sealedByVersion();
  expect(after).toEqual({ 2: before[1] });
  expect(serverRing.current).toBe(2);
});

test('what was sealed anew opens, is found, and breaks no chain', async () => {
  const { rows } = await app.db.query('select sealed from person_phone limit 1');
  expect(unseal(serverRing, 'phone', rows[0].sealed)).toMatch(/^1\d{10}$/);
  const headers = { cookie: await app.cookieOf('desk') };
  for (const q of ['13700007722', '13700007744']) {
    const found = await server.inject({ method: 'POST', url: '/api/search', headers, payload: { q } });
    expect(found.json().items.length, q).toBeGreaterThan(0);
  }
  const person = (await server.inject({ url: '/api/persons?q=司徒远', headers })).json().items[0];
  const detail = (await server.inject({ url: `/api/persons/${person.id}`, headers })).json();
  expect(detail).toMatchObject({ noteText: '晚上打 137****7711', idNumberMasked: '1101**********002X' });
  const history = (await server.inject({ url: `/api/persons/${person.id}/history`, headers })).json();
  expect(JSON.stringify(history)).toContain('137****7733');
  expect(await verifyCommand(app.house, [], terminalUnderTest())).toBe(0);
});

test('an old key goes only when a minute has passed and nothing lies under it', async () => {
  await expect(retireKeysCommand(command, twoPeople, terminal())).rejects.toThrow(/less than a minute old/);
  app.pass(seconds(61));
  expect(await retireKeysCommand(command, twoPeople, terminal())).toBe(0);
  expect(versionsInFile()).toEqual(['2']);
  const audit = await app.db.query(
    `select data from audit_entry where action = 'keys.rotated' order by at, id`,
  );
  expect(audit.rows.map((row) => row.data)).toMatchObject([
    { step: 'rotate', version: 2, left: 0 },
    { step: 'retire', versions: [1] },
  ]);
});
