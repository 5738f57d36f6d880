import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours } from '../../platform/time.ts';
import { acceptedRepair, holdUntil as hold, hoursLater, reasonOf } from '../../testing/a-repair.ts';
import { type AppUnderTest, appUnderTest, clockOf, happened } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const after = (hours: number) => hoursLater(app, hours);
const delay = (until: string, more: object = {}) => ({
  promise: 'finish',
  agreedUntil: until,
  delayReason: 'parts',
  agreedWith: 'requester',
  toldBy: 'call',
  note: '配件后天到',
  ...more,
});

const accepted = (more?: object) => acceptedRepair(app, more);

const see = (one: { id: string }) => app.as('desk').see(one.id);

test('a later time agreed before the promise breaks holds instead; the first one stays on record', async () => {
  const begun = await accepted();
  app.pass(hours(40));
  await app.runDue();
  const onSite = await app.as('tech').act(await see(begun), 'arrive');
  const agreed = await app.as('tech').act(onSite, 'agreeDelay', delay(after(32)));
  expect(agreed.state).toBe('onSite');
  expect(clockOf(agreed, 'finish')).toMatchObject({
    state: 'counting',
    dueAt: '2026-03-05T01:00:00Z',
    originalDueAt: '2026-03-04T01:00:00Z',
    agreedDueAt: '2026-03-05T01:00:00Z',
    originalState: 'counting',
  });
  const forHer = await app.as('resident').see(begun.id);
  expect(forHer.events.at(-1)).toMatchObject({ kind: 'delayAgreed', label: { zh: '与客户约定新的时间' } });
  app.turnTo('2026-03-04T02:00:00Z');
  expect(clockOf(await see(begun), 'finish')).toMatchObject({ state: 'counting', originalState: 'breached' });
  app.turnTo('2026-03-04T20:00:00Z');
  const done = await app.as('tech').act(agreed, 'finish', { result: '换好了' });
  expect(clockOf(done, 'finish')).toMatchObject({
    state: 'met',
    originalState: 'breached',
    dueAt: '2026-03-05T01:00:00Z',
    originalDueAt: '2026-03-04T01:00:00Z',
  });
});

test('warnings count towards the time agreed, and nothing is said any more about the old one', async () => {
  const begun = await accepted();
  const onSite = await app.as('tech').act(begun, 'arrive');
  app.pass(hours(40));
  await app.runDue();
  const warned = await see(onSite);
  expect(happened(warned).slice(-1)).toEqual(['clockWarned']);
  await app.as('tech').act(warned, 'agreeDelay', delay(after(18)));
  app.turnTo('2026-03-04T01:30:00Z');
  expect(await app.runDue()).toBe(0);
  // Four fifths of the eighteen hours from the agreement on.
  app.turnTo('2026-03-04T07:24:00Z');
  expect(await app.runDue()).toBe(1);
  app.turnTo('2026-03-04T11:00:00Z');
  expect(await app.runDue()).toBe(1);
  const told = (await see(begun)).events.slice(-2);
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['clockWarned', '2026-03-04T07:24:00Z'],
    ['clockBreached', '2026-03-04T11:00:00Z'],
  ]);
});

test('after the promise has broken no time can be agreed, whenever it is said to have been', async () => {
  const begun = await accepted();
  app.pass(hours(49));
  const late = await see(begun);
  const words = '承诺的时间已过，不能再约定延期，只能向客户致歉并说明';
  expect(reasonOf(late, 'agreeDelay')).toBe(words);
  const answer = await app
    .as('tech')
    .tryTo(late, 'agreeDelay', { ...delay(after(5)), occurredAt: '2026-03-02T05:00:00Z' });
  expect([answer.status, answer.body.code]).toEqual([409, 'case.actionRefused']);
});

test('of two promises the broken one is not to be moved, and the form offers the other alone', async () => {
  const begun = await accepted();
  app.pass(hours(25));
  const late = await see(begun);
  const form = late.actions.find((action) => action.key === 'agreeDelay')?.form as {
    properties: { promise: { enum: string[] } };
  };
  expect(form.properties.promise.enum).toEqual(['finish']);
  const answer = await app.as('tech').tryTo(late, 'agreeDelay', delay(after(50), { promise: 'response' }));
  expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, '/promise']);
});

