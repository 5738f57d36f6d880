import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '../../platform/time.ts';
import {
  type AppUnderTest,
  appUnderTest,
  clockOf,
  happened,
  newCommand,
} from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const leak = () => app.as('desk').open({ process: 'repair', description: '楼道漏水' });

interface Inbox {
  items: { kind: string; number: string; clock: { en: string } | null }[];
}

/** What somebody's inbox holds, newest first. */
async function inbox(user: string): Promise<string[]> {
  const { body } = await app.as(user).get<Inbox>('/api/me/notices');
  return body.items.map(({ kind, clock }) => `${kind} ${clock?.en ?? ''}`.trim());
}

test('a clock speaks exactly when it is due, once, however often anybody looks', async () => {
  const opened = await leak();
  app.turnTo('2026-03-02T01:14:59.999Z');
  expect(await app.runDue()).toBe(0);
  app.turnTo('2026-03-02T01:15:00Z');
  expect(await app.runDue()).toBe(1);
  app.turnTo('2026-03-02T01:29:59.999Z');
  expect(await app.runDue()).toBe(0);
  expect(clockOf(await app.as('desk').see(opened.id), 'pickup').state).toBe('counting');
  app.turnTo('2026-03-02T01:30:00Z');
  expect(clockOf(await app.as('desk').see(opened.id), 'pickup').state).toBe('breached');
  expect([await app.runDue(), await app.runDue()]).toEqual([1, 0]);
  const told = (await app.as('desk').see(opened.id)).events.slice(1);
  expect(told.map(({ kind, at, clock }) => [kind, at, clock?.en])).toEqual([
    ['clockWarned', '2026-03-02T01:15:00Z', 'Picked up'],
    ['clockBreached', '2026-03-02T01:30:00Z', 'Picked up'],
  ]);
});

test("nobody's work climbs: the supervisor hears at half time, the manager when the promise breaks", async () => {
  await leak();
  app.pass(minutes(15));
  await app.runDue();
  expect(await inbox('supervisor')).toEqual(['clockWarned Picked up']);
  expect(await inbox('manager')).toEqual([]);
  app.pass(minutes(15));
  await app.runDue();
  expect(await inbox('manager')).toEqual(['clockBreached Picked up']);
  expect(await inbox('supervisor')).toEqual(['clockWarned Picked up']);
  for (const user of ['desk', 'officer', 'tech', 'auditor', 'desk-lh']) expect(await inbox(user)).toEqual([]);
});

test('whoever holds the work is warned, his supervisor told when it breaks; the resident reads neither', async () => {
  const opened = await app.as('resident').open({ process: 'repair', channel: 'web', description: '水龙头' });
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.as('tech').act(assigned, 'accept');
  await app.runDue();
  app.pass(hours(20));
  await app.runDue();
  expect(await inbox('tech')).toEqual(['clockWarned On site', 'assigned']);
  expect(await inbox('supervisor')).toEqual([]);
  app.pass(hours(4));
  await app.runDue();
  expect(await inbox('supervisor')).toEqual(['clockBreached On site']);
  expect(await inbox('tech')).toEqual(['clockWarned On site', 'assigned']);
  expect(happened(await app.as('resident').see(opened.id))).toEqual(['opened', 'assigned', 'accepted']);
});

test('a team without a taker is warned as a whole, each of its people once', async () => {
  const opened = await app.as('desk').open({ process: 'repair', description: '漏水', urgency: 'urgent' });
  await app.as('desk').act(opened, 'assign', { teamId: app.estate.teams.engineering.id });
  app.pass(minutes(48));
  await app.runDue();
  for (const user of ['tech', 'tech2']) expect(await inbox(user)).toEqual(['clockWarned On site']);
});

test('a message delivered twice is one notice', async () => {
  await leak();
  app.pass(minutes(15));
  await app.fireOne();
  const { rows } = await app.db.query('select * from outbox');
  const back = () =>
    app.db.query('insert into outbox select * from jsonb_populate_recordset(null::outbox, $1)', [
      JSON.stringify(rows),
    ]);
  await app.runDue();
  await back();
  await app.runDue();
  expect(await inbox('supervisor')).toEqual(['clockWarned Picked up']);
});

test('a case woken at an hour that no longer holds says nothing and sleeps on', async () => {
  const opened = await leak();
  const wakesAt = async () =>
    (await app.db.query('select wakes_at::text as at from cases where id = $1', [opened.id])).rows[0].at;
  const before = await wakesAt();
  await app.db.query("update cases set wakes_at = '2026-03-01' where id = $1", [opened.id]);
  await app.runDue();
  expect(happened(await app.as('desk').see(opened.id))).toEqual(['opened']);
  expect(await wakesAt()).toBe(before);
});

