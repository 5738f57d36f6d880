import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { minutes } from '../../platform/time.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  happened,
  monday,
  newCommand,
} from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.turnTo(monday));
afterAll(() => app.close());

const leak = (more: object = {}) => ({
  process: 'repair',
  channel: 'call',
  description: '楼道漏水',
  ...more,
});
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));
const count = async (table: string) =>
  (await app.db.query(`select count(*)::int as n from ${table}`)).rows[0].n;

test('the same request sent 200 times at once with one commandId opens one case', async () => {
  const [cases, persons, commands] = [await count('cases'), await count('person'), await count('command')];
  const asked = leak({ commandId: newCommand(), person: { name: '赵大爷', phone: '19900005555' } });
  const answers = await times(200, () => app.as('desk').post('/api/cases', asked));
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(199);
  expect(await count('cases')).toBe(cases + 1);
  expect(await count('person')).toBe(persons + 1);
  expect(await count('command')).toBe(commands + 1);
});

test('commands that are written together do not pay for each other', async () => {
  const contested = await app.as('supervisor').open(leak());
  const locked = await times(3, () => app.as('supervisor').open(leak()));
  const assigneeId = app.estate.staff.tech.id;
  // Somebody else holds these for as long as he likes.
  const holder = await app.db.connect();
  await holder.query('begin');
  await holder.query('select from cases where id = any($1) for update', [locked.map(({ id }) => id)]);
  const waiting = locked.map((one) => app.as('supervisor').act(one, 'assign', { assigneeId }));

  const seen = app.as('supervisor');
  const [opened, acts] = await Promise.all([
    times(30, () => app.as('desk').open(leak({ commandId: newCommand() }))),
    times(6, () => seen.tryTo(contested, 'assign', { assigneeId })),
  ]);
  expect(new Set(opened.map(({ number }) => number)).size).toBe(30);
  expect(acts.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);

  await holder.query('rollback');
  holder.release();
  expect((await Promise.all(waiting)).map(({ state }) => state)).toEqual(Array(3).fill('assigned'));
  for (const { id } of opened) expect((await seen.see(id)).events).toHaveLength(1);
});

test('the same push sent 200 times at once is one contact and one case', async () => {
  const [cases, receptions] = [await count('cases'), await count('reception')];
  const answers = await times(200, () =>
    app.as('desk').post('/api/cases', leak({ channel: 'hotline12345', externalId: '12345-2026-0007' })),
  );
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  expect(await count('cases')).toBe(cases + 1);
  expect(await count('reception')).toBe(receptions + 1);
});

test('a new caller whose messages come all at once is one person', async () => {
  const persons = await count('person');
  const opened = await times(12, (i) =>
    app.as('desk').open(leak({ externalId: `msg-${i}`, person: { name: '钱女士', phone: '19900006666' } })),
  );
  expect(new Set(opened.map((seen) => seen.person?.id)).size).toBe(1);
  expect(await count('person')).toBe(persons + 1);
  const family = await app.as('desk').open(leak({ person: { name: '钱先生', phone: '19900006666' } }));
  expect(family.person?.id).not.toBe(opened[0]!.person?.id);
});

test('one external id means one contact in each channel', async () => {
  const one = await app.as('desk').open(leak({ channel: 'email', externalId: 'a-1' }));
  const other = await app.as('desk').open(leak({ channel: 'letter', externalId: 'a-1' }));
  expect(other.id).not.toBe(one.id);
});

test('a commandId with another body is refused, and so is somebody else’s', async () => {
  const commandId = newCommand();
  const first = await app.as('desk').post('/api/cases', leak({ commandId }));
  const changed = await app.as('desk').post('/api/cases', leak({ commandId, description: '别的事' }));
  expect([changed.status, changed.body.code]).toEqual([422, 'command.reused']);
  const another = await app.as('officer').post('/api/cases', leak({ commandId }));
  expect([another.status, another.body.code]).toEqual([422, 'command.reused']);
  const asAction = await app.as('desk').tryTo(first.body, 'assign', { commandId });
  expect([asAction.status, asAction.body.code]).toEqual([422, 'command.reused']);
});

test('an action repeated with its commandId happens once and answers as it did, even when the case has moved on', async () => {
  const opened = await app.as('desk').open(leak());
  const told = { commandId: newCommand(), assigneeId: app.estate.staff.tech.id };
  const answers = await times(20, () => app.as('desk').tryTo(opened, 'assign', told));
  expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
  const assigned = answers[0]!.body;
  await app.as('tech').act(assigned, 'accept');
  const late = await app.as('desk').tryTo(opened, 'assign', told);
  expect([late.status, late.body.state, late.body.version]).toEqual([200, 'accepted', 3]);
  expect(happened(late.body)).toEqual(['opened', 'assigned', 'accepted']);
});

