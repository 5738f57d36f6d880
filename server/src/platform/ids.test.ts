import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

test('ids made within one millisecond stay in the order in which they were made', () => {
  const made = Array.from({ length: 10_000 }, newId);
  expect(made.every(isId)).toBe(true);
  expect(made.toSorted()).toEqual(made);
});
