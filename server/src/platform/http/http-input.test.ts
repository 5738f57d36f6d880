import { expect, test } from 'vitest';
import { anApp, good } from './visits-under-test.ts';

const app = await anApp();

async function post(payload: unknown, headers: Record<string, string> = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/visits',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
  return { response, status: response.statusCode, body: response.json() };
}

async function fieldsOf(payload: unknown, headers?: Record<string, string>) {
  const { status, body } = await post(payload, headers);
  expect(status).toBe(400);
  expect(body.code).toBe('request.invalid');
  return Object.fromEntries(
    body.fields.map(({ path, message }: { path: string; message: string }) => [path, message]),
  );
}

test('a good body is handled in a write transaction and undeclared output does not leave', async () => {
  const { status, body } = await post(good);
  expect([status, body]).toEqual([201, { kind: 'guest', tx: 'write' }]);
});

test('every wrong field is named with a sentence in English', async () => {
  expect(
    await fieldsOf({
      person: { name: '', phone: '12', age: 3 },
      kind: 'dog',
      count: 0,
      at: '0000-01-01T00:00:00Z',
    }),
  ).toEqual({
    '/person/name': 'Name must not be empty',
    '/person/phone': '"phone" does not have the right form',
    '/person/age': '"age" is not a known field',
    '/kind': '"kind" must be one of: guest, parcel',
    '/count': '"count" must be at least 1',
    '/at':
      '"at" must be a time with its offset, such as 2026-03-12T09:30:00+08:00, in the years 2000 to 2100',
  });
});

test('the sentences are Chinese unless English is preferred', async () => {
  expect(await fieldsOf({ person: {}, kind: 3 }, { 'accept-language': 'fr' })).toEqual({
    '/person/name': '姓名必须填写',
    '/kind': '“kind”只能是其中之一：guest、parcel',
  });
  expect((await post({}, { 'accept-language': 'en;q=0.3, zh-CN;q=0.8' })).body.message).toMatch(/提交/);
  expect((await post({}, { 'accept-language': 'en-US,en;q=0.9,zh;q=0.8' })).body.message).toMatch(/Some of/);
});

test('bodies are not coerced', async () => {
  expect(await fieldsOf({ ...good, count: '3' })).toEqual({ '/count': '"count" must be a whole number' });
  expect(await fieldsOf([good])).toEqual({ '': 'what was sent must be given once, not as a list' });
});

test.each([
  ['NUL', 'a\u0000b'],
  ['a control character', 'a\u0007b'],
  ['a C1 character', 'a\u0085b'],
  ['a lone surrogate', 'a\ud800b'],
  ['a direction override', 'a\u202eb'],
  ['an emoji', 'a😀'],
  ['a flag', '🇨🇳'],
  ['a keycap', '1\ufe0f\u20e3'],
  ['a line break', 'a\nb'],
])('%s is refused in a plain name', async (_what, name) => {
  expect(await fieldsOf({ ...good, person: { name } })).toEqual({
    '/person/name': 'Name must be one line of plain text without emoji or control characters',
  });
});

test('emoji, tabs and line breaks are welcome in a text, control characters are not', async () => {
  expect((await post({ ...good, note: '谢谢😀\n\t好' })).status).toBe(201);
  expect(Object.keys(await fieldsOf({ ...good, note: 'a\u0000' }))).toEqual(['/note']);
});

test.each([
  '2026-02-30T00:00:00Z',
  '1999-12-31T23:59:59Z',
  '99999-01-01T00:00:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01',
])('the instant %s is refused', async (at) => {
  expect(Object.keys(await fieldsOf({ ...good, at }))).toEqual(['/at']);
});

test('what cannot be read is refused in our shape', async () => {
  for (const payload of [
    '{',
    '',
    'nul',
    '{"a":1,}',
    Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  ]) {
    const { status, body } = await post(payload);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: expect.stringMatching(/^request\./),
      fields: expect.any(Array),
      requestId: expect.any(String),
    });
  }
});

test('prototype keys are refused, also escaped and deep', async () => {
  for (const payload of [
    '{"__proto__":{"a":1}}',
    '{"person":{"name":"a","constructor":{"prototype":{}}},"kind":"guest"}',
    '{"\\u005f_proto__":1}',
  ]) {
    expect(Object.values(await fieldsOf(payload))[0]).toMatch(/is not a known field/);
  }
});

test('a huge body is 413, another type or charset 415', async () => {
  expect((await post({ ...good, note: 'x'.repeat(1_100_000) })).body.code).toBe('request.tooLarge');
  expect((await post('kind=guest', { 'content-type': 'application/x-www-form-urlencoded' })).body.code).toBe(
    'request.unsupportedType',
  );
  expect((await post('x', { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await post(good, { 'content-type': 'application/json; charset=gbk' })).status).toBe(415);
  expect((await post(good, { 'content-type': 'application/json; charset=UTF-8' })).status).toBe(201);
});

test('a body with very many mistakes is answered with few of them', async () => {
  const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`k${i}`, 1]));
  expect(Object.keys(await fieldsOf({ ...good, ...many })).length).toBe(1);
  const some = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, 1]));
  expect(Object.keys(await fieldsOf({ ...good, ...some })).length).toBe(20);
});

test('a query is coerced, closed and free of repeats', async () => {
  const get = async (query: string) =>
    (await app.inject({ url: `/api/visits?${query}`, headers: { 'accept-language': 'en' } })).json();
  expect(await get('limit=5&state=open')).toEqual({ limit: 5, state: ['open'], tx: 'read' });
  expect(await get('state=open&state=done')).toEqual({ state: ['open', 'done'], tx: 'read' });
  expect((await get('limit=1&limit=2')).fields).toEqual([
    { path: '/limit', message: '"limit" must be given once, not as a list' },
  ]);
  expect((await get('limit=many')).fields).toEqual([
    { path: '/limit', message: '"limit" must be a whole number' },
  ]);
  expect((await get('limit=201')).fields[0].message).toBe('"limit" must be at most 200');
  for (const unknown of ['colour=red', '__proto__=1', 'constructor=1', 'toString=1']) {
    expect((await get(unknown)).fields[0].message).toMatch(/is not a known field/);
  }
});
