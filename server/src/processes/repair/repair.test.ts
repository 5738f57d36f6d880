import sharp from 'sharp';
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

const leak = (more: object = {}) => ({
  process: 'repair',
  placeId: app.estate.houses.auntWang.id,
  person: { id: app.estate.residents.auntWang.id },
  description: '厨房水槽下面漏水',
  ...more,
});

const tech = () => app.estate.staff.tech.id;

async function finish(opened: CaseView) {
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: tech() });
  const accepted = await app.as('tech').act(assigned, 'accept');
  const onSite = await app.as('tech').act(accepted, 'arrive');
  return app.as('tech').act(onSite, 'finish', { result: '换了水龙头' });
}

test('a repair goes from the call to the closed case, its clocks right at each step', async () => {
  const opened = await app.as('desk').open(leak({ occurredAt: '2026-03-02T00:50:00Z' }));
  expect(opened).toMatchObject({
    number: expect.stringMatching(/^BX-YX-20260302-\d{4,}$/),
    state: 'received',
    version: 1,
    person: { name: '王秀兰', salutation: '王阿姨' },
    place: { name: '3栋2单元501' },
    dueAt: '2026-03-02T01:20:00Z',
  });
  // Clocks run from when she called, not from when it was typed in.
  expect(clockOf(opened, 'pickup')).toMatchObject({
    state: 'counting',
    startedAt: '2026-03-02T00:50:00Z',
    spentSeconds: 600,
    targetSeconds: 1800,
  });
  expect(opened.readBack.zh).toContain('我们会在明天 08:50前上门');
  expect(opened.actions.map((action) => action.key)).toContain('assign');

  app.pass(minutes(5));
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: tech() });
  expect(assigned).toMatchObject({ state: 'assigned', version: 2, holder: { staff: { name: '李师傅' } } });
  expect(clockOf(assigned, 'pickup')).toMatchObject({ state: 'counting', spentSeconds: 900 });

  app.pass(minutes(5));
  const accepted = await app.as('tech').act(assigned, 'accept');
  expect(clockOf(accepted, 'pickup')).toMatchObject({
    state: 'met',
    metAt: '2026-03-02T01:10:00Z',
    spentSeconds: 1200,
  });
  expect(accepted.dueAt).toBe('2026-03-03T00:50:00Z');

  app.pass(hours(1));
  const onSite = await app.as('tech').act(accepted, 'arrive');
  expect(clockOf(onSite, 'response')).toMatchObject({ state: 'met', metAt: '2026-03-02T02:10:00Z' });
  expect(clockOf(onSite, 'finish')).toMatchObject({ state: 'counting', dueAt: '2026-03-04T00:50:00Z' });

  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer();
  const photo = await app.as('tech').upload(onSite.id, picture);
  expect(photo.status).toBe(201);
  app.pass(hours(1));
  const done = await app.as('tech').act(onSite, 'finish', { result: '换了水龙头', photos: [photo.body.id] });
  expect(done).toMatchObject({ state: 'finished', photos: [{ id: photo.body.id, width: 40, height: 30 }] });
  expect(done.events.at(-1)).toMatchObject({ kind: 'finished', photos: [photo.body.id] });
  expect(clockOf(done, 'finish')).toMatchObject({ state: 'met', spentSeconds: 2 * 3600 + 20 * 60 });
  expect(clockOf(done, 'confirm')).toMatchObject({ state: 'counting', startedAt: '2026-03-02T03:10:00Z' });

  const confirmed = await app.as('resident').act(done, 'confirm', { satisfaction: 'satisfied' });
  expect(clockOf(confirmed, 'confirm').state).toBe('met');
  const closed = await app.as('desk').act(confirmed, 'close');
  expect(closed).toMatchObject({ state: 'closed', open: false, closedAt: app.now().toString(), dueAt: null });
  expect(closed.clocks.filter((clock) => clock.state === 'counting')).toEqual([]);
  expect(happened(closed)).toEqual([
    'opened',
    'assigned',
    'accepted',
    'arrived',
    'finished',
    'confirmed',
    'closed',
  ]);
});

