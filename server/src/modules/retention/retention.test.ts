import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, hours } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import { listAnonymisedCommand, replayAnonymisedCommand } from '../command-line/anonymised-command.ts';
import { retentionCommand } from '../command-line/retention-command.ts';
import { verifyCommand } from '../command-line/verify-command.ts';
import { clearingInBackground } from './clear-expired.ts';

let app: AppUnderTest;
const folder = makeFolder();
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

interface Retention {
  classes: { key: string; days: number; floor: number }[];
  runs: { atNight: boolean; finishedAt: string | null; counts: { class: string; count: number }[] }[];
}

const run = async (...args: string[]) => {
  const terminal = terminalUnderTest();
  expect(await retentionCommand(app.house, args, terminal)).toBe(0);
  return terminal.said;
};
const open = (description: string, name: string) =>
  app.as('desk').open({ process: 'suggestion', description, person: { name, phone: '13700008811' } });
const adopt = (seen: { id: string; version: number }) =>
  app.as('manager').act(seen, 'adopt', { answer: '好主意' });

test('what is over goes, what is not stays, and a dry run changes nothing', async () => {
  const old = await open('三年前的桂花树', '赫连山');
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3c3' } })
    .jpeg()
    .toBuffer();
  const photo = await app.as('desk').upload(old.id, picture);
  const { rows } = await app.db.query('select storage_key from attachment where id = $1', [photo.body.id]);
  await adopt(old);
  const waits = await open('一直没有答复的事', '赫连水');
  app.pass(days(1000));
  const recent = await open('去年的银杏树', '赫连石');
  await adopt(recent);
  app.pass(days(96));
  expect(await run()).toContain(
    'Words and pictures of closed cases: kept 1096 days, 0 over (Erased; number, times, clocks and place stay)',
  );
  app.pass(hours(1));
  const dry = (await run()).join('\n');
  expect(dry).toContain('Words and pictures of closed cases: kept 1096 days, 1 over');
  expect(dry).toContain('People who have nothing to do with the project any more: kept 1096 days, 1 over');
  expect(dry).toContain('Nothing was changed');
  expect((await app.as('desk').see(old.id)).description).toBe('三年前的桂花树');

  expect(await run('--apply')).toEqual([
    'Words and pictures of closed cases: 1 cleared',
    'People who have nothing to do with the project any more: 1 cleared',
    'Command ids of closed cases: 1 cleared',
    'Everything that was over is cleared.',
  ]);
  const gone = await app.as('desk').see(old.id);
  expect(gone).toMatchObject({ description: '', photos: [], person: { name: '已匿名' }, state: 'adopted' });
  expect(await app.house.files.get(rows[0].storage_key)).toBeNull();
  expect((await app.as('desk').see(waits.id)).description).toBe('一直没有答复的事');
  expect((await app.as('desk').see(recent.id)).description).toBe('去年的银杏树');
  const found = await app.as('desk').post<{ items: { id: string }[] }>('/api/search', { q: '桂花树' });
  expect(found.body.items).toEqual([]);
  expect(await verifyCommand(app.house, [], terminalUnderTest())).toBe(0);
  expect(await run('--apply')).toEqual(['Everything that was over is cleared.']);
});

test('notices go after a year in whatever channel, and of a hand-over only who and when stays', async () => {
  const { project, staff } = app.estate;
  const at = app.now().toString();
  const shift = '018f4c6e-0000-7000-8000-00000000d001';
  await app.db.query(
    `with s as (insert into duty_shift (id, project_id, name, starts, minutes, staff_id, first_day, made_by, made_at)
       values ($1, $2, '值班', '09:00', 60, $3, $4::date, $3, $4) returning id)
     insert into duty_handover (id, project_id, shift_id, on_day, staff_id, note, note_numbers, written_at)
     select gen_random_uuid(), $2, id, $4::date, $3, '钥匙在前台', '[]', $4 from s`,
    [shift, project.id, staff.desk.id, at],
  );
  await app.db.query(
    `insert into message (id, project_id, channel, staff_id, case_id, seq, kind, created_at)
     values (gen_random_uuid(), $1, 'sms', $2, gen_random_uuid(), 1, 'clockBreached', $3)`,
    [project.id, staff.desk.id, at],
  );
  const left = async () =>
    (
      await app.db.query(
        `select (select count(*)::int from message) as messages,
           (select note from duty_handover where shift_id = $1) as note`,
        [shift],
      )
    ).rows[0];
  app.pass(days(364));
  await run('--apply');
  expect(await left()).toEqual({ messages: 1, note: '钥匙在前台' });
  app.pass(days(2));
  expect(await run('--apply')).toEqual(expect.arrayContaining(['Hand-over notes: 1 cleared']));
  expect(await left()).toEqual({ messages: 0, note: '' });
});

