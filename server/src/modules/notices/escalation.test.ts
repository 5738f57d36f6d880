import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Step } from '../../kernel/define-process.ts';
import { TimerFault } from '../../kernel/timers/fire-timers.ts';
import { isLostRace } from '../../platform/db/tx.ts';
import { hours, minutes } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, happened } from '../../testing/app-under-test.ts';
import { decideSteps, onRoster } from '../../testing/decided.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(async () => {
  await app.forgetCases();
  await app.db.query('truncate duty_shift cascade');
});
afterAll(() => app.close());

const leak = (more = {}) => app.as('desk').open({ process: 'repair', description: '楼道漏水', ...more });

interface Inbox {
  items: {
    id: string;
    kind: string;
    label: { en: string };
    number: string | null;
    count: number;
    mayAcknowledge: boolean;
    acknowledgedBy: string | null;
  }[];
}
const inbox = async (user: string, digest = '') =>
  (await app.as(user).get<Inbox>(`/api/me/notices${digest && `?digest=${digest}`}`)).body.items;
const kindsOf = async (user: string) => (await inbox(user)).map(({ kind }) => kind);
const steps = (...list: Step[]) => decideSteps(app, 'repair', 'pickup', list);
const breach: Step = { key: 'breach', at: 1, tell: 'manager' };

// https://github.com/glpi-project/glpi/issues/1996 - the level that mails for ever.
test('what the manager acknowledges is said no more; the story says who and when, and contradicts nobody', async () => {
  await steps({ ...breach, repeat: { every: minutes(10), most: 5 } });
  const opened = await leak();
  app.pass(minutes(41));
  await app.runDue();
  expect(await kindsOf('manager')).toEqual(['clockRepeated', 'clockBreached']);
  const [newest] = await inbox('manager');
  const before = await app.as('desk').see(opened.id);
  expect((await app.as('manager').post(`/api/me/notices/${newest!.id}/acknowledge`, {})).status).toBe(204);
  expect((await app.as('manager').post(`/api/me/notices/${newest!.id}/acknowledge`, {})).status).toBe(204);
  app.pass(hours(5));
  await app.runDue();
  const after = await app.as('desk').see(opened.id);
  expect(happened(after)).toEqual(['opened', 'clockBreached', 'clockRepeated', 'acknowledged']);
  expect(after.events.at(-1)).toMatchObject({ at: '2026-03-02T01:41:00Z', actor: { name: '顾明远' } });
  expect(after.version).toBe(before.version);
  expect((await inbox('manager')).map((one) => [one.mayAcknowledge, one.acknowledgedBy])).toEqual([
    [false, '顾明远'],
    [false, '顾明远'],
  ]);
});

test("nobody acknowledges another's notice, and the resident reads none of it", async () => {
  await steps({ ...breach, repeat: { every: minutes(10), most: 1 } });
  const opened = await app.as('resident').open({ process: 'repair', channel: 'web', description: '水龙头' });
  app.pass(minutes(30));
  await app.runDue();
  const [notice] = await inbox('manager');
  for (const user of ['supervisor', 'desk-lh']) {
    expect((await app.as(user).post(`/api/me/notices/${notice!.id}/acknowledge`, {})).status).toBe(404);
  }
  await app.as('manager').post(`/api/me/notices/${notice!.id}/acknowledge`, {});
  expect(happened(await app.as('resident').see(opened.id))).toEqual(['opened']);
});

