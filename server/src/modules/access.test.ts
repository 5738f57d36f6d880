import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRight, rolesWith } from '../directory/access.ts';
import type { Role } from '../directory/roles.ts';
import type { Route } from '../platform/http/define-route.ts';
import { hours } from '../platform/time.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  newCommand,
  type Said,
} from '../testing/app-under-test.ts';
import { demoPassword } from '../testing/demo-sign-ins.ts';
import { allRoutes } from './all-routes.ts';

let app: AppUnderTest;
let routes: Route[];
let hers: CaseView;
let elsewhere: CaseView;
beforeAll(async () => {
  app = await appUnderTest();
  routes = await allRoutes(fastify(), app.house);
  await app.hire('stranger', 'technician', app.estate.teams.cleaning);
  hers = await app.as('resident').open({ process: 'repair', channel: 'web', description: '厨房漏水' });
  elsewhere = await app.as('desk-lh').open({ process: 'inquiry', description: '几点上班' });
});
afterAll(() => app.close());

const nowhere = '01a202f2-0000-7000-8000-000000000000';
const addressOf = (route: Route, id = nowhere) => route.url.replace(':id', id).replace(/:\w+/, 'assign');

function call(user: ReturnType<AppUnderTest['as']>, route: Route, id?: string, body: object = {}) {
  const url = addressOf(route, id);
  if (route.method === 'GET') return user.get(url);
  if (route.method === 'DELETE') return user.remove(url);
  return route.method === 'PATCH' ? user.patch(url, body) : user.post(url, body);
}

test('every route but the open ones asks strangers, forgers and the signed-out to sign in', async () => {
  const own = await app.cookieOf('desk');
  const forged = `${own.slice(0, -6)}AAAAAA`;
  for (const route of routes) {
    const open = route.access === 'everyone';
    for (const visitor of [
      app.signedOut,
      app.withCookie(forged),
      app.withKey('nj_made_up'),
      app.withCookie('x=1'),
    ]) {
      const { status } = await call(visitor, route);
      expect(status === 401, `${route.method} ${route.url}`).toBe(!open);
    }
  }
  expect(
    routes.filter((route) => route.access === 'everyone').map((route) => `${route.method} ${route.url}`),
  ).toEqual(['GET /api/health', 'GET /api/setup', 'POST /api/setup']);
});

