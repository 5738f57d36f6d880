import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRight, rights, rolesWith } from '../directory/access.ts';
import { type Role, roleLabels } from '../directory/roles.ts';
import type { Route } from '../platform/http/define-route.ts';
import { accountFixtures } from '../testing/account-fixtures.ts';
import { type Answer, type AppUnderTest, appUnderTest, type Visitor } from '../testing/app-under-test.ts';
import { allOperations } from '../testing/fuzz-requests.ts';
import { type Asked, type Fixture, fixtures } from '../testing/matrix-fixtures.ts';
import { type MatrixWorld, matrixWorld, type Target } from '../testing/matrix-world.ts';
import { repositoryRoot } from '../testing/repository.ts';
import { allRoutes } from './all-routes.ts';
import { openWorkbook } from './exchange/workbook/open-workbook.ts';

const roles = Object.keys(roleLabels) as Role[];
const page = join(repositoryRoot, 'docs/access-matrix.md');

let app: AppUnderTest;
let world: MatrixWorld;
let routes: Route[];
beforeAll(async () => {
  app = await appUnderTest();
  routes = await allRoutes(fastify(), app.house);
  world = await matrixWorld(app);
});
afterAll(() => app.close());

const keyOf = (route: Route) => `${route.method} ${route.url}`;
const targetsOf = (fixture: Fixture): readonly Target[] => fixture.at ?? ['own'];

test('every route has a request in the matrix, and every request a route', () => {
  expect(Object.keys(fixtures).sort()).toEqual(routes.map(keyOf).sort());
});

/** What the table of rights, and where it says less than that the fixture, tell of one request. */
function expected(route: Route, fixture: Fixture, role: Role | null, target: Target): string {
  const letIn = fixture.lets ? String(fixture.lets) : 'ok';
  if (route.access === 'everyone') return letIn;
  if (role === null) return '401';
  if (isBarred(route, role)) return '403';
  if (!isRight(route.access)) return letIn;
  if (target === 'elsewhere') return told(fixture.elsewhere ?? 404);
  const hasOnlyHisOwn = rights[route.access].only?.[role] !== undefined;
  if (target === 'other' && hasOnlyHisOwn) return told(fixture.other ?? 404);
  const rule = fixture.but?.[role];
  return rule ? String(rule) : letIn;
}

/** Whether no post of his names the right. */
const isBarred = ({ access }: Route, role: Role | null): boolean =>
  role !== null && isRight(access) && !rolesWith(access).includes(role);

const told = (said: number | string): string => (said === 200 ? 'ok' : String(said));

