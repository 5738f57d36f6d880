import type { Static } from 'typebox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Unit } from '../../directory/organisation.ts';
import { hours, minutes } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, clockOf } from '../../testing/app-under-test.ts';
import { decideTerms } from '../../testing/decided.ts';
import type { ExplanationView } from './explanation.schema.ts';

type Why = Static<typeof ExplanationView>;

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest({ at: '2026-09-29T02:00:00Z' });
  await decides({
    unit: app.estate.project,
    clock: 'finish',
    seconds: 5 * 9 * 3600,
    calendar: 'officeHours',
  });
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

async function decides(asked: {
  unit: Unit;
  clock: string;
  seconds: number | null;
  calendar: string | null;
}) {
  await decideTerms(app, { ...asked, unitId: asked.unit.id, from: '2026-01-01' });
}

const leak = (more: object = {}) =>
  app.as('desk').open({ process: 'repair', description: '厨房水管漏水', ...more });
const why = async (user: string, id: string, key: string) =>
  (await app.as(user).get<Why>(`/api/cases/${id}/clocks/${key}`)).body;
/** The wall in Shanghai: 10-09 18:00. */
const wall = (at: string | null) =>
  at &&
  Temporal.Instant.from(at)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString()
    .slice(5, 16)
    .replace('T', ' ');
const told = ({ parts }: Why) =>
  parts.map(
    ({ kind, label, from, to, ahead }) => `${ahead ? '' : '* '}${kind} ${label.zh} ${wall(from)} ${wall(to)}`,
  );

// https://github.com/zammad/zammad/issues/390: nobody could see which days a deadline had skipped.
// https://github.com/chatwoot/chatwoot/pull/13392: wall clock despite business hours.
test('a repair over National Day says which days it skipped, by name, and counts the Saturday made up for it', async () => {
  app.turnTo('2026-09-30T02:00:00Z');
  const opened = await leak();
  const finish = await why('desk', opened.id, 'finish');
  expect(told(finish)).toEqual([
    'counted 计时 09-30 10:00 09-30 18:00',
    'night 夜间 09-30 18:00 10-01 00:00',
    'holiday 国庆节 10-01 00:00 10-08 00:00',
    'night 夜间 10-08 00:00 10-08 09:00',
    'counted 计时 10-08 09:00 10-08 18:00',
    'night 夜间 10-08 18:00 10-09 09:00',
    'counted 计时 10-09 09:00 10-09 18:00',
    'night 夜间 10-09 18:00 10-10 09:00',
    'counted 国庆节调休上班 10-10 09:00 10-10 18:00',
    'night 夜间 10-10 18:00 10-11 00:00',
    'weekend 周末 10-11 00:00 10-12 00:00',
    'night 夜间 10-12 00:00 10-12 09:00',
    'counted 计时 10-12 09:00 10-12 18:00',
    'night 夜间 10-12 18:00 10-13 09:00',
    'counted 计时 10-13 09:00 10-13 10:00',
  ]);
  expect(wall(finish.clock.dueAt)).toBe('10-13 10:00');
  expect(clockOf(await app.as('desk').see(opened.id), 'finish').dueAt).toBe(finish.clock.dueAt);
  expect(finish.terms).toMatchObject({
    targetSeconds: 45 * 3600,
    target: { name: '云栖花园', kind: 'project' },
    calendarChosen: { name: '云栖花园' },
    steps: null,
    calendar: {
      label: { zh: '办公时间' },
      hours: { zh: '周一至周五 09:00–18:00' },
      holidays: true,
      owner: null,
    },
  });
  const response = await why('desk', opened.id, 'response');
  expect(response.terms).toMatchObject({ target: null, targetSeconds: 86400, processVersion: 2 });
  expect(told(response)).toEqual(['counted 计时 09-30 10:00 10-01 10:00']);
});

// https://github.com/frappe/erpnext/pull/38745: failed at the moment it was opened, by a time zone.
test('nothing is broken at the moment it is opened, at whatever hour of the day', async () => {
  for (const at of [
    '2026-09-29T15:59:59Z',
    '2026-09-29T16:00:00Z',
    '2026-09-30T23:30:00Z',
    '2026-10-02T04:00:00Z',
  ]) {
    app.turnTo(at);
    const opened = await leak();
    for (const { key, state, spentSeconds } of opened.clocks) {
      expect([at, key, state, spentSeconds]).toEqual([at, key, key === 'confirm' ? 'held' : 'counting', 0]);
      const { brokenAt, spentMs, parts } = await why('desk', opened.id, key);
      expect([brokenAt, spentMs, parts.every(({ ahead }) => ahead)]).toEqual([null, 0, true]);
    }
  }
});

test('a hold is told with its reason, by whom and until when; what it took moves the due time by what was worked', async () => {
  app.turnTo('2026-09-29T02:00:00Z');
  const tech = app.as('tech');
  let seen = await leak({ urgency: 'normal' });
  seen = await app.as('desk').act(seen, 'assign', { assigneeId: app.estate.staff.tech.id });
  seen = await tech.act(seen, 'accept');
  app.pass(hours(1));
  seen = await tech.act(seen, 'hold', {
    holdReason: 'weather',
    holdUntil: '2026-09-30T02:00:00Z',
    toldBy: 'call',
    note: '雨停再来',
  });
  app.turnTo('2026-09-30T02:00:00Z');
  await tech.act(seen, 'resume');
  const finish = await why('desk', seen.id, 'finish');
  expect(told(finish).slice(0, 3)).toEqual([
    '* counted 计时 09-29 10:00 09-29 11:00',
    '* held 挂起 09-29 11:00 09-30 10:00',
    'counted 计时 09-30 10:00 09-30 18:00',
  ]);
  const held = finish.parts[1]!.by!;
  expect([held.label.zh, held.actor.name]).toEqual(['挂起', '李师傅']);
  expect(held.entries.map(({ label, valueLabel, text }) => [label.zh, valueLabel?.zh ?? text])).toEqual([
    ['挂起原因', '天气原因'],
    ['挂起到', '2026-09-30T02:00:00Z'],
    ['告知方式', '电话'],
    ['告知客户的内容', '雨停再来'],
  ]);
  expect(wall(finish.clock.dueAt)).toBe('10-12 18:00');
  expect(finish.changes.map(({ change, at }) => [change, wall(at)])).toEqual([
    ['started', '09-29 10:00'],
    ['held', '09-29 11:00'],
    ['continued', '09-30 10:00'],
  ]);
});

