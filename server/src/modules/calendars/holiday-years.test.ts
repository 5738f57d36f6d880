import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type AppUnderTest,
  appUnderTest,
  clockOf,
  happened,
  serverOf,
} from '../../testing/app-under-test.ts';
import { decideTerms, forgetDecisions } from '../../testing/decided.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import { verifyCommand } from '../command-line/verify-command.ts';
import { applyToRunning } from '../standards/apply-to-running.ts';

const wednesday = '2026-12-30T01:00:00Z';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest({ at: wednesday });
});
beforeEach(async () => {
  await app.forgetCases();
  app.turnTo(wednesday);
  await forgetDecisions(app);
});
afterAll(() => app.close());

const arrangement = {
  year: 2027,
  free: [
    { holiday: 'newYear', from: '2027-01-01', to: '2027-01-03' },
    { holiday: 'springFestival', from: '2027-02-05', to: '2027-02-12' },
  ],
  makeUp: [{ holiday: 'springFestival', on: '2027-01-30' }],
  source: '国办发明电〔2026〕8号',
  seen: 0,
};

const publish = (more: object = {}) =>
  app
    .as('admin')
    .post<{ version: number; calendars: string[]; reconsideration: string }>('/api/holiday-years', {
      ...arrangement,
      ...more,
    });

const apply = () =>
  applyToRunning({ pool: app.workers, kernel: app.house.kernel, log: app.house.log, now: app.now });

/** Repairs of the project are finished within so many hours of office time. */
const promise = (hours: number, clock = 'pickup') =>
  decideTerms(app, { clock, seconds: hours * 3600, calendar: 'officeHours' });

const leak = () => app.as('desk').open({ process: 'repair', description: '水管漏水' });
const pickupOf = async (id: string) => clockOf(await app.as('desk').see(id), 'pickup');

test('what is due in a year nobody has published is an estimate, and moves with an event that says why', async () => {
  await promise(20);
  const opened = await leak();
  // Two days of nine hours, and two hours of the first Friday, as if it were like any other.
  expect(clockOf(opened, 'pickup')).toMatchObject({ dueAt: '2027-01-01T03:00:00Z', estimated: true });
  expect(clockOf(opened, 'response').estimated).toBe(false);
  const listed = await app.as('desk').get<{ items: (typeof opened)[] }>('/api/cases');
  expect(clockOf(listed.body.items[0]!, 'pickup').estimated).toBe(true);
  const { status, body } = await publish();
  expect(status).toBe(201);
  expect(body.calendars).toEqual([expect.stringMatching(/^officeHours@p\d+$/)]);
  await apply();
  const seen = await app.as('desk').see(opened.id);
  expect(clockOf(seen, 'pickup')).toMatchObject({
    dueAt: '2027-01-04T03:00:00Z',
    estimated: false,
    calendar: body.calendars[0],
  });
  const told = seen.events.at(-1)!;
  expect(told.label.zh).toContain('2027年放假安排公布');
  expect(told.retargeted).toEqual([
    {
      clock: expect.anything(),
      from: { targetSeconds: 72_000, dueAt: '2027-01-01T03:00:00Z' },
      to: { targetSeconds: 72_000, dueAt: '2027-01-04T03:00:00Z' },
      withdrawn: false,
    },
  ]);
  expect(seen.version).toBe(opened.version);
  const after = await app
    .as('desk')
    .get<{ items: { year: number; progress: object | null }[] }>('/api/holiday-years');
  expect(after.body.items[0]).toMatchObject({
    year: 2027,
    version: 1,
    ships: false,
    source: '国办发明电〔2026〕8号',
    progress: { state: 'done', moved: 1, failed: 0 },
  });
  expect(await verifyCommand(app.house, [], terminalUnderTest())).toBe(0);
});

// https://github.com/zammad/zammad/issues/534: a changed calendar was not applied to what ran in it.
test('published late, days that were no working days are not counted after all, to the second', async () => {
  await promise(30);
  const opened = await leak();
  app.turnTo('2027-01-01T04:00:00Z');
  // Eighteen hours of two days, and three of a Friday that turns out to have been New Year's Day.
  expect((await pickupOf(opened.id)).spentSeconds).toBe(21 * 3600);
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  await publish();
  await app.runDue();
  await apply();
  expect(await pickupOf(opened.id)).toMatchObject({
    spentSeconds: 18 * 3600,
    dueAt: '2027-01-05T04:00:00Z',
    estimated: false,
  });
  app.turnTo('2027-01-04T02:00:00Z');
  expect((await pickupOf(opened.id)).spentSeconds).toBe(19 * 3600);
  expect(happened(await app.as('tech').act(assigned, 'accept'))).toContain('retargeted');
});

