import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, clockOf, happened } from '../../testing/app-under-test.ts';
import { decideTerms, forgetDecisions } from '../../testing/decided.ts';
import { applyToRunning } from '../standards/apply-to-running.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(async () => {
  await app.forgetCases();
  await forgetDecisions(app);
});
afterAll(() => app.close());

type Frames = { from: string; to: string }[];
const day: Frames = [{ from: '09:00', to: '18:00' }];
const fiveDays = [day, day, day, day, day, [], []];

const asked = (more: object = {}) => ({
  unitId: app.estate.project.id,
  label: { zh: '服务时间', en: 'Service hours' },
  zone: 'Asia/Shanghai',
  week: fiveDays,
  seen: 0,
  ...more,
});

const make = (key: string, more: object = {}, who = 'manager') =>
  app.as(who).post<{
    ref: string;
    reconsideration: string | null;
    fields: { path: string; message: string }[];
    message: string;
  }>(`/api/calendars/${key}/versions`, asked(more));

interface Shown {
  ref: string;
  label: { zh: string };
  from: { name: string } | null;
  seen: number;
  days: { on: string; kind: string; frames: Frames; name: { zh: string } | null; estimated: boolean }[];
  versions: { ref: string; state: string; madeBy: string | null; week: Frames[] }[];
  complement: { week: Frames[]; following: { free: Frames; makeUp: Frames } } | null;
  usedBy: { process: { zh: string }; clock: { zh: string } }[];
}
const look = async (key: string, more = '', who = 'manager') =>
  (await app.as(who).get<Shown>(`/api/calendars/${key}?unit=${app.estate.project.id}${more}`)).body;

interface Tried {
  running: number;
  moves: number;
  nowOverdue: number;
  failed: number;
  items: { caseId: string }[];
  fields?: { path: string }[];
}

const promise = (seconds: number, calendar: string) =>
  decideTerms(app, { clock: 'pickup', seconds, calendar });
const leak = () => app.as('desk').open({ process: 'repair', description: '水管漏水' });

test('what ships is there in every unit, with each day of the year by name', async () => {
  const { body } = await app
    .as('desk')
    .get<{ units: { name: string }[]; items: { key: string; from: null }[] }>('/api/calendars');
  expect(body.items.map(({ key, from }) => [key, from])).toEqual([
    ['always', null],
    ['officeHours', null],
  ]);
  expect(body.units.map(({ name }) => name)).toEqual(['云栖花园']);
  const office = await look('officeHours', '&year=2026');
  const on = (date: string) => office.days.find((one) => one.on === date)!;
  expect(office.days).toHaveLength(365);
  expect(on('2026-10-01')).toMatchObject({ kind: 'holiday', frames: [], name: { zh: '国庆节' } });
  expect(on('2026-10-10')).toMatchObject({ kind: 'makeUp', frames: day, estimated: false });
  expect(on('2026-10-11')).toMatchObject({ kind: 'closed', name: null });
  expect(on('2026-10-12')).toMatchObject({ kind: 'working', frames: day });
  expect((await look('officeHours', '&year=2027')).days.every(({ estimated }) => estimated)).toBe(true);
  expect(office.usedBy.map(({ process }) => process.zh)).toContain('个人信息请求');
});

test("a project's own version holds beside the company's, for the next case, and says where it is from", async () => {
  const [root] = (await app.db.query('select id from org_unit where parent_id is null')).rows;
  expect((await make('service', { unitId: root.id }, 'admin')).status).toBe(201);
  expect((await look('service')).from).toMatchObject({ name: '暖居物业服务集团' });
  const half = Array(7).fill([{ from: '09:00', to: '12:00' }]);
  const made = await make('service', {
    week: half,
    days: [{ on: '2026-03-03', name: { zh: '消防演练', en: 'Fire drill' }, frames: [] }],
  });
  expect(made.status).toBe(201);
  await promise(4 * 3600, 'service');
  // Three hours on Monday, none on Tuesday of the drill, one on Wednesday.
  expect(clockOf(await leak(), 'pickup')).toMatchObject({
    calendar: made.body.ref,
    dueAt: '2026-03-04T02:00:00Z',
    estimated: false,
  });
  const mine = await look('service', '&year=2026');
  expect(mine).toMatchObject({ from: { name: '云栖花园' }, ref: made.body.ref });
  expect(mine.days.find(({ on }) => on === '2026-03-03')).toMatchObject({
    kind: 'local',
    name: { zh: '消防演练' },
  });
  expect(mine.versions.map(({ state, madeBy }) => [state, madeBy])).toEqual([
    ['inForce', '顾明远'],
    ['past', '沈管理'],
  ]);
  // Next door nothing of it holds.
  const elsewhere = await app
    .as('admin')
    .get<Shown>(`/api/calendars/service?unit=${app.estate.otherProject.id}`);
  expect(elsewhere.body.from).toMatchObject({ name: '暖居物业服务集团' });
});

