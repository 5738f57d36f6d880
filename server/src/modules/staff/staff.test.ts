import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addUnit } from '../../directory/organisation.ts';
import type { Role } from '../../directory/roles.ts';
import { onPool } from '../../platform/db/tx.ts';
import { days, hours } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, monday } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
let n = 0;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());
beforeEach(() => app.turnTo(monday));

interface Grant {
  id: string;
  role: { key: string };
  unit: { id: string; name: string };
  state: string;
  from: string;
  to: string | null;
  mayEnd: boolean;
}
interface Member {
  id: string;
  name: string;
  leftAt: string | null;
  mayLeave: boolean;
  openCases: number;
  holdsOn: boolean;
  grants: Grant[];
  code?: string;
  message?: string;
  fields?: { path: string }[];
}

const project = () => app.estate.project.id;
const hire = async (role: Role, unit = app.estate.project) => {
  const username = `member${++n}`;
  return { username, id: await app.hire(username, role, unit) };
};
const give = (by: string, id: string, role: string, unitId = project(), more = {}) =>
  app.as(by).post<Member>(`/api/members/${id}/grants`, { role, unitId, ...more });
const end = (by: string, grantId: string, more = {}) =>
  app.as(by).post<Member>(`/api/grants/${grantId}/end`, more);
const look = async (by: string, id: string) => (await app.as(by).get<Member>(`/api/members/${id}`)).body;
const mayLog = async (user: string) =>
  (await app.as(user).post('/api/cases', { process: 'inquiry', channel: 'call', description: '几点开门' }))
    .status;
const postsOf = ({ grants }: Member) => grants.map((grant) => [grant.role.key, grant.state]);

test('a post holds for the very next request, and so does its end', async () => {
  const { username, id } = await hire('technician', app.estate.teams.cleaning);
  await app.db.query(
    `insert into auth.second_factor (user_id, secret, confirmed_at)
     select user_id, '', now() from staff where id = $1`,
    [id],
  );
  expect((await app.as(username).get(`/api/archives/upkeep?project=${project()}`)).status).toBe(403);
  const given = await give('manager', id, 'desk');
  expect([given.status, postsOf(given.body)]).toEqual([
    201,
    [
      ['desk', 'current'],
      ['technician', 'current'],
    ],
  ]);
  expect((await app.as(username).get(`/api/archives/upkeep?project=${project()}`)).status).toBe(200);
  const ended = await end('manager', given.body.grants[0]!.id);
  expect([ended.status, postsOf(ended.body)[0]]).toEqual([200, ['desk', 'ended']]);
  expect((await app.as(username).get(`/api/archives/upkeep?project=${project()}`)).status).toBe(403);
  expect((await end('manager', given.body.grants[0]!.id)).body.code).toBe('grant.over');
});

test('a post begins and ends on its days, without anybody doing anything', async () => {
  const { username, id } = await hire('technician', app.estate.teams.cleaning);
  const at = (time: { seconds: number }) => app.now().add({ seconds: time.seconds }).toString();
  const times = { from: at(days(1)), to: at(days(3)) };
  const given = await give('manager', id, 'officer', project(), times);
  expect(postsOf(given.body)[0]).toEqual(['officer', 'coming']);
  const mayRead = async () => (await app.as(username).get('/api/archives/upkeep')).status === 200;
  const seen = [await mayRead()];
  for (const hour of [25, 47, 1]) {
    app.pass(hours(hour));
    seen.push(await mayRead());
  }
  expect(seen).toEqual([false, true, false, false]);
});

test('one that has not begun can be taken back, and never held', async () => {
  const { id } = await hire('technician', app.estate.teams.cleaning);
  const from = app.now().add({ hours: 48 }).toString();
  const given = await give('manager', id, 'officer', project(), { from });
  const ended = await end('manager', given.body.grants[0]!.id);
  expect(ended.body.grants[0]).toMatchObject({ state: 'ended', from, to: from });
  expect((await give('manager', id, 'officer', project(), { from })).status).toBe(201);
});

