import { expect, test } from 'vitest';
import { holesBetween } from './holes.ts';

test('hours that nobody covers are named, whatever overlaps or touches', () => {
  expect(holesBetween([], 0, 10)).toEqual([{ from: 0, to: 10 }]);
  expect(
    holesBetween(
      [
        { from: 4, to: 6 },
        { from: -5, to: 2 },
        { from: 5, to: 7 },
      ],
      0,
      10,
    ),
  ).toEqual([
    { from: 2, to: 4 },
    { from: 7, to: 10 },
  ]);
  expect(
    holesBetween(
      [
        { from: 0, to: 5 },
        { from: 5, to: 20 },
        { from: 30, to: 40 },
      ],
      0,
      10,
    ),
  ).toEqual([]);
});