test('whoever handed a case away reads the answer to that, twice if need be, and nothing that comes later', async () => {
  const opened = await app.as('desk').open(leak());
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const told = { commandId: newCommand(), reason: 'busy' };
  for (const _ of ['first', 'again']) {
    const answer = await app.as('tech').tryTo(assigned, 'decline', told);
    expect([answer.status, answer.body.state]).toEqual([200, 'received']);
  }
  expect((await app.as('tech').get(`/api/cases/${opened.id}`)).status).toBe(404);
  const declined = await app.as('desk').see(opened.id);
  await app.as('desk').act(declined, 'assign', { assigneeId: app.estate.staff.tech2.id });
  expect((await app.as('tech').tryTo(assigned, 'decline', told)).status).toBe(404);
});

test('of two people on one version one wins; the other learns who did what', async () => {
  const opened = await app.as('desk').open(leak());
  app.pass(minutes(2));
  const { tech, tech2 } = app.estate.staff;
  const answers = await Promise.all([
    app.as('desk').tryTo(opened, 'assign', { assigneeId: tech.id }),
    app.as('officer').tryTo(opened, 'assign', { assigneeId: tech2.id }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const winner = answers[0]!.status === 200 ? '苏晓雯' : '林可';
  const lost = answers.find((answer) => answer.status === 409)!;
  expect(lost.body).toMatchObject({
    code: 'case.stale',
    details: { who: winner, what: { zh: '派单', en: 'Assign' }, version: 2, at: '2026-03-02T01:02:00Z' },
  });
  expect(lost.body.message).toContain(winner);
  expect(lost.body.message).toContain('派单');
});

test('fifty technicians grab one job: one has it, forty-nine are told politely', async () => {
  const opened = await app.as('desk').open(leak());
  const waiting = await app.as('desk').act(opened, 'assign', { teamId: app.estate.teams.engineering.id });
  await times(50, (i) => app.hire(`crew${i}`, 'technician', app.estate.teams.engineering));
  const answers = await times(50, (i) => app.as(`crew${i}`).tryTo(waiting, 'grab'));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  const late = answers.filter((answer) => answer.status === 409);
  expect(late).toHaveLength(49);
  for (const { body } of late) {
    expect(body.code).toBe('case.stale');
    expect(body.details).toMatchObject({ who: expect.stringMatching(/^师傅crew\d+$/), what: { zh: '抢单' } });
  }
  const grabbed = await app.as('desk').see(opened.id);
  expect(happened(grabbed)).toEqual(['opened', 'assigned', 'grabbed']);
  const again = await app.as('tech').tryTo(grabbed, 'grab');
  expect([again.status, again.body.code]).toEqual([409, 'case.actionNotOffered']);
});

test('commands queued without signal follow one another by name, not by version', async () => {
  const opened = await app.as('desk').open(leak());
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const [accept, arrive, finish] = [newCommand(), newCommand(), newCommand()];
  app.pass(minutes(60));
  const send = (action: string, body: object) =>
    app.as('tech').post(`/api/cases/${opened.id}/actions/${action}`, body);
  const early = await send('arrive', { commandId: arrive, after: accept });
  expect([early.status, early.body.fields[0]?.path]).toEqual([422, '/after']);
  const queue = [
    await send('accept', {
      commandId: accept,
      version: assigned.version,
      occurredAt: '2026-03-02T01:10:00Z',
    }),
    await send('arrive', { commandId: arrive, after: accept, occurredAt: '2026-03-02T01:20:00Z' }),
    await send('finish', {
      commandId: finish,
      after: arrive,
      result: '好了',
      occurredAt: '2026-03-02T01:50:00Z',
    }),
  ];
  expect(queue.map((answer) => answer.status)).toEqual([200, 200, 200]);
  const told = queue[2]!.body.events.slice(2);
  expect(told.map(({ at, recordedAt }) => [at, recordedAt])).toEqual([
    ['2026-03-02T01:10:00Z', '2026-03-02T02:00:00Z'],
    ['2026-03-02T01:20:00Z', '2026-03-02T02:00:00Z'],
    ['2026-03-02T01:50:00Z', '2026-03-02T02:00:00Z'],
  ]);
});

test('a queue stops where somebody else has stepped in between', async () => {
  const opened = await app.as('desk').open(leak());
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accept = newCommand();
  const accepted = await app.as('tech').tryTo(assigned, 'accept', { commandId: accept });
  await app.as('desk').act(accepted.body, 'reclassify', { category: 'gas' });
  const arrive = await app
    .as('tech')
    .post(`/api/cases/${opened.id}/actions/arrive`, { commandId: newCommand(), after: accept });
  expect([arrive.status, arrive.body.code]).toEqual([409, 'case.stale']);
});

test('notes and a child raise no version: nobody is refused because somebody wrote something', async () => {
  const opened = await app.as('desk').open(leak());
  const note = { commandId: newCommand(), body: '客户很着急', visibility: 'inner' };
  for (const _ of ['first', 'again']) {
    const noted = await app.as('officer').post(`/api/cases/${opened.id}/comments`, note);
    expect([noted.status, noted.body.version]).toEqual([200, 1]);
    expect(happened(noted.body)).toEqual(['opened', 'commented']);
  }
  await app.as('desk').open(leak({ parentId: opened.id }));
  app.pass(minutes(40));
  await app.runDue();
  const seen = await app.as('desk').see(opened.id);
  expect([seen.version, happened(seen).length]).toEqual([1, 5]);
  await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
});

test('an action under way while notes are written is carried out once, beside them', async () => {
  const opened = await app.as('desk').open(leak());
  const note = () => ({ commandId: newCommand(), body: '再催一次', visibility: 'visible' });
  const [moved, ...noted] = await Promise.all([
    app.as('desk').tryTo(opened, 'assign', { assigneeId: app.estate.staff.tech.id }),
    ...Array.from({ length: 5 }, () => app.as('officer').post(`/api/cases/${opened.id}/comments`, note())),
  ]);
  expect([moved.status, ...noted.map((answer) => answer.status)]).toEqual(Array(6).fill(200));
  const seen = await app.as('desk').see(opened.id);
  expect(happened(seen).filter((kind) => kind === 'commented')).toHaveLength(5);
  expect(seen.events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('inner notes are for colleagues: the resident reads the visible ones and his own', async () => {
  const opened = await app
    .as('resident')
    .open({ process: 'repair', channel: 'web', description: '门铃坏了' });
  const write = (user: string, body: string, visibility: string) =>
    app.as(user).post(`/api/cases/${opened.id}/comments`, { commandId: newCommand(), body, visibility });
  await write('desk', '王秀兰上次也没付钱', 'inner');
  await write('desk', '师傅下午到', 'visible');
  await write('resident', '我三点以后在家', 'inner');
  const forHer = await app.as('resident').see(opened.id);
  const words = (seen: CaseView) => seen.events.flatMap((event) => event.entries.map((entry) => entry.text));
  expect(words(forHer)).toEqual(expect.arrayContaining(['师傅下午到', '我三点以后在家']));
  expect(JSON.stringify(forHer)).not.toContain('没付钱');
  expect(words(await app.as('desk').see(opened.id))).toContain('王秀兰上次也没付钱');
  const found = await app
    .as('resident')
    .post<{ items: { id?: string; text?: string }[] }>('/api/search', { q: '秀兰' });
  expect(found.body.items.map((item) => item.id)).toContain(opened.id);
  expect(JSON.stringify(found.body)).not.toContain('没付钱');
});

test('why a technician handed work back is for colleagues: a search tells the resident nothing of it', async () => {
  const opened = await app
    .as('resident')
    .open({ process: 'repair', channel: 'web', description: '门铃又坏了' });
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  await app.as('tech').act(accepted, 'decline', { reason: 'busy', note: '王秀兰态度恶劣，我不去' });
  for (const q of ['王秀兰', '态度恶劣', '秀兰态度']) {
    const found = await app.as('resident').post('/api/search', { q });
    expect(JSON.stringify(found.body), q).not.toContain('恶劣');
  }
});

test('a version that never was, or none at all, is refused in words', async () => {
  const opened = await app.as('desk').open(leak());
  const ahead = await app.as('desk').tryTo({ ...opened, version: 99 }, 'assign');
  expect([ahead.status, ahead.body.code]).toEqual([409, 'case.stale']);
  const none = await app.as('desk').post(`/api/cases/${opened.id}/actions/assign`, {
    commandId: randomUUID(),
    assigneeId: app.estate.staff.tech.id,
  });
  expect([none.status, none.body.fields[0]?.path]).toEqual([400, '/version']);
});

test('an auditor reads a case and can add neither words nor pictures', async () => {
  const opened = await app.as('desk').open(leak());
  const note = { commandId: newCommand(), body: '审计意见', visibility: 'inner' };
  expect(await app.as('auditor').see(opened.id)).toMatchObject({ mayAdd: false, actions: [] });
  expect((await app.as('auditor').post(`/api/cases/${opened.id}/comments`, note)).status).toBe(403);
  expect(await app.as('desk').see(opened.id)).toMatchObject({ mayAdd: true });
});

test('work cannot be given to nobody', async () => {
  const opened = await app.as('desk').open(leak());
  const refused = await app.as('desk').tryTo(opened, 'assign');
  expect([refused.status, refused.body.fields[0]?.path]).toEqual([400, '/assigneeId']);
  expect((await app.as('desk').see(opened.id)).version).toBe(1);
});

test('thirty notes written on one case at once are all kept', async () => {
  const opened = await app.as('desk').open(leak());
  const note = () => ({ commandId: newCommand(), body: '又来电话催了', visibility: 'inner' });
  const answers = await times(30, () => app.as('desk').post(`/api/cases/${opened.id}/comments`, note()));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  const { events } = await app.as('desk').see(opened.id);
  expect(events.filter((event) => event.kind === 'commented')).toHaveLength(30);
});