test('a promise moved to another calendar stands on the page of that one alone', async () => {
  await make('service');
  await make('evening');
  const pages = async (clock: string) => {
    const uses = async (key: string) => (await look(key)).usedBy.some((one) => one.clock.zh === clock);
    return { service: await uses('service'), evening: await uses('evening'), always: await uses('always') };
  };
  expect(await pages('接单')).toEqual({ service: false, evening: false, always: true });
  await promise(4 * 3600, 'service');
  expect(await pages('接单')).toEqual({ service: true, evening: false, always: false });
  await promise(4 * 3600, 'evening');
  expect(await pages('接单')).toEqual({ service: false, evening: true, always: false });
  const [root] = (await app.db.query('select id from org_unit where parent_id is null')).rows;
  await decideTerms(app, { clock: 'pickup', seconds: 4 * 3600, calendar: 'service', unitId: root.id });
  // What a wider unit says is not what holds here.
  expect(await pages('接单')).toEqual({ service: false, evening: true, always: false });
});

// https://github.com/zammad/zammad/issues/1396: empty hours were a 500 on any ticket saved afterwards.
test.each([
  ['a week without working time', { week: Array(7).fill([]) }, '/week', '至少'],
  [
    'a frame that ends after midnight by number',
    { week: [[{ from: '24:00', to: '25:00' }], [], [], [], [], [], []] },
    '/week/0/0/from',
    '周一第 1 段',
  ],
  [
    'an end that is none',
    { week: [[{ from: '09:00', to: '24:30' }], [], [], [], [], [], []] },
    '/week/0/0/to',
    '周一',
  ],
  [
    'stretches that overlap',
    {
      week: [
        [],
        [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '18:00' },
        ],
        [],
        [],
        [],
        [],
        [],
      ],
    },
    '/week/1/1/from',
    '周二第 2 段与第 1 段重叠',
  ],
  [
    'a night into the next morning’s stretch',
    { week: [[{ from: '22:00', to: '06:00' }], [{ from: '05:00', to: '09:00' }], [], [], [], [], []] },
    '/week/0/0/to',
    '周一的夜班',
  ],
  [
    'a stretch of no length',
    { week: [[{ from: '09:00', to: '09:00' }], [], [], [], [], [], []] },
    '/week/0/0/to',
    '同一时刻',
  ],
  ['a zone that is none', { zone: 'Mars/Base' }, '/zone', 'IANA'],
  ['an offset for a zone', { zone: '+08:00' }, '/zone', 'IANA'],
  [
    'a day that is there twice',
    { days: [1, 2].map(() => ({ on: '2026-05-05', name: { zh: '休', en: 'off' }, frames: [] })) },
    '/days/1/on',
    '两次',
  ],
  [
    'overlapping stretches of a day of its own',
    {
      days: [
        {
          on: '2026-05-05',
          name: { zh: '半天', en: 'half' },
          frames: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      ],
    },
    '/days/0/frames/1/from',
    '2026-05-05',
  ],
  ['a beginning in the past', { effectiveFrom: '2026-03-01T00:00:00+08:00' }, '/effectiveFrom', '早于现在'],
])('%s is refused in words, by day and field', async (_, more, path, words) => {
  const { status, body } = await make('service', more);
  expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
  expect(body.fields[0]!.message).toContain(words);
  expect((await app.db.query('select count(*)::int as n from calendar_version')).rows[0].n).toBe(0);
});