test('after a breach every second is somebody’s: nobody, the team, the colleague, a hold; they add up to the whole', async () => {
  app.turnTo('2026-09-29T02:00:00Z');
  const desk = app.as('desk');
  const tech = app.as('tech');
  let seen = await leak({ urgency: 'urgent' });
  app.pass(minutes(20));
  seen = await desk.act(seen, 'assign', { teamId: app.estate.teams.engineering.id });
  app.pass(minutes(15));
  seen = await desk.act(seen, 'assign', { assigneeId: app.estate.staff.tech.id });
  app.pass(minutes(5));
  seen = await tech.act(seen, 'accept');
  seen = await tech.act(seen, 'hold', {
    holdReason: 'weather',
    holdUntil: '2026-09-29T03:00:00Z',
    toldBy: 'call',
    note: '雨停再来',
  });
  app.pass(minutes(10));
  seen = await tech.act(seen, 'resume');
  app.pass(minutes(40));
  await app.runDue();
  seen = await tech.act(await tech.see(seen.id), 'arrive');
  const response = await why('desk', seen.id, 'response');
  expect(
    response.holders.map(({ who, name, ms, countedMs }) => [who, name, ms / 60_000, countedMs / 60_000]),
  ).toEqual([
    ['staff', '李师傅', 45, 45],
    ['nobody', null, 20, 20],
    ['team', '工程组', 15, 15],
    ['hold', null, 10, 0],
  ]);
  expect([wall(response.brokenAt), wall(response.endedAt)]).toEqual(['09-29 11:10', '09-29 11:30']);
  expect(told(response).slice(-2)).toEqual([
    '* counted 计时 09-29 10:50 09-29 11:10',
    '* over 超时 09-29 11:10 09-29 11:30',
  ]);
  expect(response.changes.map(({ change }) => change)).toEqual([
    'started',
    'held',
    'continued',
    'warned',
    'broken',
    'met',
  ]);

  // The picking up broke too; handing it back starts that clock afresh and forgets nothing.
  expect((await why('desk', seen.id, 'pickup')).brokenAt).toBe('2026-09-29T02:05:00Z');
});

test('work that is handed back counts afresh, and the promise broken before stays told', async () => {
  app.turnTo('2026-09-29T02:00:00Z');
  let seen = await leak({ urgency: 'urgent' });
  app.pass(minutes(9));
  seen = await app.as('desk').act(seen, 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.as('tech').act(seen, 'decline', { reason: 'busy' });
  const { run, brokenAt, past, changes } = await why('desk', seen.id, 'pickup');
  expect([run, brokenAt, past.map((one) => wall(one.brokenAt))]).toEqual([2, null, ['09-29 10:05']]);
  expect(changes.map(({ change, by }) => [change, by?.label.zh])).toEqual([['started', '退单']]);
});

test('a resident reads why, and not in whose hands it was, nor what is said between colleagues', async () => {
  app.turnTo('2026-09-29T02:00:00Z');
  const resident = app.as('resident');
  let seen = await resident.open({
    process: 'repair',
    channel: 'web',
    description: '水龙头',
    urgency: 'urgent',
  });
  app.pass(minutes(3));
  seen = await app.as('desk').act(seen, 'assign', { assigneeId: app.estate.staff.tech.id });
  seen = await app.as('tech').act(seen, 'decline', { reason: 'notMyTrade' });
  app.pass(hours(2));
  await app.runDue();
  const said = await why('resident', seen.id, 'response');
  expect(said.holders.map(({ who, name, ms }) => [who, name, ms / 60_000])).toEqual([['company', null, 123]]);
  expect(said.changes.map(({ change, by }) => [change, by?.label.zh ?? null])).toEqual([
    ['started', '登记报修'],
    ['warned', null],
    ['broken', null],
  ]);
  expect(JSON.stringify(said)).not.toContain('李师傅');
  expect(JSON.stringify(said)).not.toContain('不属本工种');
  expect(JSON.stringify(await why('desk', seen.id, 'pickup'))).toContain('不属本工种');
});

test('a due time behind the last published year says that it is an estimate', async () => {
  app.turnTo('2026-12-30T02:00:00Z');
  const opened = await leak();
  expect((await why('desk', opened.id, 'finish')).estimatedFrom).toBe('2027-01-01');
  expect((await why('desk', opened.id, 'response')).estimatedFrom).toBeNull();
});

test('a clock that has not begun, one there is none of and a case that is not yours explain nothing', async () => {
  const opened = await leak();
  for (const key of ['confirm', 'nothing', 'constructor'])
    expect((await app.as('desk').get(`/api/cases/${opened.id}/clocks/${key}`)).status).toBe(404);
  expect((await app.as('desk-lh').get(`/api/cases/${opened.id}/clocks/finish`)).body.code).toBe(
    'case.notFound',
  );
  expect((await app.as('resident').get(`/api/cases/${opened.id}/clocks/finish`)).status).toBe(404);
});
