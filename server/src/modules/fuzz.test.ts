import fc from 'fast-check';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '../platform/http/define-route.ts';
import { type AppUnderTest, appUnderTest, type CaseView, type Method } from '../testing/app-under-test.ts';
import { allRoutes } from './all-routes.ts';

let app: AppUnderTest;
let routes: Route[];
let opened: CaseView;
beforeAll(async () => {
  app = await appUnderTest();
  routes = await allRoutes(fastify(), app.house);
  opened = await app.as('desk').open({ process: 'repair', description: '厨房漏水' });
});
afterAll(() => app.close());

const nasty = fc.constantFrom<unknown>(
  '',
  '\0',
  '\ud800',
  '😀',
  '\u202e',
  "'; drop table cases; --",
  '%00',
  '__proto__',
  'constructor',
  '2026-03-02T01:00:00Z',
  '0000-00-00T00:00:00Z',
  '01a202f2-0000-7000-8000-000000000000',
  'x'.repeat(5000),
  -1,
  0,
  1,
  2 ** 31,
  2 ** 53,
  1e308,
  1.5,
  true,
  null,
  [],
  [[]],
  {},
  { id: null },
  { name: '张', phone: '1' },
);
const value = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** Fields of a schema with any values, sometimes a right one, sometimes one more. */
function bodyFor(route: Route): fc.Arbitrary<unknown> {
  const branches = ((route.schema.body as { oneOf?: { properties: object }[] })?.oneOf ?? [
    route.schema.body,
  ]) as {
    properties?: Record<string, { const?: string; enum?: string[] }>;
  }[];
  const object = fc.constantFrom(...branches).chain((branch) => {
    const fields = Object.entries(branch?.properties ?? {}).map(([key, field]) => {
      const right =
        field.const ??
        field.enum?.[0] ??
        { commandId: 'command-1', version: 1, description: '水', q: '漏水' }[key];
      return [
        key,
        right === undefined ? value : fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(right) }, value),
      ];
    });
    return fc.record({ ...Object.fromEntries(fields), more: value }, { requiredKeys: [] });
  });
  return fc.oneof({ weight: 8, arbitrary: object }, value);
}

const takesQuery = (route: Route) => route.method === 'GET' || route.method === 'DELETE';

const address = (route: Route, id: string, action: string, query: string) =>
  `${route.url.replace(':id', encodeURIComponent(id)).replace(/:\w+/, encodeURIComponent(action))}${query}`;

test('whatever is sent to whichever address, the answer is a described one and never a fault of ours', async () => {
  const words = fc.constantFrom(
    opened.id,
    opened.id,
    'assign',
    'cancel',
    'constructor',
    '\0',
    '😀',
    // Two dots are another address before anybody sends them.
    '...',
    '%2e',
    'x'.repeat(190),
  );
  const keys = ['limit', 'cursor', 'open', 'order', 'assignee', 'from', 'project', 'q', 'parent', 'state'];
  const asked = fc.record({
    key: fc.constantFrom(...keys),
    value: fc.oneof(nasty, fc.string({ unit: 'binary' })),
  });
  for (const route of routes) {
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        asked,
        bodyFor(route),
        fc.constantFrom('desk', 'tech', 'resident'),
        async (id, action, query, body, user) => {
          const right = String(query.value).toWellFormed();
          const url = address(
            route,
            id,
            action,
            takesQuery(route) ? `?${query.key}=${encodeURIComponent(right)}` : '',
          );
          const visitor = app.as(user);
          const json = { 'content-type': 'application/json' };
          const answer =
            route.method === 'GET'
              ? await visitor.get(url)
              : route.method === 'DELETE'
                ? await visitor.remove(url)
                : await visitor.send(url, JSON.stringify(body), json, route.method as Method);
          expect(answer.status, `${route.method} ${url} ${JSON.stringify(body)}`).toBeLessThan(500);
        },
      ),
      { numRuns: route.schema.body ? 60 : 15 },
    );
  }
}, 60_000);