test('the page of a case asks whoever was told to take note of a clock that runs, and nobody else', async () => {
  await steps(breach);
  const opened = await leak();
  const asked = async (user: string) =>
    (await app.as(user).get<Inbox>(`/api/me/notices/of-case/${opened.id}`)).body.items;
  app.pass(minutes(30));
  await app.runDue();
  expect((await asked('manager')).map(({ kind, mayAcknowledge }) => [kind, mayAcknowledge])).toEqual([
    ['clockBreached', true],
  ]);
  for (const user of ['supervisor', 'desk', 'tech']) expect(await asked(user)).toEqual([]);
  const [notice] = await asked('manager');
  await app.as('manager').post(`/api/me/notices/${notice!.id}/acknowledge`, {});
  expect(await asked('manager')).toEqual([]);

  const other = await leak();
  app.pass(minutes(30));
  await app.runDue();
  const of = async () =>
    (await app.as('manager').get<Inbox>(`/api/me/notices/of-case/${other.id}`)).body.items.length;
  expect(await of()).toBe(1);
  // Once the work is taken, the clock counts no more and nobody has to say that he heard it.
  const given = await app.as('desk').act(other, 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.as('tech').act(given, 'accept');
  expect(await of()).toBe(0);
});

// https://github.com/glpi-project/glpi/issues/5319 - only the first level ever ran.
test('every level runs, also those behind the breach, each once', async () => {
  await steps({ key: 'half', at: 0.5, tell: ['onDuty', 'supervisor'] }, breach, {
    key: 'hour',
    past: hours(1),
    tell: ['chain', 'centre'],
  });
  const opened = await leak();
  app.pass(hours(100));
  await app.runDue();
  const told = (await app.as('desk').see(opened.id)).events.filter((one) => one.clock?.en === 'Picked up');
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['clockWarned', '2026-03-02T01:15:00Z'],
    ['clockBreached', '2026-03-02T01:30:00Z'],
    ['clockEscalated', '2026-03-02T02:30:00Z'],
  ]);
});

// https://github.com/zammad/zammad/issues/4348, https://github.com/zammad/zammad/issues/5655 - once a day, and the next
// real event is eaten.
test('a second promise of the same case that breaks on the same day is told like the first', async () => {
  await steps(breach);
  const opened = await leak({ urgency: 'urgent' });
  await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  for (const time of [minutes(6), minutes(54), hours(1)]) {
    app.pass(time);
    await app.runDue();
  }
  expect(await kindsOf('manager')).toEqual(['clockBreached']);
  expect(await kindsOf('supervisor')).toEqual(['clockBreached']);
  const again = await leak({ urgency: 'urgent' });
  app.pass(minutes(6));
  await app.runDue();
  expect((await inbox('manager')).map(({ number }) => number)).toEqual([again.number, opened.number]);
});

// https://github.com/zammad/zammad/issues/4432 - escalation mails at midnight and on week-ends.
test('in quiet hours a notice waits until they end; whoever is on duty then hears it, and nothing is lost', async () => {
  await steps({ ...breach, tell: 'onDuty', quiet: { from: '22:00', to: '07:00' } });
  await onRoster(app, 'tech', { starts: '20:00', minutes: 600 });
  await onRoster(app, 'tech2', { starts: '06:00', minutes: 600 });
  app.turnTo('2026-03-02T15:00:00Z');
  const opened = await leak();
  app.pass(minutes(31));
  await app.runDue();
  expect(happened(await app.as('desk').see(opened.id))).toContain('clockBreached');
  app.turnTo('2026-03-02T22:59:59Z');
  await app.runDue();
  expect(await kindsOf('tech')).not.toContain('clockBreached');
  app.turnTo('2026-03-02T23:00:00Z');
  await app.runDue();
  await app.runDue();
  expect((await kindsOf('tech2')).filter((kind) => kind === 'clockBreached')).toEqual(['clockBreached']);
  expect(await kindsOf('tech')).not.toContain('clockBreached');
});

test('what is urgent never waits for quiet hours to end', async () => {
  await steps({ ...breach, quiet: { from: '22:00', to: '07:00' } });
  app.turnTo('2026-03-02T15:00:00Z');
  await leak({ urgency: 'urgent' });
  app.pass(minutes(5));
  await app.runDue();
  expect(await kindsOf('manager')).toContain('clockBreached');
});

