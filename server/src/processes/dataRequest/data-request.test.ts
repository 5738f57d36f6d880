import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days } from '../../platform/time.ts';
import {
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  clockOf,
  monday,
} from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.turnTo(monday));
afterAll(() => app.close());

const ask = (kind: string, user = 'resident') =>
  app.as(user).open({
    process: 'dataRequest',
    kind,
    description: '想知道你们存了我哪些信息',
    ...(user === 'resident' ? { channel: 'qr' } : { person: { id: app.estate.residents.auntWang.id } }),
  });

const begun = async (opened: CaseView): Promise<CaseView> => {
  const checked = await app.as('desk').act(opened, 'checkIdentity', { how: 'inPerson' });
  return app.as('supervisor').act(checked, 'take');
};

test('a request is answered within fifteen working days, after identity was checked', async () => {
  const opened = await ask('correct');
  // Fifteen office days from Monday, 2 March, nine o'clock: the evening of Friday, 20 March.
  expect(clockOf(opened, 'answer').dueAt).toBe('2026-03-20T10:00:00Z');
  const early = await app.as('supervisor').tryTo(opened, 'take');
  expect(early.body.code).toBe('case.actionNotOffered');
  const working = await begun(opened);
  expect(working).toMatchObject({ state: 'working', holder: { staff: { name: '何静' } } });
  app.pass(days(2));
  const answered = await app.as('supervisor').act(working, 'answer', { answer: '手机号已改' });
  expect(clockOf(answered, 'answer').state).toBe('met');
  const closed = await app.as('supervisor').act(answered, 'close');
  expect(closed.open).toBe(false);
});

test('whoever holds it is warned after twelve working days, the manager hears on the fifteenth', async () => {
  const opened = await ask('copy', 'desk');
  await begun(opened);
  app.turnTo('2026-03-18T02:00:00Z');
  await app.runDue();
  const notices = async (user: string) => {
    const { body } = await app.as(user).get<{ items: { kind: string; number: string }[] }>('/api/me/notices');
    return body.items.filter((one) => one.number === opened.number).map((one) => one.kind);
  };
  expect(await notices('supervisor')).toContain('clockWarned');
  expect(await notices('manager')).toEqual([]);
  app.turnTo('2026-03-20T10:00:01Z');
  await app.runDue();
  expect(await notices('manager')).toEqual(['clockBreached']);
});

test('how identity was checked is in the story; a refusal says why, to whoever asked, and can be taken up again', async () => {
  const opened = await ask('anonymise');
  const checked = await app
    .as('desk')
    .act(opened, 'checkIdentity', { how: 'callBack', note: '回拨 13812345678' });
  expect(checked.events.at(-1)!.entries).toMatchObject([
    { key: 'how', valueLabel: { zh: '回拨档案里的号码' } },
    { key: 'note', text: '回拨 138****5678' },
  ]);
  const silent = await app.as('manager').tryTo(checked, 'refuse', { reason: 'contract' });
  expect([silent.status, silent.body.fields[0]?.path]).toEqual([400, '/words']);
  const refused = await app
    .as('manager')
    .act(checked, 'refuse', { reason: 'contract', words: '您现在还是业主，合同还在履行' });
  expect(refused.state).toBe('refused');
  const hers = await app.as('resident').see(opened.id);
  expect(hers.events.at(-1)!.entries).toMatchObject([
    { key: 'reason', valueLabel: { en: 'Needed for a contract that is running' } },
    { key: 'words', text: '您现在还是业主，合同还在履行' },
  ]);
  const again = await app.as('manager').act(refused, 'resume');
  expect(clockOf(again, 'answer').state).toBe('counting');
  const withdrawn = await app.as('resident').act(again, 'withdraw');
  expect(withdrawn).toMatchObject({ state: 'withdrawn', open: false });
});

