import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours } from '../../platform/time.ts';
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

/** An urgent repair is always followed by a call. */
async function closedRepair(): Promise<{ repair: CaseView; call: CaseView }> {
  const opened = await app.as('desk').open({
    process: 'repair',
    projectId: app.estate.project.id,
    person: { id: app.estate.residents.auntWang.id },
    description: '家里没电',
    urgency: 'urgent',
  });
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  const onSite = await app.as('tech').act(accepted, 'arrive');
  app.pass(hours(1));
  const finished = await app.as('tech').act(onSite, 'finish', { result: '合闸' });
  const confirmed = await app.as('desk').act(finished, 'confirm', { satisfaction: 'fair' });
  const repair = await app.as('desk').act(confirmed, 'close');
  return { repair, call: await app.as('desk').see(repair.children[0]!.id) };
}

test('a call-back belongs to whoever took the request, and has a day', async () => {
  const { repair, call } = await closedRepair();
  expect(call).toMatchObject({
    state: 'due',
    holder: { staff: { name: '苏晓雯' } },
    person: { name: '王秀兰' },
    parent: { id: repair.id },
  });
  expect(clockOf(call, 'callback').targetSeconds).toBe(86_400);
  const done = await app
    .as('desk')
    .act(call, 'recordSatisfied', { satisfaction: 'verySatisfied', note: '很快' });
  expect(done).toMatchObject({ state: 'satisfied', open: false });
  expect((await app.as('desk').see(repair.id)).state).toBe('closed');
});

test('not satisfied at the call-back re-opens the repair one rung up, in the same moment', async () => {
  const { repair, call } = await closedRepair();
  const spent = clockOf(repair, 'finish').spentSeconds;
  app.pass(hours(5));
  await app.as('desk').act(call, 'recordUnsatisfied', { reason: '又跳闸了' });
  const again = await app.as('desk').see(repair.id);
  expect(again).toMatchObject({
    state: 'received',
    open: true,
    closedAt: null,
    rung: 2,
    version: repair.version + 1,
  });
  expect(clockOf(again, 'finish')).toMatchObject({ state: 'counting', spentSeconds: spent });
  expect(again.events.at(-1)).toMatchObject({
    kind: 'reopened',
    at: app.now().toString(),
    otherCase: { number: call.number },
  });
});

test('a call-back that nobody answers may be given up after three tries and not before', async () => {
  let { call } = await closedRepair();
  for (const tries of [0, 1, 2]) {
    const early = call.actions.find((action) => action.key === 'giveUp');
    expect(early?.disabledReason?.zh).toContain(`已联系 ${tries} 次`);
    expect((await app.as('desk').tryTo(call, 'giveUp')).status).toBe(409);
    call = await app.as('desk').act(call, 'recordNoAnswer', { outcome: 'busy' });
  }
  const oneMore = await app.as('desk').tryTo(call, 'recordNoAnswer', { outcome: 'busy' });
  expect([oneMore.status, oneMore.body.code]).toEqual([409, 'case.actionRefused']);
  const over = await app.as('desk').act(call, 'giveUp');
  expect(over.state).toBe('unreachable');
  expect(happened(over).filter((kind) => kind === 'notAnswered')).toHaveLength(3);
});

test('a call-back can be handed to a colleague', async () => {
  const { call } = await closedRepair();
  const handed = await app.as('desk').act(call, 'handOver', { assigneeId: app.estate.staff.officer.id });
  expect(handed).toMatchObject({ state: 'due', holder: { staff: { name: '林可' } } });
});

test('the desk plans no call-back of its own; a leader may', async () => {
  const asked = {
    process: 'callback',
    channel: 'call',
    description: '回访上周的维修',
    projectId: app.estate.project.id,
  };
  const answer = await app.as('desk').post('/api/cases', asked);
  expect([answer.status, answer.body.code]).toEqual([403, 'case.openForbidden']);
  expect((await app.as('supervisor').open(asked)).state).toBe('due');
});
