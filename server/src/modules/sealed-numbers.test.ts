import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutes } from '../platform/time.ts';
import { type AppUnderTest, appUnderTest, newCommand } from '../testing/app-under-test.ts';
import { promiseAsked } from '../testing/matrix-world.ts';

let app: AppUnderTest;
let promise: string;
beforeAll(async () => {
  app = await appUnderTest();
  promise = (await app.as('manager').post('/api/promises', promiseAsked(app.estate.project.id))).body.id;
});
afterAll(() => app.close());

const clear = [
  '13812345678',
  '13987654321',
  '13711112222',
  '11010519491231002X',
  '110105194912310021',
  '浙A12345',
  '13655556666',
];

/** Words that stay for ever and are sealed nowhere: a number in them is refused. */
function keptInTheClear(): [user: string, url: string, paths: string[], body: object][] {
  const unitId = app.estate.project.id;
  const words = '打 13812345678';
  const week = [[{ from: '09:00', to: '18:00' }], [], [], [], [], [], []];
  const hours = { unitId, label: { zh: '服务', en: 'Service' }, zone: 'Asia/Shanghai', week, seen: 0 };
  const drill = { on: '2026-05-05', name: { zh: words, en: 'Call 13987654321' }, frames: [] };
  const standard = { unitId, process: 'repair', clock: 'pickup', facts: { urgency: 'normal' }, basedOn: 0 };
  const shift = { project: unitId, staff: app.estate.staff.desk.id, firstDay: '2026-03-02' };
  const newYear = { holiday: 'newYear', from: '2027-01-01', to: '2027-01-03' };
  const year = { year: 2027, free: [newYear], makeUp: [], seen: 0 };
  return [
    ['manager', '/api/calendars/service/versions', ['/note'], { ...hours, note: words }],
    [
      'manager',
      '/api/calendars/service/versions',
      ['/label/zh', '/days/0/name/zh', '/days/0/name/en'],
      { ...hours, label: { zh: words, en: 'Service' }, days: [drill] },
    ],
    ['admin', '/api/holiday-years', ['/source', '/reason'], { ...year, source: words, reason: words }],
    [
      'manager',
      '/api/standards',
      ['/note'],
      { ...standard, targetSeconds: 60, calendar: null, steps: null, applyTo: 'new', note: words },
    ],
    ['manager', '/api/duty/shifts', ['/name'], { ...shift, name: words, starts: '09:00', ends: '18:00' }],
    ['manager', `/api/promises/${promise}/reviews`, ['/note'], { version: 1, note: words }],
  ];
}

test('no phone, ID or plate number stands clear in any table, answer, error or log line', async () => {
  const answers: string[] = [];
  const send = async (user: string, url: string, body: object) => {
    const answer = await app.as(user).post(url, body);
    answers.push(JSON.stringify(answer.body));
    return answer.body;
  };
  const opened = await send('desk', '/api/cases', {
    process: 'repair',
    channel: 'call',
    description: '漏水，打 13812345678 或 138-1234-5678，身份证11010519491231002X，车牌浙A12345',
    placeText: '门口，电话 13711112222',
    person: { name: '张先生', phone: '+86 139 8765 4321' },
    commandId: newCommand(),
  });
  await send('desk', `/api/cases/${opened.id}/comments`, {
    commandId: newCommand(),
    body: '他太太的号码 13655556666',
    visibility: 'visible',
  });
  await send('desk', `/api/cases/${opened.id}/actions/assign`, {
    commandId: newCommand(),
    version: 1,
    assigneeId: app.estate.staff.tech.id,
    note: '先打 13812345678',
  });
  await send('desk', '/api/cases', {
    process: 'repair',
    channel: 'call',
    description: 'x',
    '13812345678': 1,
  });
  await send('desk', '/api/cases', { process: 'repair', channel: '13812345678', description: 'x' });
  for (const q of ['13812345678', '138 1234 5678', '5678', '漏水', '13655556666'])
    await send('desk', '/api/search', { q });
  for (const [user, url, paths, body] of keptInTheClear()) {
    const answer = await app.as(user).post(url, body);
    answers.push(JSON.stringify(answer.body));
    expect([url, answer.status, answer.body.fields.map(({ path }) => path)]).toEqual([url, 400, paths]);
  }
  app.pass(minutes(20));
  await app.runDue();
  for (const url of [
    '/api/cases',
    `/api/cases/${opened.id}`,
    `/api/cases/${opened.id}/events`,
    `/api/persons/${opened.person!.id}`,
  ])
    answers.push(JSON.stringify((await app.as('desk').get(url)).body));

  const { rows: tables } = await app.db.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth', 'pgboss')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const { rows } = await app.db.query(`select t::text as line from ${name} t`);
    const text = rows.map((row) => row.line).join('\n');
    for (const number of clear) expect(text.includes(number), `${number} in ${name}`).toBe(false);
  }
  const said = answers.join('\n');
  for (const number of clear.filter((one) => one !== '13812345678'))
    expect(said, number).not.toContain(number);
  expect(said).toContain('138****5678');
  for (const number of clear) expect(app.log.join('\n'), number).not.toContain(number);
  expect(app.log.length).toBeGreaterThan(10);
});

test('a number is found whole or by its last four digits, in words and with the person', async () => {
  const find = async (q: string) => {
    const { body } = await app.as('desk').post<{ items: { kind: string }[] }>('/api/search', { q });
    return body.items.map((item) => item.kind).sort();
  };
  expect(await find('13812345678')).toEqual(['case']);
  expect(await find('138-1234-5678')).toEqual(['case']);
  expect(await find('4321')).toEqual(['person']);
  expect(await find('13987654321')).toEqual(['person']);
  expect(await find('13800000000')).toEqual([]);
});
