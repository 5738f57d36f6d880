import { type Label, label } from '../../directory/labels.ts';
import { TryAgain } from '../../platform/db/tx.ts';
import { chineseHolidays } from './chinese-holidays.ts';

/** What a clock counts in. Minutes are counted from the midnight, in `zone`, with which the day begins. */
export interface Calendar {
  /** Stored with every event, e.g. `always@1`; a changed calendar gets a new version, never a new meaning. */
  ref: string;
  zone: string;
  /** Monday first; null = day and night without end, so that no minute is lost between two days. */
  week: readonly (readonly Frame[])[] | null;
  /** Days that are not like their day of the week, by date (2026-10-01). */
  days?: Readonly<Record<string, CalendarDay>>;
  /** The first date of which nobody has published yet whether it is worked; what is counted there is an estimate. */
  estimatedFrom?: string;
  label?: Label;
  /** What is worked on a day that the State Council frees, and on one that makes up for it; none: it does not follow. */
  follows?: { free: readonly Frame[]; makeUp: readonly Frame[] };
  /** The version of which this one is another only by years that have been published since. */
  replaces?: string;
}

/** A frame may end after midnight: 22:00 to 06:00 is [1320, 1800] and belongs to the day on which it begins. */
export type Frame = readonly [fromMinute: number, toMinute: number];

export interface CalendarDay {
  name: Label;
  /** Closed by the State Council, worked to make up for that, or arranged by the project itself. */
  kind: 'holiday' | 'makeUp' | 'local';
  /** What is worked instead; none: closed. */
  frames: readonly Frame[];
}

export const always: Calendar = {
  ref: 'always@1',
  zone: 'UTC',
  week: null,
  label: label('全天候', 'Day and night'),
};

const nineToSix: readonly Frame[] = [[540, 1080]];
const mondayToFriday: Calendar['week'] = [...Array(5).fill(nineToSix), [], []];

/** The ordinary week of an office in Shanghai: nine to six, Monday to Friday, without any holiday. */
const officeHours1: Calendar = {
  ref: 'officeHours@1',
  zone: 'Asia/Shanghai',
  week: mondayToFriday,
  label: label('办公时间', 'Office hours'),
};

/** The same with the State Council's holidays, and the Saturdays and Sundays worked for them. */
export const officeHours: Calendar = {
  ...officeHours1,
  ref: 'officeHours@2',
  follows: { free: [], makeUp: nineToSix },
  ...chineseHolidays({ free: [], makeUp: nineToSix }),
};

/** What holds under a name where nobody has decided otherwise. */
export const shippedCalendars: ReadonlyMap<string, Calendar> = new Map([
  ['always', always],
  ['officeHours', officeHours],
]);

const known = new Map<string, Calendar>();

/**
 * Makes versions known to this process. Throws where one of that name says something else: a version is never another
 * one, so this is not the database that the server was started with.
 */
export function addCalendars(calendars: readonly Calendar[]): void {
  for (const calendar of calendars) {
    const there = known.get(calendar.ref);
    if (there && JSON.stringify(there) !== JSON.stringify(calendar))
      throw new Error(`There are two calendars ${calendar.ref}; start the server anew.`);
    if (there) continue;
    checkCalendar(calendar);
    known.set(calendar.ref, calendar);
  }
}

/** Makes a version known for as long as the work takes; for hours that are only being tried, under a ref of their own. */
export async function whileKnown<Result>(calendar: Calendar, work: () => Promise<Result>): Promise<Result> {
  addCalendars([calendar]);
  try {
    return await work();
  } finally {
    known.delete(calendar.ref);
  }
}

/** The same hours with every year that has been published since; `ref` itself where there is none. */
export function latestOf(ref: string, successors: ReadonlyMap<string, string> = new Map()): string {
  let latest = ref;
  for (let next = successors.get(latest); next; next = successors.get(latest)) latest = next;
  return latest;
}

/** Whether something due then is due by an estimate: nobody has published yet which days of that year are worked. */
export function isEstimated(calendar: Calendar, due: number): boolean {
  if (!calendar.week || !calendar.estimatedFrom) return false;
  const from =
    estimates.get(calendar) ?? atMinute(calendar, Temporal.PlainDate.from(calendar.estimatedFrom), 0);
  estimates.set(calendar, from);
  return due >= from;
}

/** Epoch milliseconds at which a calendar's first estimated day begins; asked for each clock that is shown. */
const estimates = new WeakMap<Calendar, number>();

