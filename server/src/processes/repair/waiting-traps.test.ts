import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officeHours } from '../../kernel/clocks/calendar.ts';
import { foldClocks } from '../../kernel/clocks/clock.ts';
import { days, hours, minutes } from '../../platform/time.ts';
import { acceptedRepair, holdUntil as hold, hoursLater } from '../../testing/a-repair.ts';
import { type AppUnderTest, appUnderTest, clockOf, happened } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const after = (hours: number) => hoursLater(app, hours);
const accepted = (more?: object) => acceptedRepair(app, more);

const see = (one: { id: string }) => app.as('desk').see(one.id);

// https://github.com/frappe/helpdesk/pull/2449, https://github.com/frappe/erpnext/pull/47884
test('trap: a hold over National Day is added to the beginning - what was left is counted from its end', () => {
  const event = (at: string, is: 'counting' | 'held') => ({
    kind: 'any',
    occurredAt: Temporal.Instant.from(at),
    recordedAt: Temporal.Instant.from(at),
    clocks: [{ key: 'finish', is, target: 16 * 3600, policy: 'p', calendar: officeHours.ref, run: 1 }],
    data: {},
  });
  // Five of sixteen working hours on the last day before the holidays; 10 October is a Saturday worked for them.
  const events = [
    event('2026-09-30T01:00:00Z', 'counting'),
    event('2026-09-30T06:00:00Z', 'held'),
    event('2026-10-09T02:00:00Z', 'counting'),
  ];
  const [clock] = foldClocks(events, Temporal.Instant.from('2026-10-09T03:00:00Z'));
  expect(clock).toMatchObject({ spentSeconds: 6 * 3600, state: 'counting' });
  expect(clock!.dueAt!.toString()).toBe('2026-10-10T04:00:00Z');
});

// https://github.com/glpi-project/glpi/issues/24481
test('trap: a clock breaches while pending - none does, however long the hold', async () => {
  const begun = await accepted();
  app.pass(hours(23));
  await app.runDue();
  await app.as('tech').act(await see(begun), 'hold', hold(after(6 * 24)));
  app.pass(days(6));
  app.turnTo(app.now().subtract({ seconds: 1 }).toString());
  await app.runDue();
  const held = await see(begun);
  expect(happened(held).filter((kind) => kind === 'clockBreached')).toEqual([]);
  expect(clockOf(held, 'response')).toMatchObject({ state: 'held', spentSeconds: 23 * 3600 });
});

// https://github.com/glpi-project/glpi/issues/6902, https://github.com/glpi-project/glpi/issues/15605
test('trap: pending time is dropped when the terms change - it stays uncounted', async () => {
  const begun = await accepted();
  app.pass(hours(2));
  await app.as('tech').act(begun, 'hold', hold(after(5)));
  app.pass(hours(5));
  await app.runDue();
  app.pass(minutes(30));
  const urgent = await app.as('desk').act(await see(begun), 'reclassify', { urgency: 'urgent' });
  expect(clockOf(urgent, 'finish')).toMatchObject({
    spentSeconds: 9000,
    targetSeconds: 86_400,
    dueAt: '2026-03-03T06:00:00Z',
  });
});

// https://github.com/glpi-project/glpi/issues/23359
test('trap: time after re-opening is counted as pending - it counts, and the finished time does not', async () => {
  const begun = await accepted();
  await app.as('tech').act(begun, 'hold', hold(after(3)));
  app.pass(hours(3));
  await app.runDue();
  const onSite = await app.as('tech').act(await see(begun), 'arrive');
  app.pass(hours(1));
  const done = await app.as('tech').act(onSite, 'finish', { result: '修好' });
  app.pass(hours(10));
  const again = await app.as('resident').act(done, 'reopen', { reason: 'notFixed' });
  app.pass(hours(2));
  expect(clockOf(await see(again), 'finish')).toMatchObject({ state: 'counting', spentSeconds: 3 * 3600 });
});

// https://github.com/chatwoot/chatwoot/issues/10178
test('trap: a clock runs on after the end because the customer says good-bye - none does', async () => {
  const begun = await accepted();
  const onSite = await app.as('tech').act(begun, 'arrive');
  const done = await app.as('tech').act(onSite, 'finish', { result: '修好' });
  await app.as('desk').act(done, 'confirm', { satisfaction: 'satisfied' });
  const said = await app.as('resident').post(`/api/cases/${begun.id}/comments`, {
    commandId: crypto.randomUUID(),
    body: '谢谢，再见',
    visibility: 'visible',
  });
  expect(said.status).toBe(200);
  app.pass(days(30));
  expect(await app.runDue()).toBe(0);
  const later = await see(begun);
  expect(later.clocks.filter(({ state }) => state === 'counting' || state === 'breached')).toEqual([]);
});

// https://github.com/zammad/zammad/issues/3140, https://github.com/zammad/zammad/issues/5177
test('trap: one clock escalates although its work was done, or silences another - each speaks for itself', async () => {
  const begun = await accepted();
  app.pass(hours(10));
  await app.as('tech').act(begun, 'arrive');
  app.pass(hours(39));
  await app.runDue();
  const told = (await see(begun)).events.filter(({ kind }) => kind.startsWith('clock'));
  expect(told.map(({ kind, clock }) => [kind, clock?.zh])).toEqual([
    ['clockWarned', '修好'],
    ['clockBreached', '修好'],
  ]);
});
