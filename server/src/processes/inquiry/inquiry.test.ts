import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '../../platform/time.ts';
import { reasonOf } from '../../testing/a-repair.ts';
import {
  type AppUnderTest,
  appUnderTest,
  clockOf,
  happened,
  monday,
  type Said,
} from '../../testing/app-under-test.ts';
import { rowCounts } from '../../testing/row-counts.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.turnTo(monday));
afterAll(() => app.close());

const question = (more: object = {}) => ({
  process: 'inquiry',
  placeId: app.estate.houses.mrChen.id,
  person: { id: app.estate.residents.mrChen.id },
  description: '想问一下装修押金什么时候可以退',
  ...more,
});

test('a question answered on the spot is done, with both promises kept', async () => {
  const asked = await app.as('desk').open(question({ topic: 'fees' }));
  expect(asked.number).toMatch(/^ZX-YX-20260302-/);
  app.pass(minutes(3));
  const answered = await app
    .as('desk')
    .act(asked, 'answer', { answer: '验收后十五个工作日', source: '装修手册' });
  expect(answered).toMatchObject({ state: 'answered', open: false });
  expect(answered.clocks.map(({ key, state }) => [key, state])).toEqual([
    ['pickup', 'met'],
    ['answer', 'met'],
  ]);
});

test('a promised answer is owed by whoever promised it, within the hour of the question', async () => {
  const asked = await app.as('desk').open(question());
  app.pass(minutes(10));
  const promised = await app.as('desk').act(asked, 'promise', { assigneeId: app.estate.staff.officer.id });
  expect(promised).toMatchObject({ state: 'promised', holder: { staff: { name: '林可' } } });
  expect(clockOf(promised, 'pickup').state).toBe('met');
  expect(clockOf(promised, 'answer')).toMatchObject({ state: 'counting', dueAt: '2026-03-02T02:00:00Z' });
  app.pass(hours(1));
  const late = await app.as('officer').act(promised, 'answer', { answer: '可以退了' });
  expect(clockOf(late, 'answer')).toMatchObject({ state: 'breached', metAt: '2026-03-02T02:10:00Z' });
});

test('a question that turns out to be a repair goes on as one: same contact, time, words and number of the caller', async () => {
  const asked = await app.as('desk').open(
    question({
      description: '阳台窗户关不上，会不会漏雨，回电 13812345678',
      occurredAt: '2026-03-02T00:30:00Z',
      externalId: 'call-77',
    }),
  );
  app.pass(minutes(20));
  const converted = await app.as('desk').act(asked, 'convert', { process: 'repair', note: '需要上门' });
  expect(converted).toMatchObject({ state: 'converted', open: false });
  expect(converted.clocks.filter((clock) => clock.state === 'counting')).toEqual([]);
  const [child] = converted.children;
  expect(child).toMatchObject({ process: 'repair', relation: 'converted', open: true, state: 'received' });
  expect(converted.events.at(-1)?.otherCase).toEqual({ id: child!.id, number: child!.number });

  const repair = await app.as('desk').see(child!.id);
  expect(repair).toMatchObject({
    occurredAt: '2026-03-02T00:30:00Z',
    openedAt: '2026-03-02T01:20:00Z',
    description: '阳台窗户关不上，会不会漏雨，回电 138****5678',
    person: { name: '陈志远' },
    place: { name: app.estate.houses.mrChen.name },
    receiver: { name: '苏晓雯' },
    parent: { number: asked.number, relation: 'converted' },
  });
  expect(clockOf(repair, 'pickup')).toMatchObject({
    startedAt: '2026-03-02T00:30:00Z',
    spentSeconds: 3000,
    // Nobody had taken the question yet: its quarter of an hour goes on, not the half hour of a repair.
    targetSeconds: 900,
    dueAt: '2026-03-02T00:45:00Z',
    state: 'breached',
  });
  expect(clockOf(repair, 'response').dueAt).toBe('2026-03-03T00:30:00Z');

  const { body } = await app.as('desk').post<{ items: { number: string }[] }>('/api/search', { q: '窗户' });
  expect(body.items.map((item) => item.number).sort()).toEqual([repair.number, asked.number].sort());
  const digits = await app.as('desk').post<{ items: { number: string }[] }>('/api/search', { q: '5678' });
  expect(digits.body.items.map((item) => item.number).sort()).toEqual([repair.number, asked.number].sort());
  const row = await app.db.query(
    'select count(distinct reception_id)::int as n from cases where id = any($1)',
    [[asked.id, repair.id]],
  );
  expect(row.rows[0].n).toBe(1);
});