/** Thrown for a version that another process has made a moment ago; whoever starts again has looked before. */
class UnknownCalendar extends TryAgain {}

/** The calendar an event was stored with. Throws when it is not there: an old version must never be dropped. */
export function calendarOf(ref: string): Calendar {
  return (
    known.get(ref) ??
    (() => {
      throw new UnknownCalendar(`No calendar ${ref}; versions that events refer to have to stay.`);
    })()
  );
}

/** No instant at which so much time will have passed, or no time said that could pass. */
export class NeverDue extends RangeError {}

/** Throws RangeError for frames that overlap, run backwards or never come: such a clock would never be due. */
export function checkCalendar(calendar: Calendar): void {
  if (!calendar.week) return;
  if (calendar.week.length !== 7) throw new RangeError('A week has seven days.');
  for (const frames of calendar.week) checkFrames(frames);
  for (const { frames } of Object.values(calendar.days ?? {})) checkFrames(frames);
  if (calendar.week.every((frames) => frames.length === 0)) {
    throw new RangeError('A calendar without working time is never due.');
  }
}

function checkFrames(frames: readonly Frame[]): void {
  let last = 0;
  for (const [from, to] of frames) {
    if (!Number.isInteger(from) || !Number.isInteger(to))
      throw new RangeError('Frames begin and end on a whole minute.');
    if (from < last || to <= from || from >= 1440 || to - from > 1440)
      throw new RangeError('Frames must be in order, apart, begin on their day and last a day at most.');
    last = to;
  }
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
 * once, also outside working time. Throws NeverDue where that is more than half a century away.
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
  throw new NeverDue(`${calendar.ref} has not so much working time.`);
}

const farthestDays = 50 * 366;

/** Times worked as epoch milliseconds, in order and apart, from the day before `from` on (its night may reach over). */
export function* framesFrom(calendar: Calendar, from: number): Generator<readonly [number, number]> {
  const first = dateOf(calendar, from).subtract({ days: 1 });
  const daysOf = rememberedDays(calendar);
  let pending: [number, number] | null = null;
  for (let n = 0, day = first; n < farthestDays; n++, day = day.add({ days: 1 })) {
    const { spans, midnight } = daysOf(day);
    for (const [start, end] of spans) {
      // A night that runs into the next day's first frame, or over it, is counted once.
      if (pending && start <= pending[1]) pending[1] = Math.max(pending[1], end);
      else {
        if (pending) yield pending;
        pending = [start, end];
      }
    }
    // Nothing of a day to come can begin before its own midnight.
    if (pending && pending[1] <= midnight) {
      yield pending;
      pending = null;
    }
  }
}

/** The date an instant falls on, where the calendar's clock hangs. */
export const dateOf = (calendar: Calendar, at: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone).toPlainDate();

/** What is worked on a date, and what makes it another day than its neighbours in the week. */
export function dayOf(
  calendar: Calendar,
  day: Temporal.PlainDate,
): { frames: readonly Frame[]; special: CalendarDay | null } {
  const special = calendar.days?.[day.toString()] ?? null;
  return { frames: special?.frames ?? calendar.week?.[day.dayOfWeek - 1] ?? [], special };
}

interface WorkedDay {
  spans: readonly (readonly [number, number])[];
  /** At which the next day begins. */
  midnight: number;
}

const remembered = new WeakMap<Calendar, Map<string, WorkedDay>>();

/** Turning wall times into instants is what all this costs; a year of days is soon known. */
function rememberedDays(calendar: Calendar): (day: Temporal.PlainDate) => WorkedDay {
  const days = remembered.get(calendar) ?? new Map<string, WorkedDay>();
  remembered.set(calendar, days);
  return (day) => {
    const key = day.toString();
    const there = days.get(key);
    if (there) return there;
    const spans = dayOf(calendar, day).frames.map(
      ([start, end]) => [atMinute(calendar, day, start), atMinute(calendar, day, end)] as const,
    );
    if (days.size >= mostDays) days.clear();
    const worked = { spans, midnight: atMinute(calendar, day, 1440) };
    days.set(key, worked);
    return worked;
  };
}

const mostDays = 5_000;

function atMinute(calendar: Calendar, day: Temporal.PlainDate, minute: number): number {
  const date = minute >= 1440 ? day.add({ days: Math.floor(minute / 1440) }) : day;
  const time = { hour: Math.floor((minute % 1440) / 60), minute: minute % 60 };
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}

addCalendars([always, officeHours1, officeHours]);
