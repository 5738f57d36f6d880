import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { projectScope } from '../../directory/scope.ts';
import { emptyChange, writeChange } from '../../kernel/change.ts';
import { findCaseFor } from '../../kernel/reading/read-case.ts';
import { record } from '../../kernel/record.ts';
import { processIn } from '../../kernel/terms/process-in.ts';
import { hours } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, type CaseView, newCommand } from '../../testing/app-under-test.ts';

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
const byWang = () => burst({ person: { id: app.estate.residents.auntWang.id } });
const merged = async (survivor: CaseView, source: CaseView, reason?: string): Promise<CaseView> => {
  const answer = await app.as('desk').post(`/api/cases/${survivor.id}/merge`, {
    commandId: newCommand(),
    version: survivor.version,
    sources: [{ id: source.id, version: source.version }],
    ...(reason ? { reason } : {}),
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};

test('why colleagues took two cases for one matter is not told to the resident, on no page of hers', async () => {
  const why = '楼上陈先生也报了，他家没关水';
  const hers = await merged(await byWang(), await burst(), why);
  expect(JSON.stringify(hers.events)).toContain(why);
  const seen = await app.as('resident').see(hers.id);
  expect(seen.events.map(({ kind }) => kind)).toEqual(['opened', 'absorbed']);
  expect(seen.events.at(-1)!.entries).toEqual([]);
  const explained = await app.as('resident').get(`/api/cases/${hers.id}/clocks/finish`);
  expect(JSON.stringify([seen, explained.body])).not.toContain(why);
});

test('who writes on a merged case is heard by whoever works on the one it goes on in, and by no neighbour', async () => {
  const hers = await byWang();
  const his = await burst({ person: { id: app.estate.residents.mrChen.id } });
  const given = await app.as('desk').act(his, 'assign', { assigneeId: app.estate.staff.tech.id });
  await merged(given, hers);
  const say = (who: string) =>
    app.as(who).post(`/api/cases/${hers.id}/comments`, {
      commandId: newCommand(),
      body: '水还在流',
      visibility: 'visible',
    });
  expect((await say('resident')).status).toBe(200);
  await app.runDue();
  const inbox = async () =>
    (await app.as('tech').get<{ items: { kind: string; caseId: string }[] }>('/api/me/notices')).body.items;
  expect((await inbox())[0]).toMatchObject({ kind: 'mergedCommented', caseId: his.id });
  const told = (await app.as('tech').see(his.id)).events.at(-1)!;
  expect(told).toMatchObject({ kind: 'mergedCommented', otherCase: { number: hers.number }, entries: [] });
  // What he writes himself is no news to him.
  expect((await say('tech')).status).toBe(200);
  await app.runDue();
  expect((await inbox()).filter(({ kind }) => kind === 'mergedCommented')).toHaveLength(1);
});

test('notes written at once on several cases merged into one, and on that one, are all kept and all told', async () => {
  let survivor = await burst();
  const sources = [await byWang()];
  // So many that whoever loses a race each time would have given up.
  while (sources.length < 15) sources.push(await burst());
  for (const source of sources) survivor = await merged(survivor, source);
  const say = (who: string, { id }: CaseView) =>
    app.as(who).post(`/api/cases/${id}/comments`, {
      commandId: newCommand(),
      body: '水还在流',
      visibility: 'visible',
    });
  const rounds = Array.from({ length: 6 });
  const answers = await Promise.all([
    ...rounds.flatMap(() => [...sources, survivor].map((one) => say('desk', one))),
    ...rounds.map(() => say('resident', sources[0]!)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const { events } = await app.as('desk').see(survivor.id);
  expect(events.filter(({ kind }) => kind === 'mergedCommented')).toHaveLength(96);
  expect(events.filter(({ kind }) => kind === 'commented')).toHaveLength(6);
});

test('whoever merges on while notes are written on what was merged before keeps nobody waiting in a ring', async () => {
  const [first, middle, last] = [await burst(), await burst(), await burst()];
  const once = await merged(middle, first);
  const say = () =>
    app.as('desk').post(`/api/cases/${first.id}/comments`, {
      commandId: newCommand(),
      body: '水还在流',
      visibility: 'visible',
    });
  const [, ...notes] = await Promise.all([merged(last, once), ...Array.from({ length: 20 }, say)]);
  expect(notes.map(({ status }) => status)).toEqual(notes.map(() => 200));
  const told = await Promise.all([middle, last].map(({ id }) => app.as('desk').see(id)));
  const heard = told.flatMap(({ events }) => events.filter(({ kind }) => kind === 'mergedCommented'));
  expect(heard).toHaveLength(20);
});

test('what noted something on a merged case just before goes on with it does not cut it off', async () => {
  const [first, middle, last] = [await burst(), await burst(), await burst()];
  const once = await merged(middle, first);
  const system = { kind: 'system', id: null, name: 'test' } as const;
  await app.asWorker(async (worker) => {
    const tx = worker.as(projectScope(app.estate.project.id));
    const found = await findCaseFor(tx, system, first.id);
    // Between its reading and its writing somebody merges on.
    await merged(last, once);
    const change = emptyChange();
    const process = processIn(app.house.kernel, found.case, app.now());
    record(change, process, found, found.case, {
      kind: 'acknowledged',
      action: null,
      actor: { kind: 'system', id: null },
      occurredAt: app.now(),
      recordedAt: app.now(),
      data: { clock: 'pickup', acknowledged: ['half'] },
      raisesVersion: false,
    });
    await writeChange(tx, change);
  });
  expect((await app.as('desk').see(first.id)).mergedInto).toMatchObject({ number: last.number });
});

test('no event holds the name of who has done it, whoever that is', async () => {
  const [hers, his] = [await byWang(), await burst()];
  const note = { commandId: newCommand(), body: '水还在流', visibility: 'visible' };
  expect((await app.as('resident').post(`/api/cases/${hers.id}/comments`, note)).status).toBe(200);
  await app.as('desk').act(his, 'assign', { assigneeId: app.estate.staff.tech.id });
  await merged(await app.as('desk').see(his.id), await app.as('desk').see(hers.id));
  app.pass(hours(200));
  expect(await app.runDue()).toBeGreaterThan(0);
  const { rows } = await app.db.query(
    `select actor ->> 'kind' as kind, jsonb_agg(distinct k) as keys
     from case_event, jsonb_object_keys(actor) k group by 1 order by 1`,
  );
  const keys = ['id', 'kind'];
  expect(rows).toEqual(['resident', 'staff', 'system'].map((kind) => ({ kind, keys })));
});