describe('a case that is not yours is not there', () => {
  const bodies: Record<string, object> = {
    'POST /api/cases/:id/actions/:action': { version: 1 },
    'POST /api/cases/:id/actions/:action/clocks': { commandId: undefined, input: {} },
    'POST /api/cases/:id/comments': { body: '看看', visibility: 'inner' },
    'POST /api/cases/:id/merge': { version: 1, sources: [{ id: newCommand(), version: 1 }] },
    'POST /api/cases/:id/merge/preview': { commandId: undefined, sources: [newCommand()] },
    'POST /api/cases/:id/split': { version: 1, process: 'inquiry', description: '另一件事' },
    'POST /api/cases/:id/split/preview': { commandId: undefined, process: 'inquiry' },
    'POST /api/cases/:id/reveal': { commandId: undefined, what: 'phones', reason: 'callBack' },
  };
  const outsiders = (): [string, Role, string][] => [
    ['desk-lh', 'desk', hers.id],
    ['tech', 'technician', hers.id],
    ['stranger', 'resident', hers.id],
    ['desk', 'desk', elsewhere.id],
    ['manager', 'manager', elsewhere.id],
    ['resident', 'resident', elsewhere.id],
  ];

  test('on any address that takes its id, whatever is sent', async () => {
    const rows = 'select (select count(*) from case_event) + (select count(*) from attachment) as n';
    const before = (await app.db.query(rows)).rows;
    const about = routes.filter((route) => route.url.startsWith('/api/cases/:id'));
    expect(about.length).toBeGreaterThanOrEqual(5);
    for (const route of about) {
      const key = `${route.method} ${route.url}`;
      for (const [user, role, id] of outsiders()) {
        // Who may not ask such a thing of any case hears that, and nothing of this one.
        if (isRight(route.access) && !rolesWith(route.access).includes(role)) continue;
        const body = { commandId: newCommand(), ...bodies[key] };
        const answer = await call(app.as(user), route, id, body);
        expect([key, user, answer.status, answer.body.code]).toEqual([key, user, 404, 'case.notFound']);
        expect(answer.body).toMatchObject({ message: '没有这张工单，或您无权查看。' });
      }
    }
    expect((await app.db.query(rows)).rows).toEqual(before);
  });

  test('nor in lists, searches, places, persons or the choice of a parent', async () => {
    for (const [user, id] of outsiders()) {
      const listed = await app.as(user).get<{ items: { id: string }[] }>('/api/cases?limit=200');
      expect(
        listed.body.items.map((item) => item.id),
        user,
      ).not.toContain(id);
      for (const q of ['漏水', '几点', hers.number, elsewhere.number]) {
        const found = await app.as(user).post<{ items: { id: string }[] }>('/api/search', { q });
        expect(
          found.body.items.map((item) => item.id),
          `${user} ${q}`,
        ).not.toContain(id);
      }
    }
    const { auntWang } = app.estate.residents;
    expect((await app.as('desk-lh').get(`/api/persons/${auntWang.id}`)).status).toBe(404);
    expect((await app.as('desk-lh').get(`/api/places/${app.estate.houses.auntWang.id}`)).status).toBe(404);
    for (const list of ['staff', 'teams', 'places'])
      expect(
        (await app.as('desk-lh').get(`/api/${list}?project=${app.estate.project.id}`)).status,
        list,
      ).toBe(404);
    const child = { process: 'inquiry', channel: 'call', description: '试试', parentId: hers.id };
    expect((await app.as('desk-lh').post('/api/cases', child)).status).toBe(404);
  });

  test('a technician sees what is given to him or his team, from then on and until it is gone', async () => {
    const opened = await app.as('desk').open({ process: 'repair', description: '楼道灯不亮' });
    const see = async (user: string) => (await app.as(user).get(`/api/cases/${opened.id}`)).status;
    expect([await see('tech'), await see('tech2'), await see('stranger')]).toEqual([404, 404, 404]);
    const toTeam = await app.as('desk').act(opened, 'assign', { teamId: app.estate.teams.engineering.id });
    expect([await see('tech'), await see('tech2'), await see('stranger')]).toEqual([200, 200, 404]);
    await app.as('desk').act(toTeam, 'assign', { teamId: app.estate.teams.cleaning.id });
    expect([await see('tech'), await see('tech2'), await see('stranger')]).toEqual([404, 404, 200]);
  });

  test('a resident asks for himself and his own house, never for a neighbour', async () => {
    const asked = { process: 'repair', channel: 'web', description: '门铃坏了' };
    const neighbour = { ...asked, person: { id: app.estate.residents.mrChen.id } };
    const hisHouse = { ...asked, placeId: app.estate.houses.mrChen.id };
    const lobby = { ...asked, placeId: app.estate.publicAreas.lobby.id };
    const answers = [];
    for (const body of [neighbour, hisHouse, lobby])
      answers.push(await app.as('resident').post('/api/cases', body));
    expect(answers.map((answer) => [answer.status, answer.body.fields?.[0]?.path])).toEqual([
      [400, '/person'],
      [400, '/placeId'],
      [201, undefined],
    ]);
  });

  test('a photo is as private as its case', async () => {
    const sharp = (await import('sharp')).default;
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#333' } })
      .png()
      .toBuffer();
    const { body } = await app.as('resident').upload(hers.id, picture);
    expect((await app.as('desk').get(`/api/attachments/${body.id}`)).headers['content-type']).toBe(
      'image/jpeg',
    );
    for (const user of ['desk-lh', 'tech', 'stranger'])
      expect((await app.as(user).get(`/api/attachments/${body.id}`)).status, user).toBe(404);
    const stolen = await app.as('desk').open({ process: 'repair', description: '别的事' });
    const answer = await app.as('desk').act(stolen, 'assign', { assigneeId: app.estate.staff.tech.id });
    const accepted = await app.as('tech').act(answer, 'accept');
    const onSite = await app.as('tech').act(accepted, 'arrive');
    const finish = await app.as('tech').tryTo(onSite, 'finish', { result: '好了', photos: [body.id] });
    expect([finish.status, finish.body.fields[0]?.path]).toEqual([400, '/photos']);
  });
});

