import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days, hours } from '../../platform/time.ts';
import { acceptedRepair, holdUntil as hold, hoursLater, reasonOf } from '../../testing/a-repair.ts';
import { type AppUnderTest, appUnderTest, clockOf, happened } from '../../testing/app-under-test.ts';
import { inboxOf } from '../../testing/inbox.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const after = (hours: number) => hoursLater(app, hours);
const accepted = (more?: object) => acceptedRepair(app, more);

const see = (one: { id: string }) => app.as('desk').see(one.id);

const inbox = (user: string) => inboxOf(app, user);

test('a hold ends by itself at the time told to the resident, once, and the holder hears of it', async () => {
  const begun = await accepted();
  app.pass(hours(1));
  await app.as('tech').act(begun, 'hold', hold(after(5)));
  app.pass(hours(4));
  expect(await app.runDue()).toBe(0);
  app.turnTo('2026-03-02T06:59:59.999Z');
  expect(await app.runDue()).toBe(0);
  app.turnTo('2026-03-02T07:00:00Z');
  expect(await app.runDue()).toBe(1);
  expect(await app.runDue()).toBe(0);
  const resumed = await see(begun);
  expect(resumed).toMatchObject({ state: 'accepted', version: 5 });
  expect(resumed.events.at(-1)).toMatchObject({
    kind: 'resumed',
    at: '2026-03-02T07:00:00Z',
    actor: { kind: 'system' },
  });
  expect(clockOf(resumed, 'finish')).toMatchObject({
    state: 'counting',
    spentSeconds: 3600,
    dueAt: '2026-03-04T06:00:00Z',
  });
  expect(await inbox('tech')).toEqual(['holdEnded', 'assigned']);
});

test('after an outage a hold ends at its own hour, before the steps that came after it', async () => {
  const begun = await accepted();
  await app.as('tech').act(begun, 'hold', hold(after(2)));
  app.pass(hours(30));
  expect(await app.runDue()).toBe(3);
  const told = (await see(begun)).events.slice(-3);
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['resumed', '2026-03-02T03:00:00Z'],
    ['clockWarned', '2026-03-02T22:12:00Z'],
    ['clockBreached', '2026-03-03T03:00:00Z'],
  ]);
});

test('a crash between the end of a hold and its commit leaves it to end once', async () => {
  const begun = await accepted();
  await app.as('tech').act(begun, 'hold', hold(after(2)));
  app.pass(hours(2));
  const crash = app.fireOne(() => {
    throw new Error('killed');
  });
  await expect(crash).rejects.toThrow('killed');
  expect((await see(begun)).state).toBe('held');
  expect(await app.runDue()).toBe(1);
  expect(happened(await see(begun)).filter((kind) => kind === 'resumed')).toHaveLength(1);
});

test('a hold ended early by hand ends no second time', async () => {
  const begun = await accepted();
  const held = await app.as('tech').act(begun, 'hold', hold(after(10)));
  app.pass(hours(1));
  const resumed = await app.as('tech').act(held, 'resume');
  expect(clockOf(resumed, 'finish')).toMatchObject({ spentSeconds: 0, dueAt: '2026-03-04T02:00:00Z' });
  app.pass(hours(10));
  await app.runDue();
  expect(happened(await see(begun)).filter((kind) => kind === 'resumed')).toHaveLength(1);
});

test('whoever resumes too late, before the worker has noticed, does not lengthen the hold', async () => {
  const begun = await accepted();
  const held = await app.as('tech').act(begun, 'hold', hold(after(2)));
  app.pass(hours(5));
  const resumed = await app.as('tech').act(held, 'resume');
  expect(resumed.state).toBe('accepted');
  expect(resumed.events.at(-1)).toMatchObject({ at: '2026-03-02T03:00:00Z', actor: { kind: 'system' } });
  expect(clockOf(resumed, 'finish').spentSeconds).toBe(3 * 3600);
  expect(await app.runDue()).toBe(0);
});

test('another action on a hold that has run out finds the case as the hold left it', async () => {
  const begun = await accepted();
  const held = await app.as('tech').act(begun, 'hold', hold(after(2)));
  app.pass(hours(5));
  const cancelled = await app.as('desk').act(held, 'cancel', { reason: 'customerWithdrew' });
  expect(happened(cancelled).slice(-2)).toEqual(['resumed', 'cancelled']);
  expect(clockOf(cancelled, 'finish')).toMatchObject({ state: 'stopped', spentSeconds: 3 * 3600 });
});

