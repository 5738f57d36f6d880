import { expect, test } from 'vitest';
import { endOfQuiet } from './quiet-hours.ts';

const ends = (from: string, to: string, at: string) =>
  endOfQuiet({ from, to }, 'Asia/Shanghai', Temporal.Instant.from(at))?.toString() ?? null;

test('quiet hours over midnight end on the morning after, whichever side of midnight it is', () => {
  expect(ends('22:00', '07:00', '2026-03-02T13:59:59Z')).toBeNull();
  expect(ends('22:00', '07:00', '2026-03-02T14:00:00Z')).toBe('2026-03-02T23:00:00Z');
  expect(ends('22:00', '07:00', '2026-03-02T17:00:00Z')).toBe('2026-03-02T23:00:00Z');
  expect(ends('22:00', '07:00', '2026-03-02T23:00:00Z')).toBeNull();
});

test('quiet hours within a day end on that day', () => {
  expect(ends('12:00', '14:00', '2026-03-02T04:00:00Z')).toBe('2026-03-02T06:00:00Z');
  expect(ends('12:00', '14:00', '2026-03-02T06:00:00Z')).toBeNull();
  expect(ends('12:00', '14:00', '2026-03-02T03:59:00Z')).toBeNull();
});