test('somebody who has left, or whose post has ended, is nobody at once', async () => {
  const id = await app.hire('leaving', 'desk', app.estate.project);
  const see = async () => (await app.as('leaving').get(`/api/cases/${hers.id}`)).status;
  expect(await see()).toBe(200);
  await app.db.query('update staff_grant set to_at = $2 where staff_id = $1', [id, app.now().toString()]);
  expect(await see()).toBe(403);
  await app.db.query('update staff set left_at = $2 where id = $1', [id, app.now().toString()]);
  expect(await see()).toBe(401);
});

test('a session ends at its hour by the clock of the house, and signing out ends it at once', async () => {
  const me = async () => (await app.as('officer').get('/api/me')).status;
  expect(await me()).toBe(200);
  await app.db.query(
    `update auth.session set expires_at = $1 where user_id = (select id from auth.user where username = 'officer')`,
    [app.now().add({ hours: 12 }).toString()],
  );
  const then = app.now();
  app.pass(hours(12));
  expect(await me()).toBe(401);
  app.turnTo(then.toString());
  expect(await me()).toBe(200);
  expect((await app.as('officer').post('/api/auth/sign-out', {})).status).toBe(200);
  expect(await me()).toBe(401);
});

test('an API key acts for its owner, with his rights and no more, until it is deleted', async () => {
  const made = await app.as('desk').post<{ id: string; key: string }>('/api/auth/api-key/create', {
    name: '热线对接',
    days: 90,
    mayWrite: true,
    password: demoPassword,
  });
  expect(made.status).toBe(200);
  const withKey = app.withKey(made.body.key);
  expect((await withKey.get<{ name: string }>('/api/me')).body.name).toBe('苏晓雯');
  const opened = await withKey.open({ process: 'inquiry', channel: 'hotline12345', description: '停水通知' });
  expect(opened.receiver?.name).toBe('苏晓雯');
  expect((await withKey.get(`/api/cases/${elsewhere.id}`)).status).toBe(404);
  expect((await app.as('desk').post('/api/auth/api-key/delete', { keyId: made.body.id })).status).toBe(200);
  expect((await withKey.get('/api/me')).status).toBe(401);
});

test('whoever only audits is given no work, and does none that was his in an earlier post', async () => {
  const id = await app.hire('promoted', 'technician', app.estate.project);
  const open = () => app.as('desk').open({ process: 'repair', description: '门铃不响' });
  const his = await app.as('desk').act(await open(), 'assign', { assigneeId: id });
  await app.db.query(`update staff_grant set role = 'auditor' where staff_id = $1`, [id]);
  expect((await app.as('promoted').see(his.id)).actions).toEqual([]);
  expect((await app.as('promoted').tryTo(his, 'accept')).status).toBe(403);
  const given = await app.as('desk').tryTo(await open(), 'assign', { assigneeId: id });
  expect([given.status, given.body.fields[0]?.path]).toEqual([400, '/assigneeId']);
});

test('whoever has gone to another project does nothing more with the cases he took here', async () => {
  const id = await app.hire('moved', 'desk', app.estate.project);
  const taken = await app.as('moved').open({ process: 'inquiry', description: '车位怎么租' });
  await app.db.query('update staff_grant set org_unit_id = $2 where staff_id = $1', [
    id,
    app.estate.otherProject.id,
  ]);
  const note = { commandId: newCommand(), body: '我再看看', visibility: 'visible' };
  const added = await app.as('moved').post(`/api/cases/${taken.id}/comments`, note);
  const answered = await app.as('moved').tryTo(taken, 'answer', { answer: '找前台' });
  expect([403, 404]).toContain(added.status);
  expect([403, 404]).toContain(answered.status);
});

