import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, type CaseView, type Said } from '../../testing/app-under-test.ts';
import { decideTerms } from '../../testing/decided.ts';

interface Preview {
  at: string;
  occurredAt: string;
  requests: { process: string; clocks: CaseView['clocks'] }[];
}

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest({ at: '2026-09-30T02:00:00Z' });
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const asked = (more: object = {}) => ({
  placeId: app.estate.houses.auntWang.id,
  requests: [{ process: 'repair', input: { urgency: 'urgent' } }],
  ...more,
});
const preview = async (more: object = {}, who = 'desk') => {
  const answer = await app.as(who).post<Preview>('/api/cases/preview', asked(more));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const refusal = async (more: object, who = 'desk') => {
  const { status, body } = await app.as(who).post<Said>('/api/cases/preview', asked(more));
  return [status, body.code, ...body.fields.map(({ path }) => path)];
};
const ago = (minutesAgo: number) => app.now().subtract({ minutes: minutesAgo }).toString();

test('a late report is told its clocks before it is saved, and what is saved then says the same', async () => {
  const occurredAt = ago(72);
  const { at, requests, ...told } = await preview({ occurredAt });
  expect([at, told.occurredAt]).toEqual([app.now().toString(), occurredAt]);
  const arrive = requests[0]!.clocks.find(({ key }) => key === 'response')!;
  expect(arrive).toMatchObject({ state: 'breached', dueAt: ago(12), startedAt: occurredAt, metAt: null });
  const opened = await app.as('desk').open({
    process: 'repair',
    urgency: 'urgent',
    placeId: app.estate.houses.auntWang.id,
    description: '厨房水管爆了',
    occurredAt,
  });
  expect(opened.clocks).toEqual(requests[0]!.clocks);
});

test('a preview leaves nothing behind, no number taken and nobody named', async () => {
  const counted = async () => {
    const tables = ['reception', 'cases', 'case_text', 'case_event', 'command', 'number_block', 'person'];
    const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
    return (await app.db.query(`select ${counts.join(', ')}`)).rows[0];
  };
  const before = await counted();
  await preview({ occurredAt: ago(300) });
  expect(await counted()).toEqual(before);
});

test('the due times are those of the project at this moment: its targets and its calendar', async () => {
  await decideTerms(app, { clock: 'finish', seconds: 5 * 9 * 3600, calendar: 'officeHours' });
  const { requests } = await preview();
  const finish = requests[0]!.clocks.find(({ key }) => key === 'finish')!;
  // Over National Day, with the Saturday made up for it.
  expect(finish).toMatchObject({ dueAt: '2026-10-13T02:00:00Z', state: 'counting', estimated: false });
});

test('each request of a contact is told apart, with the clocks that begin with the contact and no others', async () => {
  const { requests } = await preview({
    requests: [
      { process: 'inquiry', input: {} },
      { process: 'complaint', input: {} },
    ],
  });
  expect(requests.map(({ process, clocks }) => [process, clocks.map(({ key }) => key)])).toEqual([
    ['inquiry', ['pickup', 'answer']],
    ['complaint', ['takeOn', 'feedback', 'result']],
  ]);
});

test('what opening would refuse is refused, by the path of its field', async () => {
  const tomorrow = app.now().add(hours(24)).toString();
  expect(await refusal({ occurredAt: tomorrow })).toEqual([400, 'request.invalid', '/occurredAt']);
  const wrong = { requests: [{ process: 'repair', input: { urgency: 'very', more: 1 } }] };
  expect(await refusal(wrong)).toEqual([
    400,
    'request.invalid',
    '/requests/0/input/more',
    '/requests/0/input/urgency',
  ]);
  expect((await refusal({ requests: [{ process: 'constructor', input: {} }] })).slice(0, 2)).toEqual([
    400,
    'process.unknown',
  ]);
  expect(await refusal({}, 'desk-lh')).toEqual([400, 'request.invalid', '/projectId']);
});
