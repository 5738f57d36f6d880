import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../platform/time.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  clockOf,
  happened,
  monday,
  newCommand,
} from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
  await app.hire('manager2', 'manager', app.estate.project);
  await app.hire('both', 'manager', app.estate.project);
  await app.db.query(
    `insert into staff_grant (id, staff_id, org_unit_id, role, from_at)
     select gen_random_uuid(), staff_id, org_unit_id, 'supervisor', from_at from staff_grant
     where staff_id = (select s.id from staff s join auth."user" u on u.id = s.user_id where u.username = 'both')`,
  );
});
beforeEach(() => app.turnTo(monday));
afterAll(() => app.close());

const reason = '查无此户，来电无人接听，电话 13655556666';
const opened = () => app.as('desk').open({ process: 'repair', description: '门禁失灵' });
const asked = async (by = 'manager'): Promise<CaseView> =>
  app.as(by).act(await opened(), 'forceClose', { reason });
const offered = async (user: string, id: string) =>
  (await app.as(user).see(id)).actions.map((one) => one.key).filter((key) => key.endsWith('Second'));
const approvalOf = async (id: string) =>
  (await app.db.query('select * from approval where case_id = $1 order by asked_at', [id])).rows;

test('who takes an action that needs a second person only asks for it: nothing moves and clocks go on', async () => {
  const before = await opened();
  const after = await app.as('manager').act(before, 'forceClose', { reason });
  expect(after).toMatchObject({ state: 'received', version: before.version, open: true });
  expect(after.second).toMatchObject({
    action: 'forceClose',
    askedBy: { name: '顾明远' },
    expiresAt: '2026-03-03T01:00:00Z',
  });
  expect(after.second?.entries[0]?.text).toBe('查无此户，来电无人接听，电话 136****6666');
  app.pass(minutes(10));
  const later = await app.as('supervisor').see(after.id);
  expect(clockOf(later, 'finish')).toMatchObject({ state: 'counting', spentSeconds: 600 });
  expect(happened(later)).toEqual(['opened', 'secondAsked']);
});

test('it is offered to others with the posts and never to whoever asked, not even by another post of his', async () => {
  const { id } = await asked();
  expect(await offered('supervisor', id)).toEqual(['approveSecond', 'declineSecond']);
  expect(await offered('manager2', id)).toEqual(['approveSecond', 'declineSecond']);
  expect(await offered('manager', id)).toEqual(['withdrawSecond']);
  for (const user of ['desk', 'officer', 'admin', 'auditor'])
    expect(await offered(user, id), user).toEqual([]);
  const his = await asked('both');
  expect(await offered('both', his.id)).toEqual(['withdrawSecond']);
  const himself = await app.as('both').tryTo(his, 'approveSecond');
  expect([himself.status, himself.body.code]).toEqual([403, 'approval.ownRequest']);
  const byDesk = await app.as('desk').tryTo(his, 'approveSecond');
  expect([byDesk.status, byDesk.body.code]).toEqual([403, 'approval.forbidden']);
  const elsewhere = await app.as('desk-lh').tryTo(his, 'approveSecond');
  expect(elsewhere.status).toBe(404);
  expect((await app.as('desk').see(his.id)).state).toBe('received');
});

test('approval carries the action out as both, and the story names both', async () => {
  const request = await asked();
  app.pass(hours(3));
  const done = await app.as('supervisor').act(request, 'approveSecond');
  expect(done).toMatchObject({ state: 'forced', open: false, second: null });
  expect(done.events.at(-1)).toMatchObject({
    kind: 'forceClosed',
    actor: { name: '顾明远' },
    approvedBy: '何静',
    at: '2026-03-02T04:00:00Z',
  });
  expect(done.events.at(-1)?.entries[0]?.text).toContain('136****6666');
  const [row] = await approvalOf(request.id);
  expect(row).toMatchObject({ decision: 'approved', decided_by: app.estate.staff.supervisor.id });
});

