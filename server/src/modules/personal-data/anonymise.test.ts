import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, type CaseView, newCommand } from '../../testing/app-under-test.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import { aWorkbook, bring, seeImport } from '../../testing/workbooks-under-test.ts';
import { verifyCommand } from '../command-line/verify-command.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

interface Person {
  id: string;
  name: string;
  version: number;
}
interface Preview {
  items: { label: { en: string }; count: number }[];
  hindrances: { zh: string; en: string }[];
  notes: { zh: string; en: string }[];
}

const add = async (body: object): Promise<Person> => {
  const answer = await app
    .as('desk')
    .post<Person>('/api/persons', { projectId: app.estate.project.id, ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const find = async (q: string) =>
  (await app.as('desk').post<{ items: { id: string }[] }>('/api/search', { q })).body.items.map(
    (hit) => hit.id,
  );

/** A request to be forgotten, as far as the manager's decision. */
const toBeDecided = async (personId: string): Promise<CaseView> => {
  const opened = await app.as('desk').open({
    process: 'dataRequest',
    kind: 'anonymise',
    description: '尉迟慕容要求删除，电话 13700009911',
    person: { id: personId },
  });
  const checked = await app.as('desk').act(opened, 'checkIdentity', { how: 'inPerson' });
  return app.as('manager').act(checked, 'take');
};

/** The manager asks for it, the supervisor agrees. */
const erase = async (request: CaseView, input: object = {}): Promise<CaseView> => {
  const asked = await app.as('manager').act(request, 'anonymise', input);
  expect(asked.state).toBe('working');
  return app.as('supervisor').act(asked, 'approveSecond');
};

const finished = async (person: Person, description: string): Promise<CaseView> => {
  const opened = await app.as('desk').open({ process: 'suggestion', description, person: { id: person.id } });
  return app.as('manager').act(opened, 'adopt', { answer: '尉迟慕容说得对' });
};

async function everything(): Promise<Map<string, string>> {
  const { rows: tables } = await app.db.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth', 'pgboss')`,
  );
  const all = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await app.db.query(`select t::text as line from ${name} t`);
    all.set(name, rows.map((row) => row.line).join('\n'));
  }
  return all;
}

test('whoever is anonymised leaves no trace in any table or search, and every chain holds', async () => {
  const person = await add({
    name: '尉迟慕容',
    salutation: '尉迟老师',
    gender: 'female',
    birthYear: 1957,
    language: '闽南语',
    serviceNeeds: '听力不好，请打 13700009922',
    note: '养了一只叫阿福的猫',
    idNumber: '11010519491231002X',
    phones: [{ number: '13700009911' }],
    occupancies: [
      { placeId: app.estate.houses.all[50]!.id, role: 'owner', fromOn: '2019-01-01', toOn: '2025-12-31' },
    ],
  });
  const twin = await add({ name: '尉迟穆容', phones: [{ number: '13700009933' }], note: '旧号' });
  const merged = await app.as('supervisor').post<Person>(`/api/persons/${person.id}/merge`, {
    from: twin.id,
    version: person.version,
    fromVersion: twin.version,
    keep: { note: 'this', name: 'this' },
    reason: '尉迟穆容就是尉迟慕容',
  });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  await app.db.query(
    `insert into auth.user (id, username, name, email) values ('weichi', 'weichi', '尉迟慕容', 'weichi@users.invalid')`,
  );
  await app.db.query(`update person set user_id = 'weichi' where id = $1`, [person.id]);
  const cookie = await app.cookieOf('weichi');
  const closed = await finished(person, '门前的桂花树遮光，找尉迟慕容 13700009911');
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer();
  const photo = await app.withCookie(cookie).upload(closed.id, picture);
  expect(photo.status).toBe(201);
  await app.withCookie(cookie).post(`/api/cases/${closed.id}/comments`, {
    commandId: newCommand(),
    body: '阿福也喜欢',
    visibility: 'visible',
  });
  const request = await toBeDecided(person.id);
  const { rows: before } = await app.db.query(
    'select count(*)::int as cases, sum(seq)::int as events, max(closed_at)::text as last from cases',
  );
  const { rows: marks } = await app.db.query(
    `select sealed, hash from person_phone where person_id = $1 union all
     select id_sealed, id_hash from person where id = $1 and id_hash is not null`,
    [person.id],
  );
  expect(marks).toHaveLength(3);
  expect((await find('尉迟慕容')).sort()).toEqual([person.id, closed.id, request.id].sort());

  const preview = await app.as('manager').get<Preview>(`/api/cases/${request.id}/actions/anonymise/preview`);
  expect(preview.body.hindrances).toEqual([]);
  const counts = Object.fromEntries(preview.body.items.map((one) => [one.label.en, one.count]));
  expect(counts).toMatchObject({ 'Phone numbers': 2, Pictures: 1, 'Sign-in': 1 });
  expect(preview.body.notes[0]!.en).toContain(
    '1 cases ended less than 3 years ago (the last until 2029-03-02)',
  );

  const waits = await app.as('manager').tryTo(request, 'anonymise');
  expect(waits.body).toMatchObject({
    code: 'case.actionRefused',
    message: expect.stringContaining('不满 3 年'),
  });
  const answer = await erase(request, { recentFiles: 'erase' });
  expect(answer).toMatchObject({
    state: 'answered',
    person: { name: '已匿名', phones: [] },
    description: '',
  });

  const traces = ['尉迟', '慕容', '穆容', '阿福', '桂花', '闽南语', 'weichi', '137****99', ...clearNumbers];
  for (const [table, text] of await everything()) {
    for (const trace of traces) expect(text.includes(trace), `${trace} in ${table}`).toBe(false);
    for (const { sealed, hash } of marks) {
      expect(text.includes(hash), `a hash in ${table}`).toBe(false);
      expect(text.includes((sealed as Buffer).toString('hex')), `a sealed number in ${table}`).toBe(false);
      expect(text.includes((sealed as Buffer).toString('base64')), `a sealed number in ${table}`).toBe(false);
    }
  }
  for (const q of [
    '尉迟慕容',
    '尉迟穆容',
    'wcmr',
    '13700009911',
    '9911',
    '13700009933',
    '桂花树',
    '11010519491231002X',
  ])
    expect(await find(q), q).toEqual([]);
  expect((await app.withCookie(cookie).get('/api/me')).status).toBe(401);
  expect((await app.as('desk').get(`/api/attachments/${photo.body.id}`)).status).toBe(404);
  expect((await app.as('desk').see(closed.id)).photos).toEqual([]);
  const people = await app.as('desk').get<{ items: { name: string }[] }>('/api/persons?q=已匿名');
  expect(people.body.items).toEqual([]);

  // Everything that is counted is as it was, and the case is found by its number.
  const { rows: after } = await app.db.query(
    'select count(*)::int as cases, sum(seq)::int as events, max(closed_at)::text as last from cases',
  );
  expect(after[0]).toEqual({ ...before[0], events: before[0].events + 2 });
  expect(await find(closed.number)).toEqual([closed.id]);
  const audit = await app.db.query(
    `select subject_id, actor_id, data from audit_entry where action = 'person.anonymised'`,
  );
  expect(audit.rows).toEqual([
    {
      subject_id: person.id,
      actor_id: app.estate.staff.manager.id,
      data: { rows: 2, cases: 2, caseId: request.id },
    },
  ]);
  const terminal = terminalUnderTest();
  expect(await verifyCommand(app.house, [], terminal), terminal.said.join()).toBe(0);
});

const clearNumbers = ['13700009911', '13700009922', '13700009933', '11010519491231002X'];

test('nobody is anonymised while a case is open or a house is owned, and the manager is told which', async () => {
  const owner = await add({
    name: '顾长卿',
    occupancies: [{ placeId: app.estate.houses.all[51]!.id, role: 'owner' }],
  });
  const open = await app
    .as('desk')
    .open({ process: 'repair', description: '灯不亮', person: { id: owner.id } });
  const request = await toBeDecided(owner.id);
  const { body } = await app.as('manager').get<Preview>(`/api/cases/${request.id}/actions/anonymise/preview`);
  expect(body.hindrances.map((one) => one.en)).toEqual([
    `1 cases are still open: ${open.number}`,
    expect.stringContaining(`Still an owner of ${app.estate.houses.all[51]!.name}`),
  ]);
  const refused = await app.as('manager').tryTo(request, 'anonymise', { recentFiles: 'erase' });
  expect(refused.body).toMatchObject({
    code: 'case.actionRefused',
    message: expect.stringContaining(open.number),
  });
  expect((await app.as('desk').get<Person>(`/api/persons/${owner.id}`)).body.name).toBe('顾长卿');
});

test('who asked in a case that was merged is forgotten once the matter is over, with why it was merged', async () => {
  const person = await add({ name: '澹台明' });
  const burst = (more: object = {}) =>
    app.as('desk').open({ process: 'repair', description: '大堂水管爆了', ...more });
  const hers = await burst({ person: { id: person.id }, description: '澹台明家门口在漏水' });
  const survivor = await burst();
  const merged = await app.as('desk').post(`/api/cases/${survivor.id}/merge`, {
    commandId: newCommand(),
    version: survivor.version,
    sources: [{ id: hers.id, version: hers.version }],
    reason: '澹台明也报了',
  });
  expect(merged.status).toBe(200);
  const request = await toBeDecided(person.id);
  const early = await app.as('manager').tryTo(request, 'anonymise', { recentFiles: 'erase' });
  expect(early.body.message).toContain(hers.number);
  await app.as('desk').act(merged.body, 'cancel', { reason: 'other' });
  await erase(request, { recentFiles: 'erase' });
  const seen = await app.as('desk').see(survivor.id);
  expect(seen.merged).toMatchObject([{ number: hers.number, description: '' }]);
  expect(seen.description).toBe('大堂水管爆了');
  expect(JSON.stringify([seen, await app.as('desk').see(hers.id)])).not.toContain('澹台明');
  expect(await verifyCommand(app.house, [], terminalUnderTest())).toBe(0);
});

test('a case opened at the very instant its person is forgotten is not opened for him', async () => {
  const person = await add({ name: '轩辕远' });
  const forgetting = await app.db.connect();
  try {
    await forgetting.query('begin');
    await forgetting.query('select from person where id = $1 for update', [person.id]);
    await forgetting.query('update person set anonymised_at = $2 where id = $1', [
      person.id,
      app.now().toString(),
    ]);
    const opening = app.as('desk').post('/api/cases', {
      process: 'repair',
      channel: 'call',
      description: '灯不亮',
      person: { id: person.id },
    });
    const waits = async () =>
      (
        await app.db.query(
          `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).rows[0].n;
    await expect.poll(waits).toBe(1);
    await forgetting.query('commit');
    const answer = await opening;
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, '/person/id']);
  } finally {
    forgetting.release();
  }
  expect((await app.db.query('select from cases where person_id = $1', [person.id])).rowCount).toBe(0);
});

test('what was wrong with a workbook forgets whom it names, under every name he had, and nobody else', async () => {
  const head = ['姓名', '手机', '身份', '房屋', '产权份额', '开始日期', '结束日期'];
  const houses = ['元一', '元一/1单元', '元二', '元子方', '元子方家', '元一一', '子方', '元'];
  const wrong = houses.map((house) => ['某某', '', '租户', house, '', '', '']);
  const good = ['某某', '13911119901', '租户', '91-101', '', '', ''];
  const brought = await bring(
    app,
    await aWorkbook(
      {
        name: '房屋',
        rows: [
          ['楼栋', '房号'],
          ['91', '101'],
        ],
      },
      { name: '住户', rows: [head, ...wrong, good] },
    ),
    'good',
  );
  expect(brought.problems).toHaveLength(houses.length);
  const person = await add({ name: '元子方' });
  const corrected = await app
    .as('desk')
    .patch<Person>(`/api/persons/${person.id}`, { version: 1, name: '元一', reason: '本人更正' });
  const twin = await add({ name: '元二' });
  const merged = await app.as('supervisor').post<Person>(`/api/persons/${person.id}/merge`, {
    from: twin.id,
    version: corrected.body.version,
    fromVersion: twin.version,
    keep: { name: 'this' },
  });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  await erase(await toBeDecided(person.id));
  const left = (await seeImport(app, brought.id)).problems.map((one) => one.message.zh);
  expect(left.map((words) => words.split('：')[1])).toEqual(['元一一', '子方', '元']);
});

test('what would be erased is shown to whoever may decide it, and to nobody else', async () => {
  const person = await add({ name: '钟离春' });
  const request = await toBeDecided(person.id);
  const look = (user: string, action = 'anonymise') =>
    app.as(user).get(`/api/cases/${request.id}/actions/${action}/preview`);
  expect((await look('manager')).status).toBe(200);
  for (const user of ['supervisor', 'desk', 'auditor', 'admin'])
    expect((await look(user)).status, user).toBe(403);
  for (const user of ['resident', 'desk-lh', 'tech']) expect((await look(user)).status, user).toBe(404);
  expect((await look('manager', 'refuse')).status).toBe(404);
  expect((await look('supervisor', 'approveSecond')).status).toBe(404);
  expect((await look('manager', 'constructor')).status).toBe(404);
});

test('nobody erases alone: whoever is asked to agree sees what would go, and nothing goes before', async () => {
  const person = await add({ name: '端木清', phones: [{ number: '13700009966' }] });
  const asked = await app.as('manager').act(await toBeDecided(person.id), 'anonymise');
  const archived = async () => (await app.as('desk').get<Person>(`/api/persons/${person.id}`)).body.name;
  expect(await archived()).toBe('端木清');
  const own = await app.as('manager').tryTo(asked, 'approveSecond');
  expect(own.body.code).toBe('approval.ownRequest');
  const offered = (await app.as('supervisor').see(asked.id)).actions;
  expect(offered[0]).toMatchObject({ key: 'approveSecond', preview: true });
  const look = (user: string) =>
    app.as(user).get<Preview>(`/api/cases/${asked.id}/actions/approveSecond/preview`);
  expect((await look('supervisor')).body.items[1]).toMatchObject({
    label: { en: 'Phone numbers' },
    count: 1,
  });
  for (const user of ['manager', 'desk', 'auditor']) expect((await look(user)).status, user).toBe(403);
  await app.as('desk').open({ process: 'repair', description: '灯不亮', person: { id: person.id } });
  const hindered = await app.as('supervisor').tryTo(asked, 'approveSecond');
  expect(hindered.body.code).toBe('case.actionRefused');
  expect(await archived()).toBe('端木清');
  expect((await app.db.query('select 1 from anonymised where person_id = $1', [person.id])).rowCount).toBe(0);
});

test('an anonymised person can be neither corrected, merged, moved in nor asked for', async () => {
  const person = await add({ name: '令狐远' });
  const request = await toBeDecided(person.id);
  await erase(request);
  const patch = await app.as('desk').patch(`/api/persons/${person.id}`, { version: 2, name: '令狐远' });
  expect(patch.body.code).toBe('archive.anonymised');
  const opened = await app.as('desk').post('/api/cases', {
    process: 'repair',
    channel: 'call',
    description: '灯不亮',
    person: { id: person.id },
  });
  expect([opened.status, opened.body.fields?.[0]?.path]).toEqual([400, '/person/id']);
  const other = await add({ name: '令狐近' });
  const merged = await app.as('supervisor').post(`/api/persons/${other.id}/merge`, {
    from: person.id,
    version: 1,
    fromVersion: 2,
    keep: {},
  });
  expect(merged.body.code).toBe('archive.anonymised');
  const moved = await app.as('desk').post('/api/occupancies', {
    personId: person.id,
    placeId: app.estate.houses.all[52]!.id,
    role: 'tenant',
  });
  expect(moved.body.code).toBe('archive.anonymised');
});

test('history can be erased and sealed anew, and nothing else of it can be changed', async () => {
  const person = await add({ name: '百里奚', phones: [{ number: '13700009944' }] });
  const change = (set: string) =>
    app.asWorker((tx) =>
      tx.query({
        text: `update archive_change set ${set} where subject_id = $1 and action = 'phoneAdded'`,
        values: [person.id],
      }),
    );
  await change(`after = jsonb_set(after, '{phone}', '"AAAA"')`);
  for (const set of [
    `after = jsonb_set(after, '{phoneLabel}', '"home"')`,
    `after = '{}'`,
    `reason = 'another'`,
    `before = '{"name": "somebody"}'`,
  ])
    await expect(change(set), set).rejects.toThrow(/never changed/);
  for (const set of [`actor = '{}'`, `at = now()`, `action = 'added'`])
    await expect(change(set), set).rejects.toThrow(/permission denied/);
  await change(`after = '{}', erased_at = now()`);
  await expect(change(`erased_at = null`)).rejects.toThrow(/never changed/);
});
