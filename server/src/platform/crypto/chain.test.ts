import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, chainHash } from './chain.ts';

test('the order of keys does not matter, the order of a list does', () => {
  expect(canonical({ b: 1, a: { d: null, c: [1, 2] } })).toBe('{"a":{"c":[1,2],"d":null},"b":1}');
  expect(canonical([2, 1])).not.toBe(canonical([1, 2]));
});

test('a value read back from stored JSON, keys reordered as jsonb does, is canonically the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const safe = JSON.parse(
        JSON.stringify(value)
          .replaceAll('\\u0000', '')
          .replaceAll(/\\ud[89a-f]../gi, ''),
      );
      const stored = JSON.parse(JSON.stringify(jsonbOrder(safe)));
      expect(canonical(stored)).toBe(canonical(safe));
      expect(canonical(JSON.parse(canonical(safe)))).toBe(canonical(safe));
    }),
  );
});

test('undefined members, dates and negative zero are what storing would make of them', () => {
  expect(canonical({ a: undefined, b: -0, at: new Date(0), list: [undefined] })).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","b":0,"list":[null]}',
  );
});

test.each([
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [1n],
  ['a\0b'],
  ['\ud800'],
  [{ '\ud800': 1 }],
  [new Map()],
  [() => 1],
])('what the database would refuse or change is refused: %s', (value) => {
  expect(() => canonical({ list: [value] })).toThrow(/canonical/);
});

test('a value that contains itself is refused, not followed for ever', () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  expect(() => canonical(loop)).toThrow(/nested deeper/);
});

test('a chain hash depends on the event and on everything before it', () => {
  const first = chainHash(null, canonical({ seq: 1 }));
  expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(chainHash(null, canonical({ seq: 1 }))).toBe(first);
  expect(chainHash(first, canonical({ seq: 2 }))).not.toBe(chainHash(null, canonical({ seq: 2 })));
  expect(chainHash(null, canonical({ seq: 2 }))).not.toBe(first);
});

function jsonbOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonbOrder);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort(
    (a, b) => Buffer.byteLength(a) - Buffer.byteLength(b) || (a < b ? -1 : 1),
  );
  return Object.fromEntries(keys.map((key) => [key, jsonbOrder((value as Record<string, unknown>)[key])]));
}
