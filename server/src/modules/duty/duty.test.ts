import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { inboxOf } from '../../testing/inbox.ts';

let app: AppUnderTest;
let project: string;
beforeAll(async () => {
  app = await appUnderTest();
  project = app.estate.project.id;
});
beforeEach(async () => {
  await app.forgetCases();
  await app.db.query('truncate duty_shift cascade');
});
afterAll(() => app.close());

interface Turn {
  shiftId: string;
  day: string;
  name: string;
  staff: { id: string; name: string };
  insteadOf: { name: string } | null;
  startsAt: string;
  endsAt: string;
  isThere: boolean;
  isNow: boolean;
  owesNote: boolean;
  swap: { id: string } | null;
  handover: {
    id: string;
    staff: { id: string; name: string };
    note: string;
    confirmedBy: string | null;
  } | null;
  may: string[];
}
interface Roster {
  turns: Turn[];
  holes: { from: string; to: string }[];
  mayManage: boolean;
}
interface Refusal {
  code: string;
  message: string;
  fields: { path: string; message: string }[];
}

const roster = async (user = 'supervisor', more = '') =>
  (await app.as(user).get<Roster>(`/api/duty?project=${project}&from=2026-03-02&days=7${more}`)).body;
const plan = (more: object, user = 'supervisor') =>
  app.as(user).post<{ id: string } & Refusal>('/api/duty/shifts', {
    project,
    name: '夜班',
    staff: app.estate.staff.desk.id,
    firstDay: '2026-03-02',
    starts: '18:00',
    ends: '09:00',
    ...more,
  });
const now = async (user = 'desk') => {
  const { body } = await app
    .as(user)
    .get<{ items: { staff: { name: string }; endsAt: string }[] }>('/api/duty/now');
  return body.items.map(({ staff, endsAt }) => [staff.name, endsAt]);
};
const swap = (user: string, turn: Turn, to: string) =>
  app.as(user).post<{ id: string; agreed: boolean } & Refusal>('/api/duty/swaps', {
    shift: turn.shiftId,
    day: turn.day,
    to,
  });
const decide = (user: string, id: string, decision: string) =>
  app.as(user).post<Refusal>(`/api/duty/swaps/${id}/decide`, { decision });
const inbox = (user: string) => inboxOf(app, user);

test('a shift over midnight is somebody on duty until the morning, in the hours of the project', async () => {
  expect((await plan({ weekdays: [1] })).status).toBe(201);
  expect(await now()).toEqual([]);
  app.turnTo('2026-03-02T10:00:00Z');
  expect(await now()).toEqual([['苏晓雯', '2026-03-03T01:00:00Z']]);
  app.turnTo('2026-03-03T00:59:59Z');
  expect(await now()).toHaveLength(1);
  app.turnTo('2026-03-03T01:00:00Z');
  expect(await now()).toEqual([]);
  expect(await now('desk-lh')).toEqual([]);
});

test('the week shows every turn, and the hours without anybody', async () => {
  await plan({ weekdays: [1, 2, 3, 4, 5], name: '日班', starts: '09:00', ends: '18:00' });
  await plan({ staff: app.estate.staff.tech.id, weekdays: [1, 2, 3, 4, 5, 6, 7] });
  const { turns, holes } = await roster();
  expect(turns.filter(({ name }) => name === '日班').map(({ day }) => day)).toEqual(
    [2, 3, 4, 5, 6].map((day) => `2026-03-0${day}`),
  );
  expect(turns.find(({ isNow }) => isNow)?.staff.name).toBe('苏晓雯');
  // The first morning before anybody began, then the days of the week-end.
  expect(holes).toEqual([
    { from: '2026-03-01T16:00:00Z', to: '2026-03-02T01:00:00Z' },
    { from: '2026-03-07T01:00:00Z', to: '2026-03-07T10:00:00Z' },
    { from: '2026-03-08T01:00:00Z', to: '2026-03-08T10:00:00Z' },
  ]);
});

test('what cannot be planned is refused in words that name the field, and nothing is written', async () => {
  const refused = async (more: object) => {
    const { status, body } = await plan(more);
    return [status, body.fields[0]?.path ?? body.code];
  };
  expect(await refused({ firstDay: '2026-03-01' })).toEqual([400, '/firstDay']);
  expect(await refused({ firstDay: '2026-02-30' })).toEqual([400, '/firstDay']);
  expect(await refused({ lastDay: '2026-03-01' })).toEqual([400, '/lastDay']);
  expect(await refused({ starts: '24:00' })).toEqual([400, '/starts']);
  expect(await refused({ weekdays: [8] })).toEqual([400, '/weekdays/0']);
  expect(await refused({ weekdays: [] })).toEqual([400, '/weekdays']);
  expect(await refused({ staff: app.estate.staff.deskElsewhere.id })).toEqual([400, '/staff']);
  expect(await refused({ staff: app.estate.staff.auditor.id })).toEqual([400, '/staff']);
  expect(await refused({ team: app.estate.otherProject.id })).toEqual([400, '/team']);
  expect(await refused({ name: '  ' })).toEqual([400, '/name']);
  expect(await refused({ project: app.estate.otherProject.id })).toEqual([404, 'notFound']);
  expect((await plan({}, 'desk')).status).toBe(403);
  expect((await roster()).turns).toEqual([]);
});

