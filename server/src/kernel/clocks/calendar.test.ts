import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { label } from '../../directory/labels.ts';
import {
  addTime,
  always,
  type Calendar,
  calendarOf,
  checkCalendar,
  type Frame,
  officeHours,
  shippedCalendars,
  spentBetween,
} from './calendar.ts';
import { chineseHolidays, publishedYears } from './chinese-holidays.ts';

const minute = 60_000;
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

// https://github.com/zammad/zammad/issues/3180
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
  ['a frame of more than a day', { ref: 'x', zone: 'UTC', week: [[[600, 2100]], [], [], [], [], [], []] }],
  ['a frame that begins tomorrow', { ref: 'x', zone: 'UTC', week: [[[1440, 1500]], [], [], [], [], [], []] }],
  ['half minutes', { ref: 'x', zone: 'UTC', week: [[[0.5, 60]], [], [], [], [], [], []] }],
  [
    'a day of overlapping frames',
    {
      ref: 'x',
      zone: 'UTC',
      week: Array(7).fill([[0, 60]]),
      days: { '2026-05-01': { name: label('劳动节', 'Labour Day'), kind: 'local', frames: [[60, 0]] } },
    },
  ],
] as [string, Calendar][])('a calendar with %s is refused', (_, calendar) => {
  expect(() => checkCalendar(calendar)).toThrow(RangeError);
});

test('every calendar the kernel knows is a good one, and an unknown one is an error, never a guess', () => {
  for (const calendar of [...shippedCalendars.values(), calendarOf('officeHours@1')]) {
    expect(() => checkCalendar(calendar)).not.toThrow();
    expect(calendarOf(calendar.ref)).toBe(calendar);
  }
  expect(() => calendarOf('officeHours@99')).toThrow(/officeHours@99/);
});

describe('holidays', () => {
  const due = (from: string, hours: number) =>
    Temporal.Instant.fromEpochMilliseconds(addTime(officeHours, at(from), hours * 60 * minute))
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDateTime()
      .toString();

  test('over National Day 2026 work goes on with the Saturday that makes up for it', () => {
    // Wednesday half past five; closed from Thursday the 1st to Wednesday the 7th; Saturday the 10th is worked.
    expect(due('2026-09-30T17:30:00+08:00', 1)).toBe('2026-10-08T09:30:00');
    expect(due('2026-09-30T17:30:00+08:00', 18.5)).toBe('2026-10-09T18:00:00');
    expect(due('2026-09-30T17:30:00+08:00', 19)).toBe('2026-10-10T09:30:00');
    expect(due('2026-09-30T17:30:00+08:00', 28)).toBe('2026-10-12T09:30:00');
  });

  test('every year from 2020 to 2026 has as many free days and as many made up as were published', () => {
    const counted = publishedYears.map(({ year }) => {
      const kinds = Object.entries(officeHours.days!)
        .filter(([day]) => day.startsWith(`${year}-`))
        .map(([, { kind }]) => kind);
      return [
        year,
        kinds.filter((kind) => kind === 'holiday').length,
        kinds.filter((kind) => kind === 'makeUp').length,
      ];
    });
    expect(counted).toEqual([
      [2020, 30, 6],
      [2021, 31, 7],
      [2022, 32, 7],
      [2023, 26, 7],
      [2024, 28, 8],
      [2025, 28, 5],
      [2026, 33, 6],
    ]);
    expect(officeHours.estimatedFrom).toBe('2027-01-01');
    for (const [day, { kind }] of Object.entries(officeHours.days!)) {
      // Whoever makes up for a holiday works on a Saturday or a Sunday.
      if (kind === 'makeUp') expect(Temporal.PlainDate.from(day).dayOfWeek, day).toBeGreaterThan(5);
    }
  });

  test('a night begun on the eve of a holiday is worked to its end', () => {
    const night: Calendar = {
      ref: 'x',
      zone: 'Asia/Shanghai',
      week: Array(7).fill([[1320, 1800]]),
      days: { '2026-10-01': { name: label('国庆节', 'National Day'), kind: 'holiday', frames: [] } },
    };
    const [eve, after] = [at('2026-09-30T20:00:00+08:00'), at('2026-10-03T20:00:00+08:00')];
    expect(spentBetween(night, eve, after)).toBe(2 * 8 * 60 * minute);
    expect(addTime(night, eve, 8 * 60 * minute)).toBe(at('2026-10-01T06:00:00+08:00'));
    expect(addTime(night, eve, 8 * 60 * minute + 1)).toBe(at('2026-10-02T22:00:00.001+08:00'));
  });
});

/** Frame edges avoid the inside of the hour that a clock change skips or repeats: what 02:30 means then, nobody can say. */
const edge = fc
  .integer({ min: 0, max: 96 })
  .map((quarter) => quarter * 15)
  .filter((at) => at <= 120 || at >= 180);