// https://github.com/zammad/zammad/issues/1396: what such hours cost is every case opened afterwards.
test('hours in which a promise would never run out are refused, here and in what lies above', async () => {
  const minute = Array.from({ length: 7 }, (_, day) => (day ? [] : [{ from: '09:00', to: '09:01' }]));
  await promise(172_800, 'service');
  const [root] = (await app.db.query('select id from org_unit where parent_id is null')).rows;
  for (const [unitId, who] of [
    [app.estate.project.id, 'manager'],
    [root.id, 'admin'],
  ] as const) {
    const { status, body } = await make('service', { unitId, week: minute }, who);
    expect([status, body.fields[0]?.path]).toEqual([400, '/week']);
    expect(body.fields[0]!.message).toContain('（2 天）五年内也走不完');
    expect(body.fields[0]!.message).toContain('云栖花园');
  }
  // A day that is to come is no way around it, neither for the hours nor for the promise.
  const later = { week: minute, effectiveFrom: '2026-04-01T00:00:00Z' };
  expect((await make('service', later)).status).toBe(400);
  await app.db.query('truncate parameter');
  await app.db.query('update parameter_state set head = head + 1');
  expect((await make('service', later)).status).toBe(201);
  const decided = await app.as('manager').post('/api/standards', {
    ...{ unitId: app.estate.project.id, process: 'repair', clock: 'pickup', facts: { urgency: 'normal' } },
    ...{ targetSeconds: 172_800, calendar: null, steps: null, basedOn: 0, applyTo: 'new' },
    effectiveFrom: '2026-03-03T00:00:00Z',
  });
  expect(decided.status).toBe(201);
  const counted = await app.as('manager').post('/api/standards', {
    ...{ unitId: app.estate.project.id, process: 'inquiry', clock: 'answer', facts: {}, basedOn: 0 },
    ...{ targetSeconds: 172_800, calendar: 'service', steps: null, applyTo: 'new' },
    effectiveFrom: '2026-04-02T00:00:00Z',
  });
  expect([counted.status, counted.body.fields[0]?.path]).toEqual([400, '/targetSeconds']);
  await leak();
});

test('a beginning half a minute ago is now, and none lies more than three years ahead, as with standards', async () => {
  expect((await make('service', { effectiveFrom: '2026-03-02T00:59:30Z' })).status).toBe(201);
  const far = await make('other', { effectiveFrom: '2029-06-01T00:00:00Z' });
  expect([far.status, far.body.fields[0]?.path]).toEqual([400, '/effectiveFrom']);
});

test('day and night cannot be made anything else, and six days are no week', async () => {
  expect((await make('always')).body.fields[0]!.path).toBe('/key');
  expect((await make('service', { week: fiveDays.slice(1) })).body.fields[0]!.path).toBe('/week');
});

test('whoever has not seen the last change is told who made it; a change to come holds from its day on', async () => {
  const first = await make('service');
  expect(first.status).toBe(201);
  expect(await make('service')).toMatchObject({
    status: 409,
    body: { message: expect.stringContaining('顾明远') },
  });
  const { seen } = await look('service');
  const sixDays = [day, day, day, day, day, day, []];
  const next = await make('service', { seen, week: sixDays, effectiveFrom: '2026-03-09T00:00:00+08:00' });
  expect(next.status).toBe(201);
  expect((await look('service')).ref).toBe(first.body.ref);
  expect((await look('service')).versions.map(({ state, week }) => [state, week])).toEqual([
    ['coming', sixDays],
    ['inForce', fiveDays],
  ]);
  app.turnTo('2026-03-09T00:00:00+08:00');
  expect((await look('service')).ref).toBe(next.body.ref);
});

