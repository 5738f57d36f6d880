/** What a clock counts in. Times of day are minutes from midnight in `zone`; a frame may end at 1440. */
export interface Calendar {
  /** Stored with every event, e.g. `always@1`; a changed calendar gets a new version, never a new meaning. */
  ref: string;
  zone: string;
  /** Monday first; null = day and night without end, so that no minute is lost between two days. */
  week: readonly (readonly Frame[])[] | null;
}

export type Frame = readonly [fromMinute: number, toMinute: number];

export const always: Calendar = { ref: 'always@1', zone: 'UTC', week: null };

/** The ordinary week of an office in Shanghai: nine to six, Monday to Friday. */
export const officeHours: Calendar = {
  ref: 'officeHours@1',
  zone: 'Asia/Shanghai',
  week: [...Array(5).fill([[540, 1080] as const]), [], []],
};

const known = new Map([always, officeHours].map((calendar) => [calendar.ref, calendar]));

/** The calendar an event was stored with. Throws when it is not there: an old version must never be dropped. */
export function calendarOf(ref: string): Calendar {
  const calendar = known.get(ref);
  if (!calendar) throw new Error(`No calendar ${ref}; versions that events refer to have to stay.`);
  return calendar;
}

/** Throws RangeError for frames that overlap, run backwards or never come: such a clock would never be due. */
export function checkCalendar(calendar: Calendar): void {
  if (!calendar.week) return;
  if (calendar.week.length !== 7) throw new RangeError('A week has seven days.');
  let total = 0;
  for (const frames of calendar.week) {
    let last = 0;
    for (const [from, to] of frames) {
      if (from < last || to <= from || to > 1440)
        throw new RangeError('Frames must be in order, apart and within a day.');
      total += to - from;
      last = to;
    }
  }
  if (total === 0) throw new RangeError('A calendar without working time is never due.');
}

/** Working milliseconds from `from` to `to` (both epoch milliseconds); 0 when `to` is not later. */
export function spentBetween(calendar: Calendar, from: number, to: number): number {
  if (to <= from) return 0;
  if (!calendar.week) return to - from;
  let spent = 0;
  for (const [start, end] of framesFrom(calendar, from)) {
    if (start >= to) break;
    spent += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return spent;
}

/**
 * The first instant at which `lengthMs` of working time have passed since `from`. A length of zero or less is due at
 * once, also outside working time.
 */
export function addTime(calendar: Calendar, from: number, lengthMs: number): number {
  if (lengthMs <= 0) return from;
  if (!calendar.week) return from + lengthMs;
  let left = lengthMs;
  for (const [start, end] of framesFrom(calendar, from)) {
    const usable = end - Math.max(start, from);
    if (usable <= 0) continue;
    if (usable >= left) return Math.max(start, from) + left;
    left -= usable;
  }
  throw new RangeError('unreachable: framesFrom never ends');
}

/** Frames as epoch milliseconds, from the day of `from` on, without end; checkCalendar rules out an empty week. */
function* framesFrom(calendar: Calendar, from: number): Generator<readonly [number, number]> {
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone).toPlainDate();
  for (;;) {
    for (const [start, end] of calendar.week?.[day.dayOfWeek - 1] ?? []) {
      yield [atMinute(calendar, day, start), atMinute(calendar, day, end)];
    }
    day = day.add({ days: 1 });
  }
}

function atMinute(calendar: Calendar, day: Temporal.PlainDate, minute: number): number {
  const date = minute === 1440 ? day.add({ days: 1 }) : day;
  const time = { hour: Math.floor((minute % 1440) / 60), minute: minute % 60 };
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}