const frames = fc.tuple(fc.uniqueArray(edge, { maxLength: 7 }), edge).map(([edges, tomorrow]) => {
  const sorted = edges.sort((one, other) => one - other);
  const pairs = Array.from(
    { length: Math.floor(sorted.length / 2) },
    (_, i): Frame => [sorted[2 * i]!, sorted[2 * i + 1]!],
  );
  // One edge left over: a frame into the next day.
  const last = sorted.length % 2 === 1 ? sorted.at(-1)! : 1440;
  return last < 1440 ? [...pairs, [last, 1440 + Math.min(tomorrow, last)] as const] : pairs;
});
const week = fc
  .array(frames, { minLength: 7, maxLength: 7 })
  .filter((days) => days.some((day) => day.length > 0));
const seven = { min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 };
const calendar = fc
  .record({
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin'),
    week,
    middle: fc.integer(seven),
    special: fc.array(fc.tuple(fc.integer({ min: -2, max: 4 }), frames), { maxLength: 4 }),
    holidays: fc.boolean(),
  })
  .map(({ zone, week, middle, special, holidays }): Calendar & { middle: number } => ({
    ref: 'any',
    zone,
    week,
    middle,
    days: {
      ...(holidays ? chineseHolidays({ free: [], makeUp: [[540, 720]] }).days : {}),
      ...Object.fromEntries(
        special.map(([offset, frames]) => [
          Temporal.Instant.fromEpochMilliseconds((middle + offset) * 86_400_000)
            .toString()
            .slice(0, 10),
          { name: label('另行安排', 'arranged'), kind: 'local' as const, frames },
        ]),
      ),
    },
  }));

/** Around a change of the clocks, around the calendar's own odd days, and anywhere from 2020 to 2026. */
const from = fc.tuple(
  fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2020-02-01T00:00:00Z', '', ''),
  fc.integer({ min: -4320, max: 1440 }),
);
const begin = ({ middle }: { middle: number }, [around, offset]: [string, number]) =>
  (around ? at(around) : middle * 86_400_000) + offset * minute;
const upToFourDays = fc.integer({ min: 0, max: 5760 }).map((minutes) => minutes * minute);

/** What a person with a wall clock and the plans of today and yesterday would say of this minute. */
function worksAt(calendar: Calendar, ms: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(calendar.zone);
  const now = local.hour * 60 + local.minute;
  const planOf = (day: Temporal.PlainDate) =>
    calendar.days?.[day.toString()]?.frames ?? calendar.week![day.dayOfWeek - 1]!;
  const today = local.toPlainDate();
  const within =
    (minute: number) =>
    ([from, to]: Frame) =>
      minute >= from && minute < to;
  return planOf(today).some(within(now)) || planOf(today.subtract({ days: 1 })).some(within(now + 1440));
}

/** Minute by minute; every quarter of an hour is asked once, because no plan and no zone changes inside of one. */
function countMinutes(calendar: Calendar, from: number, to: number): number {
  const asked = new Map<number, boolean>();
  let counted = 0;
  for (let ms = from; ms < to; ms += minute) {
    const quarter = Math.floor(ms / (15 * minute));
    if (!asked.has(quarter)) asked.set(quarter, worksAt(calendar, quarter * 15 * minute));
    if (asked.get(quarter)) counted += minute;
  }
  return counted;
}

const runs = Number(process.env.NUANJU_CALENDAR_RUNS ?? 600);

describe(`for any plan of 2020 to 2026, over midnight and across changes of the clocks (${runs} runs each)`, () => {
  test('time spent is what counting minute by minute gives', () => {
    fc.assert(
      fc.property(calendar, from, upToFourDays, (any, where, length) => {
        const start = begin(any, where);
        expect(spentBetween(any, start, start + length)).toBe(countMinutes(any, start, start + length));
      }),
      { numRuns: runs },
    );
  });

  test('adding and counting are inverse, and the due is the first such instant', () => {
    fc.assert(
      fc.property(calendar, from, fc.integer({ min: 1, max: 50_000_000 }), (any, where, length) => {
        const start = begin(any, where);
        const due = addTime(any, start, length);
        expect(spentBetween(any, start, due)).toBe(length);
        expect(spentBetween(any, start, due - 1)).toBe(length - 1);
      }),
      { numRuns: runs },
    );
  });

  test('time spent adds up and never runs backwards', () => {
    fc.assert(
      fc.property(calendar, from, upToFourDays, upToFourDays, (any, where, one, other) => {
        const start = begin(any, where);
        const whole = spentBetween(any, start, start + one + other);
        expect(
          spentBetween(any, start, start + one) + spentBetween(any, start + one, start + one + other),
        ).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(spentBetween(any, start, start + one));
        expect(whole).toBeLessThanOrEqual(one + other);
        expect(spentBetween(any, start + one, start)).toBe(0);
        expect(addTime(any, addTime(any, start, one), other)).toBe(addTime(any, start, one + other));
      }),
      { numRuns: runs },
    );
  });
});