test('work handed back is watched afresh, from the moment it came back', async () => {
  const opened = await leak();
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  app.pass(minutes(10));
  await app.as('tech').act(accepted, 'decline', { reason: 'busy' });
  app.pass(minutes(14));
  expect(await app.runDue()).toBe(0);
  app.pass(minutes(16));
  await app.runDue();
  const told = (await app.as('desk').see(opened.id)).events.slice(4);
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['clockWarned', '2026-03-02T01:25:00Z'],
    ['clockBreached', '2026-03-02T01:40:00Z'],
  ]);
});

test('a breach that was only reported late stays a breach, and says that the report was late', async () => {
  const opened = await leak();
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  app.pass(hours(30));
  await app.runDue();
  const late = await app.as('tech').act(accepted, 'arrive', { occurredAt: '2026-03-02T21:00:00Z' });
  expect(clockOf(late, 'response')).toMatchObject({
    state: 'breached',
    metAt: '2026-03-02T21:00:00Z',
    spentSeconds: 20 * 3600,
    reportedLate: true,
  });
  expect(late.events.at(-1)).toMatchObject({
    kind: 'arrived',
    at: '2026-03-02T21:00:00Z',
    reportedLate: true,
  });
  expect(clockOf(late, 'finish')).toMatchObject({ state: 'counting', reportedLate: false });

  const reallyLate = await leak();
  const second = await app.as('desk').act(reallyLate, 'assign', { assigneeId: app.estate.staff.tech.id });
  const third = await app.as('tech').act(second, 'accept');
  app.pass(hours(30));
  await app.runDue();
  const arrived = await app.as('tech').act(third, 'arrive');
  expect(clockOf(arrived, 'response')).toMatchObject({ state: 'breached', reportedLate: false });
});

test('what is said to have happened lies neither in the future nor before the last step', async () => {
  const opened = await leak();
  app.pass(minutes(10));
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  for (const occurredAt of ['2026-03-02T01:12:00Z', '2026-03-02T01:09:00Z']) {
    const answer = await app.as('tech').tryTo(assigned, 'accept', { occurredAt });
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, '/occurredAt']);
  }
  const ahead = await app.as('tech').act(assigned, 'accept', { occurredAt: '2026-03-02T01:10:40Z' });
  expect(ahead.events.at(-1)?.at).toBe('2026-03-02T01:10:00Z');
});

test('the queue shows what burns first, what waits on purpose last', async () => {
  const normal = await leak();
  const urgent = await app.as('desk').open({ process: 'repair', description: '爆管', urgency: 'urgent' });
  const waiting = await leak();
  const assigned = await app.as('desk').act(waiting, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  await app.as('tech').act(accepted, 'hold', {
    holdReason: 'weather',
    holdUntil: '2026-03-05T00:00:00Z',
    toldBy: 'call',
    note: '天晴再来',
  });
  const numbers = async (query: string) => {
    const { body } = await app
      .as('desk')
      .get<{ items: { number: string }[]; nextCursor: string | null }>(`/api/cases?${query}`);
    return { numbers: body.items.map((item) => item.number), next: body.nextCursor };
  };
  expect((await numbers('open=true')).numbers).toEqual([urgent.number, normal.number, waiting.number]);
  const paged: string[] = [];
  let next: string | null = '';
  do {
    const page = await numbers(`open=true&limit=1${next ? `&cursor=${next}` : ''}`);
    paged.push(...page.numbers);
    next = page.next;
  } while (next);
  expect(paged).toEqual([urgent.number, normal.number, waiting.number]);
  expect((await numbers('order=-openedAt&assignee=none')).numbers).toHaveLength(2);
});

test('the worker itself fires what is due and fills the inbox through the job queue', async () => {
  const opened = await leak();
  app.pass(minutes(30));
  const worker = await app.startWorker();
  try {
    await expect.poll(() => inbox('manager'), { timeout: 15_000 }).toEqual(['clockBreached Picked up']);
    expect(await worker.runDue()).toEqual({ fired: 0, relayed: 0 });
    expect(happened(await app.as('desk').see(opened.id))).toEqual(['opened', 'clockWarned', 'clockBreached']);
    const note = await app.as('desk').post(`/api/cases/${opened.id}/comments`, {
      commandId: newCommand(),
      body: '在催',
      visibility: 'inner',
    });
    expect(note.status).toBe(200);
  } finally {
    await worker.stop();
  }
});

test('what was over before the case was recorded keeps its own time: the warning, then the breach', async () => {
  const opened = await app.as('desk').open({
    process: 'repair',
    description: '昨晚就停电了',
    occurredAt: '2026-03-02T00:00:00Z',
  });
  await app.runDue();
  const told = (await app.as('desk').see(opened.id)).events.slice(1, 3);
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['clockWarned', '2026-03-02T00:15:00Z'],
    ['clockBreached', '2026-03-02T00:30:00Z'],
  ]);
});