test('a decline gives its reason, a withdrawal takes the request back, and either way it can be asked again', async () => {
  const request = await asked();
  const silent = await app.as('supervisor').tryTo(request, 'declineSecond');
  expect([silent.status, silent.body.fields[0]?.path]).toEqual([400, '/reason']);
  const declined = await app
    .as('supervisor')
    .act(request, 'declineSecond', { reason: '再打一次 13655556666' });
  expect(declined).toMatchObject({ state: 'received', second: null, version: request.version });
  expect(declined.events.at(-1)?.entries[0]).toMatchObject({
    label: { zh: '不同意的原因' },
    text: '再打一次 136****6666',
  });
  const again = await app.as('manager').act(declined, 'forceClose', { reason });
  const twice = await app.as('manager2').tryTo(again, 'forceClose', { reason });
  expect([twice.status, twice.body.code]).toEqual([409, 'case.actionRefused']);
  const withdrawn = await app.as('manager').act(again, 'withdrawSecond');
  expect(withdrawn.second).toBeNull();
  const late = await app.as('supervisor').tryTo(withdrawn, 'approveSecond');
  expect([late.status, late.body.code]).toEqual([409, 'approval.notWaiting']);
  expect((await approvalOf(request.id)).map((row) => row.decision)).toEqual(['declined', 'withdrawn']);
});

test('who looked at one request does not approve the next', async () => {
  const first = await asked();
  const seen = (await app.as('supervisor').see(first.id)).actions.find(({ key }) => key === 'approveSecond');
  const { approval } = (seen!.form as { properties: { approval: { const: string } } }).properties;
  const withdrawn = await app.as('manager').act(first, 'withdrawSecond');
  const second = await app.as('manager').act(withdrawn, 'forceClose', { reason: '另一个原因' });
  const refused = await app.as('supervisor').tryTo(second, 'approveSecond', { approval: approval.const });
  expect([refused.status, refused.body.code]).toEqual([409, 'approval.notWaiting']);
  expect((await app.as('supervisor').see(first.id)).second).not.toBeNull();
});

test('a request expires after 24 hours: not a second before, and to the second', async () => {
  const early = await asked();
  const late = await asked();
  app.pass(seconds(24 * 3600 - 1));
  expect((await app.as('supervisor').act(early, 'approveSecond')).state).toBe('forced');
  app.pass(seconds(1));
  const refused = await app.as('supervisor').tryTo(late, 'approveSecond');
  expect([refused.status, refused.body.code]).toEqual([409, 'approval.notWaiting']);
  expect(refused.body.message).toContain('过期');
  expect(await offered('supervisor', late.id)).toEqual([]);
  expect((await app.as('manager').act(late, 'forceClose', { reason })).second).not.toBeNull();
});

test('a request falls when the case moves on, in words', async () => {
  const request = await asked();
  const moved = await app.as('desk').act(request, 'assign', { assigneeId: app.estate.staff.tech.id });
  expect(moved.second).toBeNull();
  const stale = await app.as('supervisor').tryTo(request, 'approveSecond');
  expect([stale.status, stale.body.code]).toEqual([409, 'case.stale']);
  const overtaken = await app.as('supervisor').tryTo(moved, 'approveSecond');
  expect([overtaken.status, overtaken.body.code]).toEqual([409, 'approval.notWaiting']);
  expect(overtaken.body.message).toContain('原申请已失效');
});

test('words said meanwhile do not undo a request', async () => {
  const request = await asked();
  const note = { commandId: newCommand(), body: '我再查一下', visibility: 'inner' };
  await app.as('desk').post(`/api/cases/${request.id}/comments`, note);
  expect((await app.as('supervisor').act(request, 'approveSecond')).state).toBe('forced');
});