test('an urgent repair has an hour to be reached, and its call-back is always made', async () => {
  const opened = await app.as('desk').open(leak({ urgency: 'urgent', category: 'lift' }));
  expect(clockOf(opened, 'pickup').targetSeconds).toBe(300);
  expect(clockOf(opened, 'response').targetSeconds).toBe(3600);
  const done = await finish(opened);
  const confirmed = await app.as('desk').act(done, 'confirm', { satisfaction: 'verySatisfied' });
  const closed = await app.as('desk').act(confirmed, 'close');
  expect(closed.children).toMatchObject([
    { process: 'callback', state: 'due', open: true, relation: 'callback' },
  ]);
});

test('a resident who is not satisfied re-opens it one rung up, and the finish clock goes on where it stood', async () => {
  const done = await finish(await app.as('desk').open(leak()));
  app.pass(hours(3));
  const before = clockOf(await app.as('desk').see(done.id), 'finish');
  const again = await app.as('resident').act(done, 'reopen', { reason: 'notFixed', note: '还在滴水' });
  expect(again).toMatchObject({
    state: 'received',
    rung: 2,
    open: true,
    holder: { staff: null, team: null },
  });
  expect(clockOf(again, 'finish')).toMatchObject({
    state: 'counting',
    metAt: null,
    spentSeconds: before.spentSeconds,
    startedAt: before.startedAt,
  });
  app.pass(hours(1));
  const later = await app.as('desk').see(done.id);
  expect(clockOf(later, 'finish').spentSeconds).toBe(before.spentSeconds + 3600);
  expect(clockOf(later, 'pickup')).toMatchObject({ state: 'breached', spentSeconds: 3600 });
  expect(clockOf(later, 'response').state).toBe('met');
});

test('while it is on hold no clock counts, and nothing breaches', async () => {
  const opened = await app.as('desk').open(leak());
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: tech() });
  const accepted = await app.as('tech').act(assigned, 'accept');
  app.pass(hours(2));
  const held = await app.as('tech').act(accepted, 'hold', {
    holdReason: 'weather',
    holdUntil: '2026-03-09T03:00:00Z',
    toldBy: 'call',
    note: '下雨不能上屋面，周一再来',
  });
  expect(held).toMatchObject({ state: 'held', dueAt: null });
  app.pass(hours(24 * 6));
  await app.runDue();
  const still = await app.as('tech').see(opened.id);
  expect(happened(still)).toEqual(['opened', 'assigned', 'accepted', 'heldUp']);
  expect(clockOf(still, 'finish')).toMatchObject({ state: 'held', spentSeconds: 7200, dueAt: null });
  const resumed = await app.as('desk').act(still, 'resume');
  expect(clockOf(resumed, 'response')).toMatchObject({
    state: 'counting',
    spentSeconds: 7200,
    dueAt: app.now().add({ hours: 22 }).toString(),
  });
});

test('handing back and passing on start the wait for a taker afresh, and residents do not read why', async () => {
  const opened = await app.as('desk').open(leak());
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: tech() });
  const accepted = await app.as('tech').act(assigned, 'accept');
  app.pass(minutes(10));
  const declined = await app.as('tech').act(accepted, 'decline', { reason: 'notMyTrade', note: '不会修' });
  expect(declined.state).toBe('received');
  expect(clockOf(declined, 'pickup')).toMatchObject({
    state: 'counting',
    spentSeconds: 0,
    startedAt: app.now().toString(),
  });
  const { engineering } = app.estate.teams;
  const toTeam = await app.as('desk').act(declined, 'assign', { teamId: engineering.id });
  expect(toTeam.holder).toMatchObject({ staff: null, team: { name: '工程组' } });
  const grabbed = await app.as('tech2').act(toTeam, 'grab');
  expect(grabbed).toMatchObject({ state: 'accepted', holder: { staff: { name: '周师傅' } } });
  app.pass(minutes(10));
  const passedOn = await app
    .as('tech2')
    .act(grabbed, 'transfer', { assigneeId: tech(), note: '我这边走不开' });
  expect(clockOf(passedOn, 'pickup')).toMatchObject({ state: 'counting', spentSeconds: 0 });

  expect(happened(passedOn)).toEqual([
    'opened',
    'assigned',
    'accepted',
    'declined',
    'assigned',
    'grabbed',
    'transferred',
  ]);
  const forHer = await app.as('resident').see(opened.id);
  expect(happened(forHer)).toEqual(['opened', 'assigned', 'accepted', 'assigned', 'grabbed']);
  expect(JSON.stringify(forHer)).not.toMatch(/不会修|走不开/);
});