test('nobody is on duty twice at a time, also when two plan at once', async () => {
  const answers = await Promise.all([plan({}), plan({ name: '另一班', starts: '20:00', ends: '22:00' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const refusal = answers.find(({ status }) => status === 409)!.body;
  expect([refusal.code, refusal.message.includes('苏晓雯')]).toEqual(['duty.beside', true]);
});

test('a shift that is changed begins anew and leaves what was; one that is ended is no more from that day on', async () => {
  const first = await plan({});
  app.turnTo('2026-03-04T01:00:00Z');
  const second = await plan({
    firstDay: '2026-03-04',
    staff: app.estate.staff.officer.id,
    replaces: first.body.id,
  });
  expect(second.status).toBe(201);
  const names = async () => (await roster()).turns.map(({ day, staff }) => `${day.slice(-1)} ${staff.name}`);
  expect(await names()).toEqual(['2 苏晓雯', '3 苏晓雯', '4 林可', '5 林可', '6 林可', '7 林可', '8 林可']);
  const end = (day: string) => app.as('manager').post(`/api/duty/shifts/${second.body.id}/end`, { day });
  expect((await end('2026-03-03')).status).toBe(400);
  expect((await end('2026-03-06')).status).toBe(204);
  expect(await names()).toEqual(['2 苏晓雯', '3 苏晓雯', '4 林可', '5 林可']);
});

test('a turn that has begun stays in the roster with what was handed over after it, whatever is ended or replaced', async () => {
  const { body } = await plan({ name: '日班', starts: '09:00', ends: '18:00' });
  const [turn] = (await roster('desk')).turns;
  app.pass(hours(9));
  await app
    .as('desk')
    .post('/api/duty/handovers', { shift: turn!.shiftId, day: turn!.day, note: '水泵在修' });
  const end = (day: string) => app.as('manager').post<Refusal>(`/api/duty/shifts/${body.id}/end`, { day });
  const refused = await end('2026-03-02');
  expect([refused.status, refused.body.fields[0]]).toEqual([
    400,
    { path: '/day', message: '这一天的班已经开始，最早从下一天起变更' },
  ]);
  const replaced = await plan({ replaces: body.id });
  expect([replaced.status, replaced.body.fields[0]?.path]).toEqual([400, '/firstDay']);
  expect((await end('2026-03-03')).status).toBe(204);
  const left = (await roster()).turns;
  expect(left.map(({ day, handover }) => [day, handover?.note])).toEqual([['2026-03-02', '水泵在修']]);
});

test('a swap that waits on a shift that is no more can be declined or taken back, and not agreed to', async () => {
  const { body } = await plan({});
  const turns = (await roster('desk')).turns;
  const [first, second] = await Promise.all(
    turns.slice(1, 3).map((turn) => swap('desk', turn, app.estate.staff.officer.id)),
  );
  expect(
    (await app.as('manager').post(`/api/duty/shifts/${body.id}/end`, { day: '2026-03-03' })).status,
  ).toBe(204);
  expect((await decide('officer', first!.body.id, 'agreed')).body.code).toBe('duty.noTurn');
  expect((await decide('officer', first!.body.id, 'declined')).status).toBe(204);
  expect((await decide('desk', second!.body.id, 'withdrawn')).status).toBe(204);
});

test('nobody is in two places: also not in months to come, by a later shift or a turn taken over', async () => {
  await plan({ weekdays: [1], firstDay: '2026-06-01', starts: '09:00', ends: '18:00' });
  expect((await plan({ weekdays: [1], starts: '17:00', ends: '20:00' })).body.code).toBe('duty.beside');
  expect((await plan({ weekdays: [2], starts: '17:00', ends: '20:00' })).status).toBe(201);
  const supervisors = await plan({
    staff: app.estate.staff.supervisor.id,
    firstDay: '2026-07-01',
    lastDay: '2026-07-01',
    starts: '12:00',
    ends: '15:00',
  });
  const turn = { shiftId: supervisors.body.id, day: '2026-07-01' } as Turn;
  expect((await swap('manager', turn, app.estate.staff.desk.id)).body.agreed).toBe(true);
  expect((await plan({ weekdays: [3], starts: '14:00', ends: '16:00' })).body.code).toBe('duty.beside');
});

test('what is done in a roster stands in the audit with the request it came from, a note like a swap', async () => {
  await plan({ name: '日班', starts: '09:00', ends: '18:00', lastDay: '2026-03-02' });
  const [turn] = (await roster('desk')).turns;
  await swap('supervisor', turn!, app.estate.staff.officer.id);
  await app
    .as('officer')
    .post('/api/duty/handovers', { shift: turn!.shiftId, day: turn!.day, note: '一切正常' });
  const { rows } = await app.db.query(
    `select action from audit_entry where action like 'duty.%' and ip is not null and request_id is not null
     order by at, id desc limit 3`,
  );
  expect(rows.map(({ action }) => action).sort()).toEqual([
    'duty.noteWritten',
    'duty.planned',
    'duty.swapped',
  ]);
});

test('a turn is swapped when both have agreed; the roster says instead of whom', async () => {
  await plan({ lastDay: '2026-03-02' });
  const [turn] = (await roster('desk')).turns;
  expect(turn!.may).toEqual(['swap']);
  expect((await roster('officer')).turns[0]!.may).toEqual([]);
  const asked = await swap('desk', turn!, app.estate.staff.officer.id);
  expect([asked.status, asked.body.agreed]).toEqual([201, false]);
  expect((await roster()).turns[0]!.staff.name).toBe('苏晓雯');
  expect(await inbox('officer')).toEqual(['swapAsked']);
  expect((await swap('desk', turn!, app.estate.staff.tech.id)).body.code).toBe('duty.swapWaits');
  expect((await decide('tech', asked.body.id, 'agreed')).status).toBe(403);
  expect((await decide('desk-lh', asked.body.id, 'agreed')).status).toBe(404);
  expect((await roster('officer')).turns[0]!.may).toEqual(['agree', 'decline']);
  expect((await decide('officer', asked.body.id, 'agreed')).status).toBe(204);
  const [after] = (await roster()).turns;
  expect([after!.staff.name, after!.insteadOf?.name]).toEqual(['林可', '苏晓雯']);
  expect((await decide('officer', asked.body.id, 'declined')).body.code).toBe('duty.decided');
});

test('of two who answer one swap at once, one is told that it is decided', async () => {
  await plan({ lastDay: '2026-03-02' });
  const [turn] = (await roster('desk')).turns;
  const asked = await swap('desk', turn!, app.estate.staff.officer.id);
  const answers = await Promise.all([
    decide('officer', asked.body.id, 'agreed'),
    decide('supervisor', asked.body.id, 'declined'),
  ]);
  expect(answers.map(({ status, body }) => body?.code ?? status).sort()).toEqual([204, 'duty.decided']);
  const takenOver = answers[0]!.status === 204;
  expect((await roster()).turns[0]!.staff.name).toBe(takenOver ? '林可' : '苏晓雯');
});

test('whose turn it is, is asked when nobody else writes any more: two at once never act on what was', async () => {
  await plan({ lastDay: '2026-03-02' });
  const [turn] = (await roster('desk')).turns;
  const twice = await Promise.all(
    [app.estate.staff.officer.id, app.estate.staff.tech.id].map((to) => swap('desk', turn!, to)),
  );
  expect(twice.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'duty.swapWaits']);
  expect(
    (await decide('desk', twice.find(({ status }) => status === 201)!.body.id, 'withdrawn')).status,
  ).toBe(204);
  const both = await Promise.all([
    swap('supervisor', turn!, app.estate.staff.officer.id),
    swap('manager', turn!, app.estate.staff.tech.id),
  ]);
  expect(both.map(({ body }) => body.agreed)).toEqual([true, true]);
  const { rows } = await app.db.query(
    `select from_staff, to_staff from duty_swap where decision = 'agreed' order by decided_at, id`,
  );
  // The second took it over from the first, never from whom the first had relieved already.
  const chain = rows[0].from_staff === app.estate.staff.desk.id ? rows : rows.toReversed();
  expect(chain[1].from_staff).toBe(chain[0].to_staff);
  app.pass(hours(10));
  const note = (user: string) =>
    app
      .as(user)
      .post<Refusal>('/api/duty/handovers', { shift: turn!.shiftId, day: turn!.day, note: '一切正常' });
  await app.db.query('delete from duty_swap');
  const [swapped, noted] = await Promise.all([
    swap('supervisor', turn!, app.estate.staff.officer.id),
    note('desk'),
  ]);
  expect(swapped!.status).toBe(201);
  // Either he wrote before he was relieved, or he is told whose turn it is.
  expect([undefined, 'duty.notYours']).toContain(noted!.body.code);
  if (noted!.status !== 201) expect((await roster()).turns[0]!.owesNote).toBe(false);
});

test('what a supervisor swaps holds at once; nobody swaps what is over, is not his, or meets his own turn', async () => {
  await plan({ lastDay: '2026-03-02' });
  await plan({ staff: app.estate.staff.tech.id, name: '工程夜班', lastDay: '2026-03-02' });
  const turns = (await roster()).turns;
  const desk = turns.find(({ staff }) => staff.name === '苏晓雯')!;
  expect((await swap('officer', desk, app.estate.staff.tech.id)).body.code).toBe('duty.notYours');
  expect((await swap('supervisor', desk, app.estate.staff.tech.id)).body.code).toBe('duty.beside');
  expect((await swap('supervisor', desk, app.estate.staff.desk.id)).status).toBe(400);
  expect((await swap('supervisor', { ...desk, day: '2026-03-09' }, app.estate.staff.officer.id)).status).toBe(
    404,
  );
  expect((await swap('supervisor', desk, app.estate.staff.officer.id)).body.agreed).toBe(true);
  expect(await inbox('desk')).toEqual(['swapAgreed']);
  app.turnTo('2026-03-03T01:00:00Z');
  expect((await swap('supervisor', desk, app.estate.staff.desk.id)).body.code).toBe('duty.over');
});

test('a turn is handed over with a note, whose numbers are masked, and the next one confirms it', async () => {
  await plan({ name: '日班', starts: '09:00', ends: '18:00', lastDay: '2026-03-02' });
  await plan({ staff: app.estate.staff.officer.id, lastDay: '2026-03-02' });
  const [day] = (await roster('desk')).turns;
  const write = (user: string, turn: Turn) =>
    app.as(user).post<{ id: string } & Refusal>('/api/duty/handovers', {
      shift: turn.shiftId,
      day: turn.day,
      note: '3栋水泵在修，厂家师傅 13812345678',
    });
  expect((await write('officer', day!)).body.code).toBe('duty.notYours');
  expect((await write('officer', (await roster()).turns[1]!)).body.code).toBe('duty.notBegun');
  app.pass(hours(9));
  expect((await roster()).turns[0]!.owesNote).toBe(true);
  const written = await write('desk', day!);
  expect(written.status).toBe(201);
  expect((await write('desk', day!)).body.code).toBe('duty.handedOver');
  expect(await inbox('officer')).toEqual(['handedOver']);
  const { rows } = await app.db.query('select note from duty_handover');
  expect(rows[0].note).not.toContain('13812345678');
  const [shown] = (await roster('officer')).turns;
  expect(shown!.handover!.note).toBe('3栋水泵在修，厂家师傅 138****5678');
  expect([shown!.owesNote, shown!.may]).toEqual([false, ['confirm']]);
  const confirm = (user: string) =>
    app.as(user).post<Refusal>(`/api/duty/handovers/${written.body.id}/confirm`, {});
  expect((await confirm('desk')).status).toBe(403);
  expect((await confirm('tech')).status).toBe(403);
  expect((await confirm('officer')).status).toBe(204);
  expect((await confirm('manager')).body.code).toBe('duty.confirmed');
  expect((await roster()).turns[0]!.handover!.confirmedBy).toBe('林可');
});

test('a note stands under the name of who wrote it, also when somebody else was given the rest of the turn', async () => {
  await plan({ name: '日班', starts: '09:00', ends: '18:00', lastDay: '2026-03-02' });
  const [turn] = (await roster('desk')).turns;
  app.pass(hours(4));
  const note = { shift: turn!.shiftId, day: turn!.day, note: '水泵在修' };
  expect((await app.as('desk').post('/api/duty/handovers', note)).status).toBe(201);
  expect((await swap('supervisor', turn!, app.estate.staff.officer.id)).body.agreed).toBe(true);
  const [left] = (await roster()).turns;
  expect(left!.staff.name).toBe('林可');
  expect(left!.handover!.staff).toEqual({ id: app.estate.staff.desk.id, name: '苏晓雯' });
});

test('who has left his post leaves a hole in the roster', async () => {
  await app.hire('guard', 'officer', app.estate.project);
  const { rows } = await app.db.query(`select id from staff where name = '师傅guard'`);
  await plan({
    staff: rows[0].id,
    starts: '00:00',
    ends: '00:00',
    firstDay: '2026-03-03',
    lastDay: '2026-03-08',
  });
  const first = { from: '2026-03-01T16:00:00Z', to: '2026-03-02T16:00:00Z' };
  expect((await roster()).holes).toEqual([first]);
  await app.db.query('update staff set left_at = $2 where id = $1', [rows[0].id, '2026-03-04T16:00:00Z']);
  const { turns, holes } = await roster();
  expect(holes).toEqual([first, { from: '2026-03-04T16:00:00Z', to: '2026-03-08T16:00:00Z' }]);
  expect(turns.at(-1)!.isThere).toBe(false);
});