test('who was given other hours for new cases only keeps the old hours for the old ones, each with the new year', async () => {
  await promise(20);
  const old = await leak();
  const unitId = app.estate.project.id;
  const tenToSix = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '10:00', to: '18:00' }] : []));
  const made = await app.as('manager').post<{ ref: string }>('/api/calendars/officeHours/versions', {
    unitId,
    label: { zh: '办公时间', en: 'Office hours' },
    zone: 'Asia/Shanghai',
    week: tenToSix,
    follows: { free: [], makeUp: [{ from: '10:00', to: '18:00' }] },
    seen: 0,
  });
  expect(made.status).toBe(201);
  const young = await leak();
  expect(clockOf(young, 'pickup')).toMatchObject({ calendar: made.body.ref, estimated: true });
  const { body } = await publish();
  expect(body.calendars).toHaveLength(2);
  await apply();
  // Nine to six: eighteen hours until New Year, two on Monday.
  expect(await pickupOf(old.id)).toMatchObject({
    calendar: body.calendars[0],
    dueAt: '2027-01-04T03:00:00Z',
  });
  // Ten to six: sixteen hours until New Year, four on Monday.
  expect(await pickupOf(young.id)).toMatchObject({
    calendar: body.calendars[1],
    dueAt: '2027-01-04T06:00:00Z',
  });
  // What comes in from now on is promised by the project's own hours.
  expect(clockOf(await leak(), 'pickup').calendar).toBe(body.calendars[1]);
});

test('what had been met and is opened again counts with the days published meanwhile', async () => {
  await promise(30, 'finish');
  let repair = await leak();
  for (const [who, action, input] of [
    ['desk', 'assign', { assigneeId: app.estate.staff.tech.id }],
    ['tech', 'accept', {}],
    ['tech', 'arrive', {}],
    ['tech', 'finish', { result: '换了阀芯' }],
  ] as const) {
    repair = await app.as(who).act(repair, action, input);
  }
  const { body } = await publish();
  await apply();
  expect(clockOf(await app.as('desk').see(repair.id), 'finish').calendar).toBe('officeHours@2');
  repair = await app.as('desk').act(repair, 'reopen', { reason: 'notFixed' });
  expect(clockOf(repair, 'finish')).toMatchObject({ calendar: body.calendars[0], estimated: false });
});

test('another server knows the year with its next request', async () => {
  await promise(20);
  const house = await app.otherHouse();
  const other = await serverOf(house);
  try {
    await publish();
    const answer = await other.inject({
      url: '/api/calendars/officeHours?year=2027',
      headers: { cookie: await app.cookieOf('desk') },
    });
    const day = answer.json().days.find(({ on }: { on: string }) => on === '2027-02-08');
    expect(day).toMatchObject({ kind: 'holiday', frames: [], estimated: false, name: { zh: '春节' } });
  } finally {
    await other.close();
    await house.close();
  }
});

const in2028 = [{ holiday: 'newYear', from: '2028-01-01', to: '2028-01-02' }];
const in2026 = [{ holiday: 'newYear', from: '2026-01-01', to: '2026-01-02' }];

test.each([
  ['a year further on', { year: 2028, free: in2028, makeUp: [] }, '/year', '2027'],
  ['a year that is known already', { year: 2026, seen: 1, free: in2026, makeUp: [] }, '/reason', '更正'],
  [
    'days of another year',
    { free: [{ holiday: 'newYear', from: '2026-11-01', to: '2026-11-02' }] },
    '/free/0/from',
    '2026-11-01',
  ],
  [
    'an end before the beginning',
    { free: [{ holiday: 'newYear', from: '2027-01-03', to: '2027-01-01' }] },
    '/free/0/to',
    '早于',
  ],
  [
    'days that are free twice',
    {
      free: [
        { holiday: 'newYear', from: '2027-01-01', to: '2027-01-03' },
        { holiday: 'qingming', from: '2027-01-03', to: '2027-01-05' },
      ],
    },
    '/free/1/from',
    '2027-01-03',
  ],
  [
    'a make-up day in the week',
    { makeUp: [{ holiday: 'newYear', on: '2027-01-05' }] },
    '/makeUp/0/on',
    '周六',
  ],
  [
    'a make-up day that is free',
    { makeUp: [{ holiday: 'newYear', on: '2027-01-02' }] },
    '/makeUp/0/on',
    '放假日',
  ],
  // https://github.com/zammad/zammad/issues/390: a feed freed every regional day there is.
  [
    'a month of holidays',
    { free: [{ holiday: 'nationalDay', from: '2027-10-01', to: '2027-10-31' }] },
    '/free/0/to',
    '15',
  ],
  ['no source', { source: '　' }, '/source', ''],
])('%s is refused by field, and nothing is kept of it', async (_, more, path, words) => {
  const { status, body } = await app.as('admin').post('/api/holiday-years', { ...arrangement, ...more });
  expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
  expect(body.fields![0]!.message).toContain(words);
  const { rows } = await app.db.query(
    'select (select count(*) from holiday_year) + (select count(*) from calendar_version) as n',
  );
  expect(rows[0].n).toBe('0');
});

