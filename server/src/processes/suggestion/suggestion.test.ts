import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, clockOf, monday } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.turnTo(monday));
afterAll(() => app.close());

const benches = () =>
  app
    .as('resident')
    .open({ process: 'suggestion', channel: 'qr', description: '中心花园加两把有靠背的长椅' });

test('a suggestion is looked into and adopted with reasons within seven days', async () => {
  const opened = await benches();
  expect(clockOf(opened, 'answer').dueAt).toBe('2026-03-09T01:00:00Z');
  const handed = await app.as('desk').act(opened, 'handOver', { assigneeId: app.estate.staff.officer.id });
  expect(handed).toMatchObject({ state: 'received', holder: { staff: { name: '林可' } } });
  app.pass(days(3));
  const adopted = await app.as('officer').act(handed, 'adopt', { answer: '下月安装' });
  expect(adopted).toMatchObject({ state: 'adopted', open: false, tone: 'good' });
  expect(clockOf(adopted, 'answer')).toMatchObject({ state: 'met', spentSeconds: 3 * 86_400 });
});

test('what is not adopted says why, to whoever suggested it', async () => {
  const opened = await benches();
  const silent = await app.as('manager').tryTo(opened, 'decline');
  expect([silent.status, silent.body.fields[0]?.path]).toEqual([400, '/answer']);
  await app.as('manager').act(opened, 'decline', { answer: '消防通道不能放长椅' });
  const forHer = await app.as('resident').see(opened.id);
  expect(forHer.events.at(-1)?.entries).toMatchObject([{ key: 'answer', text: '消防通道不能放长椅' }]);
});

const longer = (agreedUntil: string) => ({
  agreedUntil,
  delayReason: 'harder',
  agreedWith: 'requester',
  toldBy: 'call',
  note: '需要业委会开会讨论',
});

const holdsHere = (law: string, holds: boolean) =>
  app.as('admin').post('/api/standards/laws', { unitId: app.estate.project.id, law, holds });

// System L1: a law is a floor, whatever the customer would grant.
test('no later time is agreed than the law leaves, and the refusal names the law', async () => {
  await holdsHere('liaochengArt38', true);
  const opened = await benches();
  const offered = (await app.as('desk').see(opened.id)).actions.find(({ key }) => key === 'agreeDelay');
  expect(offered?.disabledReason?.zh).toBe(
    '聊城市物业管理条例只给 7 天（第三十八条：合理建议未采纳的，七日内说明理由），不能约定得更晚',
  );
  const refused = await app.as('desk').tryTo(opened, 'agreeDelay', longer('2026-03-09T01:00:01Z'));
  expect(refused.status).toBe(409);
  await app.as('manager').post('/api/standards', {
    ...{ unitId: app.estate.project.id, process: 'suggestion', clock: 'answer', facts: {}, basedOn: 0 },
    ...{ targetSeconds: 5 * 86_400, calendar: null, steps: null, applyTo: 'new' },
  });
  const shorter = await benches();
  const beyond = await app.as('desk').tryTo(shorter, 'agreeDelay', longer('2026-03-09T01:00:01Z'));
  expect([beyond.status, beyond.body.fields[0]?.path]).toEqual([400, '/agreedUntil']);
  expect(beyond.body.fields[0]?.message).toContain('聊城市物业管理条例');
  const within = await app.as('desk').act(shorter, 'agreeDelay', longer('2026-03-09T01:00:00Z'));
  expect(clockOf(within, 'answer').dueAt).toBe('2026-03-09T01:00:00Z');
  await holdsHere('liaochengArt38', false);
  await app.db.query('truncate parameter');
});

test('a suggestion that needs longer gets one later time, agreed beforehand', async () => {
  const opened = await benches();
  const agreed = await app.as('desk').act(opened, 'agreeDelay', longer('2026-03-16T01:00:00Z'));
  expect(clockOf(agreed, 'answer')).toMatchObject({
    dueAt: '2026-03-16T01:00:00Z',
    originalDueAt: '2026-03-09T01:00:00Z',
  });
  expect(agreed.actions.find(({ key }) => key === 'agreeDelay')?.disabledReason?.en).toBe(
    'A later time may be agreed once, and has been',
  );
});
