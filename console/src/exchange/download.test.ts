import { expect, test } from 'vitest';
import { nameIn } from './download.ts';

test('a file keeps its Chinese name', () => {
  const header = `attachment; filename="houses.xlsx"; filename*=UTF-8''${encodeURIComponent('房屋 云栖.xlsx')}`;
  expect(nameIn(header)).toBe('房屋 云栖.xlsx');
});

test('a plain name is read with and without quotes, and none is none', () => {
  expect(nameIn('attachment; filename="a b.xlsx"')).toBe('a b.xlsx');
  expect(nameIn('attachment; filename=a.xlsx')).toBe('a.xlsx');
  expect(nameIn(null)).toBeNull();
});
