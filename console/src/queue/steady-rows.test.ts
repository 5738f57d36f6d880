import { expect, test } from 'vitest';
import { settleRows } from './steady-rows.ts';

test('rows follow the list while nobody is in it', () => {
  expect(settleRows(['a', 'b'], ['b', 'a', 'c'], false)).toEqual({
    order: ['b', 'a', 'c'],
    gone: new Set(),
    waiting: false,
  });
});

test('no row moves under the cursor, and the page says that the order has changed', () => {
  const held = settleRows(['a', 'b', 'c'], ['c', 'a', 'b'], true);
  expect(held.order).toEqual(['a', 'b', 'c']);
  expect(held.waiting).toBe(true);
});

test('a row that left the list stays where it stood, marked as gone', () => {
  const held = settleRows(['a', 'b', 'c'], ['a', 'c'], true);
  expect(held.order).toEqual(['a', 'b', 'c']);
  expect([...held.gone]).toEqual(['b']);
});

test('a new row above waits, a further page below is added at once', () => {
  const held = settleRows(['a', 'b'], ['new', 'a', 'b', 'c', 'd'], true);
  expect(held.order).toEqual(['a', 'b', 'c', 'd']);
  expect(held.waiting).toBe(true);
});

test('an empty list takes what comes even under the cursor', () => {
  expect(settleRows([], ['a'], true).order).toEqual(['a']);
});