test('two at once: one version is made, the other is told', async () => {
  const both = await Promise.all([make('service'), make('service')]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('applied to running cases it moves what counts in it; else only new cases feel it', async () => {
  await make('service');
  await promise(2 * 3600, 'service');
  const running = await leak();
  expect(clockOf(running, 'pickup').dueAt).toBe('2026-03-02T03:00:00Z');
  const eleven = Array(7).fill([{ from: '11:00', to: '18:00' }]);
  const { seen } = await look('service');
  expect((await make('service', { week: eleven, seen })).body.reconsideration).toBeNull();
  const again = await make('service', {
    week: eleven,
    seen: (await look('service')).seen,
    applyTo: 'running',
  });
  expect(again.body.reconsideration).not.toBeNull();
  await applyToRunning({ pool: app.workers, kernel: app.house.kernel, log: app.house.log, now: app.now });
  const seenAgain = await app.as('desk').see(running.id);
  expect(clockOf(seenAgain, 'pickup').dueAt).toBe('2026-03-02T05:00:00Z');
  expect(happened(seenAgain)).toContain('retargeted');
  expect(seenAgain.events.at(-1)!.label.zh).toBe('按新的工作日历调整时限');
});

test('a trial says which due times would move, as doing it then moves them, and leaves nothing behind', async () => {
  await make('service');
  await promise(2 * 3600, 'service');
  const first = await leak();
  app.turnTo('2026-03-02T02:30:00Z');
  await app.runDue();
  const second = await leak();
  const trial = async (more: object, who = 'manager') => {
    const { seen: _, ...body } = asked(more);
    return app.as(who).post<Tried>('/api/calendars/service/trial', body);
  };
  // From nine to twelve alone: what began at half past ten has half an hour left for tomorrow, the other is done by then.
  const mornings = Array(7).fill([{ from: '09:00', to: '12:00' }]);
  const { status, body } = await trial({ week: mornings });
  expect(status).toBe(200);
  expect(body).toMatchObject({ running: 2, moves: 1, nowOverdue: 0 });
  expect(body.items).toMatchObject([
    {
      caseId: second.id,
      project: '云栖花园',
      clockLabel: { zh: '接单' },
      from: { targetSeconds: 7200, dueAt: '2026-03-02T04:30:00Z' },
      to: { targetSeconds: 7200, dueAt: '2026-03-03T01:30:00Z' },
      nowOverdue: false,
    },
  ]);
  const one = (await app.db.query('select count(*)::int as n from calendar_version')).rows[0].n;
  expect(one).toBe(1);
  expect(clockOf(await app.as('desk').see(second.id), 'pickup').dueAt).toBe('2026-03-02T04:30:00Z');
  const { seen } = await look('service');
  await make('service', { week: mornings, seen, applyTo: 'running' });
  await applyToRunning({ pool: app.workers, kernel: app.house.kernel, log: app.house.log, now: app.now });
  expect(clockOf(await app.as('desk').see(second.id), 'pickup').dueAt).toBe('2026-03-03T01:30:00Z');
  expect(clockOf(await app.as('desk').see(first.id), 'pickup').dueAt).toBe(clockOf(first, 'pickup').dueAt);
  expect((await trial({ week: Array(7).fill([]) })).body.fields![0]!.path).toBe('/week');
  expect((await trial({}, 'desk')).status).toBe(403);
});

test('a running case that could not be given the hours is counted as such, and the others are tried', async () => {
  await make('service');
  await promise(48 * 3600, 'service');
  await leak();
  await promise(3600, 'service');
  await leak();
  // An hour passes within five years of such weeks, the two days that were promised before not within fifty.
  const minute = Array.from({ length: 7 }, (_, day) => (day ? [] : [{ from: '09:00', to: '09:01' }]));
  const { seen: _, ...body } = asked({ week: minute });
  const tried = await app.as('manager').post<Tried>('/api/calendars/service/trial', body);
  expect(tried.status).toBe(200);
  expect(tried.body).toMatchObject({ running: 2, moves: 1, failed: 1 });
});

test('what office hours leave over is offered as duty of nights and holidays, and both together are day and night', async () => {
  const { complement } = await look('officeHours');
  const made = await make('duty', { week: complement!.week, follows: complement!.following });
  expect(made.status).toBe(201);
  const [office, duty] = [await look('officeHours', '&year=2026'), await look('duty', '&year=2026')];
  const minutes = ({ frames }: { frames: Frames }) =>
    frames.reduce((sum, { from, to }) => sum + at(to) - at(from), 0);
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  for (const [i, one] of office.days.entries())
    expect([one.on, minutes(one) + minutes(duty.days[i]!)]).toEqual([one.on, 1440]);
  expect(duty.days.find(({ on }) => on === '2026-10-02')).toMatchObject({
    kind: 'holiday',
    frames: [{ from: '00:00', to: '24:00' }],
  });
  expect((await look('duty')).complement!.week).toEqual(fiveDays);
});

test('in a zone with summer time the hours are those of its wall clocks', async () => {
  const nights = Array(7).fill([{ from: '22:00', to: '06:00' }]);
  await make('berlin', { zone: 'Europe/Berlin', week: nights });
  await promise(8 * 3600, 'berlin');
  // The night of the 29th of March has one hour less; what counts is what passes.
  app.turnTo('2026-03-28T20:00:00Z');
  expect(clockOf(await leak(), 'pickup').dueAt).toBe('2026-03-29T21:00:00Z');
});

test('another project, and posts that only read, change nothing', async () => {
  const { otherProject } = app.estate;
  expect((await make('service', { unitId: otherProject.id })).status).toBe(404);
  expect((await make('service', {}, 'desk')).status).toBe(403);
  expect((await app.as('desk').get(`/api/calendars?unit=${otherProject.id}`)).status).toBe(404);
  expect((await app.as('desk').get('/api/calendars/nobodysHours')).status).toBe(404);
  expect((await app.as('resident').get('/api/calendars')).status).toBe(403);
});