test('published twice is refused, corrected is another version that says why, and counts anew', async () => {
  await promise(20);
  const opened = await leak();
  // Two at once: the one that comes second has seen nothing of the first.
  const both = await Promise.all([publish(), publish()]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  await apply();
  expect((await publish({ seen: 1 })).status).toBe(400);
  expect((await publish({ seen: 1, reason: '核对' })).body).toMatchObject({ fields: [{ path: '/free' }] });
  const longer = [{ holiday: 'newYear', from: '2027-01-01', to: '2027-01-04' }];
  const corrected = await publish({ seen: 1, reason: '国务院通知延长假期', free: longer });
  expect(corrected).toMatchObject({ status: 201, body: { version: 2 } });
  await apply();
  expect((await pickupOf(opened.id)).dueAt).toBe('2027-01-05T03:00:00Z');
  const { rows } = await app.db.query(
    `select data from audit_entry where action = 'calendar.yearPublished' and data ->> 'version' = '2'`,
  );
  expect(rows).toEqual([{ data: { year: 2027, version: 2 } }]);
});

test('a breach that only the estimate made is withdrawn by the published year, and comes at its own time', async () => {
  await promise(20);
  const opened = await leak();
  app.turnTo('2027-01-01T04:00:00Z');
  await app.runDue();
  expect(await pickupOf(opened.id)).toMatchObject({ state: 'breached', dueAt: '2027-01-01T03:00:00Z' });
  await publish();
  await apply();
  const seen = await app.as('desk').see(opened.id);
  expect(clockOf(seen, 'pickup')).toMatchObject({
    state: 'counting',
    originalState: 'counting',
    dueAt: '2027-01-04T03:00:00Z',
  });
  // What happened stays in the story, and beside it why it counts no more.
  expect(happened(seen)).toContain('clockBreached');
  expect(seen.events.at(-1)!.retargeted).toMatchObject([{ withdrawn: true }]);
  const { brokenAt, changes } = await why(opened.id);
  expect(brokenAt).toBeNull();
  expect(changes.map(({ change }) => change).slice(-2)).toEqual(['broken', 'withdrawn']);
  expect(await app.runDue()).toBe(0);
  app.turnTo('2027-01-04T02:59:59Z');
  await app.runDue();
  expect((await pickupOf(opened.id)).state).toBe('counting');
  app.turnTo('2027-01-04T03:00:00Z');
  expect(await app.runDue()).toBe(1);
  expect((await pickupOf(opened.id)).state).toBe('breached');
});

test('what the published days break too broke when these say; what was no estimate stays as it was', async () => {
  await promise(20);
  const opened = await leak();
  await promise(9);
  const early = await leak();
  app.turnTo('2027-01-05T04:00:00Z');
  await app.runDue();
  await publish();
  await apply();
  expect((await why(opened.id)).brokenAt).toBe('2027-01-04T03:00:00Z');
  expect((await pickupOf(opened.id)).dueAt).toBe('2027-01-04T03:00:00Z');
  const stays = (await why(early.id)).brokenAt;
  expect(stays).toBe('2026-12-30T10:00:00Z');
  expect((await pickupOf(early.id)).dueAt).toBe(stays);
  // A year that was published has promised its days: correcting it withdraws nothing.
  const longer = [{ holiday: 'newYear', from: '2027-01-01', to: '2027-01-05' }];
  expect((await publish({ seen: 1, reason: '国务院通知延长假期', free: longer })).status).toBe(201);
  await apply();
  expect((await why(opened.id)).brokenAt).toBe('2027-01-04T03:00:00Z');
  expect((await pickupOf(opened.id)).dueAt).toBe('2027-01-04T03:00:00Z');
  expect((await pickupOf(early.id)).dueAt).toBe(stays);
  // Neither story tells of a deadline that has moved after it had passed.
  const told = (await app.as('desk').see(early.id)).events.flatMap(({ retargeted }) => retargeted);
  expect(told.filter(({ from, to }) => from.dueAt !== to.dueAt)).toEqual([]);
});

const why = async (id: string) =>
  (
    await app
      .as('desk')
      .get<{ brokenAt: string | null; changes: { change: string }[] }>(`/api/cases/${id}/clocks/pickup`)
  ).body;

test('only whoever has his post in the company itself publishes for everybody', async () => {
  expect((await app.as('manager').post('/api/holiday-years', arrangement)).status).toBe(403);
  expect((await app.as('desk').post('/api/holiday-years', arrangement)).status).toBe(403);
});
