import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutes } from '../platform/time.ts';
import { type AppUnderTest, appUnderTest, newCommand } from '../testing/app-under-test.ts';
import { allOperations } from '../testing/fuzz-requests.ts';
import { bytesOf, copyOfTables, filesOfDatabase, foundIn, spellingsOf } from '../testing/look-for.ts';
import { aWorkbook, sendBook, work } from '../testing/workbooks-under-test.ts';
import { openWorkbook } from './exchange/workbook/open-workbook.ts';

/** Of nobody else in the tests, whose databases share the cluster's journal. */
const phones = ['17722334401', '17722334402', '17722334403', '17722334404', '17722334405', '17722334406'];
const idNumbers = ['330106198804173510', '330106197509234021'];
const [spoken, kept, noted, imported, misplaced, searched] = phones as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const [writtenId, importedId] = idNumbers as [string, string];
/** Words that must be found, or the search looks in the wrong place. */
const witness = '专供查找的词语';

const needles = [...phones, ...idNumbers].flatMap(spellingsOf);
const users = ['admin', 'manager', 'supervisor', 'desk', 'officer', 'tech', 'resident', 'auditor', 'desk-lh'];

let app: AppUnderTest;
let estateNumbers: string[];
const answers: string[] = [];
beforeAll(async () => {
  app = await appUnderTest();
  estateNumbers = Array.from({ length: 120 }, (_, i) => `1990000${1000 + i}`).flatMap(spellingsOf);
  await live();
}, 60_000);
afterAll(() => app.close());

async function say(user: string, url: string, body: object) {
  const answer = await app.as(user).post(url, body);
  answers.push(answer.raw.toString('utf8'));
  return answer.body;
}

/** A day at the desk, with numbers wherever people put them. */
async function live() {
  const projectId = app.estate.project.id;
  const commandId = () => newCommand();
  const opened = await say('desk', '/api/cases', {
    commandId: commandId(),
    process: 'repair',
    channel: 'call',
    placeId: app.estate.houses.auntWang.id,
    description: `${witness}，打 ${spellingsOf(spoken).join('，')}，身份证${writtenId}`,
    placeText: `门口，电话${spoken}`,
    person: { name: '江女士', phone: `+86 ${kept}` },
  });
  const note = {
    body: `他太太的号码 ${noted.slice(0, 3)} ${noted.slice(3, 7)} ${noted.slice(7)}`,
    visibility: 'visible',
  };
  await say('desk', `/api/cases/${opened.id}/comments`, { ...note, commandId: commandId() });
  const asking = { version: 1, reason: `查无此户，${noted}，证件 ${writtenId}` };
  await say('manager', `/api/cases/${opened.id}/actions/forceClose`, { ...asking, commandId: commandId() });
  const declining = { version: 1, reason: `先打 ${spoken}` };
  await say('supervisor', `/api/cases/${opened.id}/actions/declineSecond`, {
    ...declining,
    commandId: commandId(),
  });
  const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#345' } })
    .withExif({ IFD0: { ImageDescription: `${spoken} ${writtenId}`, Artist: noted } })
    .jpeg()
    .toBuffer();
  const picture = await app.as('desk').upload(opened.id, photo);
  answers.push((await app.as('desk').get(`/api/attachments/${picture.body.id}`)).raw.toString('latin1'));
  await say('desk', '/api/persons', {
    commandId: commandId(),
    projectId,
    name: '何先生',
    phones: [{ number: searched }],
    idNumber: writtenId,
    note: `备用 ${noted}`,
    serviceNeeds: `听力不好，打 ${spoken}`,
  });
  await bringIn();
  await mistakes(projectId);
  app.pass(minutes(40));
  await app.runDue();
}

async function bringIn() {
  const book = await aWorkbook(
    {
      name: '房屋',
      rows: [
        ['楼栋', '房号', '备注'],
        ['88', '101', `打 ${imported}`],
      ],
    },
    {
      name: '住户',
      rows: [
        ['姓名', '手机', '证件号码', '身份', '房屋'],
        ['冯一', imported, importedId, '业主', '88-101'],
        [misplaced, misplaced, misplaced, misplaced, misplaced],
        ['冯二', importedId, misplaced, '业主', '没有这间'],
      ],
    },
  );
  const sent = await sendBook(app, book);
  await work(app);
  const { body } = await app.as('manager').get(`/api/imports/${sent.body.id}`);
  answers.push(JSON.stringify(body));
  await say('manager', `/api/imports/${sent.body.id}/apply`, { mode: 'good' });
  await work(app);
}

