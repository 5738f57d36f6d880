import type { Static } from 'typebox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChains } from '../../kernel/chains/verify-chains.ts';
import { onPool } from '../../platform/db/tx.ts';
import { hours, minutes } from '../../platform/time.ts';
import { holdUntil, hoursLater, reasonOf } from '../../testing/a-repair.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  clockOf,
  happened,
  newCommand,
} from '../../testing/app-under-test.ts';
import { rowCounts } from '../../testing/row-counts.ts';
import type { ExplanationView } from './explanation.schema.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const twoMatters = (more: object = {}) =>
  app.as('desk').open({
    process: 'repair',
    person: { id: app.estate.residents.auntWang.id },
    placeId: app.estate.houses.auntWang.id,
    description: '厨房漏水，还有楼道灯不亮',
    ...more,
  });
const asPart = (original: CaseView, more: object = {}) => ({
  commandId: newCommand(),
  version: original.version,
  process: 'repair',
  description: '楼道灯不亮',
  ...more,
});
const split = (original: CaseView, more: object = {}, who = 'desk') =>
  app.as(who).post(`/api/cases/${original.id}/split`, asPart(original, more));
const splitOff = async (original: CaseView, more: object = {}): Promise<CaseView> => {
  const answer = await split(original, more);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
interface Preview {
  original: { number: string };
  hindrances: { zh: string; en: string }[];
  clocks: { key: string; before: { dueAt: string } | null; after: CaseView['clocks'][number] }[];
}
const preview = async (original: CaseView, more: object = {}) =>
  (
    await app
      .as('desk')
      .post<Preview>(`/api/cases/${original.id}/split/preview`, { process: 'repair', ...more })
  ).body;
const placeElsewhere = async () => {
  const found = await app.db.query('select id from place where project_id <> $1 limit 1', [
    app.estate.project.id,
  ]);
  return found.rows[0]?.id ?? newCommand();
};
const arrived = async (original: CaseView) => {
  const { tech } = app.estate.staff;
  const assigned = await app.as('desk').act(original, 'assign', { assigneeId: tech.id });
  return app.as('tech').act(await app.as('tech').act(assigned, 'accept'), 'arrive');
};
const held = (original: CaseView) => app.as('tech').act(original, 'hold', holdUntil('2026-03-03T01:00:00Z'));
/** Seconds counted so far, as the explanation adds them up. */
const explained = async ({ id }: CaseView, key: string) => {
  const { body } = await app.as('desk').get<Static<typeof ExplanationView>>(`/api/cases/${id}/clocks/${key}`);
  return body.parts
    .filter(({ kind, ahead }) => !ahead && (kind === 'counted' || kind === 'over'))
    .reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 1000, 0);
};

test('no promise begins anew: the clocks of the part have begun, and are due, when those of the original are', async () => {
  const original = await twoMatters();
  app.pass(minutes(10));
  const part = await splitOff(original);
  expect(part).toMatchObject({ state: 'received', description: '楼道灯不亮', person: { name: '王秀兰' } });
  expect(part.occurredAt).toBe(original.occurredAt);
  expect(part.place).toEqual(original.place);
  for (const key of ['pickup', 'response', 'finish']) {
    const [was, is] = [clockOf(original, key), clockOf(part, key)];
    expect([key, is.startedAt, is.dueAt, is.state]).toEqual([key, was.startedAt, was.dueAt, 'counting']);
  }
  const left = await app.as('desk').see(original.id);
  expect(left.clocks.map(({ dueAt }) => dueAt)).toEqual(original.clocks.map(({ dueAt }) => dueAt));
  expect((await verifyChains(onPool(app.db))).broken).toBeNull();
});

test('time that rested in the original has not counted in the part, whose explanation adds up', async () => {
  const onSite = await arrived(await twoMatters());
  app.pass(hours(3));
  const waiting = await held(onSite);
  app.pass(hours(8));
  const part = await splitOff(waiting);
  expect(clockOf(part, 'finish').spentSeconds).toBe(3 * 3600);
  expect(await explained(part, 'finish')).toBe(3 * 3600);
  app.pass(hours(1));
  expect(await explained(part, 'finish')).toBe(4 * 3600);
  // What was kept already is owed for the part too, counted from the contact.
  expect(clockOf(part, 'response')).toMatchObject({ startedAt: onSite.occurredAt, metAt: null });
});

test('a part of a stricter class is due earlier, one of a milder class no later', async () => {
  const original = await twoMatters({ urgency: 'normal' });
  app.pass(minutes(5));
  const urgent = await splitOff(original, { urgency: 'urgent' });
  expect(clockOf(urgent, 'response')).toMatchObject({
    startedAt: clockOf(original, 'response').startedAt,
    dueAt: '2026-03-02T02:00:00Z',
    targetSeconds: 3600,
  });
  const milder = await splitOff(urgent, { urgency: 'normal' });
  expect(clockOf(milder, 'response').dueAt).toBe('2026-03-02T02:00:00Z');
});