test('a clock that runs goes on in what a question is converted into, and says nothing twice', async () => {
  const asked = await app.as('desk').open(question());
  app.pass(minutes(16));
  await app.runDue();
  const spoken = happened(await app.as('desk').see(asked.id)).filter((kind) => kind.startsWith('clock'));
  expect(spoken).toContain('clockBreached');
  const converted = await app.as('desk').act(asked, 'convert', { process: 'repair' });
  app.pass(minutes(30));
  await app.runDue();
  const repair = await app.as('desk').see(converted.children[0]!.id);
  expect(happened(repair)).toEqual(['opened']);
  expect(clockOf(repair, 'pickup')).toMatchObject({ state: 'breached', dueAt: '2026-03-02T01:15:00Z' });
  expect(clockOf(repair, 'response').dueAt).toBe('2026-03-03T01:00:00Z');
});

test('a promise that somebody has kept does not go on: the repair is to be taken anew', async () => {
  const asked = await app.as('desk').open(question());
  const promised = await app.as('desk').act(asked, 'promise');
  app.pass(minutes(5));
  const converted = await app.as('desk').act(promised, 'convert', { process: 'repair' });
  const repair = await app.as('desk').see(converted.children[0]!.id);
  expect(clockOf(repair, 'pickup')).toMatchObject({ state: 'counting', dueAt: '2026-03-02T01:30:00Z' });
});

test('who converts sees first what the clocks of what it becomes will say, also those already past', async () => {
  const asked = await app.as('desk').open(question());
  app.pass(minutes(20));
  expect(asked.actions.find(({ key }) => key === 'convert')!.movesClocks).toBe(true);
  const before = await rowCounts(app);
  const look = (input: object) =>
    app
      .as('desk')
      .post<Said & { becomes: object }>(`/api/cases/${asked.id}/actions/convert/clocks`, { input });
  const { body } = await look({ process: 'repair' });
  expect(await rowCounts(app)).toEqual(before);
  expect(body.becomes).toEqual({ zh: '报修', en: 'Repair' });
  expect(body.clocks.map(({ key, state }) => [key, state])).toEqual([
    ['pickup', 'breached'],
    ['response', 'counting'],
    ['finish', 'counting'],
  ]);
  expect((await look({})).body.fields.map(({ path }) => path)).toEqual(['/process']);
  const converted = await app.as('desk').act(asked, 'convert', { process: 'repair' });
  expect((await app.as('desk').see(converted.children[0]!.id)).clocks).toEqual(body.clocks);
});

test('a resident withdraws his own question, and nobody else may answer for the house', async () => {
  const asked = await app.as('resident').open({
    process: 'inquiry',
    channel: 'web',
    description: '游泳池几点开',
  });
  expect(asked.person?.name).toBe('王秀兰');
  expect(asked.actions.map((action) => action.key)).toEqual(['withdraw']);
  const refused = await app.as('resident').tryTo(asked, 'answer', { answer: '不知道' });
  expect([refused.status, refused.body.code]).toEqual([403, 'case.actionForbidden']);
  const withdrawn = await app.as('resident').act(asked, 'withdraw', { reason: '看到通知了' });
  expect(withdrawn.state).toBe('withdrawn');
  expect(happened(withdrawn)).toEqual(['opened', 'withdrawn']);
});

test('an answer that takes longer than the hour is agreed for another time, within a day', async () => {
  const asked = await app.as('desk').open(question());
  const delay = { delayReason: 'harder', agreedWith: 'requester', toldBy: 'wechat', note: '要问财务' };
  const far = await app
    .as('desk')
    .tryTo(asked, 'agreeDelay', { agreedUntil: '2026-03-03T02:00:01Z', ...delay });
  expect(far.body.fields[0]?.message).toBe('最多比原承诺晚 1 天；客服主管、物业经理可以放宽');
  const agreed = await app
    .as('desk')
    .act(asked, 'agreeDelay', { agreedUntil: '2026-03-02T09:00:00Z', ...delay });
  expect(clockOf(agreed, 'answer')).toMatchObject({
    state: 'counting',
    dueAt: '2026-03-02T09:00:00Z',
    originalDueAt: '2026-03-02T02:00:00Z',
  });
  // What it becomes goes on with the time agreed, and has no second one to agree.
  const converted = await app.as('desk').act(agreed, 'convert', { process: 'suggestion' });
  const suggestion = await app.as('desk').see(converted.children[0]!.id);
  expect(clockOf(suggestion, 'answer').dueAt).toBe('2026-03-02T09:00:00Z');
  expect(reasonOf(suggestion, 'agreeDelay')).toContain('最多约定延期 1 次');
});