/** What people type into the wrong place, and where it comes back from. */
async function mistakes(projectId: string) {
  const opening = { commandId: newCommand(), process: 'repair', channel: 'call', description: 'x' };
  await say('desk', '/api/cases', { ...opening, [searched]: 1 });
  await say('desk', '/api/cases', { ...opening, channel: searched });
  await say('desk', '/api/cases', { ...opening, placeId: searched });
  await say('desk', '/api/cases', { ...opening, occurredAt: writtenId });
  await say('desk', `/api/cases/${searched}/comments`, { body: 'x' });
  await say('desk', '/api/auth/sign-in/username', { username: spoken, password: writtenId });
  for (const q of [spoken, ...spellingsOf(kept), searched, writtenId]) {
    await say('desk', '/api/search', { q });
    for (const list of ['persons', 'houses', 'places']) {
      const { raw } = await app
        .as('desk')
        .get(`/api/${list}?project=${projectId}&q=${encodeURIComponent(q)}`);
      answers.push(raw.toString('utf8'));
    }
    const { raw } = await app.as('desk').get(`/api/${encodeURIComponent(q)}`);
    answers.push(raw.toString('utf8'));
  }
}

test('no number stands in the clear in any table, and what people wrote does', async () => {
  const copies = await copyOfTables(app.db);
  expect(copies.size).toBeGreaterThan(25);
  expect(foundIn(copies.get('public.case_text')!, [witness])).toEqual([witness]);
  const found = [...copies].flatMap(([table, bytes]) =>
    foundIn(bytes, [...needles, ...estateNumbers]).map((needle) => `${table}: ${needle}`),
  );
  expect(found).toEqual([]);
});

test("no number stands in the clear in any file of the database's folder, nor in its journal", async () => {
  const paths = await filesOfDatabase(app.db);
  expect(paths.filter((path) => path.includes('/pg_wal/')).length).toBeGreaterThan(0);
  let seen = 0;
  const found: string[] = [];
  for (const path of paths) {
    const bytes = bytesOf(path);
    if (path.includes('/base/')) seen += foundIn(bytes, [witness]).length;
    found.push(...foundIn(bytes, needles).map((needle) => `${path}: ${needle}`));
    if (path.includes('/base/'))
      found.push(...foundIn(bytes, estateNumbers).map((needle) => `${path}: ${needle}`));
  }
  expect(seen, 'the words that were written must be found, or this looks in the wrong place').toBeGreaterThan(
    0,
  );
  expect(found).toEqual([]);
});

test('no number stands in the clear in what the server wrote to its log', () => {
  expect(app.log.length).toBeGreaterThan(40);
  const log = Buffer.from(app.log.join('\n'));
  expect(foundIn(log, [...needles, ...estateNumbers, ...needles.map(encodeURIComponent)])).toEqual([]);
});

test('no answer shows anybody a number in the clear, whatever he reads', async () => {
  const { rows } = await app.db.query(
    `select id from cases union all select id from (select id from person order by created_at desc limit 6) p
     union all (select id from place limit 2) union all select id from reception
     union all select id from archive_import union all select id from attachment union all select id from approval`,
  );
  const ids = [...rows.map((row) => row.id as string), app.estate.residents.auntWang.id];
  const gets = allOperations().filter(({ method, path }) => method === 'GET' && path !== '/api/live');
  let read = 0;
  const look = (said: string, text: string) => {
    read++;
    const found = foundIn(Buffer.from(text), [...needles, ...estateNumbers]);
    if (found.length > 0) throw new Error(`${said} shows ${found}`);
  };
  for (const user of users) {
    for (const { path, parameters } of gets) {
      const query = parameters.some(({ in: where, name }) => where === 'query' && name === 'project')
        ? `?project=${app.estate.project.id}`
        : '';
      const asked = (path.includes('{') ? ids : ['']).map(async (id) => {
        const url = `${path.replace(/\{\w+\}/, id).replace(/\{\w+\}/, 'assign')}${query}`;
        const { raw } = await app.as(user).get(url);
        look(`${user} ${url}`, raw.toString('utf8'));
      });
      await Promise.all(asked);
    }
    for (const of of ['houses', 'persons', 'cases']) {
      const sent = await app.as(user).post(`/api/exports/${of}`, { project: app.estate.project.id });
      look(
        `${user} export of ${of}`,
        sent.status === 200 ? await cellsOf(sent.raw) : sent.raw.toString('utf8'),
      );
    }
  }
  for (const answer of answers) look('the day', answer);
  expect(read).toBeGreaterThan(500);
}, 120_000);

async function cellsOf(workbook: Buffer): Promise<string> {
  const lines: string[] = [];
  for (const sheet of (await openWorkbook(workbook)).sheets)
    for await (const row of sheet.rows()) lines.push(row.cells.map((cell) => cell?.text ?? '').join('|'));
  return lines.join('\n');
}