test('who splits sees first what it will do: the very clocks, also those already past, and nothing is written', async () => {
  const original = await arrived(await twoMatters());
  app.pass(hours(30));
  await app.runDue();
  const before = await rowCounts(app);
  const seen = await preview(original);
  expect(await rowCounts(app)).toEqual(before);
  expect(seen).toMatchObject({ original: { number: original.number }, hindrances: [] });
  expect(seen.clocks.find(({ key }) => key === 'response')!.after.state).toBe('breached');
  const part = await splitOff(await app.as('desk').see(original.id));
  expect(seen.clocks.map(({ after }) => after)).toEqual(part.clocks);
  // The next part would have the next number: looking took none.
  const numbers = [part.number, (await splitOff(await app.as('desk').see(original.id))).number];
  expect(numbers.map((number) => Number(number.slice(-4)))).toEqual([
    expect.any(Number),
    Number(part.number.slice(-4)) + 1,
  ]);
});

test('both stories say it, with who and why, and each leads to the other', async () => {
  const original = await twoMatters();
  const part = await splitOff(original, { reason: '两件事，两个班组' });
  const whole = await app.as('desk').see(original.id);
  expect(whole.events.at(-1)).toMatchObject({
    kind: 'split',
    label: { zh: '拆出一部分，另立工单' },
    otherCase: { id: part.id, number: part.number },
    entries: [{ label: { en: 'Why it was split' }, text: '两件事，两个班组' }],
  });
  expect(part.events[0]).toMatchObject({
    kind: 'opened',
    label: { zh: '从另一张工单拆出' },
    otherCase: { id: original.id, number: original.number },
  });
  expect(part.events[0]!.entries).toContainEqual(
    expect.objectContaining({ key: 'splitReason', text: '两件事，两个班组' }),
  );
  expect(part.parent).toMatchObject({ id: original.id, relation: 'split' });
  expect(whole.children).toMatchObject([{ id: part.id, relation: 'split', open: true }]);
  // The same contact asked for both: its page and the page of each case say the same of it.
  const atContact = await app
    .as('desk')
    .get<{ cases: { id: string }[] }>(`/api/receptions/${part.reception!.id}`);
  expect(atContact.body.cases.map(({ id }) => id)).toEqual([whole.id, part.id]);
  expect(whole.reception!.cases.map(({ id }) => id)).toEqual([part.id]);
  expect(part.reception!.cases.map(({ id }) => id)).toEqual([whole.id]);
  const { rows: audited } = await app.db.query(
    `select subject_id from audit_entry where action = 'cases.split' and subject_id = $1`,
    [original.id],
  );
  expect(audited).toEqual([{ subject_id: original.id }]);
});

test('the resident reads both, and the part ends without the original waiting for it', async () => {
  const original = await twoMatters();
  const part = await splitOff(original, { reason: '住户说不清楚' });
  for (const { id } of [original, part]) {
    expect(JSON.stringify(await app.as('resident').see(id))).not.toContain('说不清楚');
  }
  expect(happened(await app.as('resident').see(original.id))).toEqual(['opened', 'split']);
  expect(await app.as('resident').see(part.id)).toMatchObject({ description: '楼道灯不亮' });
  const ended = await app
    .as('desk')
    .act(await app.as('desk').see(original.id), 'cancel', { reason: 'other' });
  expect(ended.open).toBe(false);
  expect((await app.as('desk').see(part.id)).open).toBe(true);
});

test('a part may be another matter elsewhere; one logged twice goes back by merging', async () => {
  const original = await twoMatters();
  const complaint = await splitOff(original, {
    process: 'inquiry',
    description: '几点停水',
    placeId: app.estate.publicAreas.lobby.id,
  });
  expect(complaint).toMatchObject({ process: 'inquiry', place: { id: app.estate.publicAreas.lobby.id } });
  const part = await splitOff(await app.as('desk').see(original.id));
  const whole = await app.as('desk').see(original.id);
  const back = await app.as('desk').post(`/api/cases/${original.id}/merge`, {
    commandId: newCommand(),
    version: whole.version,
    sources: [{ id: part.id, version: part.version }],
  });
  expect(back.status).toBe(200);
  expect(back.body.clocks.map(({ dueAt }) => dueAt)).toEqual(original.clocks.map(({ dueAt }) => dueAt));
});

