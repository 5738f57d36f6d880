import { expect, test } from 'vitest';
import { readDate } from './read-date.ts';

test.each([
  ['2024-3-1', '2024-03-01'],
  ['2024/03/01', '2024-03-01'],
  ['2024.3.1', '2024-03-01'],
  ['20240301', '2024-03-01'],
  [' 2024年3月1日', '2024-03-01'],
  ['２０２４－３－１', '2024-03-01'],
])('%s is understood', (typed, day) => expect(readDate(typed)).toBe(day));

test.each(['2024-2-30', '2023-02-29', '24-3-1', '2024-13-01', '3-1', 'soon', '2024-3月-1'])(
  '%s is refused, never moved to another day',
  (typed) => expect(readDate(typed)).toBeNull(),
);
