import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepAmong, remembering } from './remember.ts';

test('answers as the work does, and seldom asks it again for what was asked lately', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 200 }), (asked) => {
      const worked: string[] = [];
      const remember = remembering(4, (key) => {
        worked.push(key);
        return Number(key) % 5 === 0 ? null : `answer ${key}`;
      });
      for (const [i, one] of asked.entries()) {
        const key = String(one);
        const lately = new Set(asked.slice(Math.max(0, i - 1), i)).has(one);
        const before = worked.length;
        expect(remember(key)).toBe(one % 5 === 0 ? null : `answer ${key}`);
        if (lately && one % 5 !== 0) expect(worked.length).toBe(before);
        if (one % 5 === 0) expect(worked.length).toBe(before + 1);
      }
    }),
  );
});

test('a map that is full makes room for what is new, and loses nothing to what it holds already', () => {
  const map = new Map<string, number>();
  for (const key of ['a', 'b', 'c']) keepAmong(map, key, 1, 3);
  keepAmong(map, 'b', 2, 3);
  expect([...map.keys()]).toEqual(['a', 'b', 'c']);
  keepAmong(map, 'd', 1, 3);
  expect([...map]).toEqual([
    ['b', 2],
    ['c', 1],
    ['d', 1],
  ]);
});