test('what cannot be split is refused in words, and nothing is written', async () => {
  const ended = await app.as('desk').act(await twoMatters(), 'cancel', { reason: 'duplicate' });
  const [kept, gone] = [await twoMatters(), await twoMatters()];
  await app.as('desk').post(`/api/cases/${kept.id}/merge`, {
    commandId: newCommand(),
    version: kept.version,
    sources: [{ id: gone.id, version: gone.version }],
  });
  const asked = await app.as('manager').act(await twoMatters(), 'forceClose', { reason: '联系不上' });
  const callBack = await app.as('supervisor').open({ process: 'callback', description: '问一问' });
  const elsewhere = await app.as('desk-lh').open({ process: 'repair', description: '灯坏了' });
  const before = await rowCounts(app);
  const refused = async (original: CaseView) => {
    const now = await app.as('desk').see(original.id);
    const { status, body } = await split(now);
    expect((await preview(now)).hindrances).toHaveLength(1);
    return [status, body.code, body.message];
  };
  expect(await refused(ended)).toEqual([409, 'case.splitRefused', `不能拆分：${ended.number}：已经结束。`]);
  expect((await refused(gone))[2]).toContain('已并入另一张工单');
  expect((await refused(asked))[2]).toContain('第二人');
  expect((await refused(callBack))[2]).toContain('各是各的事');
  expect((await split(elsewhere)).status).toBe(404);
  const wrong = async (more: object) => (await split(kept, more)).body.fields?.map(({ path }) => path);
  expect(await wrong({ version: undefined })).toEqual(['/version']);
  expect(await wrong({ description: ' ' })).toEqual(['/description']);
  expect(await wrong({ process: 'callback' })).toEqual(['/process']);
  expect(await wrong({ urgency: 'whenever' })).toEqual(['/urgency']);
  const now = await app.as('desk').see(kept.id);
  const abroad = await split(now, { placeId: await placeElsewhere() });
  expect([abroad.status, abroad.body.fields?.[0]?.path]).toEqual([400, '/placeId']);
  expect(await rowCounts(app)).toEqual(before);
});

test('the same splitting sent twice is one; two who split at once do it one after the other', async () => {
  const original = await twoMatters();
  const body = asPart(original);
  const send = () => app.as('desk').post<CaseView>(`/api/cases/${original.id}/split`, body);
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect((await app.as('desk').see(original.id)).children).toHaveLength(1);
  const other = await app.as('officer').post(`/api/cases/${original.id}/split`, asPart(original));
  expect([other.status, other.body.code, other.body.message]).toEqual([
    409,
    'case.stale',
    `苏晓雯刚刚对 ${original.number} 执行了“拆出一部分，另立工单”，请看过最新情况再操作。`,
  ]);
  const twins = await twoMatters();
  const both = await Promise.all([split(twins, {}, 'desk'), split(twins, {}, 'officer')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('desk, officer, supervisor and manager split; who holds the original hears of it', async () => {
  for (const who of ['desk', 'officer', 'supervisor', 'manager']) {
    expect((await split(await twoMatters(), {}, who)).status, who).toBe(200);
  }
  const mine = await twoMatters();
  for (const who of ['tech', 'resident', 'auditor', 'admin', 'committee']) {
    expect((await split(mine, {}, who)).status, who).toBe(403);
  }
  await splitOff(await arrived(mine));
  await app.runDue();
  const { body } = await app.as('tech').get<{ items: { kind: string }[] }>('/api/me/notices');
  expect(body.items.map(({ kind }) => kind)).toContain('split');
});

test('a promise that broke in the original is not told again in the part, and each next step once', async () => {
  const original = await twoMatters();
  app.pass(minutes(31));
  expect(await app.runDue()).toBe(2);
  const part = await splitOff(await app.as('desk').see(original.id));
  expect(clockOf(part, 'pickup')).toMatchObject({
    state: 'breached',
    dueAt: clockOf(original, 'pickup').dueAt,
  });
  expect(await app.runDue()).toBe(0);
});

test('a part has been held, and a later time agreed for it, as often as the whole it comes from', async () => {
  const later = (inHours: number) => ({
    promise: 'finish',
    agreedUntil: hoursLater(app, inHours),
    delayReason: 'parts',
    agreedWith: 'requester',
    toldBy: 'call',
    note: '配件后天到',
  });
  let whole = await app.as('tech').act(await arrived(await twoMatters()), 'agreeDelay', later(60));
  for (let i = 0; i < 2; i++) {
    const waiting = await app.as('tech').act(whole, 'hold', holdUntil(hoursLater(app, 2)));
    app.pass(hours(1));
    whole = await app.as('tech').act(waiting, 'resume');
  }
  const part = await arrived(await splitOff(whole));
  expect(part.hold).toMatchObject({ times: 2, seconds: 7200 });
  expect(reasonOf(part, 'hold')).toContain('已挂起 2 次');
  const again = await app.as('tech').tryTo(part, 'hold', holdUntil(hoursLater(app, 2)));
  expect([again.status, again.body.code]).toEqual([409, 'case.actionRefused']);
  const second = await app.as('tech').act(part, 'agreeDelay', later(80));
  expect(reasonOf(second, 'agreeDelay')).toContain('最多约定延期 2 次');
  // And so has a part of the part.
  const third = await arrived(await splitOff(second));
  expect(third.hold).toMatchObject({ times: 2, seconds: 7200 });
  expect(reasonOf(third, 'agreeDelay')).toContain('最多约定延期 2 次');
  expect((await verifyChains(onPool(app.db))).broken).toBeNull();
});
