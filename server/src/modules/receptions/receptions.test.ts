import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, hours, minutes } from '../../platform/time.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  newCommand,
  type Said,
} from '../../testing/app-under-test.ts';

interface Reception {
  id: string;
  cases: (CaseView & { reception: ReceptionPart; receiver: { id: string; name: string } | null })[];
}
interface ReceptionPart {
  id: string;
  channel: string;
  occurredAt: string;
  readBackAt: string | null;
  receivedBy: { id: string; name: string } | null;
  cases: { id: string; number: string }[];
}

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const leak = { process: 'repair', description: '厨房漏水', category: 'water' };
const question = { process: 'inquiry', description: '装修押金怎么退' };
const contact = (more: object = {}) => ({
  channel: 'call',
  commandId: newCommand(),
  person: { id: app.estate.residents.auntWang.id },
  placeId: app.estate.houses.auntWang.id,
  requests: [leak, question],
  ...more,
});
const log = async (body: object, who = 'desk') => {
  const answer = await app.as(who).post<Reception>('/api/receptions', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const refusal = async (body: object, who = 'desk') => {
  const { status, body: said } = await app.as(who).post<Said>('/api/receptions', body);
  return [status, said.code, ...said.fields.map((field) => field.path)];
};
const counted = async () => {
  const tables = ['reception', 'cases', 'case_text', 'case_event', 'command', 'search_entry', 'person'];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  return (await app.db.query(`select ${counts.join(', ')}`)).rows[0];
};

test('one contact opens a case for each thing asked, and each page names the others', async () => {
  const told = app.now().subtract({ minutes: 30 }).toString();
  const { id, cases } = await log(contact({ occurredAt: told, readBack: true }));
  expect(cases.map((one) => [one.process, one.place?.name])).toEqual([
    ['repair', '3栋2单元501'],
    ['inquiry', '3栋2单元501'],
  ]);
  for (const one of cases) {
    const seen = (await app.as('desk').see(one.id)) as Reception['cases'][number];
    expect(seen).toEqual(one);
    expect(seen.receiver).toEqual(app.estate.staff.desk);
    expect(seen.reception).toEqual({
      id,
      channel: 'call',
      channelLabel: { zh: '电话', en: 'Phone call' },
      occurredAt: told,
      readBackAt: app.now().toString(),
      receivedBy: app.estate.staff.desk,
      cases: cases
        .filter((other) => other.id !== one.id)
        .map(({ id: other, number, processLabel, stateLabel }) => ({
          id: other,
          number,
          processLabel,
          stateLabel,
        })),
    });
    expect(Date.parse(seen.occurredAt)).toBe(Date.parse(told));
  }
  const given = await app.as('supervisor').act(cases[0]!, 'assign', { assigneeId: app.estate.staff.tech.id });
  expect(given).toMatchObject({ receiver: app.estate.staff.desk, reception: { id } });
});

test('all or nothing: one wrong request and nothing of the contact is kept', async () => {
  const before = await counted();
  const { lobby } = app.estate.publicAreas;
  const wrong = [
    [{ requests: [leak, { ...question, description: '' }] }, '/requests/1/description'],
    [{ requests: [leak, { ...leak, category: 'spaceship' }] }, '/requests/1/category'],
    [{ requests: [leak, { ...leak, colour: 'red' }] }, '/requests/1/colour'],
    [
      {
        requests: [
          { ...leak, placeId: lobby.id },
          { ...leak, placeId: app.estate.project.id },
        ],
      },
      '/requests/1/placeId',
    ],
    [{ requests: [] }, '/requests'],
    [{ requests: Array.from({ length: 11 }, () => leak) }, '/requests'],
    [{ person: { name: '过路人', phone: '12' } }, '/person/phone'],
    [{ channel: 'pigeon' }, '/channel'],
    [{ commandId: undefined }, '/commandId'],
    [{ occurredAt: app.now().add({ hours: 1 }).toString() }, '/occurredAt'],
  ] as const;
  for (const [part, path] of wrong)
    expect(await refusal(contact(part)), path).toEqual([400, 'request.invalid', path]);
  const unknown = await refusal(contact({ requests: [leak, { process: 'magic', description: 'x' }] }));
  expect(unknown[0]).toBe(400);
  expect(String(unknown[2])).toMatch(/^\/requests\/1/);
  const stranger = contact({
    person: { name: '过路人' },
    requests: [leak, { ...leak, placeId: app.estate.project.id }],
  });
  expect((await refusal(stranger))[0]).toBe(400);
  expect(await counted()).toEqual(before);
});

test('the same command is one contact, two hundred times at once and again a month later', async () => {
  const body = contact({ person: { name: '陌生人甲', phone: '13700001234' } });
  const before = await counted();
  const send = () => app.as('desk').post<Reception>('/api/receptions', body);
  const answers = await Promise.all(Array.from({ length: 200 }, send));
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  expect(answers.every((answer) => answer.status === 200 || answer.status === 201)).toBe(true);
  const numbers = answers.map((answer) => answer.body.cases.map((one) => one.number).join());
  expect(new Set(numbers).size).toBe(1);
  const after = await counted();
  expect(after.cases - before.cases).toBe(2);
  expect([after.reception - before.reception, after.person - before.person]).toEqual([1, 1]);
  const other = { ...body, requests: [leak] };
  expect(await refusal(other)).toEqual([422, 'command.reused']);
  app.pass(days(30));
  const late = await send();
  expect([late.status, late.body.cases.map((one) => one.number).join()]).toEqual([200, numbers[0]]);
});

test('a stranger is written down once for all his requests, and each request may lie elsewhere', async () => {
  const { lobby, garage } = app.estate.publicAreas;
  const { cases } = await log({
    channel: 'visit',
    commandId: newCommand(),
    projectId: app.estate.project.id,
    person: { name: '访客丁', phone: '13700005678' },
    placeText: '东门岗亭旁',
    requests: [
      { ...leak, placeId: lobby.id },
      { ...question, placeText: '电梯里' },
      { process: 'suggestion', description: '多装几盏灯', placeId: garage.id },
      question,
    ],
  });
  expect(cases.map((one) => one.place?.name ?? (one as { placeText?: string }).placeText)).toEqual([
    '3栋大堂',
    '电梯里',
    '地下车库',
    '东门岗亭旁',
  ]);
  expect(new Set(cases.map((one) => one.person?.id)).size).toBe(1);
});

test('"and another thing" joins the contact for a day: same person, same first receiver', async () => {
  const first = await log(contact());
  const more = {
    commandId: newCommand(),
    requests: [{ process: 'suggestion', description: '路灯换亮一点' }],
  };
  app.pass(hours(3));
  const send = (who: string, body: object = more) =>
    app.as(who).post<Reception & Said>(`/api/receptions/${first.id}/requests`, body);
  const added = await send('officer');
  expect(added.status, JSON.stringify(added.body)).toBe(201);
  expect(added.body.cases).toHaveLength(1);
  const [another] = added.body.cases;
  expect(another).toMatchObject({
    person: { id: app.estate.residents.auntWang.id },
    receiver: app.estate.staff.desk,
    channel: 'call',
    reception: { id: first.id, cases: first.cases.map(({ id }) => ({ id })) },
  });
  expect(Date.parse(another!.occurredAt)).toBe(app.now().epochMilliseconds);
  const again = await send('officer');
  expect([again.status, again.body.cases.map((one) => one.id)]).toEqual([200, [another!.id]]);
  const bad = await send('desk', {
    commandId: newCommand(),
    requests: [question, { ...question, description: ' ' }],
  });
  expect([bad.status, bad.body.fields[0]?.path]).toEqual([400, '/requests/1/description']);
  const seen = await app.as('desk').get<{ cases: unknown[] }>(`/api/receptions/${first.id}`);
  expect(seen.body.cases).toHaveLength(3);

  for (const who of ['desk-lh', 'tech', 'auditor']) {
    const refused = await send(who, { ...more, commandId: newCommand() });
    expect([who, refused.status]).toEqual([who, who === 'auditor' ? 403 : 404]);
  }
  app.pass(hours(22));
  const late = await send('desk', { ...more, commandId: newCommand() });
  expect([late.status, late.body.code]).toEqual([409, 'reception.over']);
  expect((await send('officer')).status).toBe(200);
});

test('a contact is seen through its cases: technicians theirs, residents their own, others nothing', async () => {
  const { id, cases } = await log(contact());
  const seen = (who: string) => app.as(who).get<{ cases: { id: string }[] } & Said>(`/api/receptions/${id}`);
  expect((await seen('tech')).status).toBe(404);
  await app.as('desk').act(cases[0]!, 'assign', { assigneeId: app.estate.staff.tech.id });
  const forTech = await seen('tech');
  expect(forTech.body).toMatchObject({
    channel: 'call',
    receivedBy: app.estate.staff.desk,
    person: { name: '王秀兰', phones: ['199****1001'] },
    cases: [{ id: cases[0]!.id }],
  });
  expect(forTech.body.cases).toHaveLength(1);
  expect((await app.as('tech').see(cases[0]!.id)) as object).toMatchObject({ reception: { id, cases: [] } });
  expect((await seen('resident')).body.cases).toHaveLength(2);
  expect((await seen('auditor')).status).toBe(200);
  for (const [who, at] of [
    ['desk-lh', id],
    ['tech2', id],
    ['desk', app.estate.project.id],
  ] as const) {
    const { status, body } = await app.as(who).get<Said>(`/api/receptions/${at}`);
    expect([who, status, body.code]).toEqual([who, 404, 'reception.notFound']);
  }
});

test('a resident asks for several things himself, by his own ways and for his own house', async () => {
  const own = { channel: 'web', commandId: newCommand(), requests: [leak, question] };
  const { cases } = await log({ ...own, placeId: app.estate.houses.auntWang.id }, 'resident');
  expect(cases.map((one) => [one.person?.name, one.receiver])).toEqual([
    ['王秀兰', null],
    ['王秀兰', null],
  ]);
  app.pass(minutes(1));
  const tried = (part: object) => refusal({ ...own, commandId: newCommand(), ...part }, 'resident');
  expect(await tried({ channel: 'call' })).toEqual([400, 'request.invalid', '/channel']);
  expect(await tried({ person: { name: '李四' } })).toEqual([400, 'request.invalid', '/person']);
  const next = [leak, { ...leak, placeId: app.estate.houses.mrChen.id }];
  expect(await tried({ requests: next })).toEqual([400, 'request.invalid', '/requests/1/placeId']);
  expect(await refusal(contact(), 'desk-lh')).toEqual([400, 'request.invalid', '/projectId']);
  expect(await refusal(contact(), 'auditor')).toEqual([403, 'auth.forbidden']);
});

test('a case logged alone shows its contact too', async () => {
  const alone = (await app.as('desk').open({ ...leak, readBack: true })) as Reception['cases'][number];
  expect(alone.reception).toMatchObject({
    readBackAt: app.now().toString(),
    cases: [],
    receivedBy: { name: '苏晓雯' },
  });
  expect(await app.as('desk').see(alone.id)).toEqual(alone);
});