function send(visitor: Visitor, method: string, { url, body, upload }: Asked): Promise<Answer<never>> {
  if (upload) {
    const boundary = 'a-boundary-of-ours';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${upload.field}"; filename="f"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), upload.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return visitor.send(url, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  }
  if (method === 'GET') return visitor.get(url);
  if (method === 'DELETE') return visitor.remove(url);
  return method === 'PATCH' ? visitor.patch(url, body ?? {}) : visitor.post(url, body ?? {});
}

async function heard({ status, body, raw, headers }: Answer<unknown>, byRight: boolean): Promise<string> {
  const { code } = (body ?? {}) as { code?: string };
  // The table of rights, and nothing behind it, is what sends him away.
  if (byRight && code !== 'auth.forbidden') return `${status} ${code ?? ''}`;
  if (status >= 400) return String(status);
  if (String(headers['content-type']).includes('spreadsheetml')) return (await hasRows(raw)) ? 'ok' : 'empty';
  const items = (body as { items?: unknown[] } | undefined)?.items;
  return items && items.length === 0 ? 'empty' : 'ok';
}

/** Below the heads. */
async function hasRows(workbook: Buffer): Promise<boolean> {
  let rows = 0;
  for (const sheet of (await openWorkbook(workbook)).sheets) for await (const _ of sheet.rows()) rows++;
  return rows > 1;
}

interface Cell {
  route: Route;
  fixture: Fixture;
  role: Role | null;
  target: Target;
  expected: string;
  asked: Asked;
}

async function cells(): Promise<Cell[]> {
  const all = new Map<Route, Cell[]>();
  await eachOf(routes, async (route) => {
    all.set(route, await cellsOf(route));
  });
  return routes.flatMap((route) => all.get(route)!);
}

async function cellsOf(route: Route): Promise<Cell[]> {
  const fixture = fixtures[keyOf(route)]!;
  const all: Cell[] = [];
  for (const target of targetsOf(fixture)) {
    // What is refused changes nothing, so one request does for all who are refused it.
    let shared: Asked | undefined;
    for (const role of [...roles, null]) {
      const says = expected(route, fixture, role, target);
      const isHisAlone = role === 'resident' || (route.method !== 'GET' && says === 'ok');
      if (!isHisAlone) shared ??= await fixture.ask(world, target, role ?? 'desk');
      const asked = isHisAlone ? await fixture.ask(world, target, role ?? 'desk') : shared!;
      all.push({ route, fixture, role, target, expected: says, asked });
    }
  }
  return all;
}

/** Several at a time, as many as the server has connections for. */
async function eachOf<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** How many rows each table holds, and when each was last written. */
async function fingerprint(): Promise<string> {
  const { rows: tables } = await app.db.query(
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('public', 'auth') order by 1`,
  );
  // Who looked at what is written down whatever comes of it.
  const kept = tables.filter(({ name }) => !/^(auth\.session|read_|audit_|log_)/.test(name));
  const parts = kept.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as n, max(xmin::text::bigint)::text as last from ${name}`,
  );
  const { rows } = await app.db.query(parts.join(' union all '));
  return JSON.stringify(rows);
}

test('who may do what, to what is his own, his project’s and another’s, as the committed page says', async () => {
  const all = await cells();
  const results = new Map<Cell, string>();
  const visitorOf = (role: Role | null) => (role ? app.as(world.userOf[role]) : app.signedOut);
  const run = (some: readonly Cell[]) =>
    eachOf(some, async (cell) => {
      const answer = await send(visitorOf(cell.role), String(cell.route.method), cell.asked);
      results.set(cell, await heard(answer, isBarred(cell.route, cell.role)));
    });
  const isRefused = (cell: Cell) => /^4/.test(cell.expected);
  const before = await fingerprint();
  await run(all.filter(isRefused));
  expect(await fingerprint(), 'a refused request has written something').toBe(before);
  await run(all.filter((cell) => !isRefused(cell)));

  const wrong = all
    .filter((cell) => !fits(cell.expected, results.get(cell)!))
    .map(
      (cell) =>
        `${keyOf(cell.route)} ${cell.target} as ${cell.role ?? 'nobody'}: ${results.get(cell)}, not ${cell.expected}`,
    );
  expect(wrong).toEqual([]);
  const targets = all.length / (roles.length + 1);
  const size = `${routes.length} routes x (${roles.length} roles + signed out), ${targets} situations = ${all.length} requests`;
  process.stdout.write(
    `access matrix: ${size}, ${all.filter(isRefused).length} of them refused without a trace\n`,
  );
  const written = describe(all, size);
  if (process.env.NUANJU_WRITE_MATRIX) writeFileSync(page, written);
  expect(
    existsSync(page) && readFileSync(page, 'utf8'),
    'NUANJU_WRITE_MATRIX=1 writes docs/access-matrix.md',
  ).toBe(written);
}, 180_000);

test('sign-in and the own account answer the signed out, the half-way in and every post as listed', async () => {
  const operations = allOperations().filter(({ path }) => path.startsWith('/api/auth/'));
  const keys = operations.map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(accountFixtures).sort()).toEqual(keys.sort());
  const wrong: string[] = [];
  for (const { method, path } of operations) {
    // Wrong codes of the address before are not held against this one.
    await app.db.query('delete from auth.guess');
    const { says, body } = accountFixtures[`${method} ${path}`]!;
    const [signedOut, halfway, signedIn] = says;
    const ask = async (who: string, visitor: Visitor, told: number) => {
      const { status } = await send(visitor, method, { url: path, body: (await body?.(world)) ?? {} });
      if (status !== told) wrong.push(`${method} ${path} as ${who}: ${status}, not ${told}`);
    };
    const withSession = async (username: string, isHalfway: boolean) =>
      app.withCookie(await app.newCookieOf(username, isHalfway));
    await ask('nobody', app.signedOut, signedOut);
    await ask('halfway in', await withSession(world.userOf.administrator, true), halfway);
    for (const role of roles) await ask(role, await withSession(world.userOf[role], false), signedIn);
  }
  expect(wrong).toEqual([]);
  const left = await app.db.query(
    `select (select count(*) from auth.session s where s.user_id = u.id)::int as sessions,
       (select count(*) from auth.api_key k where k.reference_id = u.id)::int as keys
     from auth."user" u where username = 'desk'`,
  );
  // Asked for by so many, none of another's was ended.
  expect(left.rows[0].sessions).toBeGreaterThan(roles.length);
  expect(left.rows[0].keys).toBe(roles.length + 2);
}, 180_000);

/** A list that may be seen may have nothing in it; one that may not be seen must have nothing. */
const fits = (says: string, is: string): boolean => says === is || (says === 'ok' && is === 'empty');

function describe(all: readonly Cell[], size: string): string {
  const signs: Record<string, string> = { ok: 'yes', empty: 'none' };
  const words: Record<Target, string> = { own: 'own', other: 'project’s', elsewhere: 'elsewhere' };
  const rows = new Map<string, string[]>();
  for (const cell of all) {
    const right = cell.route.access;
    const about = cell.fixture.at ? words[cell.target] : '';
    const key = `| ${keyOf(cell.route)} | ${right} | ${about} |`;
    const said = signs[cell.expected] ?? cell.expected;
    rows.set(key, [...(rows.get(key) ?? []), said]);
  }
  const heads = [...roles.map((role) => roleLabels[role].en), 'Signed out'];
  const line = (cells: readonly string[]) => ` ${cells.join(' | ')} |`;
  return [
    '<!-- Generated and held by server/src/modules/access-matrix.test.ts; NUANJU_WRITE_MATRIX=1 writes it anew. -->',
    '# Who may do what',
    '',
    `Every route asked with a right request by somebody of each post in one project: ${size}.`,
    'Own: in his hands, or asked for by himself. Project’s: of his project. Elsewhere: of another project.',
    'A number is the refusal (401 sign in, 403 not your post, 404 not there for you); *none* is an empty list.',
    '',
    `| Route | Right | About |${line(heads)}`,
    `|${' --- |'.repeat(heads.length + 3)}`,
    ...[...rows].map(([key, said]) => `${key}${line(said)}`),
    '',
  ].join('\n');
}