test('correcting one part of the class leaves the others, and kept promises, as they were', async () => {
  const opened = await app.as('desk').open(leak({ urgency: 'urgent', area: 'publicArea' }));
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: tech() });
  const accepted = await app.as('tech').act(assigned, 'accept');
  app.pass(minutes(7));
  const corrected = await app.as('desk').act(accepted, 'reclassify', { category: 'gas' });
  const facts = Object.fromEntries(corrected.facts.map((fact) => [fact.key, fact.value]));
  expect(facts).toEqual({ urgency: 'urgent', area: 'publicArea', category: 'gas' });
  expect(clockOf(corrected, 'response').targetSeconds).toBe(3600);

  const calmer = await app.as('desk').act(corrected, 'reclassify', { urgency: 'normal' });
  expect(clockOf(calmer, 'response')).toMatchObject({
    targetSeconds: 86_400,
    spentSeconds: 420,
    dueAt: app
      .now()
      .add({ minutes: 24 * 60 - 7 })
      .toString(),
  });
  expect(clockOf(calmer, 'pickup')).toMatchObject({
    state: 'met',
    targetSeconds: 300,
    metAt: clockOf(accepted, 'pickup').metAt,
  });
  // The timers follow: nothing fires at the old hour, everything at the new one.
  const rungs = async () => (await app.as('desk').see(opened.id)).events.slice(5).map((event) => event.kind);
  app.pass(hours(2));
  await app.runDue();
  expect(await rungs()).toEqual([]);
  app.turnTo('2026-03-03T01:00:00Z');
  await app.runDue();
  expect(await rungs()).toEqual(['clockWarned', 'clockBreached']);
});

test('a cancelled repair ends every clock, and no timer speaks of it again', async () => {
  const opened = await app.as('desk').open(leak());
  const cancelled = await app.as('resident').act(opened, 'cancel', { reason: 'customerWithdrew' });
  expect(cancelled).toMatchObject({ state: 'cancelled', open: false });
  expect(cancelled.clocks.map((clock) => clock.state)).toEqual(['stopped', 'stopped', 'stopped']);
  app.pass(hours(24 * 30));
  await app.runDue();
  expect(happened(await app.as('desk').see(opened.id))).toEqual(['opened', 'cancelled']);
});

test('a child case keeps its parent from ending, with the reason and its number', async () => {
  const opened = await app.as('desk').open(leak());
  const child = await app.as('desk').open(leak({ parentId: opened.id, description: '顺便看看阳台地漏' }));
  expect(child.parent).toMatchObject({ id: opened.id, relation: 'child' });
  const parent = await app.as('desk').see(opened.id);
  expect(parent.version).toBe(opened.version);
  const cancel = parent.actions.find((action) => action.key === 'cancel');
  expect(cancel?.disabledReason).toEqual({
    zh: `还有未完成的子单：${child.number}`,
    en: `Still open below it: ${child.number}`,
  });
  const refused = await app.as('desk').tryTo(parent, 'cancel', { reason: 'duplicate' });
  expect([refused.status, refused.body.code]).toEqual([409, 'case.actionRefused']);
  expect(refused.body.message).toContain(child.number);
  await app.as('desk').act(child, 'cancel', { reason: 'duplicate' });
  expect((await app.as('desk').act(parent, 'cancel', { reason: 'duplicate' })).state).toBe('cancelled');
});

test('a repair closed by force is not finished: its clocks stop unmet, and it can be re-opened', async () => {
  const opened = await app.as('desk').open({ process: 'repair', description: '门禁失灵，查无此户' });
  const asked = await app.as('manager').act(opened, 'forceClose', { reason: '查无此户，来电无人接听' });
  expect(asked.state).toBe('received');
  const closed = await app.as('supervisor').act(asked, 'approveSecond');
  expect(closed).toMatchObject({ state: 'forced', open: false });
  expect(closed.clocks.every((clock) => clock.state === 'stopped' && clock.metAt === null)).toBe(true);
  expect(closed.children).toEqual([]);
  const again = await app.as('desk').act(closed, 'reopen', { reason: 'notFixed' });
  expect(clockOf(again, 'finish').state).toBe('counting');
});