describe('who may give what', () => {
  test('a manager gives the posts below his own, inside his unit, and no others', async () => {
    const { id } = await hire('technician', app.estate.teams.cleaning);
    for (const role of ['supervisor', 'desk', 'officer', 'technician'])
      expect([role, (await give('manager', id, role)).status]).toEqual([role, 201]);
    for (const role of ['administrator', 'securityAdministrator', 'manager', 'auditor', 'committee']) {
      const { status, body } = await give('manager', id, role);
      expect([role, status, body.code]).toEqual([role, 403, 'grant.notYours']);
    }
    const next = await give('manager', id, 'desk', app.estate.otherProject.id);
    expect([next.status, next.body.code]).toEqual([404, 'notFound']);
    const units = await app
      .as('manager')
      .get<{ items: { name: string; mayGive: { key: string }[] }[] }>('/api/units');
    expect(units.body.items.map((unit) => unit.name).sort()).toEqual([
      '云栖花园',
      '保洁组',
      '工程组',
      '秩序组',
    ]);
    expect(units.body.items[0]!.mayGive.map((role) => role.key)).toEqual([
      'supervisor',
      'desk',
      'officer',
      'technician',
    ]);
  });

  test('the security administrator gives the rest; an administrator gives nothing while there is one', async () => {
    for (const role of ['manager', 'committee', 'administrator']) {
      const { id } = await hire('technician', app.estate.teams.cleaning);
      const refused = await give('admin', id, role);
      expect([refused.status, refused.body.code]).toEqual([403, 'grant.notYours']);
      expect((await give('security', id, role)).status, role).toBe(201);
    }
  });

  test('nobody changes his own posts, whatever they are', async () => {
    for (const who of ['admin', 'security', 'manager'] as const) {
      const { id } = app.estate.staff[who];
      const own = await look(who, id);
      const more = await give(who, id, who === 'manager' ? 'desk' : 'securityAdministrator');
      expect([who, more.status]).toEqual([who, 403]);
      expect([who, (await end(who, own.grants[0]!.id)).body.code]).toEqual([who, 'grant.own']);
      expect((await app.as(who).post<Member>(`/api/members/${id}/leave`, {})).body.code).toBe('grant.own');
    }
  });

  test('administration, security and audit are three people, in words and in the database', async () => {
    const { id } = await hire('auditor');
    const refused = await give('security', id, 'administrator');
    expect([refused.status, refused.body.code]).toEqual([409, 'grant.threePeople']);
    expect(refused.body.message).toContain('必须是三个人');
    const past = app.db.query(
      `insert into staff_grant (id, staff_id, org_unit_id, role, from_at) values (gen_random_uuid(), $1, $2, 'securityAdministrator', $3)`,
      [id, project(), app.now().toString()],
    );
    await expect(past).rejects.toThrow(/staff_grant_three_people/);
    // One after the other is no two at the same time.
    const mine = (await look('security', id)).grants[0]!;
    const at = app.now().add({ hours: 24 }).toString();
    expect((await end('security', mine.id, { at })).status).toBe(200);
    expect((await give('security', id, 'administrator', project(), { from: at })).status).toBe(201);
  });

  test('two who give at the same moment cannot give one person two of the three', async () => {
    const second = await hire('securityAdministrator');
    const { id } = await hire('technician', app.estate.teams.cleaning);
    const answers = await Promise.all([
      give('security', id, 'administrator'),
      give(second.username, id, 'auditor'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  test('a post is given in a unit where it makes sense, once, and in time', async () => {
    const { id } = await hire('technician', app.estate.teams.cleaning);
    const refused = async (role: string, unitId: string, more = {}) => {
      const { status, body } = await give('security', id, role, unitId, more);
      return [status, body.code, body.fields?.[0]?.path];
    };
    const { cleaning } = app.estate.teams;
    expect(await refused('manager', cleaning.id)).toEqual([400, 'request.invalid', '/unitId']);
    expect(await refused('technician', cleaning.id)).toEqual([409, 'grant.twice', undefined]);
    expect(await refused('desk', project(), { from: '2026-03-01T00:00:00Z' })).toEqual([
      400,
      'request.invalid',
      '/from',
    ]);
    const backwards = { from: '2026-03-12T00:00:00Z', to: '2026-03-11T00:00:00Z' };
    expect(await refused('desk', project(), backwards)).toEqual([400, 'request.invalid', '/to']);
    expect(await refused('resident', project())).toEqual([400, 'request.invalid', '/role']);
    expect(await refused('desk', '01a202f2-0000-7000-8000-000000000000')).toEqual([
      404,
      'notFound',
      undefined,
    ]);
  });

  test('what was granted is neither rewritten nor removed, not even by the server itself', async () => {
    const asServer = onPool(app.house.pool);
    await expect(asServer.query({ text: `update staff_grant set role = 'administrator'` })).rejects.toThrow(
      /permission denied/,
    );
    await expect(asServer.query({ text: 'delete from staff_grant' })).rejects.toThrow();
    await expect(app.db.query('delete from staff_grant')).rejects.toThrow();
  });
});

describe('joining and leaving', () => {
  test('a manager takes on somebody in a post of his unit; without a post only the top of the company does', async () => {
    const post = { role: 'desk', unitId: project() };
    const taken = await app
      .as('manager')
      .post<Member>('/api/members', { name: '新来', username: `new${++n}`, post });
    expect([taken.status, postsOf(taken.body)]).toEqual([201, [['desk', 'current']]]);
    const ask = async (by: string, body: object) => {
      const { status, body: said } = await app.as(by).post<Member>('/api/members', body);
      return [status, said.code, said.fields?.[0]?.path];
    };
    const postNeeded = async (by: string) =>
      (await app.as(by).get<{ postNeeded: boolean }>('/api/units')).body.postNeeded;
    expect([await postNeeded('manager'), await postNeeded('admin')]).toEqual([true, false]);
    expect(await ask('manager', { name: '没岗位' })).toEqual([400, 'request.invalid', '/post']);
    expect((await ask('admin', { name: '待定' }))[0]).toBe(201);
    expect((await ask('manager', { name: '太高', post: { ...post, role: 'auditor' } })).slice(0, 2)).toEqual([
      403,
      'grant.notYours',
    ]);
    expect((await ask('security', { name: '重名', username: 'desk', post })).slice(1, 2)).toEqual([
      'auth.usernameTaken',
    ]);
    const { rows } = await app.db.query(`select name from staff where name in ('没岗位', '太高', '重名')`);
    expect(rows).toEqual([]);
  });

  test('who leaves is nobody at once, his posts have ended, and his open cases are named', async () => {
    const { username, id } = await hire('desk');
    const opened = await app.as('desk').open({ process: 'repair', description: '灯不亮' });
    await app.as('desk').act(opened, 'assign', { assigneeId: id });
    expect(await look('manager', id)).toMatchObject({ openCases: 1, holdsOn: false, mayLeave: true });
    expect(await mayLog(username)).toBe(201);
    const left = await app.as('manager').post<Member>(`/api/members/${id}/leave`, {});
    expect(left.body).toMatchObject({
      openCases: 1,
      holdsOn: true,
      mayLeave: false,
      leftAt: app.now().toString(),
    });
    expect(left.body.grants.every((grant) => grant.state === 'ended')).toBe(true);
    expect(await mayLog(username)).toBe(401);
    expect((await give('manager', id, 'desk')).body.code).toBe('staff.left');
    const gone = await app.as('manager').get<{ items: Member[] }>('/api/members?left=true');
    expect(gone.body.items.map((member) => member.id)).toContain(id);
    const there = await app.as('manager').get<{ items: Member[] }>('/api/members');
    expect(there.body.items.map((member) => member.id)).not.toContain(id);
  });

  test('who leaves on a day to come works until then', async () => {
    const { username, id } = await hire('desk');
    const at = app.now().add({ hours: 10 }).toString();
    expect((await app.as('manager').post(`/api/members/${id}/leave`, { at })).status).toBe(200);
    expect(await mayLog(username)).toBe(201);
    app.pass(hours(10));
    expect(await mayLog(username)).toBe(401);
  });

  test('a manager lets nobody go whom another unit employs too, an administrator nobody who watches him', async () => {
    const { id } = await hire('desk');
    await give('security', id, 'desk', app.estate.otherProject.id);
    const leave = async (by: string, whom: string) =>
      (await app.as(by).post<Member>(`/api/members/${whom}/leave`, {})).body.code;
    expect(await leave('manager', id)).toBe('staff.notYours');
    expect(await leave('admin', app.estate.staff.auditor.id)).toBe('staff.notYours');
    expect(await leave('admin', app.estate.staff.security.id)).toBe('staff.notYours');
    expect(await leave('admin', id)).toBeUndefined();
  });

  test('the last administrator stays', async () => {
    const { rows } = await app.db.query(
      `select distinct staff_id as id from staff_grant g join staff s on s.id = g.staff_id
       where role = 'administrator' and to_at is null and left_at is null and staff_id <> $1`,
      [app.estate.staff.admin.id],
    );
    for (const { id } of rows) await app.as('security').post(`/api/members/${id}/leave`, {});
    const last = await look('security', app.estate.staff.admin.id);
    const post = last.grants[0]!.id;
    expect((await end('security', post)).body.code).toBe('grant.lastAdministrator');
    const unitId = last.grants[0]!.unit.id;
    const next = await hire('desk');
    const from = app.now().add(days(1)).toString();
    await give('security', next.id, 'administrator', unitId, { from, to: app.now().add(days(3)).toString() });
    expect((await end('security', post)).body.code, 'the next has not begun').toBe('grant.lastAdministrator');
    const late = { at: app.now().add(days(4)).toString() };
    expect((await end('security', post, late)).body.code, 'and is over by then').toBe(
      'grant.lastAdministrator',
    );
    expect((await end('security', post, { at: app.now().add(days(2)).toString() })).status).toBe(200);
  });
});

test('nobody gets into the sign-in of somebody who is also something elsewhere', async () => {
  const { id } = await hire('desk');
  const invite = async () => (await app.as('manager').post<Member>(`/api/members/${id}/invitation`, {})).body;
  expect((await invite()).code).toBeUndefined();
  await give('security', id, 'auditor', app.estate.otherProject.id);
  expect((await invite()).code).toBe('signIn.notYours');
});

test('who gave, ended and let go stands in the audit, in the same transaction', async () => {
  const { id } = await hire('technician', app.estate.teams.cleaning);
  const entries = async () =>
    (
      await app.db.query(
        'select action, actor_id as by, data from audit_entry where subject_id = $1 order by id',
        [id],
      )
    ).rows;
  await give('manager', id, 'auditor');
  expect(await entries()).toEqual([]);
  const given = await give('manager', id, 'desk');
  await end('manager', given.body.grants[0]!.id);
  await app.as('manager').post(`/api/members/${id}/leave`, {});
  const by = app.estate.staff.manager.id;
  expect(await entries()).toMatchObject([
    { action: 'grant.given', by, data: { role: 'desk', unitId: project(), to: null } },
    { action: 'grant.ended', by, data: { role: 'desk', to: app.now().toString() } },
    { action: 'grant.ended', by, data: { role: 'technician' } },
    { action: 'staff.left', by },
  ]);
});

test('whoever manages a city manages its projects, those founded later too', async () => {
  const [city] = (await app.db.query(`select id, lineage from org_unit where kind = 'city'`)).rows;
  const { username, id } = await hire('manager', { id: city.id, lineage: city.lineage, projectId: null });
  const codes = async () => {
    const { body } = await app.as(username).get<{ projects: { code: string; roles: string[] }[] }>('/api/me');
    return body.projects.map((one) => [one.code, ...one.roles]);
  };
  expect(await codes()).toEqual([
    ['LH', 'manager'],
    ['YX', 'manager'],
  ]);
  const founded = await addUnit(onPool(app.db), app.now(), {
    kind: 'project',
    code: 'XQ',
    name: '溪桥里',
    parent: { id: city.id, lineage: city.lineage, projectId: null },
  });
  expect(await codes()).toContainEqual(['XQ', 'manager']);
  const { id: other } = await hire('technician', app.estate.teams.cleaning);
  expect((await give(username, other, 'desk', founded.id)).status).toBe(201);
  expect((await look(username, id)).grants[0]!.unit.id).toBe(city.id);
});

test('the committee sees neither case nor person, the security administrator no resident', async () => {
  const { auntWang } = app.estate.residents;
  for (const who of ['committee', 'security'])
    for (const url of [
      '/api/cases',
      `/api/persons/${auntWang.id}`,
      '/api/places',
      '/api/persons',
      '/api/staff',
    ])
      expect([who, url, (await app.as(who).get(url)).status]).toEqual([who, url, 403]);
  const me = await app.as('committee').get<{ rights: string[] }>('/api/me');
  expect(me.body.rights).toEqual(['readDictionary', 'readReports']);
});

test('the table of access names every post and action, and tells staff only', async () => {
  interface Access {
    rights: { key: string; who: { key: string }[] }[];
    processes: { key: string; actions: { key: string; who: { key: string }[] }[] }[];
  }
  const { body } = await app.as('tech').get<Access>('/api/access');
  const keepers = body.rights.find((right) => right.key === 'keepArchives');
  expect(keepers?.who.map((one) => one.key)).toEqual([
    'administrator',
    'manager',
    'supervisor',
    'desk',
    'officer',
  ]);
  const accept = body.processes
    .find((one) => one.key === 'repair')
    ?.actions.find((one) => one.key === 'accept');
  expect(accept?.who.length).toBeGreaterThan(0);
  for (const who of ['resident', 'committee'])
    expect((await app.as(who).get('/api/access')).status).toBe(403);
});
