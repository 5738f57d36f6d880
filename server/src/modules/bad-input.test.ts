import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  type AppUnderTest,
  appUnderTest,
  type CaseView,
  newCommand,
  type Said,
} from '../testing/app-under-test.ts';

let app: AppUnderTest;
let opened: CaseView;
beforeAll(async () => {
  app = await appUnderTest();
  opened = await app.as('desk').open({ process: 'repair', description: '厨房漏水' });
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const asked = { process: 'repair', channel: 'call', description: '漏水' };
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

let counting: string;

/** How many rows every table holds. A refusal must leave all of it as it was; a session is not its doing. */
async function everyRow(): Promise<Record<string, string>> {
  counting ??= await countingStatement();
  return (await app.db.query(counting)).rows[0];
}

async function countingStatement(): Promise<string> {
  const { rows } = await app.db.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth', 'pgboss') and tablename <> 'session'`,
  );
  return `select ${rows.map(({ name }) => `(select count(*) from ${name}) as "${name.replaceAll('"', '')}"`).join(', ')}`;
}

/** Refused with a sentence about the field at `path`, in both languages, and without a trace. */
async function refuses(send: (language: string) => Promise<Answer<Said>>, status: number, path?: string) {
  const before = await everyRow();
  for (const language of ['zh', 'en']) {
    const { status: got, body } = await send(language);
    expect([got, body]).toEqual([status, expect.objectContaining({ code: expect.any(String) })]);
    if (status !== 404) expect(/\p{Script=Han}/u.test(body.message), body.message).toBe(language === 'zh');
    if (path === undefined) continue;
    const field = body.fields.find((one) => one.path === path);
    expect(field, JSON.stringify(body.fields)).toBeDefined();
    expect(field!.message, path).toMatch(
      language === 'zh' ? /\p{Script=Han}/u : /^["A-Za-z][\w"]*( [\w",:]+){2,}/,
    );
  }
  expect(await everyRow()).toEqual(before);
}

const opening = (body: unknown, status: number, path?: string) =>
  refuses(
    (language) => app.as('desk').post('/api/cases', body, { 'accept-language': language }),
    status,
    path,
  );
const acting = (action: string, body: object, status: number, path?: string) =>
  refuses(
    (language) =>
      app
        .as('desk')
        .post(
          `/api/cases/${opened.id}/actions/${action}`,
          { commandId: newCommand(), version: 1, ...body },
          { 'accept-language': language },
        ),
    status,
    path,
  );
const getting = (url: string, status: number, path?: string) =>
  refuses((language) => app.as('desk').get(url, { 'accept-language': language }), status, path);

describe('a body that is none', () => {
  test.each([
    ['half of it', '{"process":"repair"'],
    ['no JSON at all', 'process=repair'],
    ['two of them', '{}{}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['a comment', '{/* */}'],
    ['NaN', '{"version":NaN}'],
  ])('%s is refused', async (_, payload) => {
    await refuses(
      (language) => app.as('desk').send('/api/cases', payload, { ...json, 'accept-language': language }),
      400,
    );
  });

  test('more than a megabyte is refused without being read to the end', async () => {
    const huge = JSON.stringify({ ...asked, description: '水'.repeat(600_000) });
    await refuses(
      (language) => app.as('desk').send('/api/cases', huge, { ...json, 'accept-language': language }),
      413,
    );
  });

  test('another content type is refused', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'application/json; charset=gbk',
    ])
      await refuses(
        (language) =>
          app
            .as('desk')
            .send('/api/cases', 'process=repair', { 'content-type': type, 'accept-language': language }),
        415,
      );
  });

  test('nesting without end is refused', async () => {
    const body = `{"process":"repair","channel":"call","description":${deep(5000)}}`;
    await refuses(
      (language) => app.as('desk').send('/api/cases', body, { ...json, 'accept-language': language }),
      400,
      '/description',
    );
    const action = `{"commandId":"${newCommand()}","version":1,"note":${deep(500)}}`;
    await refuses(
      (language) =>
        app
          .as('desk')
          .send(`/api/cases/${opened.id}/actions/assign`, action, { ...json, 'accept-language': language }),
      400,
      '/note',
    );
  });

  test('keys of the language itself are no fields', async () => {
    for (const key of ['__proto__', 'constructor']) {
      const body = `{"process":"repair","channel":"call","description":"x","${key}":{"urgency":"urgent"}}`;
      await refuses(
        (language) => app.as('desk').send('/api/cases', body, { ...json, 'accept-language': language }),
        400,
        `/${key}`,
      );
    }
    for (const action of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      await acting(action, {}, 404);
  });
});

test.each([
  ['a list', [], undefined],
  ['a word', 'repair', undefined],
  ['nothing', null, undefined],
  ['no process', { channel: 'call', description: 'x' }, '/process'],
  ['words nobody can see', { ...asked, description: '\u200b\u2060' }, '/description'],
  ['a process nobody runs', { ...asked, process: 'nope' }, '/process'],
  ['a process that is a list', { ...asked, process: ['repair'] }, '/process'],
  ['a field of its own', { ...asked, colour: 'red' }, '/colour'],
  ["another process's field", { ...asked, praisedId: newCommand() }, '/praisedId'],
  ['no description', { process: 'repair', channel: 'call' }, '/description'],
  ['blanks for words', { ...asked, description: ' \n ' }, '/description'],
  ['a number for words', { ...asked, description: 7 }, '/description'],
  ['too many words', { ...asked, description: '水'.repeat(10_001) }, '/description'],
  ['NUL in words', { ...asked, description: 'a\0b' }, '/description'],
  ['a control character in words', { ...asked, description: 'a\u0007b' }, '/description'],
  ['a hidden direction mark', { ...asked, description: 'a\u202eb' }, '/description'],
  ['half a character', { ...asked, description: 'a\ud83d' }, '/description'],
  ['a channel nobody has', { ...asked, channel: 'pigeon' }, '/channel'],
  ['a channel that is ours alone', { ...asked, channel: 'import' }, '/channel'],
  ['a choice that is none', { ...asked, urgency: 'panic' }, '/urgency'],
  ['a choice of the language itself', { ...asked, urgency: 'constructor' }, '/urgency'],
  ['an id that is none', { ...asked, placeId: '1 or 1=1' }, '/placeId'],
  ['an id of nowhere', { ...asked, placeId: '01a202f2-0000-7000-8000-000000000000' }, '/projectId'],
  ['a person as a list', { ...asked, person: [] }, '/person'],
  ['a person without a name', { ...asked, person: { phone: '19900001234' } }, '/person'],
  ['a name with emoji', { ...asked, person: { name: '张先生😀' } }, '/person/name'],
  ['a name of two lines', { ...asked, person: { name: '张\n先生' } }, '/person/name'],
  ['a phone for a name', { ...asked, person: { name: '张先生13900001234' } }, '/person/name'],
  ['a name that is too long', { ...asked, person: { name: '张'.repeat(61) } }, '/person/name'],
  ['a phone that is none', { ...asked, person: { name: '张', phone: '12345' } }, '/person/phone'],
  ['a phone with emoji', { ...asked, person: { name: '张', phone: '1990000😀1234' } }, '/person/phone'],
  ['a person and more', { ...asked, person: { name: '张', vip: true } }, '/person/vip'],
  ['the year 0', { ...asked, occurredAt: '0000-01-01T00:00:00Z' }, '/occurredAt'],
  ['the year 99999', { ...asked, occurredAt: '+099999-01-01T00:00:00Z' }, '/occurredAt'],
  ['the 30th of February', { ...asked, occurredAt: '2026-02-30T00:00:00Z' }, '/occurredAt'],
  ['a time without its offset', { ...asked, occurredAt: '2026-03-02T01:00:00' }, '/occurredAt'],
  ['a leap second', { ...asked, occurredAt: '2016-12-31T23:59:60Z' }, '/occurredAt'],
  ['tomorrow', { ...asked, occurredAt: '2026-03-03T01:00:00Z' }, '/occurredAt'],
  ['an external id with emoji', { ...asked, externalId: 'push-😀' }, '/externalId'],
  ['an external id with NUL', { ...asked, externalId: 'push-\0' }, '/externalId'],
  ['a commandId with emoji', { ...asked, commandId: 'command-😀-1' }, '/commandId'],
  ['a commandId that is too short', { ...asked, commandId: 'short' }, '/commandId'],
  ['a parent that is no id', { ...asked, parentId: 'x' }, '/parentId'],
  ['where, on two lines', { ...asked, placeText: '三栋\n楼下' }, '/placeText'],
] as [string, unknown, string | undefined][])(
  'opening with %s is refused in words',
  async (_, body, path) => {
    await opening(body, 400, path);
  },
);

test.each([
  ['an unknown field', 'assign', { foo: 1 }, '/foo'],
  [
    'somebody who does not exist',
    'assign',
    { assigneeId: '01a202f2-0000-7000-8000-000000000000' },
    '/assigneeId',
  ],
  ['something that is no id', 'assign', { assigneeId: '李师傅' }, '/assigneeId'],
  ['a list for one', 'assign', { assigneeId: [] }, '/assigneeId'],
  ['half a character', 'assign', { note: '\ud800' }, '/note'],
  ['NUL', 'assign', { note: '\0' }, '/note'],
  ['too many words', 'assign', { note: '好'.repeat(501) }, '/note'],
  ['a reason nobody knows', 'cancel', { reason: 'weather!' }, '/reason'],
  ['no reason', 'cancel', {}, '/reason'],
  ['a version below nothing', 'assign', { version: -1 }, '/version'],
  ['a version with a fraction', 'assign', { version: 1.5 }, '/version'],
  ['a version in words', 'assign', { version: '1' }, '/version'],
  ['a version past all counting', 'assign', { version: 1e300 }, '/version'],
  ['no commandId', 'assign', { commandId: undefined }, '/commandId'],
  ['the year 99999', 'assign', { occurredAt: '99999-01-01T00:00:00Z' }, '/occurredAt'],
] as [string, string, object, string][])(
  'an action with %s is refused in words',
  async (_, action, body, path) => {
    await acting(action, body, 400, path);
  },
);

const cursor = (text: string) => Buffer.from(text).toString('base64url');
const id = '01a202f2-0000-7000-8000-000000000000';

test.each([
  ['limit=-1', '/limit'],
  ['limit=0', '/limit'],
  ['limit=201', '/limit'],
  ['limit=1e9', '/limit'],
  ['limit=ten', '/limit'],
  ['limit=1&limit=2', '/limit'],
  ['open=maybe', '/open'],
  ['order=fastest', '/order'],
  ['assignee=you', '/assignee'],
  ['team=theirs', '/team'],
  ['place=x', '/place'],
  ['project=1%27%20or%201=1', '/project'],
  ['from=2026-13-01T00:00:00Z', '/from'],
  ['to=0000-01-01T00:00:00Z', '/to'],
  ['state=%00', '/state'],
  ['process=%F0%9F%98%80', '/process'],
  ['colour=red', '/colour'],
  ['cursor=x', '/cursor'],
  [`cursor=${cursor(`9999-99-99T99:99:99+00:00 ${id}`)}`, '/cursor'],
  [`cursor=${cursor(`2026-03-02T01:00:00+00:00 ${'-'.repeat(36)}`)}`, '/cursor'],
  [`cursor=${cursor(`2026-03-02T01:00:00+99:99 ${id}`)}`, '/cursor'],
  [`cursor=${cursor(`infinity ${id} x`)}`, '/cursor'],
  [`cursor=${'A'.repeat(201)}`, '/cursor'],
])('a list asked for with %s is refused in words', async (query, path) => {
  await getting(`/api/cases?${query}`, 400, path);
});

test('an id that is no id is refused, and one that is nobody’s is not there', async () => {
  for (const bad of ['1', "'; drop table cases; --", '%00', '😀', 'x'.repeat(150)])
    await getting(`/api/cases/${encodeURIComponent(bad)}`, 400, '/id');
  await getting(`/api/cases/${id}`, 404);
  await getting(`/api/attachments/${id}`, 404);
});

test('a search for nothing, too much or half a character is refused', async () => {
  for (const [body, path] of [
    [{ q: '' }, '/q'],
    [{ q: '  ' }, '/q'],
    [{ q: 'x'.repeat(101) }, '/q'],
    [{ q: '\ud800' }, '/q'],
    [{ q: 'a\0' }, '/q'],
    [{ q: ['a'] }, '/q'],
    [{ q: 'a', kinds: ['secret'] }, '/kinds/0'],
    [{ q: 'a', kinds: [] }, '/kinds'],
    [{ q: 'a', limit: -5 }, '/limit'],
  ] as [object, string][])
    await refuses(
      (language) => app.as('desk').post('/api/search', body, { 'accept-language': language }),
      400,
      path,
    );
});

test('odd but honest searches are answered', async () => {
  for (const q of [
    '%',
    '_',
    "o'brien",
    '\\',
    '😀',
    '漏',
    '⟦phone:0⟧',
    '1',
    '--',
    '$1',
    '{漏水}',
    '漏水'.repeat(50),
  ]) {
    const { status } = await app.as('desk').post('/api/search', { q });
    expect([q, status]).toEqual([q, 200]);
  }
});

describe('a photo that is none', () => {
  const noise = (size: number) => Buffer.alloc(size, 7);

  test.each([
    ['words', Buffer.from('我是照片'), 415],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...noise(200)]), 415],
    [
      'a drawing that could run',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      415,
    ],
    ['the head of a JPEG and nothing behind', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...noise(300)]), 400],
    ['nothing', Buffer.alloc(0), 415],
  ])('%s is refused', async (_, bytes, status) => {
    const before = await everyRow();
    const answer = await app.as('desk').upload(opened.id, bytes);
    expect([answer.status, await everyRow()]).toEqual([status, before]);
  });

  test('50 MB that call themselves a photo are refused', async () => {
    const before = await everyRow();
    const answer = await app.as('desk').upload(opened.id, noise(50 * 1024 * 1024));
    expect([answer.status, answer.body.code]).toEqual([413, expect.stringMatching(/tooLarge$/)]);
    expect(await everyRow()).toEqual(before);
  });

  test('a small file that would unfold to 64 million pixels is refused unopened', async () => {
    const bomb = await sharp({
      create: { width: 8_000, height: 8_000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const answer = await app.as('desk').upload(opened.id, bomb);
    expect([answer.status, answer.body.code]).toEqual([400, 'file.tooManyPixels']);
  });

  test('a picture in another field, or a form that breaks off, is refused in words', async () => {
    const elsewhere = await app.as('desk').upload(opened.id, Buffer.from('x'), 'file');
    expect([elsewhere.status, elsewhere.body.fields]).toEqual([
      400,
      [{ path: '/photo', message: '请选择一张照片（字段 photo）' }],
    ]);
    const head = '--b\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nabc';
    for (const [payload, type] of [
      [head, 'multipart/form-data; boundary=b'],
      ['abc', 'multipart/form-data'],
      ['abc', 'multipart/form-data; boundary=zzz'],
    ] as const) {
      const answer = await app
        .as('desk')
        .send(`/api/cases/${opened.id}/photos`, payload, { 'content-type': type });
      expect([payload.length, answer.status >= 400 && answer.status < 500, answer.body.message]).toEqual([
        payload.length,
        true,
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
    }
  });
});

test('the count of every table would show a trace', async () => {
  const before = await everyRow();
  await app.as('desk').open(asked);
  const after = await everyRow();
  const grown = Object.keys(after).filter((table) => after[table] !== before[table]);
  for (const table of ['cases', 'reception', 'case_text', 'search_entry', 'case_event'])
    expect(grown, table).toContain(`public.${table}`);
});

test('emoji and everything people write in words is kept as it was written', async () => {
  const description = '楼上又在装修😤👨‍👩‍👧‍👦 “吵死了” <b>!</b> ⟦phone:0⟧ ＡＢＣ 👍🏽\n第二行\t完';
  const seen = await app.as('desk').open({ ...asked, description });
  expect(seen.description).toBe(description);
  expect((await app.as('desk').see(seen.id)).description).toBe(description);
});
