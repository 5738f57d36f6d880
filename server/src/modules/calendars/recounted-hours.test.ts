import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, clockOf } from '../../testing/app-under-test.ts';
import { decideTerms, forgetDecisions, reconsiderRunning } from '../../testing/decided.ts';
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

const publish = (more: object = {}) =>
  app.as('admin').post<{ calendars: string[] }>('/api/holiday-years', {
    year: 2027,
    free: [{ holiday: 'newYear', from: '2027-01-01', to: '2027-01-03' }],
    makeUp: [],
    source: '国办发明电〔2026〕8号',
    seen: 0,
    ...more,
  });

const apply = () =>
  applyToRunning({ pool: app.workers, kernel: app.house.kernel, log: app.house.log, now: app.now });

/** A leak that is to be picked up within thirty hours of office time. */
const thirtyHours = async () => {
  await decideTerms(app, { clock: 'pickup', seconds: 30 * 3600, calendar: 'officeHours' });
  return app.as('desk').open({ process: 'repair', description: '水管漏水' });
};
const pickupOf = async (id: string) => clockOf(await app.as('desk').see(id), 'pickup');
const explainedMs = async (id: string) =>
  (await app.as('desk').get<{ spentMs: number }>(`/api/cases/${id}/clocks/pickup`)).body.spentMs;

test('hours worked under the old hours stay counted in them when a year is published, with its days', async () => {
  const opened = await thirtyHours();
  app.turnTo('2027-01-01T04:00:00Z');
  await app.runDue();
  const long = [{ from: '08:00', to: '22:00' }];
  const made = await app.as('manager').post<{ ref: string }>('/api/calendars/officeHours/versions', {
    unitId: app.estate.project.id,
    label: { zh: '办公时间', en: 'Office hours' },
    zone: 'Asia/Shanghai',
    week: Array.from({ length: 7 }, (_, day) => (day < 5 ? long : [])),
    follows: { free: [], makeUp: long },
    applyTo: 'running',
    seen: 0,
  });
  expect(made.status).toBe(201);
  await apply();
  app.turnTo('2027-01-01T08:00:00Z');
  await app.runDue();
  // Two days and three hours of nine to six, and four of eight to ten.
  expect(await pickupOf(opened.id)).toMatchObject({ calendar: made.body.ref, spentSeconds: 25 * 3600 });
  const { body } = await publish();
  await apply();
  // That Friday was New Year's Day in either; the two days before it were never fourteen hours long.
  expect(await pickupOf(opened.id)).toMatchObject({
    calendar: body.calendars[1],
    state: 'counting',
    spentSeconds: 18 * 3600,
    dueAt: '2027-01-04T12:00:00Z',
  });
  expect(await explainedMs(opened.id)).toBe(18 * 3_600_000);
  // A correction finds them so once more.
  app.turnTo('2027-01-04T02:00:00Z');
  await app.runDue();
  expect((await pickupOf(opened.id)).spentSeconds).toBe(20 * 3600);
  const longer = [{ holiday: 'newYear', from: '2027-01-01', to: '2027-01-04' }];
  expect((await publish({ seen: 1, reason: '国务院通知延长假期', free: longer })).status).toBe(201);
  await apply();
  expect(await pickupOf(opened.id)).toMatchObject({
    spentSeconds: 18 * 3600,
    dueAt: '2027-01-05T12:00:00Z',
  });
  expect(await explainedMs(opened.id)).toBe(18 * 3_600_000);
});

test('hours worked before it went over to day and night are counted anew as well', async () => {
  const opened = await thirtyHours();
  app.turnTo('2027-01-01T04:00:00Z');
  await app.runDue();
  await decideTerms(app, { clock: 'pickup', seconds: 30 * 3600, calendar: 'always' });
  await reconsiderRunning(app);
  await apply();
  app.turnTo('2027-01-01T05:00:00Z');
  await app.runDue();
  expect(await pickupOf(opened.id)).toMatchObject({ calendar: 'always@1', spentSeconds: 22 * 3600 });
  await publish();
  await apply();
  expect(await pickupOf(opened.id)).toMatchObject({
    calendar: 'always@1',
    spentSeconds: 19 * 3600,
    dueAt: '2027-01-01T16:00:00Z',
  });
  expect(await explainedMs(opened.id)).toBe(19 * 3_600_000);
});
