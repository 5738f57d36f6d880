import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noteReconsidered } from '../../kernel/terms/reconsideration.queries.ts';
import { hours, minutes, seconds } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, clockOf, happened } from '../../testing/app-under-test.ts';
import { decideTerms, forgetDecisions, reconsiderRunning } from '../../testing/decided.ts';
import { inboxOf } from '../../testing/inbox.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import { verifyCommand } from '../command-line/verify-command.ts';
import { applyToRunning } from './apply-to-running.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(async () => {
  await app.forgetCases();
  await forgetDecisions(app);
});
afterAll(() => app.close());

/** What the form does, told to the database: a target for the pick-up of every repair of the project. */
const decide = (seconds: number, more: { clock?: string; calendar?: string } = {}) =>
  decideTerms(app, { clock: 'pickup', seconds, ...more });

const start = (more: Parameters<typeof reconsiderRunning>[1] = {}) => reconsiderRunning(app, more);

const apply = (stopping?: () => boolean) =>
  applyToRunning({ pool: app.workers, kernel: app.house.kernel, log: app.house.log, now: app.now, stopping });

const progress = async (id: string) =>
  (
    await app.db.query(
      'select state, total, done, moved, now_overdue, failed from reconsideration where id = $1',
      [id],
    )
  ).rows[0];

const leak = (description = '水管漏水') => app.as('desk').open({ process: 'repair', description });
const inbox = (user: string) => inboxOf(app, user);

