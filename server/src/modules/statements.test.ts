import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdUntil } from '../testing/a-repair.ts';
import { type AppUnderTest, appUnderTest, newCommand } from '../testing/app-under-test.ts';
import { promiseAsked } from '../testing/matrix-world.ts';

let app: AppUnderTest;
let sent: string[] = [];
beforeAll(async () => {
  app = await appUnderTest();
  const listened = new WeakSet<object>();
  app.house.pool.on('acquire', (client: pg.PoolClient) => {
    if (listened.has(client)) return;
    listened.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [asked] = args as [string | { name?: string; text: string }];
      const name = typeof asked === 'string' ? asked : (asked.name ?? asked.text);
      // Goes in front of another, where the connection last served somebody who sees something else.
      if (name !== 'put-scope-on') sent.push(name);
      return query(...args);
    }) as typeof client.query;
  });
});
afterAll(() => app.close());

/** The names of the statements one request sends. */
async function statementsOf(request: () => Promise<unknown>): Promise<string[]> {
  sent = [];
  await request();
  return [...sent];
}

const leak = (words: string) =>
  app.as('desk').open({
    process: 'repair',
    placeId: app.estate.houses.auntWang.id,
    person: { id: app.estate.residents.auntWang.id },
    commandId: newCommand(),
    description: words,
  });

test('opening, acting and reading send what they sent when they were measured, and no more', async () => {
  const desk = app.as('desk');
  const tech = app.as('tech');
  let repair = await leak('水管漏水');
  const opening = await statementsOf(() => leak('地漏堵了'));
  expect(opening).toEqual(['who-enters', 'read-opening', expect.stringMatching(/^change-/)]);

  const assign = async () => {
    repair = await desk.act(repair, 'assign', { assigneeId: app.estate.staff.tech.id });
  };
  expect(await statementsOf(assign)).toEqual([
    'who-enters',
    'find-case-and-command',
    'known-references',
    expect.stringMatching(/^change-/),
  ]);
  const accept = async () => {
    repair = await tech.act(repair, 'accept');
  };
  expect(await statementsOf(accept)).toEqual([
    'who-enters',
    'find-case-and-command',
    expect.stringMatching(/^change-/),
  ]);
  expect(await statementsOf(() => tech.see(repair.id))).toEqual(['who-enters', 'find-case-detail']);
});

test('a list and a search send as many statements for twenty cases as for one', async () => {
  const counts = async () => {
    const list = await statementsOf(() => app.as('desk').get('/api/cases?open=true&order=due&limit=50'));
    const search = await statementsOf(() => app.as('desk').post('/api/search', { q: '漏水' }));
    const house = await statementsOf(() =>
      app.as('desk').get(`/api/places/${app.estate.houses.auntWang.id}`),
    );
    return [list.length, search.length, house.length];
  };
  await leak('漏水，第一次');
  const few = await counts();
  for (let i = 0; i < 20; i++) await leak(`漏水，又来了第${i + 2}次`);
  expect(await counts()).toEqual(few);
  expect(few[0]).toBe(2);
});

test('a copy of what is kept about somebody sends as many statements for twenty cases as for two', async () => {
  const copied = async () => {
    const opened = await app.as('desk').open({
      process: 'dataRequest',
      kind: 'copy',
      description: '想要一份副本',
      person: { id: app.estate.residents.auntWang.id },
    });
    const checked = await app.as('desk').act(opened, 'checkIdentity', { how: 'inPerson' });
    const working = await app.as('supervisor').act(checked, 'take');
    return (await statementsOf(() => app.as('supervisor').act(working, 'provideCopy', { note: '请下载' })))
      .length;
  };
  await leak('漏水');
  const few = await copied();
  for (let i = 0; i < 20; i++) await leak(`漏水，第${i + 2}次`);
  expect(await copied()).toBe(few);
});

test('a preview only reads, whatever it is of', async () => {
  const [one, other] = [await leak('水管漏水'), await leak('地漏堵了')];
  const assigned = await app.as('desk').act(one, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  const input = holdUntil('2026-03-03T01:00:00Z');
  for (const [user, url, body] of [
    ['tech', `/api/cases/${accepted.id}/actions/hold/clocks`, { input }],
    ['desk', `/api/cases/${accepted.id}/merge/preview`, { sources: [other.id] }],
    ['desk', `/api/cases/${other.id}/split/preview`, { process: 'inquiry' }],
  ] as const) {
    const sends = await statementsOf(async () => {
      const answer = await app.as(user).post(url, body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    });
    expect([url, sends.includes('begin')]).toEqual([url, false]);
  }
});

test('what waits for a second person is asked for with as many statements for twenty cases as for one', async () => {
  const ask = async () => app.as('manager').act(await leak('漏水'), 'forceClose', { reason: '重复登记' });
  const sends = () => statementsOf(() => app.as('supervisor').get('/api/approvals?which=waiting'));
  await ask();
  const few = await sends();
  expect(few.filter((name) => /find-case|names-of/.test(name))).toEqual(['find-cases', 'names-of']);
  for (let i = 0; i < 20; i++) await ask();
  expect(await sends()).toEqual(few);
});

test('who is on duty now is one statement in all of the projects', async () => {
  const shift = { name: '值班', firstDay: '2026-03-02', starts: '00:00', ends: '00:00' };
  for (const [user, project, staff] of [
    ['supervisor', app.estate.project.id, app.estate.staff.desk.id],
    ['admin', app.estate.otherProject.id, app.estate.staff.deskElsewhere.id],
  ] as const)
    expect((await app.as(user).post('/api/duty/shifts', { ...shift, project, staff })).status).toBe(201);
  expect(await statementsOf(() => app.as('admin').get('/api/duty/now'))).toEqual([
    'who-enters',
    'turns-between',
  ]);
});

test('the promises register sends as many statements for many promises as for one', async () => {
  const promise = () => app.as('manager').post('/api/promises', promiseAsked(app.estate.project.id));
  await promise();
  const few = await statementsOf(() => app.as('manager').get('/api/promises'));
  for (let i = 0; i < 5; i++) await promise();
  expect(await statementsOf(() => app.as('manager').get('/api/promises'))).toEqual(few);
});
