import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actorOf } from '../../directory/enter.queries.ts';
import { scopeWith } from '../../directory/scope.ts';
import { requireApproval } from '../../kernel/second/approvals.ts';
import { inTransaction } from '../../platform/db/tx.ts';
import { hours, seconds } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, monday } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
  app.house.exportRows = 20;
  await app.hire('manager2', 'manager', app.estate.project);
});
beforeEach(async () => {
  app.turnTo(monday);
  await app.db.query('truncate approval');
});
afterAll(() => app.close());

interface Item {
  id: string;
  state: string;
  label: { zh: string };
  reason: string | null;
  askedBy: { name: string };
  entries: { label: { zh: string }; text: string; valueLabel: { zh: string } | null }[];
  use: { url: string; body: object } | null;
  mayDecide: boolean;
}
const people = (more: object = {}) => ({ project: app.estate.project.id, ...more });
const ask = (user = 'supervisor', body: object = people()) =>
  app.as(user).post<{ approvalId: string; message: { zh: string } }>('/api/exports/persons', body);
const listOf = async (user: string, which: string) =>
  (await app.as(user).get<{ items: Item[] }>(`/api/approvals?which=${which}`)).body.items;
const decide = (user: string, id: string, verb: string, body: object = {}) =>
  app.as(user).post<Item & { code: string; message: string }>(`/api/approvals/${id}/${verb}`, body);
const waitingFor = async (user: string) =>
  (await app.as(user).get<{ waiting: number }>('/api/me')).body.waiting;