test('what was done without signal before a hold ended by itself can still be told', async () => {
  const begun = await accepted();
  const held = await app.as('tech').act(begun, 'hold', hold(after(3)));
  app.pass(hours(4));
  await app.runDue();
  const now = await see(held);
  const arrived = await app.as('tech').act(now, 'arrive', { occurredAt: '2026-03-02T03:30:00Z' });
  expect(clockOf(arrived, 'response')).toMatchObject({ state: 'met', spentSeconds: 0 });
});

test('a hold says why, until when, how the resident was told and what; the resident reads it', async () => {
  const begun = await accepted();
  for (const missing of ['holdReason', 'holdUntil', 'toldBy', 'note']) {
    const answer = await app.as('tech').tryTo(begun, 'hold', { ...hold(after(5)), [missing]: undefined });
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, `/${missing}`]);
  }
  const past = await app.as('tech').tryTo(begun, 'hold', hold('2026-03-02T01:00:00Z'));
  expect([past.status, past.body.fields[0]]).toEqual([
    400,
    { path: '/holdUntil', message: '恢复时间必须晚于挂起时间' },
  ]);
  await app.as('tech').act(begun, 'hold', hold(after(5)));
  const forHer = await app.as('resident').see(begun.id);
  expect(forHer.events.at(-1)).toMatchObject({ kind: 'heldUp' });
  expect(forHer.events.at(-1)?.entries.map(({ key }) => key)).toEqual([
    'holdReason',
    'holdUntil',
    'toldBy',
    'note',
  ]);
});

test('a technician holds twice, seven days each at the longest; a supervisor further, and not for ever', async () => {
  const begun = await accepted();
  const long = await app.as('tech').tryTo(begun, 'hold', hold(after(7 * 24 + 1)));
  expect([long.status, long.body.fields[0]?.message]).toEqual([
    400,
    '一次最长挂起 7 天；客服主管、物业经理可以放宽',
  ]);
  let now = begun;
  for (let n = 0; n < 2; n++) {
    await app.as('tech').act(now, 'hold', hold(after(6 * 24)));
    app.pass(days(6));
    await app.runDue();
    now = await app.as('tech').see(now.id);
  }
  expect(now.hold).toEqual({
    until: null,
    times: 2,
    most: 2,
    seconds: 12 * 86_400,
    withinSeconds: 14 * 86_400,
  });
  expect(reasonOf(now, 'hold')).toBe('最多挂起 2 次，已挂起 2 次；客服主管、物业经理可以放宽');
  const refused = await app.as('tech').tryTo(now, 'hold', hold(after(1)));
  expect([refused.status, refused.body.code]).toEqual([409, 'case.actionRefused']);
  const bySupervisor = await app.as('supervisor').see(now.id);
  expect(reasonOf(bySupervisor, 'hold')).toBeUndefined();
  const tooLong = await app.as('supervisor').tryTo(now, 'hold', hold(after(31 * 24)));
  expect(tooLong.body.fields[0]?.message).toBe('一次最长挂起 30 天');
  await app.as('supervisor').act(now, 'hold', hold(after(24 * 20)));
});

test('all holds of a case together have a limit too', async () => {
  const begun = await accepted();
  await app.as('supervisor').act(begun, 'hold', hold(after(12 * 24)));
  app.pass(days(12));
  await app.runDue();
  const now = await see(begun);
  const over = await app.as('tech').tryTo(now, 'hold', hold(after(3 * 24)));
  expect(over.body.fields[0]?.message).toBe(
    '累计最长挂起 14 天，此前已挂起 12 天；客服主管、物业经理可以放宽',
  );
  await app.as('tech').act(now, 'hold', hold(after(2 * 24)));
});

test('what is given to an outside firm stops no clock, and everybody sees who has it', async () => {
  const begun = await accepted();
  const sent = await app.as('tech').act(begun, 'sendOut', { outsideFor: 'parts', outsideFirm: '宏达五金' });
  expect(sent.state).toBe('accepted');
  expect(clockOf(sent, 'finish').state).toBe('counting');
  expect(sent.events.at(-1)?.entries).toMatchObject([
    { key: 'outsideFor', valueLabel: { zh: '订购配件' } },
    { key: 'outsideFirm', text: '宏达五金' },
  ]);
  const asHold = await app.as('tech').tryTo(sent, 'hold', hold(after(5), { holdReason: 'waitingForParts' }));
  expect(asHold.body.fields[0]?.path).toBe('/holdReason');
});