test('running cases are given what was decided, each by an event, and those it says nothing about none', async () => {
  const running = await leak();
  const assigned = await app.as('desk').act(await leak(), 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.as('tech').act(assigned, 'accept');
  await decide(3600);
  const id = await start();
  await apply();
  expect(await progress(id)).toEqual({
    state: 'done',
    total: 2,
    done: 2,
    moved: 1,
    now_overdue: 0,
    failed: 0,
  });
  const seen = await app.as('desk').see(running.id);
  expect(seen.version).toBe(running.version);
  expect(happened(seen)).toEqual(['opened', 'retargeted']);
  expect(seen.events[1]).toMatchObject({
    label: { en: 'Given the new time standard' },
    retargeted: [
      {
        clock: { en: 'Picked up' },
        from: { targetSeconds: 1800, dueAt: '2026-03-02T01:30:00Z' },
        to: { targetSeconds: 3600, dueAt: '2026-03-02T02:00:00Z' },
      },
    ],
  });
  expect(clockOf(seen, 'pickup')).toMatchObject({ targetSeconds: 3600, dueAt: '2026-03-02T02:00:00Z' });
  expect(clockOf(seen, 'response').targetSeconds).toBe(24 * 3600);
  expect(happened(await app.as('desk').see(assigned.id))).not.toContain('retargeted');
  expect(await verifyCommand(app.house, [], terminalUnderTest())).toBe(0);
  // Once more there is nothing left to give.
  const again = await start();
  await apply();
  expect(await progress(again)).toMatchObject({ done: 2, moved: 0 });
});

// https://github.com/zammad/zammad/issues/4353 (what holds no longer leaves nothing escalated), and a lesson of
// ServiceNow: whoever tightens a target must not send a thousand alarms about yesterday.
test('what has passed under the new terms tells nobody, is overdue for everybody to see, and can be taken back', async () => {
  const opened = await leak();
  app.pass(minutes(14));
  await decide(600);
  const id = await start();
  await apply();
  expect(await progress(id)).toMatchObject({ moved: 1, now_overdue: 1 });
  expect(await app.runDue()).toBe(0);
  const seen = await app.as('desk').see(opened.id);
  expect(clockOf(seen, 'pickup')).toMatchObject({ state: 'breached', dueAt: '2026-03-02T01:14:00Z' });
  expect(await inbox('supervisor')).toEqual([]);
  expect(await inbox('manager')).toEqual([]);
  app.pass(seconds(30));
  // It was a slip of the pen: the promise that was never broken is not, and warns and breaks in its own time.
  await decide(1800);
  await start();
  await apply();
  expect(clockOf(await app.as('desk').see(opened.id), 'pickup').state).toBe('counting');
  app.pass(minutes(16));
  expect(await app.runDue()).toBe(2);
  expect(await inbox('supervisor')).toEqual(['clockWarned']);
  expect(await inbox('manager')).toEqual(['clockBreached']);
  expect(clockOf(await app.as('desk').see(opened.id), 'pickup').state).toBe('breached');
});

test('a promise broken under the terms it had stays broken, and one met was met', async () => {
  const opened = await leak();
  app.pass(minutes(31));
  await app.runDue();
  await decide(7200);
  await start();
  await apply();
  expect(clockOf(await app.as('desk').see(opened.id), 'pickup')).toMatchObject({
    state: 'breached',
    dueAt: '2026-03-02T03:00:00Z',
  });
});

test('a clock that has something to say says it first, under the terms it has', async () => {
  const opened = await leak();
  app.pass(minutes(30));
  await decide(600);
  const id = await start();
  await apply();
  expect(await progress(id)).toMatchObject({ state: 'running', done: 0 });
  await app.runDue();
  await apply();
  expect(await progress(id)).toMatchObject({ state: 'done', moved: 1, now_overdue: 0 });
  expect(happened(await app.as('desk').see(opened.id))).toEqual([
    'opened',
    'clockWarned',
    'clockBreached',
    'retargeted',
  ]);
});

test('broken off anywhere it goes on behind the last case and counts nothing twice; a worker overtaken writes nothing', async () => {
  for (let i = 0; i < 7; i++) await leak(`第${i}处漏水`);
  await decide(3600);
  const id = await start();
  let asked = 0;
  await apply(() => ++asked > 4);
  const half = await progress(id);
  expect(half.state).toBe('running');
  expect(half.moved).toBeGreaterThan(0);
  expect(half.moved).toBeLessThan(7);
  // Killed: nothing was left behind but its sign of life.
  await app.db.query('update reconsideration set beat_at = $1', [app.now().toString()]);
  await apply();
  expect((await progress(id)).done).toBe(half.done);
  app.pass(minutes(1));
  await apply();
  expect(await progress(id)).toEqual({
    state: 'done',
    total: 7,
    done: 7,
    moved: 7,
    now_overdue: 0,
    failed: 0,
  });
  const { rows } = await app.db.query(`select count(*)::int as n from case_event where kind = 'retargeted'`);
  expect(rows[0].n).toBe(7);
  await app.db.query(`update reconsideration set state = 'running', finished_at = null`);
  const counted = (attempt: number) =>
    app.asWorker((tx) => noteReconsidered(tx, { id, attempt }, app.now(), { done: 1 }));
  const attempts = (await app.db.query('select attempt from reconsideration')).rows[0].attempt;
  expect([await counted(attempts - 1), await counted(attempts)]).toEqual([false, true]);
});

test('what is opened or closed while it goes on is counted neither too much nor too little', async () => {
  for (let i = 0; i < 3; i++) await leak();
  await decide(3600);
  const id = await start();
  let asked = 0;
  await apply(() => ++asked > 2);
  expect(await progress(id)).toMatchObject({ state: 'running', total: 3, done: 1 });
  await app.db.query('update cases set closed_at = $1 where id = (select max(id::text)::uuid from cases)', [
    app.now().toString(),
  ]);
  await apply();
  expect(await progress(id)).toMatchObject({ state: 'done', total: 3, done: 3, moved: 2 });
  const again = await start();
  asked = 0;
  await apply(() => ++asked > 2);
  for (let i = 0; i < 3; i++) await leak();
  await apply();
  expect(await progress(again)).toMatchObject({ state: 'done', total: 2, done: 2 });
});

test('what comes into force later is applied when it does', async () => {
  const opened = await leak();
  await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const id = await start({ startsAt: app.now().add({ hours: 1 }), clock: null });
  await apply();
  expect(await progress(id)).toMatchObject({ state: 'waiting', total: null });
  app.pass(hours(1));
  await app.runDue();
  await apply();
  expect(await progress(id)).toMatchObject({ state: 'done', total: 1 });
});

// https://github.com/zammad/zammad/issues/534: a changed calendar was not applied to what ran in it.
test('a calendar with a new version moves what counts in it, and keeps targets and what was spent', async () => {
  await decide(2 * 3600, { calendar: 'officeHours' });
  const opened = await leak();
  expect(clockOf(opened, 'pickup')).toMatchObject({
    calendar: 'officeHours@2',
    dueAt: '2026-03-02T03:00:00Z',
  });
  app.pass(minutes(30));
  // Somebody finds out that this very morning was no working time.
  const week = [[[600, 1080]], [[600, 1080]], [[600, 1080]], [[600, 1080]], [[600, 1080]], [], []];
  await app.db.query(
    `with head as (update parameter_state set head = head + 1 returning head)
     insert into calendar_version (number, ref, key, unit_id, content, effective_from, made_at)
     select head, 'officeHours@p' || head, 'officeHours', $1, $2, $3, $3 from head`,
    [
      app.estate.project.id,
      JSON.stringify({ zone: 'Asia/Shanghai', week, days: {} }),
      app.now().subtract({ hours: 1 }).toString(),
    ],
  );
  // The version is known to nobody yet; whoever comes next reads it.
  const id = await start({ process: null, clock: null, calendar: 'officeHours' });
  await apply();
  expect(await progress(id)).toMatchObject({ moved: 1, failed: 0 });
  const seen = clockOf(await app.as('desk').see(opened.id), 'pickup');
  expect(seen).toMatchObject({ targetSeconds: 7200, spentSeconds: 1800, dueAt: '2026-03-02T03:30:00Z' });
  expect(seen.calendar).toMatch(/^officeHours@p/);
});
