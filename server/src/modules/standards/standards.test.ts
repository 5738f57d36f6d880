import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fireDueTimers } from '../../kernel/timers/fire-timers.ts';
import { hours, minutes } from '../../platform/time.ts';
import {
  type Answer,
  type AppUnderTest,
  appUnderTest,
  clockOf,
  happened,
  serverOf,
} from '../../testing/app-under-test.ts';
import { forgetDecisions } from '../../testing/decided.ts';
import { applyToRunning } from './apply-to-running.ts';

let app: AppUnderTest;
let company: string;
beforeAll(async () => {
  app = await appUnderTest();
  const { rows } = await app.db.query(`select id from org_unit where kind = 'group'`);
  company = rows[0].id;
  await app.hire('boss', 'manager', { id: company, lineage: [company], projectId: null });
});
beforeEach(async () => {
  await app.forgetCases();
  await forgetDecisions(app);
});
afterAll(() => app.close());

interface Standard {
  facts: Record<string, string>;
  target: { seconds: number; from: { name: string; kind: string } | null; number: number | null };
  calendar: { key: string; from: { kind: string } | null };
  steps: { list: { key: string; tell: string[] }[]; from: { kind: string } | null };
  own: boolean;
  toCome: { number: number }[];
  byLaw: { caps: boolean; seconds: number } | null;
}
interface Standards {
  unit: { mayManage: boolean };
  laws: { key: string; holds: boolean; maySet: boolean }[];
  processes: { key: string; clocks: { key: string; basedOn: number; standards: Standard[] }[] }[];
}