test('an export above so many rows waits for a second person, and can then be taken once', async () => {
  const asked = await ask();
  expect([asked.status, asked.raw.includes('PK')]).toEqual([202, false]);
  expect(asked.body.message.zh).toContain('超过 20 行');
  expect(await waitingFor('manager')).toBe(1);
  const [item] = await listOf('manager', 'waiting');
  expect(item).toMatchObject({ label: { zh: '批量导出住户' }, askedBy: { name: '何静' }, mayDecide: true });
  expect(item?.entries).toMatchObject([{ label: { zh: '项目' }, text: '云栖花园' }]);
  expect((await decide('manager', asked.body.approvalId, 'approve')).body.state).toBe('approved');
  expect(await waitingFor('manager')).toBe(0);
  const [mine] = await listOf('supervisor', 'mine');
  expect(mine?.use).toMatchObject({ url: '/api/exports/persons', body: people() });
  const taken = await app.as('supervisor').post(mine!.use!.url, mine!.use!.body);
  expect([taken.status, taken.raw.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  const again = await ask();
  expect(again.status).toBe(202);
  expect(again.body.approvalId).not.toBe(asked.body.approvalId);
});

test('what one person may take alone, to the row, asks nobody', async () => {
  const all = app.estate.houses.all.length;
  const house = async (alone: number) => {
    app.house.exportRows = alone;
    return (await app.as('supervisor').post('/api/exports/houses', people())).status;
  };
  expect([await house(all), await house(all - 1)]).toEqual([200, 202]);
  app.house.exportRows = 20;
  const few = await app.as('supervisor').post('/api/exports/persons', people({ q: '王秀兰' }));
  expect(few.status).toBe(200);
});

test('other filters are another request, and the same ones again are the same', async () => {
  const one = await ask();
  const same = await ask();
  const other = await ask('supervisor', people({ role: 'owner' }));
  expect(same.body.approvalId).toBe(one.body.approvalId);
  expect(other.body.approvalId).not.toBe(one.body.approvalId);
  await decide('manager', other.body.approvalId, 'approve');
  expect((await ask()).status).toBe(202);
  expect((await ask('supervisor', people({ role: 'owner' }))).status).toBe(200);
});

test('nobody agrees to his own export, nor without the post, nor from another project', async () => {
  const { body } = await ask('manager');
  const answers = [];
  for (const user of ['manager', 'supervisor', 'desk', 'desk-lh'])
    answers.push((await decide(user, body.approvalId, 'approve')).status);
  expect(answers).toEqual([403, 404, 404, 404]);
  expect((await decide('supervisor', body.approvalId, 'withdraw')).status).toBe(404);
  expect((await decide('manager2', body.approvalId, 'withdraw')).status).toBe(403);
  expect(await listOf('desk', 'waiting')).toEqual([]);
  expect(await waitingFor('desk')).toBe(0);
  expect((await app.as('auditor').post(`/api/approvals/${body.approvalId}/approve`, {})).status).toBe(403);
});

test('another one who asks the same cannot use an approval that was not his', async () => {
  const { body } = await ask('supervisor');
  await decide('manager', body.approvalId, 'approve');
  expect((await ask('officer')).status).toBe(202);
});

test('a declined export says why, with numbers masked, and stays undone', async () => {
  const { body } = await ask();
  const silent = await decide('manager', body.approvalId, 'decline');
  expect(silent.status).toBe(400);
  await decide('manager', body.approvalId, 'decline', { reason: '先问 13655556666' });
  const [mine] = await listOf('supervisor', 'mine');
  expect(mine).toMatchObject({ state: 'declined', reason: '先问 136****6666', use: null });
  const late = await decide('manager', body.approvalId, 'approve');
  expect([late.status, late.body.code]).toEqual([409, 'approval.notWaiting']);
});

test('a request waits a day and an approval stands a day, to the second', async () => {
  const { body } = await ask();
  app.pass(hours(24));
  expect((await decide('manager', body.approvalId, 'approve')).body.message).toContain('过期');
  const anew = await ask();
  expect(anew.body.approvalId).not.toBe(body.approvalId);
  await decide('manager', anew.body.approvalId, 'approve');
  app.pass(hours(24));
  expect((await ask()).status).toBe(202);
  const third = await ask('officer');
  await decide('manager', third.body.approvalId, 'approve');
  app.pass(seconds(24 * 3600 - 1));
  expect((await ask('officer')).status).toBe(200);
});

test('two who approve at once, and an approval beside a withdrawal, end as one decision', async () => {
  const first = await ask();
  const both = await Promise.all(
    ['manager', 'manager2'].map((user) => decide(user, first.body.approvalId, 'approve')),
  );
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  for (let round = 0; round < 6; round++) {
    const { body } = await ask('officer', people({ role: 'owner' }));
    const [approved, withdrawn] = await Promise.all([
      decide('manager', body.approvalId, 'approve'),
      decide('officer', body.approvalId, 'withdraw'),
    ]);
    expect([approved.status, withdrawn.status].sort()).toEqual([200, 409]);
    await app.db.query('truncate approval');
  }
});

test('of two downloads at once one uses the approval', async () => {
  const { body } = await ask();
  await decide('manager', body.approvalId, 'approve');
  const both = await Promise.all([ask(), ask()]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 202]);
});

test('the same request twice at once is one request, and the same answer twice is one answer', async () => {
  const both = await Promise.all([ask(), ask()]);
  expect(both[0].body.approvalId).toBe(both[1].body.approvalId);
  const once = await decide('manager', both[0].body.approvalId, 'approve');
  const twice = await decide('manager', both[0].body.approvalId, 'approve');
  expect([once.status, twice.status]).toEqual([200, 200]);
});

test('nothing is approved for somebody who has left meanwhile', async () => {
  const id = await app.hire('gone', 'officer', app.estate.project);
  const { body } = await ask('gone');
  await app.db.query('update staff_grant set to_at = $2 where staff_id = $1', [id, app.now().toString()]);
  const refused = await decide('manager', body.approvalId, 'approve');
  expect([refused.status, refused.body.code]).toEqual([409, 'approval.askerMayNot']);
});

test('what waits holds no word of its filters in the clear', async () => {
  await ask('supervisor', people({ staleMonths: 1, q: '王' }));
  const { rows } = await app.db.query('select a::text as line from approval a');
  for (const { line } of rows) expect(line).not.toContain('王');
});

test('a request on a case is decided from the list as well, once', async () => {
  const seen = await app.as('desk').open({ process: 'repair', description: '门禁失灵' });
  const asked = await app.as('manager').act(seen, 'forceClose', { reason: '查无此户 13655556666' });
  const [item] = await listOf('supervisor', 'waiting');
  expect(item).toMatchObject({ id: asked.second?.id, label: { zh: '强制关闭' } });
  expect(item?.entries[0]?.text).toBe('查无此户 136****6666');
  const done = await decide('supervisor', item!.id, 'approve');
  expect(done.body.state).toBe('used');
  expect((await decide('supervisor', item!.id, 'approve')).status).toBe(200);
  expect((await app.as('desk').see(seen.id)).state).toBe('forced');
  const late = await decide('manager2', item!.id, 'approve');
  expect(late.status).toBe(409);
});

test('any command can ask for a second person: granted once, and only after somebody else agreed', async () => {
  const admin = await actorOfUser('admin');
  const ofProject = [app.estate.project.id];
  const need = {
    kind: 'something.rare',
    projects: ofProject,
    roles: ['manager'],
    payload: { to: 2 },
  } as const;
  const rotate = () =>
    inTransaction(
      app.house.pool,
      null,
      (tx) => requireApproval(tx, { keys: app.house.keys, actor: admin, now: app.now() }, need),
      'many',
      scopeWith({ whole: ofProject, bound: ofProject, staff: [admin.id!] }),
    );
  const first = await rotate();
  expect(first.granted).toBe(false);
  await decide('manager', first.id, 'approve');
  expect(await rotate()).toEqual({ granted: true, id: first.id });
  expect((await rotate()).granted).toBe(false);
});

async function actorOfUser(username: string) {
  const { rows } = await app.db.query('select id from auth."user" where username = $1', [username]);
  return inTransaction(app.house.pool, null, async (tx) => (await actorOf(tx, rows[0].id, app.now()))!);
}
