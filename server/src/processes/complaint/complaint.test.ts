import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '../../platform/time.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  clockOf,
  happened,
  monday,
} from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.turnTo(monday));
afterAll(() => app.close());

const dark = () =>
  app.as('desk').open({
    process: 'complaint',
    placeId: app.estate.publicAreas.garage.id,
    person: { id: app.estate.residents.auntWang.id },
    description: '地下车库的灯坏了两个星期',
    class: 'efficiency',
  });

async function answered(): Promise<CaseView> {
  const opened = await dark();
  app.pass(minutes(30));
  const taken = await app.as('officer').act(opened, 'takeOn', { assigneeId: app.estate.staff.officer.id });
  app.pass(hours(5));
  const informed = await app.as('officer').act(taken, 'inform', { feedback: '已安排电工检查' });
  app.pass(hours(20));
  return app.as('officer').act(informed, 'answer', { result: '线路已更换', cause: '接头老化' });
}

test('a complaint is taken on, answered twice over and closed when the customer agrees', async () => {
  const opened = await dark();
  expect(clockOf(opened, 'takeOn').dueAt).toBe('2026-03-02T02:00:00Z');
  expect(clockOf(opened, 'feedback').dueAt).toBe('2026-03-03T01:00:00Z');
  expect(clockOf(opened, 'result').dueAt).toBe('2026-03-05T01:00:00Z');
  const result = await answered();
  expect(result.clocks.map(({ key, state, spentSeconds }) => [key, state, spentSeconds])).toEqual([
    ['takeOn', 'met', 1800],
    ['feedback', 'met', 1800 + 5 * 3600],
    ['result', 'met', 1800 + 25 * 3600],
    ['agree', 'counting', 0],
  ]);
  const closed = await app.as('resident').act(result, 'close', { satisfaction: 'satisfied', note: '亮了' });
  expect(closed).toMatchObject({ state: 'closed', open: false });
  expect(closed.children).toMatchObject([{ process: 'callback', relation: 'callback', open: true }]);
});

test('a result the customer does not accept starts the work again one rung up; the result clock goes on', async () => {
  const result = await answered();
  const spent = clockOf(result, 'result').spentSeconds;
  app.pass(hours(10));
  const again = await app.as('resident').act(result, 'reopen', { reason: '还有两盏不亮' });
  expect(again).toMatchObject({ state: 'investigating', rung: 2 });
  app.pass(hours(1));
  const later = await app.as('desk').see(again.id);
  expect(clockOf(later, 'result')).toMatchObject({ state: 'counting', spentSeconds: spent + 3600 });
  const handed = await app.as('supervisor').act(later, 'handOver', {
    assigneeId: app.estate.staff.supervisor.id,
    reason: '升级处理',
  });
  expect(handed.holder.staff?.name).toBe('何静');
  const second = await app.as('supervisor').act(handed, 'answer', { result: '全部更换' });
  expect(clockOf(second, 'agree')).toMatchObject({ state: 'counting', spentSeconds: 0 });
});

test('only the manager may close against the customer, and says on what grounds', async () => {
  const result = await answered();
  const refused = await app.as('supervisor').tryTo(result, 'closeDisputed', { grounds: '已尽责' });
  expect([refused.status, refused.body.code]).toEqual([403, 'case.actionForbidden']);
  const silent = await app.as('manager').tryTo(result, 'closeDisputed', {});
  expect([silent.status, silent.body.fields[0]?.path]).toEqual([400, '/grounds']);
  const closed = await app.as('manager').act(result, 'closeDisputed', { grounds: '已尽责，可向街道反映' });
  expect(closed).toMatchObject({ state: 'disputed', open: false });
  expect(happened(closed).at(-1)).toBe('closedDisputed');
});

test('a complaint closed by force keeps no promise, and the customer may come back from there', async () => {
  const opened = await dark();
  app.pass(hours(2));
  const asked = await app
    .as('manager')
    .act(opened, 'forceClose', { reason: '与另一张工单重复，客户联系不上' });
  expect(asked).toMatchObject({ state: 'received', version: opened.version, open: true });
  const closed = await app.as('supervisor').act(asked, 'approveSecond');
  expect(closed).toMatchObject({ state: 'forced', open: false });
  expect(closed.clocks.map(({ key, state }) => [key, state])).toEqual([
    ['takeOn', 'stopped'],
    ['feedback', 'stopped'],
    ['result', 'stopped'],
  ]);
  const again = await app.as('resident').act(closed, 'reopen', { reason: '灯还没亮' });
  expect(again).toMatchObject({ state: 'investigating', rung: 2, open: true });
  expect(clockOf(again, 'result').state).toBe('counting');
});

test('hold and delay together leave a complaint within the ten days of the law', async () => {
  const opened = await dark();
  const taken = await app.as('officer').act(opened, 'takeOn', { assigneeId: app.estate.staff.officer.id });
  const hold = { holdReason: 'authority', toldBy: 'call', note: '等消防部门的结论' };
  const long = await app.as('officer').tryTo(taken, 'hold', { holdUntil: '2026-03-05T01:01:00Z', ...hold });
  expect(long.body.fields[0]?.message).toBe('一次最长挂起 3 天');
  const held = await app.as('officer').act(taken, 'hold', { holdUntil: '2026-03-05T01:00:00Z', ...hold });
  expect(held.clocks.filter(({ state }) => state === 'counting')).toEqual([]);
  app.pass(hours(72));
  await app.runDue();
  const resumed = await app.as('officer').see(held.id);
  expect(resumed.state).toBe('investigating');
  const offered = (seen: CaseView) => seen.actions.find(({ key }) => key === 'hold')?.disabledReason?.zh;
  expect(offered(resumed)).toBe('最多挂起 1 次，已挂起 1 次');
  const delay = { delayReason: 'harder', agreedWith: 'requester', toldBy: 'call', note: '还要再查' };
  const agreed = await app
    .as('supervisor')
    .act(resumed, 'agreeDelay', { agreedUntil: '2026-03-12T01:00:00Z', ...delay });
  expect(clockOf(agreed, 'result').dueAt).toBe('2026-03-12T01:00:00Z');
  const further = { agreedUntil: '2026-03-12T01:01:00Z', ...delay };
  const beyond = await app.as('manager').tryTo(agreed, 'agreeDelay', further);
  expect(beyond.body.fields[0]?.message).toBe('最多比原承诺晚 4 天');
});

test('a complaint on hold goes on by hand as well', async () => {
  const opened = await dark();
  const taken = await app.as('officer').act(opened, 'takeOn', { assigneeId: app.estate.staff.officer.id });
  const hold = { holdReason: 'customerAsked', toldBy: 'inPerson', note: '客户出差' };
  const held = await app.as('officer').act(taken, 'hold', { holdUntil: '2026-03-04T01:00:00Z', ...hold });
  app.pass(hours(5));
  const resumed = await app.as('officer').act(held, 'resume');
  expect(clockOf(resumed, 'result')).toMatchObject({ state: 'counting', spentSeconds: 0 });
});