test('what was asked decides what is offered: nothing is erased for whoever only wants to look', async () => {
  const copy = await begun(await ask('copy', 'desk'));
  const keys = (seen: CaseView) => seen.actions.map((one) => one.key);
  expect(keys(await app.as('manager').see(copy.id))).toEqual(['provideCopy', 'refuse', 'withdraw']);
  const wrong = await app.as('manager').tryTo(copy, 'anonymise', { recentFiles: 'erase' });
  expect(wrong.body.code).toBe('case.actionNotOffered');
  const erase = await begun(await ask('anonymise', 'desk'));
  expect(keys(await app.as('manager').see(erase.id))).toEqual(['anonymise', 'refuse', 'withdraw']);
  expect(keys(await app.as('supervisor').see(erase.id))).not.toContain('anonymise');
  expect((await app.as('supervisor').tryTo(erase, 'anonymise', {})).status).toBe(403);
  expect((await app.as('supervisor').tryTo(erase, 'provideCopy', {})).body.code).toBe(
    'case.actionNotOffered',
  );
});

test('a copy cannot be made for nobody', async () => {
  const opened = await app.as('desk').open({
    process: 'dataRequest',
    projectId: app.estate.project.id,
    description: '没说是谁',
  });
  const refused = await app.as('desk').tryTo(opened, 'checkIdentity', { how: 'inPerson' });
  expect(refused.body).toMatchObject({
    code: 'case.actionRefused',
    message: expect.stringContaining('没有登记是哪位客户'),
  });
});

interface Copy {
  sections: { key: string; rows: Record<string, unknown>[] }[];
}

test('the copy holds everything about the one who asked, in the clear, for him and his handler, for a week', async () => {
  await app.as('resident').open({ process: 'repair', channel: 'qr', description: '厨房水管漏水' });
  await app
    .as('desk')
    .open({ process: 'repair', description: '邻居家的事', person: { id: app.estate.residents.mrChen.id } });
  await app.as('desk').get(`/api/persons/${app.estate.residents.auntWang.id}`);
  await app.house.reads.flush();
  const working = await begun(await ask('copy', 'resident'));
  const answered = await app.as('supervisor').act(working, 'provideCopy', { note: '请在七天内下载' });
  const { file } = answered.events.at(-1)!;
  expect(file!.until).toBe('2026-03-09T01:00:00Z');
  const fetch = (user: string) => app.as(user).get(`/api/case-files/${file!.id}`);
  const mine = await fetch('resident');
  expect(mine.headers['content-disposition']).toBe(`attachment; filename="${answered.number}.json"`);
  const copy = JSON.parse(mine.raw.toString()) as Copy;
  const rows = (key: string) => copy.sections.find((one) => one.key === key)!.rows;
  expect(rows('person')).toMatchObject([{ name: '王秀兰', salutation: '王阿姨' }]);
  expect(rows('phones')).toMatchObject([{ number: '19900001001' }]);
  expect(rows('occupancies')).toMatchObject([{ place: '3栋2单元501', role: { zh: '业主' } }]);
  expect(rows('signIns')).toMatchObject([{ username: 'resident' }]);
  expect(rows('cases')).toEqual(
    expect.arrayContaining([expect.objectContaining({ process: { zh: '报修', en: 'Repair' } })]),
  );
  expect(JSON.stringify(rows('story'))).toContain('厨房水管漏水');
  expect(mine.raw.toString()).not.toContain('邻居家的事');
  expect(rows('reads')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ by: { zh: '员工', en: 'Staff' }, view: 'GET /api/persons/:id' }),
    ]),
  );
  expect((await fetch('supervisor')).status).toBe(200);
  expect((await fetch('manager')).status).toBe(200);
  await app.house.reads.flush();
  const read = await app.db.query(
    `select actor_id, subjects from read_entry where view = 'GET /api/case-files/:id' order by at, place`,
  );
  const { supervisor, manager } = app.estate.staff;
  expect(read.rows.map((row) => row.actor_id).sort()).toEqual([supervisor.id, manager.id].sort());
  expect(read.rows[0].subjects).toEqual([app.estate.residents.auntWang.id]);
  for (const user of ['desk', 'officer', 'auditor', 'admin'])
    expect((await fetch(user)).status, user).toBe(403);
  for (const user of ['desk-lh', 'tech']) expect((await fetch(user)).status, user).toBe(404);
  const { rows: kept } = await app.db.query('select sealed::text as line from case_file');
  expect(Buffer.from(kept[0].line.slice(2), 'hex').toString()).not.toContain('19900001001');
  app.turnTo('2026-03-09T01:00:00Z');
  expect((await fetch('resident')).status).toBe(404);
});
