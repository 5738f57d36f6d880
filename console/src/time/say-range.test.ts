import { expect, test } from 'vitest';
import { sayRange } from './say-range.ts';

const now = Date.parse('2026-09-30T02:00:00Z');

test.each([
  [
    '2025-12-31T10:00:00Z',
    '2026-01-01T01:00:00Z',
    '2025年12月31日 周三 18:00—1月1日 周四 09:00',
    'Wed 31 Dec 2025 18:00 – Thu 1 Jan 09:00',
  ],
  ['2026-09-30T02:00:00Z', '2026-09-30T10:00:00Z', '9月30日 周三 10:00—18:00', 'Wed 30 Sep 10:00 – 18:00'],
  ['2026-09-30T10:00:00Z', '2026-09-30T16:00:00Z', '9月30日 周三 18:00—24:00', 'Wed 30 Sep 18:00 – 24:00'],
  ['2026-09-30T16:00:00Z', '2026-10-07T16:00:00Z', '10月1日 周四—10月7日 周三', 'Thu 1 Oct – Wed 7 Oct'],
  ['2026-10-10T16:00:00Z', '2026-10-11T16:00:00Z', '10月11日 周日', 'Sun 11 Oct'],
  [
    '2026-10-08T10:00:00Z',
    '2026-10-09T01:00:00Z',
    '10月8日 周四 18:00—10月9日 周五 09:00',
    'Thu 8 Oct 18:00 – Fri 9 Oct 09:00',
  ],
])('from %s to %s is said as people say it', (from, to, zh, en) => {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  expect(sayRange(start, end, now, { language: 'zh' })).toBe(zh);
  expect(sayRange(start, end, now, { language: 'en' })).toBe(en);
});