test('what was cleared is told to managers and auditors, and to nobody else', async () => {
  const { body } = await app.as('manager').get<Retention>('/api/retention');
  expect(body.runs.at(-1)).toMatchObject({
    atNight: false,
    counts: expect.arrayContaining([expect.objectContaining({ class: 'caseWords', count: 1 })]),
  });
  expect(body.runs.every((one) => one.finishedAt !== null)).toBe(true);
  expect((await app.as('auditor').get('/api/retention')).status).toBe(200);
  for (const user of ['desk', 'tech', 'resident', 'supervisor'])
    expect((await app.as(user).get('/api/retention')).status, user).toBe(403);
});

test('a term is set by an administrator alone, and never below the law', async () => {
  const set = (user: string, name: string, term: unknown) =>
    app
      .as(user)
      .patch<Retention & { fields?: { path: string; message: string }[] }>(`/api/retention/${name}`, {
        days: term,
      });
  const short = await set('admin', 'caseWords', 1095);
  expect(short.status).toBe(400);
  expect(short.body.fields).toEqual([{ path: '/days', message: '保存期限不能短于 1096 天' }]);
  expect((await set('manager', 'notices', 60)).status).toBe(403);
  expect((await set('admin', 'constructor', 60)).status).toBe(404);
  expect((await set('admin', 'notices', 1.5)).status).toBe(400);
  const longer = await set('admin', 'caseWords', 2000);
  expect(longer.body.classes.find((one) => one.key === 'caseWords')).toMatchObject({
    days: 2000,
    floor: 1096,
  });
  // A row that came in past the server does not shorten it either.
  await app.db.query(`update retention_term set days = 5 where class = 'caseWords'`);
  const { body } = await app.as('auditor').get<Retention>('/api/retention');
  expect(body.classes.find((one) => one.key === 'caseWords')!.days).toBe(1096);
});

test('the worker clears once a night, whoever else tries, and takes up what a dead one left', async () => {
  const runs = async () =>
    (
      await app.db.query(
        'select night::text, finished_at is not null as done from retention_run where night is not null',
      )
    ).rows;
  const workers = [await app.startWorker(), await app.startWorker()];
  await expect.poll(runs, { timeout: 15_000 }).toEqual([{ night: expect.any(String), done: true }]);
  for (const worker of workers) await worker.stop();
  const night = (await runs())[0].night;
  await app.db.query(`update retention_run set finished_at = null, beat_at = $1 where night = $2`, [
    app.now().subtract({ minutes: 11 }).toString(),
    night,
  ]);
  const next = await app.startWorker();
  await expect.poll(runs, { timeout: 15_000 }).toEqual([{ night, done: true }]);
  await next.stop();
});

const closedOn = (id: string, closedAt: Temporal.Instant | null) =>
  app.db.query('update cases set closed_at = $2, wakes_at = null where id = $1', [id, closedAt?.toString()]);

test('a family of cases ends together, parents and children', async () => {
  const longAgo = app.now().subtract({ hours: 24 * 2500 });
  const [root, child, other] = [
    await open('总单', '公孙一'),
    await open('子单', '公孙二'),
    await open('另一子单', '公孙三'),
  ];
  for (const { id } of [child, other])
    await app.db.query(`update cases set parent_id = $2, root_id = $2, relation = 'child' where id = $1`, [
      id,
      root.id,
    ]);
  await closedOn(child.id, longAgo);
  await closedOn(other.id, longAgo);
  const words = async () => {
    await run('--apply');
    return Promise.all(
      [root, child, other].map(async ({ id }) => (await app.as('desk').see(id)).description),
    );
  };
  expect(await words()).toEqual(['总单', '子单', '另一子单']);
  await closedOn(root.id, app.now().subtract({ hours: 24 }));
  expect(await words()).toEqual(['总单', '子单', '另一子单']);
  await closedOn(root.id, longAgo);
  expect(await words()).toEqual(['', '', '']);
});

const aFormer = async (name: string) => {
  const { body } = await app
    .as('desk')
    .post<{ id: string }>('/api/persons', { projectId: app.estate.project.id, name, phones: [] });
  await app.db.query(`update person set updated_at = $2 where id = $1`, [
    body.id,
    app
      .now()
      .subtract({ hours: 24 * 2500 })
      .toString(),
  ]);
  return body.id;
};
const nameOf = async (id: string) =>
  (await app.db.query('select name from person where id = $1', [id])).rows[0].name;

test('who moves in while the clearing waits for his file is not forgotten, and who has gone for good is', async () => {
  const [comes, gone] = [await aFormer('东方来'), await aFormer('东方去')];
  const other = await app.db.connect();
  try {
    await other.query('begin');
    await other.query(
      `insert into occupancy (id, project_id, person_id, place_id, role, from_on, version, updated_at)
       values (gen_random_uuid(), $1, $2, $3, 'tenant', '2026-01-01', 1, now())`,
      [app.estate.project.id, comes, app.estate.houses.auntWang.id],
    );
    const clearing = run('--apply');
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await app.db.query(waiting)).rowCount).toBe(1);
    await other.query('commit');
    await clearing;
  } finally {
    other.release();
  }
  expect([await nameOf(comes), await nameOf(gone)]).toEqual(['东方来', '已匿名']);
});

