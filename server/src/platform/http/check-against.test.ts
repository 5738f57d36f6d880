import Type from 'typebox';
import { expect, test } from 'vitest';
import { AppError } from '../errors/fail.ts';
import { checkAgainst } from './check-against.ts';

function mistakes(schema: object, value: unknown, prefix = ''): Record<string, string> {
  try {
    checkAgainst(schema, value, prefix);
    return {};
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('request.invalid');
    return Object.fromEntries(error.fields.map(({ path, message }) => [path, message.en]));
  }
}

const maybe = Type.Object({ until: Type.Union([Type.String({ format: 'instant' }), Type.Null()]) });

test('a value that may be empty is judged by the branch it meant', () => {
  expect(mistakes(maybe, { until: null })).toEqual({});
  expect(Object.values(mistakes(maybe, { until: 'soon' }))[0]).toMatch(/must be a time with its offset/);
  expect(mistakes(maybe, { until: 3 })).toEqual({ '/until': '"until" has none of the allowed forms' });
});

test('an intersection is closed as a whole, its parts see each other', () => {
  const both = Type.Intersect([Type.Object({ a: Type.Integer() }), Type.Object({ b: Type.Integer() })]);
  expect(mistakes(both, { a: 1, b: 2 })).toEqual({});
  expect(mistakes(both, { a: 1, b: 2, c: 3 })).toEqual({ '/c': '"c" is not a known field' });
});

test('an object is open only where it says so', () => {
  const open = Type.Object({
    a: Type.Object({}, { additionalProperties: true }),
    b: Type.Optional(Type.Object({})),
  });
  expect(mistakes(open, { a: { any: 1 } })).toEqual({});
  expect(mistakes(open, { a: {}, b: { any: 1 } })).toEqual({ '/b/any': '"any" is not a known field' });
});

test('a property may be called like a keyword or an annotation', () => {
  const odd = Type.Object({ 'x-kind': Type.String(), items: Type.String(), allOf: Type.String() });
  expect(mistakes(odd, { 'x-kind': 'a', items: 'b', allOf: 'c' })).toEqual({});
  expect(mistakes(odd, { items: 'b', allOf: 'c' })).toEqual({ '/x-kind': '"x-kind" is required' });
});

test('annotations for forms do not disturb the check', () => {
  const form = Type.Object(
    {
      room: Type.String({ label: { zh: '房间', en: 'Room' }, widget: 'place', 'x-width': 2 }),
      kind: Type.Union([Type.Literal('wet'), Type.Literal('dry')], {
        labels: { wet: { zh: '漏水', en: 'leak' }, dry: { zh: '其他', en: 'other' } },
      }),
    },
    { 'x-columns': 2 },
  );
  expect(mistakes(form, { kind: 'hot' }, '/input')).toEqual({
    '/input/room': 'Room is required',
    '/input/kind': '"kind" must be one of: wet (leak), dry (other)',
  });
});

test('a discriminated choice reports the mistakes of the chosen branch', () => {
  const choice = {
    type: 'object',
    discriminator: { propertyName: 'by' },
    required: ['by'],
    oneOf: [
      { properties: { by: { const: 'phone' }, phone: { type: 'string' } }, required: ['by', 'phone'] },
      { properties: { by: { const: 'visit' }, at: { type: 'string' } }, required: ['by', 'at'] },
    ],
  };
  expect(mistakes(choice, { by: 'visit', at: 'x' })).toEqual({});
  expect(mistakes(choice, { by: 'phone' })).toEqual({ '/phone': '"phone" is required' });
  expect(Object.keys(mistakes(choice, { by: 'letter' }))).toHaveLength(1);
});

test('numbers must be finite and lists short and without repeats', () => {
  const numbers = Type.Object({
    n: Type.Array(Type.Number({ minimum: 0 }), { maxItems: 3, uniqueItems: true }),
  });
  expect(mistakes(numbers, JSON.parse('{"n":[1,1e400]}'))).toEqual({ '/n/1': 'entry 2 must be a number' });
  expect(mistakes(numbers, { n: [1, 2, 3, 4] })).toEqual({ '/n': '"n" must have at most 3 entries' });
  expect(mistakes(numbers, { n: [1, 1] })).toEqual({ '/n': '"n" must not repeat an entry' });
});

test('a huge list of mistakes costs no more than its first', () => {
  const list = Type.Array(Type.String());
  expect(
    Object.keys(
      mistakes(
        list,
        Array.from({ length: 300_000 }, () => 0),
      ),
    ),
  ).toEqual(['/0']);
});

test('a hostile key is shown harmlessly', () => {
  const [path, message] = Object.entries(
    mistakes(Type.Object({}), { [`a\u202e/~\n${'x'.repeat(500)}`]: 1 }),
  )[0]!;
  expect(path.length).toBeLessThan(90);
  expect(message).not.toMatch(/[\u202e\n]/);
});

test('a decimal with as many places as allowed is taken, one with more is refused', () => {
  const share = Type.Number({ multipleOf: 0.0001 });
  const area = Type.Number({ multipleOf: 0.01 });
  for (const value of [0.3, 0.57, 0.1234, 0.3333]) expect(mistakes(share, value), String(value)).toEqual({});
  for (const value of [0.29, 89.57, 9_999_998.29]) expect(mistakes(area, value), String(value)).toEqual({});
  expect(mistakes(share, 0.33333)).not.toEqual({});
  expect(mistakes(area, 89.575)).not.toEqual({});
});
