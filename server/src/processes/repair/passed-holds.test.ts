import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours } from '../../platform/time.ts';
import { acceptedRepair, holdUntil, hoursLater } from '../../testing/a-repair.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
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

const reason = '查无此户，来电无人接听';

/** A repair that rests for two hours from the very beginning. */
const held = async (): Promise<CaseView> =>
  app.as('tech').act(await acceptedRepair(app), 'hold', holdUntil(hoursLater(app, 2)));

test('asking a second person for a case whose hold has run out ends the hold at its own hour first', async () => {
  const resting = await held();
  app.pass(hours(5));
  const asked = await app.as('manager').act(resting, 'forceClose', { reason });
  expect(happened(asked).slice(-2)).toEqual(['resumed', 'secondAsked']);
  expect(asked).toMatchObject({ state: 'accepted', second: { action: 'forceClose' } });
  const done = await app.as('supervisor').act(asked, 'approveSecond');
  expect(done.state).toBe('forced');
  expect(clockOf(done, 'finish')).toMatchObject({ state: 'stopped', spentSeconds: 3 * 3600 });
  expect(await app.runDue()).toBe(0);
});

test('a request made while a case rested is overtaken by the end of the hold, noticed by the worker or not', async () => {
  for (const noticed of [false, true]) {
    const asked = await app.as('manager').act(await held(), 'forceClose', { reason });
    app.pass(hours(5));
    if (noticed) await app.runDue();
    const seen = noticed ? await app.as('supervisor').see(asked.id) : asked;
    const late = await app.as('supervisor').tryTo(seen, 'approveSecond');
    expect([late.status, late.body.code]).toEqual([409, 'approval.notWaiting']);
    expect(late.body.message).toContain('工单后来有了变化');
    const again = await app.as('manager').act(seen, 'forceClose', { reason });
    const done = await app.as('supervisor').act(again, 'approveSecond');
    expect(clockOf(done, 'finish').spentSeconds).toBe(3 * 3600);
  }
});

test('whoever resumes what has resumed by itself is answered as if he had done it, and so is his repeat', async () => {
  const resting = await held();
  app.pass(hours(5));
  await app.runDue();
  const before = await app.as('desk').see(resting.id);
  const body = { commandId: newCommand(), version: resting.version };
  const send = (who: string) => app.as(who).post(`/api/cases/${resting.id}/actions/resume`, body);
  const answer = await send('tech');
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ state: 'accepted', version: before.version });
  expect(happened(answer.body)).toEqual(happened(before));
  expect((await send('tech')).body).toEqual(answer.body);
  // What was queued without signal behind it goes on from there.
  const arrived = await app.as('tech').post(`/api/cases/${resting.id}/actions/arrive`, {
    commandId: newCommand(),
    after: body.commandId,
    occurredAt: '2026-03-02T03:30:00Z',
  });
  expect([arrived.status, arrived.body.state]).toEqual([200, 'onSite']);
});

test('where somebody has acted since the hold ended by itself, a late resume is told who did what', async () => {
  const resting = await held();
  app.pass(hours(5));
  await app.runDue();
  await app.as('tech').act(await app.as('tech').see(resting.id), 'arrive');
  const late = await app.as('desk').tryTo(resting, 'resume');
  expect([late.status, late.body.code]).toEqual([409, 'case.stale']);
  const stranger = await app.as('tech2').tryTo(await held(), 'resume');
  expect([403, 404]).toContain(stranger.status);
});

test('merging ends a hold that has run out at its own hour, of the survivor and of what goes into it', async () => {
  const [one, other] = [await held(), await held()];
  app.pass(hours(5));
  const asBody = { sources: [{ id: other.id, version: other.version }] };
  const preview = await app
    .as('desk')
    .post<{ survivor: { version: number }; ends: { version: number }[]; hindrances: unknown[] }>(
      `/api/cases/${one.id}/merge/preview`,
      { sources: [other.id] },
    );
  expect(preview.body).toMatchObject({
    hindrances: [],
    survivor: { version: one.version },
    ends: [{ version: other.version }],
  });
  const merged = await app
    .as('desk')
    .post(`/api/cases/${one.id}/merge`, { commandId: newCommand(), version: one.version, ...asBody });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  expect(happened(merged.body).slice(-2)).toEqual(['resumed', 'absorbed']);
  expect(clockOf(merged.body, 'finish')).toMatchObject({ state: 'counting', spentSeconds: 3 * 3600 });
  expect(happened(await app.as('desk').see(other.id)).slice(-2)).toEqual(['resumed', 'merged']);
  expect(await app.runDue()).toBe(0);
});

test('splitting ends a hold that has run out at its own hour, and a request that this has overtaken forbids nothing', async () => {
  const asked = await app.as('manager').act(await held(), 'forceClose', { reason });
  app.pass(hours(5));
  const preview = await app.as('desk').post<{
    original: { version: number };
    hindrances: unknown[];
    clocks: {
      key: string;
      before: { state: string; spentSeconds: number };
      after: { spentSeconds: number };
    }[];
  }>(`/api/cases/${asked.id}/split/preview`, { process: 'repair' });
  expect(preview.body).toMatchObject({ original: { version: asked.version }, hindrances: [] });
  const finish = preview.body.clocks.find(({ key }) => key === 'finish');
  const spentSeconds = 3 * 3600;
  expect(finish).toMatchObject({ before: { state: 'counting', spentSeconds }, after: { spentSeconds } });
  const split = await app.as('desk').post(`/api/cases/${asked.id}/split`, {
    commandId: newCommand(),
    version: asked.version,
    process: 'repair',
    description: '楼道灯不亮',
  });
  expect(split.status, JSON.stringify(split.body)).toBe(200);
  expect(clockOf(split.body, 'finish')).toMatchObject({ state: 'counting', spentSeconds });
  expect(happened(await app.as('desk').see(asked.id)).slice(-2)).toEqual(['resumed', 'split']);
});

test('when clocks would be due is told of a case whose hold has run out as acting on it then says it', async () => {
  const resting = await held();
  app.pass(hours(5));
  const input = { urgency: 'urgent' };
  const shown = await app
    .as('desk')
    .post<{ clocks: CaseView['clocks'] }>(`/api/cases/${resting.id}/actions/reclassify/clocks`, { input });
  expect(shown.status, JSON.stringify(shown.body)).toBe(200);
  expect((await app.as('desk').see(resting.id)).version).toBe(resting.version);
  const done = await app.as('desk').act(resting, 'reclassify', input);
  expect(happened(done).slice(-2)).toEqual(['resumed', 'reclassified']);
  const due = (clocks: CaseView['clocks']) =>
    clocks.map(({ key, dueAt, spentSeconds }) => [key, dueAt, spentSeconds]);
  const keys = shown.body.clocks.map(({ key }) => key);
  expect(keys).toContain('finish');
  expect(due(shown.body.clocks)).toEqual(due(done.clocks.filter(({ key }) => keys.includes(key))));
});