test('who was merged out of several files is kept for what any of them still has to do here', async () => {
  const [kept, merged] = [await aFormer('西门在'), await aFormer('西门旧')];
  const opened = await app
    .as('desk')
    .open({ process: 'suggestion', description: '未结', person: { id: merged } });
  await app.db.query('update person set merged_into = $2 where id = $1', [merged, kept]);
  await run('--apply');
  expect(await nameOf(kept)).toBe('西门在');
  await adopt(opened);
  await closedOn(opened.id, app.now().subtract({ hours: 24 * 2500 }));
  // He spoke to somebody here not long ago.
  await run('--apply');
  expect(await nameOf(kept)).toBe('西门在');
  await app.db.query('update reception set occurred_at = $1 where person_id = $2', [
    app
      .now()
      .subtract({ hours: 24 * 2500 })
      .toString(),
    merged,
  ]);
  await run('--apply');
  expect(await nameOf(kept)).toBe('已匿名');
});

test('a night whose worker has died is taken up by one that was there all the time, and a file that stays stops nothing', async () => {
  const files = { ...app.house.files, remove: async (name: string) => expect(name).not.toBe('stuck') };
  const clearing = clearingInBackground({ pool: app.workers, files, log: app.house.log, now: app.now });
  const listed = async () =>
    (await app.db.query('select storage_key as key from file_to_remove order by 1')).rows.map(
      (row) => row.key,
    );
  const list = (key: string) =>
    app.db.query('insert into file_to_remove (storage_key, project_id, asked_at) values ($1, $2, $3)', [
      key,
      app.estate.project.id,
      app.now().toString(),
    ]);
  const wakeUntil = (wanted: string[]) =>
    expect
      .poll(() => {
        clearing.wake();
        return listed();
      })
      .toEqual(wanted);
  app.pass(days(1));
  await app.db.query(
    `insert into retention_run (id, night, started_at, beat_at, counts)
     values (gen_random_uuid(), ($1::timestamptz at time zone 'Asia/Shanghai' - interval '3 hours')::date, $1, $1, '{}')`,
    [app.now().toString()],
  );
  const finished = async () =>
    (await app.db.query('select from retention_run where night is not null and finished_at is null'))
      .rowCount === 0;
  await list('stuck');
  await list('unstuck');
  await wakeUntil(['stuck']);
  // A second round began, so the first has seen that somebody is at it.
  await list('unstuck too');
  await wakeUntil(['stuck']);
  expect(await finished()).toBe(false);
  app.pass(hours(1));
  await expect
    .poll(() => {
      clearing.wake();
      return finished();
    })
    .toBe(true);
  await clearing.stop();
  expect(app.log.some((line) => line.includes('erased files could not be taken away yet'))).toBe(true);
});

test('whoever was anonymised is anonymised again after an older backup came back', async () => {
  const person = await app.as('desk').post<{ id: string }>('/api/persons', {
    projectId: app.estate.project.id,
    name: '澹台明',
    phones: [{ number: '13700008822' }],
  });
  const { id } = person.body;
  const before = (await app.db.query('select * from person where id = $1', [id])).rows[0];
  const opened = await app.as('desk').open({
    process: 'dataRequest',
    kind: 'anonymise',
    description: '请删除',
    person: { id },
  });
  const checked = await app.as('desk').act(opened, 'checkIdentity', { how: 'inPerson' });
  const asked = await app.as('manager').act(await app.as('manager').act(checked, 'take'), 'anonymise');
  await app.as('supervisor').act(asked, 'approveSecond');
  const file = `${folder.path}/anonymised.txt`;
  expect(await listAnonymisedCommand(app.house, [file], terminalUnderTest())).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain(id);
  // As the backup had it.
  await app.db.query('delete from anonymised where person_id = $1', [id]);
  await app.db.query('update person set name = $2, anonymised_at = null where id = $1', [id, before.name]);
  writeFileSync(file, `${readFileSync(file, 'utf8')}00000000-0000-7000-8000-000000000000\n`);
  const terminal = terminalUnderTest();
  expect(await replayAnonymisedCommand(app.house, [file], terminal)).toBe(0);
  expect(terminal.said[0]).toMatch(/people anonymised again; 1 are not in this backup/);
  const { rows } = await app.db.query('select name, anonymised_at from person where id = $1', [id]);
  expect(rows[0]).toMatchObject({ name: '已匿名', anonymised_at: expect.anything() });
  writeFileSync(file, '王秀兰\n');
  await expect(replayAnonymisedCommand(app.house, [file], terminal)).rejects.toThrow('Line 1 is no person');
});
