import { expect, test } from 'vitest';
import type { Clock } from '../api/shapes.ts';
import { clockView, mainClock } from './clock-face.ts';
import { sayCounted, sayDuration } from './format.ts';
import { readTime, writeTime } from './read-time.ts';
import { daysBetween, instantOf, wallTime } from './wall-clock.ts';

const now = Date.parse('2026-03-01T06:00:00Z'); // 14:00 on the wall in Shanghai
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

test('the wall shows the time of the project wherever the computer stands', () => {
  expect(wallTime(now)).toMatchObject({ month: 3, day: 1, hour: 14, minute: 0 });
  expect(instantOf(wallTime(now))).toBe(now);
  expect(daysBetween(now, Date.parse('2026-03-01T16:00:00Z'))).toBe(1);
});

test.each([
  ['14:30', '2026-03-01T06:30:00.000Z'],
  ['1430', '2026-03-01T06:30:00.000Z'],
  ['９：０５', '2026-03-01T01:05:00.000Z'],
  ['9点', '2026-03-01T01:00:00.000Z'],
  ['明天 9:00', '2026-03-02T01:00:00.000Z'],
  ['tomorrow 9:00', '2026-03-02T01:00:00.000Z'],
  ['昨天23:10', '2026-02-28T15:10:00.000Z'],
  ['3-12 8:00', '2026-03-12T00:00:00.000Z'],
  ['3月12日 8点30分', '2026-03-12T00:30:00.000Z'],
  ['2025-12-31 23:59', '2025-12-31T15:59:00.000Z'],
  ['2026-03-01T14:30', '2026-03-01T06:30:00.000Z'],
])('"%s" is read as people mean it', (typed, meant) => {
  expect(iso(readTime(typed, now))).toBe(meant);
});

test.each(['', '25:00', '12:60', '2-30 10:00', '13-1 10:00', 'soon', '3-12', '99999'])(
  '"%s" is refused instead of guessed',
  (typed) => {
    expect(readTime(typed, now)).toBeNull();
  },
);

test('what was written can be read again', () => {
  expect(readTime(writeTime(now), 0)).toBe(now);
});

const clock = (part: Partial<Clock>): Clock => ({
  key: 'k',
  label: { zh: '上门', en: 'On site' },
  state: 'counting',
  startedAt: '2026-03-01T05:00:00Z',
  dueAt: '2026-03-01T07:00:00Z',
  originalDueAt: '2026-03-01T07:00:00Z',
  agreedDueAt: null,
  originalState: 'counting',
  metAt: null,
  reportedLate: false,
  spentSeconds: 3600,
  targetSeconds: 7200,
  calendar: 'c',
  estimated: false,
  ...part,
});

test.each([
  [{}, 'running', 3600],
  [{ dueAt: '2026-03-01T06:20:00Z' }, 'soon', 1200],
  [{ dueAt: '2026-03-01T05:59:00Z', state: 'breached' as const }, 'over', 60],
  [{ state: 'held' as const, dueAt: null }, 'held', null],
  [{ state: 'met' as const, metAt: '2026-03-01T05:30:00Z' }, 'met', null],
  [{ state: 'breached' as const, metAt: '2026-03-01T08:30:00Z' }, 'metLate', null],
  [{ state: 'breached' as const, metAt: '2026-03-01T06:30:00Z', reportedLate: true }, 'reportedLate', null],
  [{ state: 'stopped' as const }, 'stopped', null],
])('a clock %j shows as %s', (part, face, seconds) => {
  expect(clockView(clock(part), now)).toEqual({ face, seconds });
});

test('a list shows the clock that is due first of those not met', () => {
  const met = clock({
    key: 'met',
    state: 'met',
    metAt: '2026-03-01T05:30:00Z',
    dueAt: '2026-03-01T05:40:00Z',
  });
  const late = clock({ key: 'late', dueAt: '2026-03-02T05:40:00Z' });
  const soon = clock({ key: 'soon', state: 'breached', dueAt: '2026-03-01T05:50:00Z' });
  expect(mainClock([met, late, soon])?.key).toBe('soon');
  expect(mainClock([met])?.key).toBe('met');
  expect(mainClock([])).toBeNull();
});

test('time that a calendar counts is told in hours: a working day has no twenty-four of them', () => {
  const t = (key: string, values: Record<string, string | number> = {}) =>
    `${values.n ?? ''}${key.slice(9, 10)}`;
  expect(sayDuration(45 * 3600, t)).toBe('1d 21h');
  expect(sayCounted(45 * 3600, 'always@1', t)).toBe('1d 21h');
  expect(sayCounted(45 * 3600, 'officeHours@2', t)).toBe('45h');
  expect(sayCounted(135 * 3600 + 90, 'nights', t)).toBe('135h 1m');
  expect(sayCounted(20, 'nights', t)).toBe('u');
});