test('a technician who has gone to another project reads nothing more of the old one, in any way', async () => {
  const id = await app.hire('gone', 'technician', app.estate.teams.engineering);
  const opened = await app.as('desk').open({ process: 'repair', description: '水泵房异响' });
  const his = await app.as('desk').act(opened, 'assign', { assigneeId: id });
  const reported = await app.as('gone').open({ process: 'repair', description: '水泵房灯坏' });
  const readable = async () => {
    const seen = [];
    for (const { id } of [his, reported]) seen.push((await app.as('gone').get(`/api/cases/${id}`)).status);
    const listed = await app.as('gone').get<{ items: unknown[] }>('/api/cases');
    const some = await app.as('gone').get<{ items: unknown[] }>('/api/cases?order=-openedAt&open=true');
    const found = await app.as('gone').post<{ items: unknown[] }>('/api/search', { q: '水泵房' });
    const heard = await app.as('gone').get(`/api/receptions/${his.reception?.id}`);
    return [...seen, listed.body.items.length, some.body.items.length, found.body.items.length, heard.status];
  };
  expect(await readable()).toEqual([200, 200, 2, 2, 2, 200]);
  await app.db.query('update staff_grant set org_unit_id = $2 where staff_id = $1', [
    id,
    app.estate.otherProject.id,
  ]);
  expect(await readable()).toEqual([404, 404, 0, 0, 0, 404]);
});

test('a resident cannot take the number of a push before it comes', async () => {
  const push = { process: 'repair', channel: 'hotline12345', externalId: '12345-2026-0099' };
  const squat = await app.as('resident').post('/api/cases', { ...push, description: '占位' });
  expect([squat.status, squat.body.fields[0]?.path]).toEqual([400, '/externalId']);
  const pushed = await app.as('desk').open({ ...push, description: '政府转来的工单' });
  expect(pushed.description).toBe('政府转来的工单');
});

test('a resident who comes too late is not told what staff do among themselves', async () => {
  const seen = await app.as('resident').open({ process: 'repair', channel: 'web', description: '灯不亮' });
  const given = await app.as('desk').act(seen, 'assign', { assigneeId: app.estate.staff.tech.id });
  await app.as('tech').act(given, 'decline', { reason: 'busy' });
  const late = await app.as('resident').tryTo(given, 'cancel', { reason: 'other' });
  expect(late.body.code).toBe('case.stale');
  expect(JSON.stringify(late.body)).not.toMatch(/退单|Hand back|李师傅/);
  const asStaff = await app.as('desk').tryTo(given, 'cancel', { reason: 'other' });
  expect(asStaff.body.message).toContain('退单');
});

test('neither a resident nor a technician finds neighbours or houses by searching', async () => {
  for (const q of ['王', '陈', '1001', '3栋']) {
    const found = await app.as('desk').post<{ items: unknown[] }>('/api/search', { q });
    expect(found.body.items.length, q).toBeGreaterThan(0);
    for (const user of ['resident', 'tech']) {
      const kinds = { q, kinds: ['person', 'place'] };
      const hidden = await app.as(user).post<{ items: unknown[] }>('/api/search', kinds);
      expect(hidden.body.items, `${user} ${q}`).toEqual([]);
    }
  }
});

test('a resident reaches us by the ways that are his own', async () => {
  const said = await app.as('resident').post<Said>('/api/cases', {
    process: 'repair',
    channel: 'committee',
    description: '门禁坏了',
  });
  expect([said.status, said.body.fields[0]?.path]).toEqual([400, '/channel']);
});

test('whoever is refused stands in the log by his id, and so does whoever asks anything; nobody by name', async () => {
  app.log.length = 0;
  const { tech } = app.estate.staff;
  expect((await app.as('tech').get('/api/audit')).status).toBe(403);
  const desk = await app.as('desk').tryTo(hers, 'forceClose', { reason: '不想修' });
  expect(desk.status).toBe(403);
  await app.as('resident').get('/api/cases');
  await app.signedOut.get('/api/health');
  const lines = app.log.map((line) => JSON.parse(line) as Record<string, unknown>);
  const refused = lines.filter(({ msg }) => msg === 'refused for want of a right');
  expect(refused).toMatchObject([
    { level: 40, who: `staff ${tech.id}`, method: 'GET', route: '/api/audit', code: 'auth.forbidden' },
    {
      level: 40,
      who: `staff ${app.estate.staff.desk.id}`,
      route: '/api/cases/:id/actions/:action',
      code: 'case.actionForbidden',
    },
  ]);
  expect(lines.filter(({ msg }) => msg === 'answered').map(({ who }) => who)).toEqual([
    `staff ${tech.id}`,
    `staff ${app.estate.staff.desk.id}`,
    `resident ${app.estate.residents.auntWang.id}`,
    undefined,
  ]);
  expect(app.log.join()).not.toMatch(/王秀兰|不想修/);
});
