import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTime,
  always,
  type Calendar,
  calendarOf,
  checkCalendar,
  type Frame,
  officeHours,
  spentBetween,
} from './calendar.ts';

const minute = 60_000;
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

test('day and night lose no minute: 400 days are 400 x 1440', () => {
  const from = at('2026-01-01T00:00:00Z');
  expect(spentBetween(always, from, from + 400 * 1440 * minute)).toBe(400 * 1440 * minute);
  expect(addTime(always, from, 400 * 1440 * minute)).toBe(from + 400 * 1440 * minute);
  const wholeDays: Calendar = { ref: 'x', zone: 'Asia/Shanghai', week: Array(7).fill([[0, 1440]]) };
  expect(spentBetween(wholeDays, from, from + 400 * 1440 * minute)).toBe(400 * 1440 * minute);
});

test('an hour asked for on Friday at half past five is due on Monday at half past nine', () => {
  expect(addTime(officeHours, at('2026-03-06T17:30:00+08:00'), 60 * minute)).toBe(
    at('2026-03-09T09:30:00+08:00'),
  );
  expect(spentBetween(officeHours, at('2026-03-06T17:30:00+08:00'), at('2026-03-09T09:30:00+08:00'))).toBe(
    60 * minute,
  );
  expect(addTime(officeHours, at('2026-03-07T12:00:00+08:00'), 0)).toBe(at('2026-03-07T12:00:00+08:00'));
});

test.each([
  ['six days', { ref: 'x', zone: 'UTC', week: Array(6).fill([[0, 60]]) }],
  ['no working time at all', { ref: 'x', zone: 'UTC', week: Array(7).fill([]) }],
  ['a frame that runs backwards', { ref: 'x', zone: 'UTC', week: [[[600, 540]], [], [], [], [], [], []] }],
  ['an empty frame', { ref: 'x', zone: 'UTC', week: [[[600, 600]], [], [], [], [], [], []] }],
  [
    'overlapping frames',
    {
      ref: 'x',
      zone: 'UTC',
      week: [
        [
          [0, 120],
          [60, 180],
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
  ],
  ['a frame past midnight', { ref: 'x', zone: 'UTC', week: [[[1200, 1500]], [], [], [], [], [], []] }],
] as [string, Calendar][])('a calendar with %s is refused', (_, calendar) => {
  expect(() => checkCalendar(calendar)).toThrow(RangeError);
});

test('every calendar the kernel knows is a good one, and an unknown one is an error, never a guess', () => {
  for (const calendar of [always, officeHours]) {
    expect(() => checkCalendar(calendar)).not.toThrow();
    expect(calendarOf(calendar.ref)).toBe(calendar);
  }
  expect(() => calendarOf('officeHours@99')).toThrow(/officeHours@99/);
});

/** Frame edges avoid the inside of the hour that a clock change skips or repeats: what 02:30 means then, nobody can say. */
const edge = fc
  .integer({ min: 0, max: 96 })
  .map((quarter) => quarter * 15)
  .filter((at) => at <= 120 || at >= 180);
const frames = fc.uniqueArray(edge, { maxLength: 6 }).map((edges) => {
  const sorted = edges.sort((one, other) => one - other);
  return Array.from(
    { length: Math.floor(sorted.length / 2) },
    (_, i): Frame => [sorted[2 * i]!, sorted[2 * i + 1]!],
  );
});
const week = fc
  .array(frames, { minLength: 7, maxLength: 7 })
  .filter((days) => days.some((day) => day.length > 0));
const calendar = fc.record({
  ref: fc.constant('any'),
  zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin'),
  week,
});

const aroundChanges = fc
  .tuple(
    fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-02-16T00:00:00Z'),
    fc.integer({ min: -4320, max: 1440 }),
  )
  .map(([middle, offset]) => at(middle) + offset * minute);
const upToFourDays = fc.integer({ min: 0, max: 5760 }).map((minutes) => minutes * minute);

/** What a person with a wall clock and the week's plan would count, minute by minute. */
function worksAt({ zone, week }: Calendar, ms: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const now = local.hour * 60 + local.minute;
  return week![local.dayOfWeek - 1]!.some(([from, to]) => now >= from && now < to);
}

describe('for any week, also across a change of the clocks', () => {
  test('time spent is what counting minute by minute gives', () => {
    fc.assert(
      fc.property(calendar, aroundChanges, upToFourDays, (any, from, length) => {
        let counted = 0;
        for (let ms = from; ms < from + length; ms += minute) if (worksAt(any, ms)) counted += minute;
        expect(spentBetween(any, from, from + length)).toBe(counted);
      }),
      { numRuns: 40 },
    );
  });

  test('adding and counting are inverse, and the due is the first such instant', () => {
    fc.assert(
      fc.property(calendar, aroundChanges, fc.integer({ min: 1, max: 50_000_000 }), (any, from, length) => {
        const due = addTime(any, from, length);
        expect(spentBetween(any, from, due)).toBe(length);
        expect(spentBetween(any, from, due - 1)).toBe(length - 1);
      }),
      { numRuns: 150 },
    );
  });

  test('time spent adds up and never runs backwards', () => {
    fc.assert(
      fc.property(calendar, aroundChanges, upToFourDays, upToFourDays, (any, from, one, other) => {
        const whole = spentBetween(any, from, from + one + other);
        expect(spentBetween(any, from, from + one) + spentBetween(any, from + one, from + one + other)).toBe(
          whole,
        );
        expect(whole).toBeGreaterThanOrEqual(spentBetween(any, from, from + one));
        expect(whole).toBeLessThanOrEqual(one + other);
        expect(spentBetween(any, from + one, from)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
