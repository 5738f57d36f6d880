import { expect, test } from 'vitest';
import { markParts } from './mark-parts.ts';

const shown = (text: string, parts: string[]) =>
  markParts(text, parts)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test('every place where a part stands is marked, in any case and width', () => {
  expect(shown('厨房漏水，又漏水', ['漏水'])).toBe('厨房[漏水]，又[漏水]');
  expect(shown('Leak at ＷＣ', ['wc', 'LEAK'])).toBe('[Leak] at [ＷＣ]');
  expect(shown('138****4321', ['4321'])).toBe('138****[4321]');
});

test('of two parts at one place the longer is marked, and nothing is lost or doubled', () => {
  expect(shown('3栋2单元501', ['3栋', '3栋2单元'])).toBe('[3栋2单元]501');
  expect(shown('门口', [])).toBe('门口');
  expect(shown('门口', ['', ' '])).toBe('门口');
  expect(shown('ﬁ', ['f'])).toBe('ﬁ');
});
