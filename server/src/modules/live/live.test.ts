import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, type CaseView, newCommand } from '../../testing/app-under-test.ts';
import { type Heard, type Listener, listenTo } from '../../testing/listener-under-test.ts';
import { mostAtOnce } from './live.queries.ts';
import { recheckMs } from './live-hub.ts';
import { forgetOld, relayChanges } from './relay.queries.ts';

let app: AppUnderTest;
let open: Listener[] = [];
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.relayLive());
afterEach(async () => {
  for (const listener of open) await listener.hangUp();
  open = [];
});
afterAll(() => app.close());

async function listens(user: string, after?: number | string): Promise<Listener> {
  const listener = await listenTo(app, user, after === undefined ? {} : { after });
  expect(listener.status).toBe(200);
  open.push(listener);
  return listener;
}

/** One who hears from now on, and the position he begins at. */
async function fresh(user: string): Promise<Listener & { at: number }> {
  const listener = await listens(user);
  const ready = await listener.next();
  expect(ready?.event).toBe('ready');
  return { ...listener, at: ready!.id! };
}

const aRepair = (words = '楼道灯不亮') => app.as('desk').open({ process: 'repair', description: words });
const elsewhere = () => app.as('desk-lh').open({ process: 'inquiry', description: '几点上班' });
const comment = (on: { id: string }, by = 'desk') =>
  app
    .as(by)
    .post(`/api/cases/${on.id}/comments`, { commandId: newCommand(), body: '看看', visibility: 'inner' });
const told = ({ id, version, project }: CaseView, seq: number) => ({
  event: 'case',
  data: { id, version, seq, projectId: project.id },
});
const seqOf = (seen: CaseView) => seen.events.at(-1)!.seq;
const idsOf = (heard: (Heard | null)[]) => heard.map((one) => one?.data.id);

test('whoever may see a case hears of each change in it, as ids and versions; whoever may not hears nothing', async () => {
  const [desk, neighbour, tech] = [await fresh('desk'), await fresh('desk-lh'), await fresh('tech')];
  const opened = await aRepair();
  await app.relayLive();
  expect(await desk.next()).toMatchObject(told(opened, seqOf(opened)));
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.relayLive();
  expect(await desk.next()).toMatchObject(told(assigned, seqOf(assigned)));
  expect(await tech.next()).toMatchObject(told(assigned, seqOf(assigned)));
  await comment(assigned);
  await app.relayLive();
  expect(await tech.next()).toMatchObject(told(assigned, seqOf(assigned) + 1));
  const theirs = await elsewhere();
  await app.relayLive();
  expect(await neighbour.next()).toMatchObject(told(theirs, seqOf(theirs)));
});

test('a resident hears of his own cases alone', async () => {
  const resident = await fresh('resident');
  await aRepair();
  const his = await app.as('resident').open({ process: 'repair', channel: 'web', description: '厨房漏水' });
  await app.relayLive();
  expect(await resident.next()).toMatchObject(told(his, seqOf(his)));
});

