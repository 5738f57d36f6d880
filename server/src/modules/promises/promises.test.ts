import type { Static } from 'typebox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tx } from '../../platform/db/tx.ts';
import { hours, minutes } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, newCommand } from '../../testing/app-under-test.ts';
import { promiseAsked } from '../../testing/matrix-world.ts';
import type { CasesShown, RegisterShown } from './promise.schema.ts';
import { resultsOf } from './results.queries.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(async () => {
  await app.forgetCases();
  await app.db.query('truncate promise, promise_review, project_contact');
});
afterAll(() => app.close());

const here = () => app.estate.project.id;
const asked = (more: object = {}) => ({ ...promiseAsked(here()), ...more });
const make = async (more: object = {}, user = 'manager') => {
  const made = await app.as(user).post<{ id: string }>('/api/promises', asked(more));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.id;
};
const register = async (query = '', user = 'manager') => {
  const { status, body } = await app.as(user).get<Static<typeof RegisterShown>>(`/api/promises${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const figures = async (query: string, user?: string) => {
  const [{ result }] = (await register(query, user)).items as [Static<typeof RegisterShown>['items'][number]];
  const { kept, broken, reportedLate, running, share } = result;
  return { kept, broken, reportedLate, running, share };
};
const march = '?from=2026-03-01&to=2026-03-31';
const april = '?from=2026-04-01&to=2026-04-30';

const urgent = (more: object = {}) =>
  app.as('desk').open({ process: 'repair', description: '楼道漏水', urgency: 'urgent', ...more });

/** Somebody goes there and arrives after so long. */
async function arrives(after: { seconds: number }, seen?: Awaited<ReturnType<typeof urgent>>) {
  const opened = seen ?? (await urgent());
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  app.pass(after);
  await app.runDue();
  return app.as('tech').act(accepted, 'arrive');
}

test('a promise says what was published where, and how often its clock was kept and broken in the month', async () => {
  await make();
  await arrives(minutes(30));
  await arrives(minutes(59));
  await arrives(minutes(61));
  await urgent();
  // Another grade is another promise.
  await app.as('desk').open({ process: 'repair', description: '灯不亮', urgency: 'normal' });
  const [item] = (await register(march)).items;
  expect(item).toMatchObject({
    sentence: { zh: '紧急报修 1 小时内到场' },
    publishedWhere: '3栋大堂公示栏',
    clockLabel: { zh: '上门' },
    facts: [{ label: { zh: '紧急程度' }, value: 'urgent' }],
    wantedShare: 95,
    result: { decided: 3, kept: 2, broken: 1, running: 1, share: 66.6, reached: false },
    byProject: [{ project: { name: '云栖花园' }, kept: 2 }],
  });
  expect(await figures(april)).toMatchObject({ kept: 0, broken: 0, share: null });
});

test('every figure opens the cases behind it', async () => {
  const id = await make();
  const kept = await arrives(minutes(30));
  const broken = await arrives(minutes(90));
  const cases = async (query: string) =>
    (await app.as('manager').get<Static<typeof CasesShown>>(`/api/promises/${id}/cases${march}&${query}`))
      .body.items;
  expect((await cases('outcome=kept')).map(({ number }) => number)).toEqual([kept.number]);
  const [late] = await cases('outcome=broken');
  const clock = broken.clocks.find(({ key }) => key === 'response')!;
  expect(late).toMatchObject({ number: broken.number, outcome: 'broken', reportedLate: false });
  const ms = (at: string | null) => Temporal.Instant.from(at!).epochMilliseconds;
  expect([ms(late!.decidedAt), ms(late!.metAt)]).toEqual([ms(clock.dueAt), ms(clock.metAt)]);
});

// https://github.com/zammad/zammad/issues/5865: month statistics in UTC put tickets into the wrong month.
test('a month begins and ends at midnight in Shanghai, not at eight in the morning', async () => {
  await make();
  app.turnTo('2026-03-31T15:20:00Z');
  await arrives(minutes(39));
  app.turnTo('2026-03-31T15:20:00Z');
  await arrives(minutes(41));
  expect(await figures(march)).toMatchObject({ kept: 1 });
  expect(await figures(april)).toMatchObject({ kept: 1 });
  await app.db.query(`update org_unit set time_zone = 'UTC' where id = $1`, [here()]);
  try {
    expect(await figures(march)).toMatchObject({ kept: 2 });
  } finally {
    await app.db.query(`update org_unit set time_zone = 'Asia/Shanghai' where id = $1`, [here()]);
  }
});

test('a broken promise stays broken: when it is called off or handed back, or nobody has noticed yet', async () => {
  await make();
  await make({
    clock: 'pickup',
    sentence: { zh: '紧急报修 5 分钟内接单', en: 'Picked up within five minutes' },
  });
  const of = async (clock: string) =>
    (await register(march)).items.find((one) => one.clock === clock)!.result;
  // Called off after the hour.
  const calledOff = await urgent();
  app.pass(hours(2));
  await app.runDue();
  await app.as('desk').act(await app.as('desk').see(calledOff.id), 'cancel', { reason: 'other' });
  expect(await of('response')).toMatchObject({ broken: 1, kept: 0 });
  // Handed back after five minutes and picked up at once the next time.
  const back = await urgent();
  app.pass(minutes(6));
  const given = await app.as('desk').act(back, 'assign', { assigneeId: app.estate.staff.tech.id });
  const declined = await app.as('tech').act(given, 'decline', { reason: 'busy' });
  await arrives(minutes(1), declined);
  expect(await of('pickup')).toMatchObject({ broken: 2, kept: 1 });
  expect(await of('response')).toMatchObject({ broken: 1, kept: 1 });
  // No worker has looked since.
  await urgent();
  app.pass(hours(3));
  expect(await of('response')).toMatchObject({ broken: 2, kept: 1, running: 0 });
});

test('what was done in time and told late is broken, and counted apart', async () => {
  await make();
  const accepted = await app
    .as('tech')
    .act(
      await app.as('desk').act(await urgent(), 'assign', { assigneeId: app.estate.staff.tech.id }),
      'accept',
    );
  const arrivedAt = app.now().add({ minutes: 30 }).toString();
  app.pass(hours(2));
  await app.runDue();
  await app.as('tech').act(accepted, 'arrive', { occurredAt: arrivedAt });
  expect(await figures(march)).toEqual({ kept: 0, broken: 1, reportedLate: 1, running: 0, share: 0 });
});

test('what was kept by a later time agreed is broken against the first promise, and counted apart', async () => {
  await make();
  const given = await app.as('desk').act(await urgent(), 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(given, 'accept');
  const agreedUntil = app.now().add({ minutes: 100 }).toString();
  const delay = {
    promise: 'response',
    agreedUntil,
    delayReason: 'workload',
    agreedWith: 'requester',
    toldBy: 'call',
  };
  const delayed = await app.as('desk').act(accepted, 'agreeDelay', { ...delay, note: '师傅晚到四十分钟' });
  app.pass(minutes(90));
  await app.as('tech').act(delayed, 'arrive');
  const [{ result }] = (await register(march)).items as [Static<typeof RegisterShown>['items'][number]];
  expect([result.kept, result.broken, result.keptAgreed]).toEqual([0, 1, 1]);
});

test('two cases that are one matter are counted once', async () => {
  await make();
  const [one, other] = [await urgent(), await urgent()];
  app.pass(hours(2));
  expect(await figures(march)).toMatchObject({ broken: 2 });
  await app.db.query('update cases set merged_into = $1 where id = $2', [one.id, other.id]);
  expect(await figures(march)).toMatchObject({ broken: 1 });
});

test('a promise of the company counts in every project below it, and each reader sees the projects he may', async () => {
  const { lineages } = app.house.kernel.parameters.book;
  const company = lineages.get(here())!.at(-1)!;
  const id = await make({ unitId: company.id }, 'admin');
  await arrives(minutes(30));
  const elsewhere = await app
    .as('desk-lh')
    .open({ process: 'repair', description: '漏水', urgency: 'urgent' });
  expect(elsewhere.project.id).toBe(app.estate.otherProject.id);
  app.pass(hours(2));
  expect(await figures(march, 'admin')).toMatchObject({ kept: 1, broken: 1 });
  expect(await figures(march)).toMatchObject({ kept: 1, broken: 0 });
  expect(await figures(march, 'desk-lh')).toMatchObject({ kept: 0, broken: 1 });
  expect(await figures(`${march}&project=${here()}`, 'admin')).toMatchObject({ kept: 1, broken: 0 });
  // Read by a manager of one project, changed only by who looks after all of them.
  const changed = await app.as('manager').post(`/api/promises/${id}/withdraw`, { version: 1 });
  expect(changed.body.code).toBe('promise.notFound');
  expect((await register()).items[0]!.mayManage).toBe(false);
});

test('a change is a new version; whoever has seen an older one is told who was before him', async () => {
  const id = await make();
  const change = (version: number, wantedShare: number) =>
    app.as('manager').post(`/api/promises/${id}/versions`, asked({ version, wantedShare }));
  expect((await change(1, 90)).status).toBe(204);
  const stale = await change(1, 80);
  expect([stale.status, stale.body.code]).toEqual([409, 'decision.stale']);
  expect(stale.body.message).toContain('顾明远');
  expect((await register()).items[0]).toMatchObject({ version: 2, wantedShare: 90 });
  const both = await Promise.all([change(2, 70), change(2, 71)]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await app.as('manager').post(`/api/promises/${id}/withdraw`, { version: 3 })).status).toBe(204);
  expect((await register()).items).toEqual([]);
  const rows = await app.db.query('select version, withdrawn from promise order by version');
  expect(rows.rows).toHaveLength(4);
  await expect(app.db.query('update promise set wanted_share = 1')).rejects.toThrow('never changed');
});

test('every promise is looked at again within a year, and the register says which was not', async () => {
  const id = await make();
  const first = (await register()).items[0]!;
  expect([first.reviewDueOn, first.reviewOverdue, first.reviewedBy]).toEqual(['2027-03-02', false, '顾明远']);
  app.turnTo('2027-03-03T01:00:00Z');
  expect((await register()).items[0]!.reviewOverdue).toBe(true);
  expect((await app.as('manager').post(`/api/promises/${id}/reviews`, { version: 1 })).status).toBe(204);
  expect((await register()).items[0]).toMatchObject({ reviewOverdue: false, reviewDueOn: '2028-03-03' });
});

test('a project without a public phone or e-mail address is shown as lacking it', async () => {
  const of = async () => (await register()).contacts.find(({ project }) => project.id === here())!;
  expect((await of()).missing).toEqual(['phone', 'email']);
  const add = (body: object) => app.as('manager').post(`/api/projects/${here()}/contacts`, body);
  expect((await add({ kind: 'phone', value: '0571-8899 1234', hours: '24 小时' })).status).toBe(204);
  expect((await add({ kind: 'email', value: 'kefu@example.com' })).status).toBe(204);
  expect((await of()).missing).toEqual([]);
  expect((await add({ kind: 'phone', value: '0571-8899 1234' })).body.fields[0]!.path).toBe('/value');
  const [phone] = (await of()).contacts;
  expect((await app.as('manager').remove(`/api/project-contacts/${phone!.id}`)).status).toBe(204);
  expect((await of()).missing).toEqual(['phone']);
  expect((await app.as('desk').get('/api/promises')).status).toBe(200);
});

test.each([
  [{ process: 'nothing' }, '/process'],
  [{ clock: 'constructor' }, '/clock'],
  [{ facts: { colour: 'red' } }, '/facts/colour'],
  [{ facts: { urgency: 'later' } }, '/facts/urgency'],
  [{ wantedShare: 0 }, '/wantedShare'],
  [{ wantedShare: 101 }, '/wantedShare'],
  [{ publishedOn: '2026-02-30' }, '/publishedOn'],
  [{ sentence: { zh: '   ', en: 'x y' } }, '/sentence/zh'],
  [{ unitId: '01a202f2-1a24-7b1d-8f67-44a64ed1142d' }, '/unitId'],
])('a promise with %j is refused, naming the field', async (more, path) => {
  const { status, body } = await app.as('manager').post('/api/promises', asked(more));
  expect([status, body.fields.map((field) => field.path)]).toEqual([400, [path]]);
  expect((await app.db.query('select from promise')).rowCount).toBe(0);
});

test.each([
  ['?from=2026-04-01&to=2026-03-01', '/to'],
  ['?from=2024-01-01&to=2026-03-01', '/to'],
  ['?from=2026-13-45', '/from'],
])('a period %s is refused in words', async (query, path) => {
  const { status, body } = await app.as('manager').get(`/api/promises${query}`);
  expect([status, body.fields.map((field) => field.path)]).toEqual([400, [path]]);
});

test.each([[{ kind: 'phone', value: 'call me' }], [{ kind: 'email', value: 'nobody' }]])(
  'a contact %j is refused in words',
  async (body) => {
    const answer = await app.as('manager').post(`/api/projects/${here()}/contacts`, body);
    expect([answer.status, answer.body.fields[0]!.path]).toEqual([400, '/value']);
  },
);

test('the clocks of a case are taken apart once, however many promises ask for them', async () => {
  for (let n = 0; n < 4; n++) {
    await urgent();
    app.pass(minutes(1));
  }
  const one = { promise_id: newCommand(), process: 'repair', facts: {}, projects: [here()] };
  const measured = ['pickup', 'response', 'finish'].map((clock) => ({ ...one, clock }));
  let plan = '';
  const explaining = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows } = await app.db.query(`explain (analyze, format json) ${text}`, values);
      plan = JSON.stringify(rows);
      return [];
    },
  };
  await resultsOf(explaining as unknown as Tx, measured, { from: '2026-03-01', to: '2026-03-31' }, app.now());
  const [, apart] = /"Alias":"f",[^{}]*?"Actual Loops":([\d.]+)/.exec(plan) ?? [];
  expect(Number(apart)).toBe(4);
});

test('what is done in the register stands in the audit of its project, with the request it came from', async () => {
  await make();
  const { rows } = await app.db.query(
    `select project_id, ip is not null and request_id is not null as traced from audit_entry
     where action = 'promise.changed' order by id desc limit 1`,
  );
  expect(rows).toEqual([{ project_id: here(), traced: true }]);
});
