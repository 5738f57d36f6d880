import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FirstWith } from './first-with.ts';

test('answers as a Map does that keeps what it was told first, however full it grows', () => {
  // Few keys, and such as lie in one place of the table: most of them meet.
  const key = fc.oneof(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 40 }).map((n) => n * 2 ** 33),
    fc.maxSafeNat().filter((n) => n > 0),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 200 }), (added) => {
      const first = new FirstWith(4);
      const map = new Map<number, number>();
      for (const [key, position] of added) {
        expect(first.find(key)).toBe(map.get(key) ?? -1);
        first.add(key, position);
        if (!map.has(key)) map.set(key, position);
      }
      for (const [key, position] of map) expect(first.find(key)).toBe(position);
    }),
  );
});
