import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChains } from '../../kernel/chains/verify-chains.ts';
import { onPool } from '../../platform/db/tx.ts';
import { hours, minutes } from '../../platform/time.ts';
import { holdUntil } from '../../testing/a-repair.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  clockOf,
  happened,
  newCommand,
} from '../../testing/app-under-test.ts';
import { rowCounts } from '../../testing/row-counts.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const burst = (more: object = {}) =>
  app.as('desk').open({
    process: 'repair',
    placeId: app.estate.publicAreas.lobby.id,
    description: '大堂水管爆了',
    ...more,
  });
const byChen = () => ({ person: { id: app.estate.residents.mrChen.id }, description: '一楼到处是水' });
const byWang = () => ({ person: { id: app.estate.residents.auntWang.id }, description: '大堂在漏水' });

const asBody = (survivor: CaseView, sources: readonly CaseView[], more: object = {}) => ({
  commandId: newCommand(),
  version: survivor.version,
  sources: sources.map(({ id, version }) => ({ id, version })),
  ...more,
});
const merge = (survivor: CaseView, sources: readonly CaseView[], more: object = {}, who = 'desk') =>
  app.as(who).post(`/api/cases/${survivor.id}/merge`, asBody(survivor, sources, more));
const merged = async (survivor: CaseView, ...sources: CaseView[]): Promise<CaseView> => {
  const answer = await merge(survivor, sources);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
interface Preview {
  hindrances: { zh: string; en: string }[];
  clocks: { key: string; before: { dueAt: string } | null; after: { dueAt: string; startedAt: string } }[];
  ends: { number: string }[];
}
const preview = async (survivor: CaseView, ...sources: CaseView[]) =>
  (
    await app.as('desk').post<Preview>(`/api/cases/${survivor.id}/merge/preview`, {
      sources: sources.map(({ id }) => id),
    })
  ).body;
const everythingHolds = async () => {
  expect((await verifyChains(onPool(app.db))).broken).toBeNull();
  const wrong = await app.db.query(
    `select number from cases where merged_into is not null and (wakes_at is not null or closed_at is null
       or queue_due_at <> 'infinity' or merged_into in (select id from cases where merged_into is not null))`,
  );
  expect(wrong.rows).toEqual([]);
};

test('the survivor keeps of each clock the earlier start and due, also where it was the later call', async () => {
  const first = await burst(byChen());
  app.pass(minutes(10));
  const second = await burst(byWang());
  const after = await merged(second, first);
  expect(after.id).toBe(second.id);
  for (const key of ['pickup', 'response', 'finish']) {
    const [was, is] = [clockOf(first, key), clockOf(after, key)];
    expect([key, is.startedAt, is.dueAt, is.state]).toEqual([key, was.startedAt, was.dueAt, 'counting']);
  }
  expect(clockOf(after, 'pickup').spentSeconds).toBe(600);
  expect(after.dueAt).toBe(first.dueAt);
  await everythingHolds();
});

test('a stricter target of the merged case goes on with its time; a milder one changes nothing', async () => {
  const slow = await burst({ urgency: 'normal' });
  app.pass(minutes(5));
  const urgent = await burst({ urgency: 'urgent' });
  const after = await merged(slow, urgent);
  expect(clockOf(after, 'response')).toMatchObject({
    startedAt: clockOf(slow, 'response').startedAt,
    dueAt: clockOf(urgent, 'response').dueAt,
    targetSeconds: 3600,
  });
  const milder = await burst({ urgency: 'normal' });
  const same = await merged(after, milder);
  expect(same.clocks).toEqual(after.clocks);
});

test('what the merged case said of its clocks is not said again, and what it had not said comes once', async () => {
  const first = await burst();
  app.pass(minutes(16));
  expect(await app.runDue()).toBe(1);
  const second = await burst();
  const after = await merged(second, await app.as('desk').see(first.id));
  expect(await app.runDue()).toBe(0);
  app.turnTo('2026-03-02T01:30:00Z');
  expect(await app.runDue()).toBe(1);
  expect(happened(await app.as('desk').see(after.id))).toEqual(['opened', 'absorbed', 'clockBreached']);
  app.turnTo('2026-03-02T01:45:00Z');
  expect(await app.runDue()).toBe(0);
  await everythingHolds();
});

test('a promise that had been broken stays broken, and is told once', async () => {
  const first = await burst();
  app.pass(minutes(31));
  expect(await app.runDue()).toBe(2);
  const second = await burst();
  const after = await merged(second, await app.as('desk').see(first.id));
  expect(clockOf(after, 'pickup')).toMatchObject({ state: 'breached', dueAt: '2026-03-02T01:30:00Z' });
  app.pass(hours(2));
  expect(await app.runDue()).toBe(0);
});

// https://github.com/zammad/zammad/issues/904 and https://github.com/zammad/zammad/issues/2949
test('a merged case never escalates', async () => {
  const [first, second] = [await burst(), await burst()];
  await merged(first, second);
  app.turnTo('2026-03-09T01:00:00Z');
  await app.runDue();
  const source = await app.as('desk').see(second.id);
  expect(happened(source)).toEqual(['opened', 'merged']);
  expect(source).toMatchObject({ state: 'merged', open: false, dueAt: null, actions: [] });
  expect(source.clocks.map(({ state }) => state)).toEqual(['stopped', 'stopped', 'stopped']);
  const told = await app.db.query('select count(*)::int as n from notice where case_id = $1', [second.id]);
  expect(told.rows[0].n).toBe(0);
});

// https://github.com/zammad/zammad/issues/1216
test('of two who merge in opposite directions at once one does, whoever comes first', async () => {
  for (let round = 0; round < 10; round++) {
    const [one, other] = [await burst(), await burst()];
    const answers = await Promise.all([
      merge(one, [other], {}, 'desk'),
      merge(other, [one], {}, 'supervisor'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('case.stale');
    const states = [await app.as('desk').see(one.id), await app.as('desk').see(other.id)];
    expect(states.map(({ state }) => state).sort()).toEqual(['merged', 'received']);
  }
  await everythingHolds();
});

test('who merges sees first what it will do: the very clocks, and nothing is written', async () => {
  const first = await burst(byChen());
  app.pass(minutes(10));
  const second = await burst(byWang());
  const before = await rowCounts(app);
  const seen = await preview(second, first);
  expect(await rowCounts(app)).toEqual(before);
  expect(seen.hindrances).toEqual([]);
  expect(seen.ends.map(({ number }) => number)).toEqual([first.number]);
  expect(seen.clocks[0]!.before!.dueAt).toBe(clockOf(second, 'pickup').dueAt);
  const after = await merged(second, first);
  expect(seen.clocks.map((clock) => clock.after)).toEqual(after.clocks);
});

test('what cannot be one matter is refused in words, and nothing is written', async () => {
  const repair = await burst();
  const inquiry = await app.as('desk').open({ process: 'inquiry', description: '几点来人' });
  const ended = await app.as('desk').act(await burst(), 'cancel', { reason: 'duplicate' });
  const parent = await burst();
  await burst({ parentId: parent.id });
  const held = await (async () => {
    const assigned = await app
      .as('desk')
      .act(await burst(), 'assign', { assigneeId: app.estate.staff.tech.id });
    const accepted = await app.as('tech').act(assigned, 'accept');
    return app.as('tech').act(accepted, 'hold', holdUntil('2026-03-03T01:00:00Z'));
  })();
  const elsewhere = await app.as('desk-lh').open({ process: 'repair', description: '灯坏了' });
  const before = await rowCounts(app);
  const refused = async (survivor: CaseView, source: CaseView) => {
    const answer = await merge(survivor, [await app.as('desk').see(source.id)]);
    expect((await preview(survivor, source)).hindrances.length).toBeGreaterThan(0);
    return [answer.status, answer.body.code, answer.body.message];
  };
  expect(await refused(repair, inquiry)).toEqual([
    409,
    'case.mergeRefused',
    `不能合并：${inquiry.number}：是咨询，不能并入报修；请先转单。`,
  ]);
  expect(await refused(repair, ended)).toEqual([
    409,
    'case.mergeRefused',
    `不能合并：${ended.number}：已经结束。`,
  ]);
  expect((await refused(ended, repair))[2]).toBe(`不能合并：${ended.number}：已经结束。`);
  expect((await refused(repair, parent))[2]).toContain('还有未完成的子单');
  expect((await refused(held, repair))[2]).toContain('正在计时，而');
  expect((await preview(repair, held)).hindrances).toEqual([]);
  const twice = await merge(repair, [held, held]);
  expect([twice.status, twice.body.fields?.[0]?.path]).toEqual([400, '/sources']);
  expect((await merge(repair, [repair])).status).toBe(400);
  expect((await merge(repair, [elsewhere])).status).toBe(404);
  expect((await merge(repair, [])).status).toBe(400);
  expect(await rowCounts(app)).toEqual(before);
});

test('time a held case had spent goes on counting in one that runs', async () => {
  const first = await burst();
  const assigned = await app.as('desk').act(first, 'assign', { assigneeId: app.estate.staff.tech.id });
  app.pass(hours(5));
  const held = await app
    .as('tech')
    .act(await app.as('tech').act(assigned, 'accept'), 'hold', holdUntil('2026-03-03T01:00:00Z'));
  app.pass(hours(3));
  const second = await burst();
  const after = await merged(second, held);
  expect(clockOf(after, 'finish')).toMatchObject({
    startedAt: '2026-03-02T01:00:00Z',
    spentSeconds: 5 * 3600,
    dueAt: '2026-03-04T04:00:00Z',
  });
  // Somebody had taken the first; nobody has the second, and that is counted by itself.
  expect(clockOf(after, 'pickup')).toEqual(clockOf(second, 'pickup'));
});

test('what was finished here after the other promise had broken is shown as late', async () => {
  const first = await burst({ urgency: 'urgent' });
  const second = await burst();
  const { tech } = app.estate.staff;
  const assigned = await app.as('desk').act(second, 'assign', { assigneeId: tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  app.pass(hours(2));
  const onSite = await app.as('tech').act(accepted, 'arrive');
  expect(clockOf(onSite, 'response').state).toBe('met');
  const after = await merged(onSite, first);
  expect(clockOf(after, 'response')).toMatchObject({
    state: 'breached',
    dueAt: clockOf(first, 'response').dueAt,
    metAt: '2026-03-02T03:00:00Z',
  });
});

test('a case goes back into its own parent, which then waits for it no more', async () => {
  const parent = await burst();
  const child = await burst({ parentId: parent.id });
  const elsewhere = await merge(await burst(), [child]);
  expect(elsewhere.body.message).toContain('是别的工单的子单');
  const after = await merged(await app.as('desk').see(parent.id), child);
  expect(after.children.map(({ state, open }) => [state, open])).toEqual([['merged', false]]);
});

test('a call-back and a request about personal data are about one person each and are never merged', async () => {
  const asked = () => app.as('supervisor').open({ process: 'callback', description: '问一问' });
  const [one, other] = [await asked(), await asked()];
  expect((await merge(one, [other])).body.message).toContain('这类工单各是各的事');
});

test('desk, officer, supervisor and manager merge; technicians, residents and other projects do not', async () => {
  for (const who of ['desk', 'officer', 'supervisor', 'manager']) {
    const [one, other] = [await burst(), await burst()];
    expect((await merge(one, [other], {}, who)).status, who).toBe(200);
  }
  const mine = await burst(byWang());
  const other = await burst(byWang());
  for (const who of ['tech', 'resident', 'auditor', 'admin', 'committee']) {
    expect((await merge(mine, [other], {}, who)).status, who).toBe(403);
  }
  expect((await merge(mine, [other], {}, 'desk-lh')).status).toBe(404);
});

test('the same merging sent twice is one; sent on a case that has moved, it says who did what', async () => {
  const [one, other] = [await burst(), await burst()];
  const body = asBody(one, [other], { reason: '同一根水管' });
  const send = () => app.as('desk').post(`/api/cases/${one.id}/merge`, body);
  const answers = await Promise.all([send(), send()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await send()).body).toEqual(answers[0]!.body);
  const seen = await app.as('desk').see(one.id);
  expect(happened(seen)).toEqual(['opened', 'absorbed']);
  expect(seen.events.at(-1)).toMatchObject({
    otherCase: { id: other.id, number: other.number },
    entries: [{ label: { en: 'Why they are one matter' }, text: '同一根水管' }],
  });
  const third = await burst();
  const late = await app.as('officer').post(`/api/cases/${third.id}/merge`, asBody(third, [other]));
  expect([late.status, late.body.code, late.body.message]).toEqual([
    409,
    'case.stale',
    `苏晓雯刚刚对 ${other.number} 执行了“并入另一张工单”，请看过最新情况再操作。`,
  ]);
});

test('ten at once and no more; what had been merged before goes on where its survivor goes on', async () => {
  const one = await burst();
  const ten = await Promise.all(Array.from({ length: 10 }, () => burst()));
  const all = await merged(one, ...ten);
  expect(all.merged.map(({ number }) => number).sort()).toEqual(ten.map(({ number }) => number).sort());
  const eleven = [...ten, all];
  expect((await merge(await burst(), eleven)).status).toBe(400);
  const last = await merged(await burst(), all);
  expect(last.merged).toHaveLength(11);
  await everythingHolds();
});

test('a resident whose call was merged sees how the matter goes on, and nothing of the neighbour', async () => {
  const hers = await burst(byWang());
  const his = await burst(byChen());
  await merged(his, hers);
  const seen = await app.as('resident').see(hers.id);
  expect(seen).toMatchObject({ state: 'merged', description: '大堂在漏水' });
  expect(seen.mergedInto).toMatchObject({ number: his.number, stateLabel: { zh: '待派单' }, maySee: false });
  expect(seen.mergedInto!.clocks.map(({ key }) => key)).toEqual(['pickup', 'response', 'finish']);
  const said = JSON.stringify(seen);
  expect(said).not.toContain('陈');
  expect(said).not.toContain('到处是水');
  expect((await app.as('resident').get(`/api/cases/${his.id}`)).status).toBe(404);

  const other = await burst(byChen());
  const own = await app.as('resident').see((await merged(await burst(byWang()), other)).id);
  expect(own.merged).toEqual([]);
  expect(JSON.stringify(own)).not.toContain('到处是水');
});

test('whoever works on the survivor reads both histories, words and pictures, and hears of it', async () => {
  const hers = await burst(byWang());
  const his = await burst(byChen());
  const assigned = await app.as('desk').act(his, 'assign', { assigneeId: app.estate.staff.tech.id });
  expect((await app.as('tech').get(`/api/cases/${hers.id}`)).status).toBe(404);
  await merged(assigned, hers);
  const seen = await app.as('tech').see(his.id);
  expect(seen.merged).toMatchObject([
    { number: hers.number, description: '大堂在漏水', person: { name: '王秀兰' } },
  ]);
  expect(happened(await app.as('tech').see(hers.id))).toEqual(['opened', 'merged']);
  await app.runDue();
  const { body } = await app.as('tech').get<{ items: { kind: string }[] }>('/api/me/notices');
  expect(body.items.map(({ kind }) => kind)).toContain('absorbed');
  expect((await app.as('tech2').get(`/api/cases/${hers.id}`)).status).toBe(404);
});

interface Proposed {
  items: { number: string; why: { en: string }; person: { name: string } | null; summary: string }[];
}

test('what may be the same matter is proposed while it is logged, and where it is merged', async () => {
  const [{ id: here }, { id: next }] = [app.estate.houses.auntWang, app.estate.houses.mrChen];
  const buildingOf = async (place: string) => {
    const found = await app.db.query(
      `with recursive up as (select * from place where id = $1
         union all select p.* from place p join up on p.id = up.parent_id)
       select id from up where kind = 'building'`,
      [place],
    );
    return found.rows[0].id;
  };
  const sameBuilding = (await buildingOf(here)) === (await buildingOf(next));
  const old = await burst({ placeId: here });
  app.pass(hours(71));
  const question = await app.as('desk').open({ process: 'inquiry', description: '停水吗', placeId: here });
  const neighbour = await burst({ placeId: next });
  const ended = await app.as('desk').act(await burst({ placeId: here }), 'cancel', { reason: 'other' });
  const proposed = async (minutesLater: number) => {
    app.turnTo('2026-03-05T00:00:00Z');
    app.pass(minutes(minutesLater));
    const { body } = await app.as('desk').get<Proposed>(`/api/duplicates?place=${here}&process=repair`);
    return body.items.map(({ number }) => number).sort();
  };
  const near = sameBuilding ? [neighbour.number] : [];
  expect(await proposed(59)).toEqual([old.number, question.number, ...near].sort());
  expect(await proposed(61)).toEqual([question.number, ...near].sort());
  expect(await proposed(121)).toEqual([question.number]);
  expect(await proposed(59)).not.toContain(ended.number);
  const { body } = await app.as('desk').get<Proposed>(`/api/cases/${old.id}/duplicates`);
  expect(body.items).toEqual([]);
  const again = await burst({ placeId: here });
  const mergeable = await app.as('desk').get<Proposed>(`/api/cases/${again.id}/duplicates`);
  expect(mergeable.body.items.map(({ number }) => number)).toContain(old.number);
  expect(mergeable.body.items.map(({ number }) => number)).not.toContain(question.number);
  expect(
    (await app.as('desk-lh').get<Proposed>(`/api/duplicates?place=${here}&process=repair`)).body.items,
  ).toEqual([]);
});