test('a delay goes neither backwards nor beyond its limits, and is told before it is recorded', async () => {
  const begun = await accepted();
  const tries: [object, string, string][] = [
    [delay('2026-03-04T01:00:00Z'), '/agreedUntil', '约定的时间必须晚于目前的期限，不能提前'],
    [delay('2026-03-11T01:01:00Z'), '/agreedUntil', '最多比原承诺晚 7 天；客服主管、物业经理可以放宽'],
    [delay(after(60), { toldAt: after(1) }), '/toldAt', '告知时间不能晚于现在'],
    [delay(after(60), { toldAt: '2026-03-01T01:00:00Z' }), '/toldAt', '告知时间不能早于接到诉求'],
  ];
  for (const [input, path, message] of tries) {
    const { status, body } = await app.as('tech').tryTo(begun, 'agreeDelay', input as never);
    expect([status, body.fields[0]]).toEqual([400, { path, message }]);
  }
  const once = await app.as('tech').act(begun, 'agreeDelay', delay(after(60)));
  const twice = await app.as('tech').act(once, 'agreeDelay', delay(after(70)));
  const thrice = await app.as('tech').tryTo(twice, 'agreeDelay', delay(after(80)));
  expect(thrice.body.fields[0]?.message).toBe('这项承诺最多约定延期 2 次；客服主管、物业经理可以放宽');
  await app.as('supervisor').act(twice, 'agreeDelay', delay(after(24 * 20)));
});

test('a hold moves the time agreed on by what it lasted, and shows meanwhile what was agreed', async () => {
  const begun = await accepted();
  const agreed = await app.as('tech').act(begun, 'agreeDelay', delay('2026-03-05T01:00:00Z'));
  app.pass(hours(10));
  const held = await app.as('tech').act(agreed, 'hold', hold(after(24)));
  expect(clockOf(held, 'finish')).toMatchObject({
    dueAt: null,
    agreedDueAt: '2026-03-05T01:00:00Z',
    originalDueAt: null,
  });
  app.pass(hours(24));
  await app.runDue();
  expect(clockOf(await see(begun), 'finish')).toMatchObject({
    dueAt: '2026-03-06T01:00:00Z',
    originalDueAt: '2026-03-05T01:00:00Z',
  });
});

test('a promise that was delayed and broken is broken against both', async () => {
  const begun = await accepted();
  await app.as('tech').act(begun, 'agreeDelay', delay('2026-03-05T01:00:00Z'));
  app.turnTo('2026-03-05T01:00:00Z');
  await app.runDue();
  expect(clockOf(await see(begun), 'finish')).toMatchObject({ state: 'breached', originalState: 'breached' });
});

interface Preview {
  at: string;
  clocks: { key: string; dueAt: string; originalDueAt: string }[];
}

test('before it is saved, whoever acts sees when the clocks would be due, and nothing is written', async () => {
  const begun = await accepted();
  const preview = (user: string, action: string, input: object) =>
    app.as(user).post<Preview>(`/api/cases/${begun.id}/actions/${action}/clocks`, { input });
  const delayed = await preview('tech', 'agreeDelay', {
    promise: 'finish',
    agreedUntil: '2026-03-05T01:00:00Z',
  });
  expect([delayed.status, delayed.body.clocks.map(({ key, dueAt }) => [key, dueAt])]).toEqual([
    200,
    [
      ['response', '2026-03-03T01:00:00Z'],
      ['finish', '2026-03-05T01:00:00Z'],
    ],
  ]);
  const held = await preview('tech', 'hold', { holdUntil: '2026-03-02T11:00:00Z' });
  expect([held.body.at, held.body.clocks.map(({ dueAt }) => dueAt)]).toEqual([
    '2026-03-02T11:00:00Z',
    ['2026-03-03T11:00:00Z', '2026-03-04T11:00:00Z'],
  ]);
  const urgent = await preview('desk', 'reclassify', { urgency: 'urgent' });
  expect(urgent.body.clocks.map(({ dueAt }) => dueAt)).toEqual([
    '2026-03-02T02:00:00Z',
    '2026-03-03T01:00:00Z',
  ]);
  const far = await preview('tech', 'hold', { holdUntil: '2026-04-02T11:00:00Z' });
  expect([far.status, (far.body as unknown as { fields: { path: string }[] }).fields[0]?.path]).toEqual([
    400,
    '/holdUntil',
  ]);
  expect((await preview('tech', 'arrive', {})).status).toBe(404);
  expect((await preview('tech2', 'hold', { holdUntil: '2026-03-02T11:00:00Z' })).status).toBe(404);
  expect((await preview('resident', 'hold', { holdUntil: '2026-03-02T11:00:00Z' })).status).toBe(403);
  expect(await see(begun)).toMatchObject({ state: 'accepted', version: begun.version });
});
