import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutes } from '../platform/time.ts';
import { type AppUnderTest, appUnderTest, newCommand } from '../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
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