const project = () => app.estate.project.id;
const read = async (user = 'manager', unit = project(), process = 'repair', clock = 'pickup') => {
  const { body, status } = await app.as(user).get<Standards>(`/api/standards?unit=${unit}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.processes.find(({ key }) => key === process)!.clocks.find(({ key }) => key === clock)!;
};
const normal = { urgency: 'normal' };
const asked = (more: object = {}) => ({
  unitId: project(),
  process: 'repair',
  clock: 'pickup',
  facts: normal,
  targetSeconds: 3600,
  calendar: null,
  steps: null,
  ...more,
});
interface Decided {
  number: number;
  reconsideration: string | null;
  code: string;
  message: string;
  fields: { path: string; message: string }[];
  details: { who: string };
}
const decide = async (more: object = {}, user = 'manager'): Promise<Answer<Decided>> => {
  const body = asked(more);
  const { basedOn } = await read(user, body.unitId, body.process, body.clock);
  return app.as(user).post<Decided>('/api/standards', { basedOn, applyTo: 'new', ...body });
};
const apply = () =>
  applyToRunning({ pool: app.workers, kernel: app.house.kernel, log: app.house.log, now: app.now });
const leak = (more: object = {}) => app.as('desk').open({ process: 'repair', description: '漏水', ...more });

test('the handbook holds where nobody has decided, and each value says from where it is', async () => {
  const { standards } = await read();
  expect(standards.map(({ facts, target, own }) => [facts, target.seconds, target.from, own])).toEqual([
    [{ urgency: 'normal' }, 1800, null, false],
    [{ urgency: 'urgent' }, 300, null, false],
  ]);
  expect((await decide({ unitId: company, targetSeconds: 2700 }, 'boss')).status).toBe(201);
  expect((await decide({ calendar: 'officeHours', targetSeconds: null })).status).toBe(201);
  const [first] = (await read('desk')).standards;
  expect(first).toMatchObject({
    target: { seconds: 2700, from: { kind: 'group' } },
    calendar: { key: 'officeHours', from: { kind: 'project' } },
    steps: { from: null },
    own: true,
  });
  expect((await read('desk-lh', app.estate.otherProject.id)).standards[0]).toMatchObject({
    target: { seconds: 2700 },
    calendar: { key: 'always' },
    own: false,
  });
});

test('a new target holds for the very next case and, unless that is asked for, for no running one', async () => {
  const running = await leak();
  const { status, body } = await decide();
  expect([status, body.reconsideration]).toEqual([201, null]);
  await apply();
  expect(clockOf(await app.as('desk').see(running.id), 'pickup').targetSeconds).toBe(1800);
  expect(clockOf(await leak(), 'pickup').targetSeconds).toBe(3600);
  expect(clockOf(await leak({ urgency: 'urgent' }), 'pickup').targetSeconds).toBe(300);
  const { rows } = await app.db.query(
    `select actor_id, data, ip, request_id from audit_entry where action = 'standard.decided' order by id desc limit 1`,
  );
  expect(rows[0]).toMatchObject({
    actor_id: app.estate.staff.manager.id,
    ip: expect.any(String),
    request_id: expect.any(String),
    data: { number: body.number, targetSeconds: 3600, applyTo: 'new' },
  });
});

test('the audit says in words what was decided about which clock, and for which cases', async () => {
  await decide();
  const { body } = await app.as('auditor').get<{
    items: {
      action: string;
      details: { key: string; label: { zh: string }; text: string; valueLabel: { zh: string } | null }[];
    }[];
  }>('/api/audit?action=standard.decided');
  const said = body.items[0]!.details.map(({ key, valueLabel }) => [key, valueLabel?.zh]);
  expect(said).toEqual(
    expect.arrayContaining([
      ['process', '报修'],
      ['clock', '接单'],
      ['targetSeconds', '1 小时'],
      ['applyTo', '只用于新工单'],
    ]),
  );
});

test('a standard for some of the cases has a line of its own, and others keep theirs', async () => {
  expect((await decide({ facts: { ...normal, category: 'lift' }, targetSeconds: 600 })).status).toBe(201);
  expect((await read()).standards.map(({ facts, target }) => [facts, target.seconds])).toEqual([
    [{ urgency: 'normal' }, 1800],
    [{ urgency: 'urgent' }, 300],
    [{ urgency: 'normal', category: 'lift' }, 600],
  ]);
  expect(clockOf(await leak({ category: 'lift' }), 'pickup').targetSeconds).toBe(600);
  expect(clockOf(await leak(), 'pickup').targetSeconds).toBe(1800);
});

test('the trial run says what would happen, changes nothing, and is what happens', async () => {
  const late = await leak();
  await leak({ urgency: 'urgent' });
  app.pass(minutes(10));
  const fresh = await leak();
  app.pass(minutes(2));
  await app.runDue();
  const trial = await app.as('manager').post<{
    running: number;
    moves: number;
    nowOverdue: number;
    items: { caseId: string; to: { dueAt: string } }[];
  }>('/api/standards/trial', asked({ targetSeconds: 600 }));
  expect(trial.body).toMatchObject({ running: 2, moves: 2, nowOverdue: 1 });
  expect(trial.body.items.map((one) => one.caseId)).toEqual([late.id, fresh.id]);
  expect(clockOf(await app.as('desk').see(fresh.id), 'pickup').targetSeconds).toBe(1800);
  const { body } = await decide({ targetSeconds: 600, applyTo: 'running' });
  await apply();
  const { body: seen } = await app
    .as('supervisor')
    .get<{ items: { id: string; state: string; moved: number; nowOverdue: number; madeBy: string }[] }>(
      `/api/standards/applications?unit=${project()}`,
    );
  expect(seen.items).toEqual([
    expect.objectContaining({
      id: body.reconsideration,
      state: 'done',
      moved: 2,
      nowOverdue: 1,
      madeBy: app.estate.staff.manager.name,
    }),
  ]);
  expect(clockOf(await app.as('desk').see(fresh.id), 'pickup').dueAt).toBe(trial.body.items[1]!.to.dueAt);
});

test('two who change one standard at once: one decision stands, the other hears whose', async () => {
  const { basedOn } = await read();
  const both = await Promise.all(
    ['manager', 'boss'].map((user) =>
      app.as(user).post<Decided>('/api/standards', { ...asked(), basedOn, applyTo: 'new' }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const refused = both.find(({ status }) => status === 409)!.body;
  const winner = both[0]!.status === 201 ? app.estate.staff.manager.name : '师傅boss';
  expect(refused).toMatchObject({ code: 'decision.stale', details: { who: winner } });
  expect(refused.message).toContain(winner);
  expect((await app.db.query('select from parameter')).rowCount).toBe(1);
});

test('the worker knows a decision with the next case it claims', async () => {
  const other = await app.otherHouse();
  try {
    const { body } = await decide({ targetSeconds: 60 });
    expect(other.kernel.parameters.book.head).toBeLessThan(body.number);
    const opened = await leak();
    app.pass(minutes(1));
    const { taken } = await app.asWorker((tx) => fireDueTimers(other.kernel, tx, app.now(), { most: 1 }));
    expect([taken, other.kernel.parameters.book.head]).toEqual([1, body.number]);
    expect(happened(await app.as('desk').see(opened.id))).toContain('clockWarned');
  } finally {
    await other.close();
  }
});

test('another server sees a decision with its next request', async () => {
  const other = await app.otherHouse();
  const server = await serverOf(other);
  const get = async () =>
    (
      await server.inject({
        url: `/api/standards?unit=${project()}`,
        headers: { cookie: await app.cookieOf('manager') },
      })
    ).json<Standards>();
  const seconds = async () =>
    (await get()).processes.find(({ key }) => key === 'repair')!.clocks.find(({ key }) => key === 'pickup')!
      .standards[0]!.target.seconds;
  expect(await seconds()).toBe(1800);
  await decide({ targetSeconds: 4500 });
  expect(await seconds()).toBe(4500);
  await server.close();
  await other.close();
});

test('what comes later is shown before, and null lets the wider rule through again', async () => {
  const effectiveFrom = app.now().add({ hours: 5 }).toString();
  await decide({ effectiveFrom });
  expect((await read()).standards[0]).toMatchObject({ target: { seconds: 1800 }, toCome: [{}] });
  app.pass(hours(5));
  expect((await read()).standards[0]).toMatchObject({ target: { seconds: 3600 }, own: true, toCome: [] });
  await decide({ targetSeconds: null });
  expect((await read()).standards[0]).toMatchObject({ target: { seconds: 1800, from: null }, own: false });
  const { body } = await app
    .as('auditor')
    .get<{ items: { is: string; madeBy: string; targetSeconds: number | null }[] }>(
      `/api/standards/versions?unit=${project()}&process=repair&clock=pickup`,
    );
  expect(body.items.map((one) => [one.is, one.targetSeconds, one.madeBy])).toEqual([
    ['inForce', null, app.estate.staff.manager.name],
    ['replaced', 3600, app.estate.staff.manager.name],
  ]);
});

const breach = { key: 'breach', at: 1, tell: ['manager'] };
test.each([
  ['a clock nobody has', { clock: 'constructor' }, '/clock'],
  ['a process nobody has', { process: 'constructor' }, '/process'],
  ['a fact of no case', { facts: { ...normal, colour: 'red' } }, '/facts/colour'],
  ['a value of no fact', { facts: { urgency: 'soon' } }, '/facts/urgency'],
  ['nobody says which urgency', { facts: {} }, '/facts/urgency'],
  ['a calendar nobody has', { calendar: 'moonlight' }, '/calendar'],
  ['a minute is the least', { targetSeconds: 59 }, '/targetSeconds'],
  ['two years are the most', { targetSeconds: 63_072_001 }, '/targetSeconds'],
  ['yesterday', { effectiveFrom: '2026-03-01T01:00:00Z' }, '/effectiveFrom'],
  ['a hundred years on', { effectiveFrom: '2126-03-01T01:00:00Z' }, '/effectiveFrom'],
  ['no breach among the steps', { steps: [{ key: 'warn', at: 0.5, tell: ['holder'] }] }, '/steps'],
  [
    'a step before the clock begins',
    { targetSeconds: 600, steps: [{ key: 'early', before: { seconds: 900 }, tell: ['holder'] }, breach] },
    '/steps/0/before',
  ],
  ['a phone number in the note', { note: '请打 13800001234' }, '/note'],
])('refused, naming the field: %s', async (_, more, path) => {
  const { status, body } = await app
    .as('manager')
    .post<Decided>('/api/standards', { ...asked(more), basedOn: 0, applyTo: 'new' });
  expect(status).toBe(400);
  expect(body.fields.map((field) => field.path)).toContain(path);
  expect((await app.db.query('select from parameter')).rowCount).toBe(0);
});

test('nobody decides for a unit that is not his, and elsewhere there is nothing to see', async () => {
  const post = (user: string, unitId: string) =>
    app.as(user).post<Decided>('/api/standards', { ...asked({ unitId }), basedOn: 0, applyTo: 'new' });
  expect((await post('manager', company)).status).toBe(404);
  expect((await post('manager', app.estate.otherProject.id)).status).toBe(404);
  expect((await post('supervisor', project())).status).toBe(403);
  expect((await app.as('desk-lh').get(`/api/standards?unit=${project()}`)).status).toBe(404);
  expect((await app.as('tech').get('/api/standards/units')).status).toBe(403);
  expect((await app.as('resident').get('/api/standards/units')).status).toBe(403);
  const trial = await app
    .as('manager')
    .post('/api/standards/trial', asked({ unitId: app.estate.otherProject.id }));
  expect(trial.status).toBe(404);
  const units = await app
    .as('boss')
    .get<{ items: { kind: string; mayManage: boolean }[] }>('/api/standards/units');
  expect(units.body.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['group', 'project']));
  expect(units.body.items.every(({ mayManage }) => mayManage)).toBe(true);
});

const complaint = { process: 'complaint', clock: 'result', facts: {} };
const law = (holds: boolean, user = 'admin', unitId = project()) =>
  app.as(user).post<Decided>('/api/standards/laws', { unitId, law: 'hangzhou2021', holds });
const day = 86_400;

// System L1: per city, not editable below the law.
test('a target longer than the law is refused naming the law, in working time too', async () => {
  expect((await law(true, 'manager')).status).toBe(403);
  expect((await law(true)).status).toBe(204);
  const longer = await decide({ ...complaint, targetSeconds: 11 * day });
  expect(longer.status).toBe(400);
  expect(longer.body.fields[0]).toMatchObject({ path: '/targetSeconds' });
  expect(longer.body.fields[0]!.message).toContain('杭州市物业管理条例');
  expect((await decide({ ...complaint, targetSeconds: 10 * day })).status).toBe(201);
  // From the eve of Spring Festival 2026, nine hours of work take ten days and not a minute longer.
  const worked = (targetSeconds: number) => decide({ ...complaint, targetSeconds, calendar: 'officeHours' });
  expect((await worked(9 * 3600 + 60)).status).toBe(400);
  expect((await worked(9 * 3600)).status).toBe(201);
  expect((await decide({ targetSeconds: 30 * day })).status).toBe(201);
});

test('a law that comes later cuts short what is longer, also what runs, and its end gives it back', async () => {
  await decide({ ...complaint, targetSeconds: 20 * day });
  const opened = await app.as('desk').open({
    process: 'complaint',
    description: '噪音',
    person: { name: '王', phone: '13800001111' },
  });
  expect(clockOf(opened, 'result').targetSeconds).toBe(20 * day);
  await law(true);
  await apply();
  expect(clockOf(await app.as('desk').see(opened.id), 'result').targetSeconds).toBe(10 * day);
  const [standard] = (await read('desk', project(), 'complaint', 'result')).standards;
  expect(standard).toMatchObject({ target: { seconds: 10 * day }, byLaw: { caps: true, seconds: 10 * day } });
  await law(false);
  const [after] = (await read('desk', project(), 'complaint', 'result')).standards;
  expect(after).toMatchObject({ target: { seconds: 20 * day }, byLaw: null });
});