test('of two who approve at once one carries it out, once', async () => {
  const request = await asked();
  const answers = await Promise.all([
    app.as('supervisor').tryTo(request, 'approveSecond'),
    app.as('manager2').tryTo(request, 'approveSecond'),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const seen = await app.as('desk').see(request.id);
  expect(happened(seen).filter((kind) => kind === 'forceClosed')).toHaveLength(1);
});

test('approving beside withdrawing ends as one of the two and never as both', async () => {
  for (let round = 0; round < 6; round++) {
    const request = await asked();
    const [approved, withdrawn] = await Promise.all([
      app.as('supervisor').tryTo(request, 'approveSecond'),
      app.as('manager').tryTo(request, 'withdrawSecond'),
    ]);
    expect([approved.status, withdrawn.status].sort()).toEqual([200, 409]);
    const seen = await app.as('desk').see(request.id);
    expect(seen.state).toBe(approved.status === 200 ? 'forced' : 'received');
    expect((await approvalOf(request.id))[0]?.decision).toBe(
      approved.status === 200 ? 'approved' : 'withdrawn',
    );
  }
});

test('two who ask at once make one request', async () => {
  const seen = await opened();
  const answers = await Promise.all(
    ['manager', 'manager2'].map((user) => app.as(user).tryTo(seen, 'forceClose', { reason })),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(await approvalOf(seen.id)).toHaveLength(1);
});

test('the same approval sent twice is answered as the first was', async () => {
  const request = await asked();
  const command = { commandId: newCommand(), version: request.version };
  const url = `/api/cases/${request.id}/actions/approveSecond`;
  const [one, two] = [
    await app.as('supervisor').post(url, command),
    await app.as('supervisor').post(url, command),
  ];
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(happened(two.body)).toEqual(happened(one.body));
});

test('nothing is carried out for somebody whose post has ended meanwhile', async () => {
  const id = await app.hire('leaving-manager', 'manager', app.estate.project);
  const request = await asked('leaving-manager');
  await app.db.query('update staff_grant set to_at = $2 where staff_id = $1', [id, app.now().toString()]);
  app.pass(seconds(1));
  const refused = await app.as('supervisor').tryTo(request, 'approveSecond');
  expect([refused.status, refused.body.code]).toEqual([409, 'approval.askerMayNot']);
  expect((await app.as('desk').see(request.id)).state).toBe('received');
});

test('whoever has lost the post meanwhile approves nothing', async () => {
  const id = await app.hire('leaving-supervisor', 'supervisor', app.estate.project);
  const request = await asked();
  await app.db.query('update staff_grant set role = $2 where staff_id = $1', [id, 'desk']);
  const refused = await app.as('leaving-supervisor').tryTo(request, 'approveSecond');
  expect([refused.status, refused.body.code]).toEqual([403, 'approval.forbidden']);
});

test('residents are told nothing of a request, only of what came of it', async () => {
  const seen = await app.as('resident').open({ process: 'repair', channel: 'web', description: '灯不亮' });
  const request = await app.as('manager').act(seen, 'forceClose', { reason });
  const hers = await app.as('resident').see(seen.id);
  expect([hers.second, happened(hers)]).toEqual([null, ['opened']]);
  const done = await app.as('supervisor').act(request, 'approveSecond');
  expect(happened(await app.as('resident').see(done.id))).toEqual(['opened', 'forceClosed']);
});

test('where nobody else could agree, asking says so instead of waiting for nobody', async () => {
  await app.hire('alone', 'manager', app.estate.otherProject);
  const there = await app.as('desk-lh').open({ process: 'repair', description: '路灯坏了' });
  const refused = await app.as('alone').tryTo(there, 'forceClose', { reason });
  expect([refused.status, refused.body.code]).toEqual([409, 'approval.nobodyElse']);
  expect(refused.body.message).toContain('客服主管');
});

test('what happens when somebody agrees cannot be dated back', async () => {
  const refused = await app
    .as('manager')
    .tryTo(await opened(), 'forceClose', { reason, occurredAt: '2026-03-02T00:59:00Z' });
  expect([refused.status, refused.body.fields[0]?.path]).toEqual([400, '/occurredAt']);
});

test('those who may agree are told, whoever asked hears what came of it, and each once', async () => {
  const request = await asked();
  await app.runDue();
  const inbox = async (user: string) => {
    const { body } = await app.as(user).get<{ items: { kind: string; caseId: string }[] }>('/api/me/notices');
    return body.items.filter((one) => one.caseId === request.id).map((one) => one.kind);
  };
  expect(await inbox('supervisor')).toContain('secondAsked');
  expect(await inbox('manager2')).toContain('secondAsked');
  expect(await inbox('manager')).not.toContain('secondAsked');
  expect(await inbox('desk')).toEqual([]);
  await app.as('supervisor').act(request, 'approveSecond');
  await app.runDue();
  expect((await inbox('manager')).filter((kind) => kind === 'secondApproved')).toHaveLength(1);
});

test('neither the database nor its application lets somebody decide on his own request, or decide twice', async () => {
  const request = await asked();
  const [row] = await approvalOf(request.id);
  const decide = (by: string) =>
    app.db.query(
      `update approval set decision = 'approved', decided_by = $2, decided_at = now() where id = $1`,
      [row.id, by],
    );
  await expect(decide(row.asked_by)).rejects.toThrow('approval_by_another');
  await decide(app.estate.staff.supervisor.id);
  await expect(decide(app.estate.staff.desk.id)).rejects.toThrow('A decision stands');
});