test('a roster changed between arming and firing counts at the firing', async () => {
  await steps({ ...breach, tell: 'onDuty' });
  const shift = await onRoster(app, 'tech', {});
  await leak();
  app.pass(minutes(29));
  await app.db.query('update duty_shift set staff_id = $2 where id = $1', [shift, app.estate.staff.tech2.id]);
  app.pass(minutes(1));
  await app.runDue();
  expect([await kindsOf('tech'), await kindsOf('tech2')]).toEqual([[], ['clockBreached']]);
});

test('who has left, or lost his post, is on no duty: the supervisor hears', async () => {
  await steps({ ...breach, tell: 'onDuty' });
  await app.hire('leaver', 'technician', app.estate.project);
  await onRoster(app, 'leaver', {});
  await leak();
  app.pass(minutes(10));
  await app.db.query(
    'update staff_grant set to_at = $2 where staff_id = (select id from staff where name = $1)',
    ['师傅leaver', app.now().toString()],
  );
  app.pass(minutes(20));
  await app.runDue();
  expect(await kindsOf('supervisor')).toEqual(['clockBreached']);
});

test('a step gives the work to whoever is on duty, as an event like any other; both are told', async () => {
  await steps({ key: 'half', at: 0.5, tell: 'supervisor', does: 'reassignToDuty' }, breach);
  await onRoster(app, 'tech2', {});
  const opened = await leak();
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  app.pass(minutes(15));
  await app.runDue();
  const seen = await app.as('desk').see(opened.id);
  expect(happened(seen)).toEqual(['opened', 'assigned', 'clockWarned', 'assigned']);
  expect(seen.version).toBe(assigned.version + 1);
  expect(await kindsOf('tech2')).toEqual(['assigned']);
  expect(await kindsOf('tech')).toEqual(['takenAway', 'assigned']);
  expect(await kindsOf('supervisor')).toEqual(['clockWarned']);
  expect((await app.as('tech').tryTo(assigned, 'accept')).status).toBe(404);
  expect((await app.as('tech2').act(seen, 'accept')).state).toBe('accepted');
});

test('a step gives work back to its team, and raises the case by one rung', async () => {
  await steps(
    { key: 'half', at: 0.5, tell: 'supervisor', does: 'reassignToTeam' },
    { ...breach, does: 'raise' },
  );
  const opened = await leak();
  const teamId = app.estate.teams.engineering.id;
  await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id, teamId });
  app.pass(minutes(30));
  await app.runDue();
  const { rows } = await app.db.query('select team_id, assignee_id, rung from cases where id = $1', [
    opened.id,
  ]);
  expect(rows).toEqual([{ team_id: teamId, assignee_id: null, rung: 2 }]);
});

// https://github.com/zammad/zammad/issues/2077 - counters that still show what was true before the clock fired.
test('a clock that speaks tells open screens of the case, and of the inbox it has filled', async () => {
  await steps(breach);
  const opened = await leak();
  await app.relayLive();
  app.pass(minutes(30));
  await app.runDue();
  await app.db.query('delete from live_feed');
  await app.relayLive();
  const { rows } = await app.db.query(
    'select case_id, staff_id, unread from live_feed order by staff_id nulls first',
  );
  expect(rows).toEqual([
    { case_id: opened.id, staff_id: null, unread: null },
    { case_id: null, staff_id: app.estate.staff.manager.id, unread: 1 },
  ]);
});