test('who loses a case by a change hears of that change, and of none after it', async () => {
  const opened = await aRepair();
  const given = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.relayLive();
  const tech = await fresh('tech');
  const taken = await app.as('desk').act(given, 'assign', { assigneeId: app.estate.staff.tech2.id });
  await app.relayLive();
  expect(await tech.next()).toMatchObject(told(taken, seqOf(taken)));
  await comment(taken);
  await app.relayLive();
  const next = await app.as('desk').act(await aRepair(), 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.relayLive();
  expect(await tech.next()).toMatchObject(told(next, seqOf(next)));
});

test('of two transactions that commit in the opposite order of their beginning neither is lost', async () => {
  const [first, second] = [await aRepair('先开始'), await aRepair('后开始')];
  await app.relayLive();
  const desk = await fresh('desk');
  const early = await app.house.pool.connect();
  try {
    await early.query('begin');
    const change = 'insert into live_change (project_id, case_id) values ($1, $2)';
    await early.query(change, [first.project.id, first.id]);
    await comment(second);
    await app.relayLive();
    const heard = await desk.next();
    expect(heard?.data.id).toBe(second.id);
    await early.query('commit');
    await app.relayLive();
    const late = await desk.next();
    expect(late?.data.id).toBe(first.id);
    expect(late!.id).toBeGreaterThan(heard!.id!);
    const back = await listens('desk', heard!.id!);
    expect((await back.next())?.data.id).toBe(first.id);
  } finally {
    early.release();
  }
});

test('a relay that is killed before its commit leaves everything to the next, which tells it once', async () => {
  const desk = await fresh('desk');
  const opened = await aRepair();
  const killed = app.asWorker(async (tx) => {
    expect(await relayChanges(tx, app.now())).toBe(1);
    await tx.query({ text: 'select pg_terminate_backend(pg_backend_pid())' });
  });
  await expect(killed).rejects.toThrow();
  expect(await app.relayLive()).toBe(1);
  const after = await aRepair();
  await app.relayLive();
  expect(idsOf([await desk.next(), await desk.next()])).toEqual([opened.id, after.id]);
});

test('a relay waits until the one before it has committed, and takes what was left meanwhile', async () => {
  const desk = await fresh('desk');
  const first = await aRepair('第一件');
  let second: CaseView | undefined;
  let behind: Promise<number> | undefined;
  await app.asWorker(async (tx) => {
    await relayChanges(tx, app.now());
    second = await aRepair('第二件');
    behind = app.relayLive();
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    await expect.poll(async () => (await app.db.query(waiting)).rowCount).toBe(1);
  });
  expect(await behind).toBe(1);
  expect(idsOf([await desk.next(), await desk.next()])).toEqual([first.id, second?.id]);
});

test('several relays at once tell everything once, and no position comes after a larger one', async () => {
  const desk = await fresh('desk');
  const written = Promise.all(Array.from({ length: 24 }, (_, i) => aRepair(`第${i}件`)));
  while (!(await Promise.race([written.then(() => true), relayThrice()])));
  await relayThrice();
  const ids = (await written).map(({ id }) => id);
  const heard: Heard[] = [];
  while (heard.length < ids.length) heard.push((await desk.next())!);
  expect(idsOf(heard).toSorted()).toEqual(ids.toSorted());
  const positions = heard.map(({ id }) => id!);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  const marker = await aRepair('最后');
  await app.relayLive();
  expect((await desk.next())?.data.id).toBe(marker.id);
});

const relayThrice = () => Promise.all([app.relayLive(), app.relayLive(), app.relayLive()]).then(() => false);

test('who comes back with the last position he heard is told what he missed, in order, without gaps or doubles', async () => {
  const before = await fresh('desk');
  const ids: string[] = [];
  const heard: Heard[] = [];
  let { at } = before;
  await before.hangUp();
  for (let round = 0; round < 12; round++) {
    const one = await aRepair(`第${round}轮`);
    ids.push(one.id);
    await app.relayLive();
    // The next one is written and relayed while the stream is being opened.
    const meanwhile = aRepair(`第${round}轮之间`).then(async (opened) => {
      ids.push(opened.id);
      await app.relayLive();
    });
    const again = await listens('desk', at);
    await meanwhile;
    for (let i = 0; i < 2; i++) heard.push((await again.next())!);
    at = heard.at(-1)!.id!;
    await again.hangUp();
  }
  expect(idsOf(heard)).toEqual(ids);
});

test('who sees only some cases of a project is told what he missed of those', async () => {
  const given = async () =>
    app.as('desk').act(await aRepair(), 'assign', { assigneeId: app.estate.staff.tech.id });
  const [{ at }, { at: his }] = [await fresh('tech'), await fresh('resident')];
  const own = await given();
  await app.relayLive();
  expect((await (await listens('tech', at)).next())?.data.id).toBe(own.id);
  const asked = await app.as('resident').open({ process: 'repair', channel: 'web', description: '厨房漏水' });
  await app.relayLive();
  expect((await (await listens('resident', his)).next())?.data.id).toBe(asked.id);
});

test('who was away for longer than is kept, missed too much, or names what never was, is told to reload', async () => {
  const { at } = await fresh('desk');
  const opened = await aRepair();
  await app.relayLive();
  expect((await (await listens('desk', at)).next())?.data.id).toBe(opened.id);
  app.pass(hours(7));
  while ((await app.asWorker((tx) => forgetOld(tx, app.now()))) > 0);
  expect((await app.db.query('select count(*)::int as n from live_feed')).rows).toEqual([{ n: 0 }]);
  for (const after of [at, 999_999_999, 'x', '-1', '1e400', '']) {
    const reset = await (await listens('desk', after)).next();
    expect([after, reset?.event]).toEqual([after, 'reset']);
  }
  for (const missed of [mostAtOnce + 50, 900]) {
    const { at: now } = await fresh('desk');
    for (const listener of open) await listener.hangUp();
    await app.db.query(
      `with many as (
         insert into live_feed (position, project_id, case_id, version, seq, relayed_at)
         select head + n, $1, gen_random_uuid(), 1, 1, $2 from live_state, generate_series(1, $3::int) n)
       update live_state set head = head + $3`,
      [app.estate.project.id, app.now().toString(), missed],
    );
    const back = await listens('desk', now);
    expect(await back.next()).toMatchObject({ event: 'reset', id: now + missed });
    const next = await aRepair();
    await app.relayLive();
    expect((await back.next())?.data.id).toBe(next.id);
  }
});

test('an answer begins with an address too: ?after= is a position, and anything else is refused by name', async () => {
  const { at } = await fresh('desk');
  const opened = await aRepair();
  await app.relayLive();
  const address = `${await app.address()}/api/live?after=${at}`;
  const cookie = await app.cookieOf('desk');
  const answer = await fetch(address, { headers: { cookie } });
  const { value } = await answer.body!.pipeThrough(new TextDecoderStream()).getReader().read();
  expect(value).toContain(opened.id);
  const bad = await app.as('desk').get('/api/live?after=yesterday');
  expect([bad.status, bad.body.fields[0]?.path]).toEqual([400, '/after']);
});

test('an inbox says how many are unread, to its owner alone, in every browser he has open', async () => {
  await app.runDue();
  await app.as('tech').post('/api/me/notices/read', {});
  await app.relayLive();
  const [tech, other, desk] = [await fresh('tech'), await fresh('tech'), await fresh('desk')];
  const opened = await aRepair();
  const given = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.runDue();
  await app.relayLive();
  for (const one of [tech, other]) expect((await one.until('notices')).at(-1)?.data).toEqual({ unread: 1 });
  expect((await app.as('tech').post('/api/me/notices/read', {})).status).toBe(204);
  await app.relayLive();
  expect((await other.until('notices')).at(-1)?.data).toEqual({ unread: 0 });
  await comment(given);
  await app.relayLive();
  const heard = [await desk.next(), await desk.next()];
  expect(heard.map((one) => one?.event)).toEqual(['case', 'case']);
});

test('whoever loses a post, a session or his place here hears nothing more, and is told why his stream ends', async () => {
  const ended = (reason: string) => ({ event: 'ended', data: { reason } });
  const staffId = await app.hire('passing', 'desk', app.estate.project);
  const setGrant = (toAt: string | null) =>
    app.db.query('update staff_grant set to_at = $2 where staff_id = $1', [staffId, toAt]);

  const revoked = await fresh('passing');
  await setGrant(app.now().toString());
  // Told to everybody at once, without waiting for the next look at rights.
  await aRepair();
  await app.relayLive();
  expect([await revoked.next(), await revoked.next()]).toMatchObject([ended('rights'), null]);

  await setGrant(app.now().add({ hours: 1 }).toString());
  const expiring = await fresh('passing');
  app.pass(hours(1));
  expect([await expiring.next(), await expiring.next()]).toMatchObject([ended('rights'), null]);

  await setGrant(null);
  const signingOut = await fresh('passing');
  await app.db.query('delete from auth.session where user_id = (select user_id from staff where id = $1)', [
    staffId,
  ]);
  expect([await signingOut.next(), await signingOut.next()]).toMatchObject([ended('session'), null]);

  const leaver = await app.hire('departing', 'desk', app.estate.project);
  const leaving = await fresh('departing');
  await app.db.query('update staff set left_at = $2 where id = $1', [leaver, app.now().toString()]);
  expect([await leaving.next(), await leaving.next()]).toMatchObject([ended('session'), null]);
  expect(recheckMs).toBeLessThan(1000);
});

test('one sign-in holds a dozen streams and no more; one that is closed makes room', async () => {
  const streams = await Promise.all(Array.from({ length: 12 }, () => fresh('officer')));
  const oneMore = await app.as('officer').get('/api/live');
  expect([oneMore.status, oneMore.body.code]).toEqual([429, 'live.tooMany']);
  await streams[0]!.hangUp();
  await expect.poll(async () => (await app.as('officer').get('/api/live')).status).toBe(200);
  expect((await app.as('supervisor').get('/api/live')).status).toBe(200);
});

test('whoever only asks for the head of a stream leaves none behind', async () => {
  const cookie = await app.cookieOf('manager');
  const head = async () =>
    (await fetch(`${await app.address()}/api/live`, { method: 'HEAD', headers: { cookie } })).status;
  for (let i = 0; i < 15; i++) expect(await head()).toBe(200);
});

test('the feed goes on when its connections are cut', async () => {
  const desk = await fresh('desk');
  await app.db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name like 'nuanju live%'`,
  );
  const opened = await aRepair();
  await app.relayLive();
  expect((await desk.next())?.data.id).toBe(opened.id);
});