test('after an outage one notice stands for all that broke, late steps in order, and opens the list', async () => {
  await steps(breach);
  const opened = [];
  for (let i = 0; i < 8; i++) opened.push(await leak());
  app.pass(minutes(90));
  // Two workers come back at once.
  const firing = async () => {
    while (await app.fireOne());
  };
  await Promise.all([firing(), firing()]);
  await app.runDue();
  const shown = await inbox('manager');
  expect(shown.map(({ kind, count }) => [kind, count])).toEqual([['digest', 8]]);
  expect(shown[0]!.label.en).toBe('8 promises broke while the system was away; 8 notices in all');
  const held = await inbox('manager', shown[0]!.id);
  expect(held.map(({ number }) => number).sort()).toEqual(opened.map(({ number }) => number).sort());
  const late = await app.db.query(
    `select distinct (data->>'lateSeconds')::int as s from case_event where kind = 'clockBreached'`,
  );
  expect(late.rows).toEqual([{ s: 3600 }]);
  await app.as('manager').post('/api/me/notices/read', { ids: [shown[0]!.id] });
  const me = await app.as('manager').get<{ unread: number }>('/api/me');
  expect(me.body.unread).toBe(0);
});

test('what was recorded late is no outage: it is told one by one', async () => {
  await steps(breach);
  for (let i = 0; i < 6; i++) await leak({ occurredAt: '2026-03-01T22:00:00Z' });
  await app.runDue();
  const shown = (await kindsOf('manager')).filter((kind) => kind === 'clockBreached');
  expect(shown).toHaveLength(6);
});

test('another channel has its row for each person, which stays until a sender marks it; told twice it is one', async () => {
  await steps({ ...breach, channels: ['sms', 'wecom'] });
  const opened = await leak();
  app.pass(minutes(30));
  await app.fireOne();
  const { rows: outbox } = await app.db.query('select * from outbox');
  await app.runDue();
  await app.db.query('insert into outbox select * from jsonb_populate_recordset(null::outbox, $1)', [
    JSON.stringify(outbox),
  ]);
  await app.runDue();
  const { rows } = await app.db.query(
    `select channel, staff_id, case_id, kind, sent_at from message order by channel`,
  );
  const one = {
    staff_id: app.estate.staff.manager.id,
    case_id: opened.id,
    kind: 'clockBreached',
    sent_at: null,
  };
  expect(rows).toEqual([
    { channel: 'sms', ...one },
    { channel: 'wecom', ...one },
  ]);
});

test('acknowledging beside a repetition that fires: both stand in the story, once, and nothing follows', async () => {
  await steps({ ...breach, repeat: { every: minutes(10), most: 9 } });
  const opened = await leak();
  app.pass(minutes(30));
  await app.runDue();
  const [notice] = await inbox('manager');
  app.pass(minutes(10));
  const acknowledging = () => app.as('manager').post(`/api/me/notices/${notice!.id}/acknowledge`, {});
  // Of two who write the same case one loses its race, which a worker tries again; any other fault is one.
  const firing = () =>
    app.fireOne().catch((error: unknown) => {
      const cause = error instanceof TimerFault ? error.cause : error;
      if (!isLostRace(cause)) throw error;
      return false;
    });
  const answers = await Promise.all([acknowledging(), firing(), acknowledging(), firing()]);
  expect([answers[0].status, answers[2].status]).toEqual([204, 204]);
  await app.runDue();
  app.pass(hours(9));
  await app.runDue();
  const story = happened(await app.as('desk').see(opened.id)).filter((kind) => /Repeated|acknow/.test(kind));
  expect(story.filter((kind) => kind === 'acknowledged')).toHaveLength(1);
  expect(story.filter((kind) => kind === 'clockRepeated').length).toBeLessThanOrEqual(1);
});

test('a notice of the run before stops no repetition of this one', async () => {
  await steps({ ...breach, repeat: { every: minutes(10), most: 1 } });
  const opened = await leak();
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  app.pass(minutes(30));
  await app.runDue();
  const [notice] = await inbox('manager');
  const accepted = await app.as('tech').act(assigned, 'accept');
  await app.as('tech').act(accepted, 'decline', { reason: 'busy' });
  await app.as('manager').post(`/api/me/notices/${notice!.id}/acknowledge`, {});
  app.pass(minutes(60));
  await app.runDue();
  expect((await kindsOf('manager')).slice(0, 2)).toEqual(['clockRepeated', 'clockBreached']);
});
