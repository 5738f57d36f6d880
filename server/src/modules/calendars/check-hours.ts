import type { Calendar, CalendarDay, Frame } from '../../kernel/clocks/calendar.ts';
import type { Bilingual, FieldError } from '../../platform/errors/fail.ts';
import { ownDays } from './own-days.ts';

/** A stretch of work as people write it; an end that is not later than its beginning lies on the next day. */
export interface FrameAsked {
  from: string;
  to: string;
}

export interface HoursAsked {
  zone: string;
  week: readonly (readonly FrameAsked[])[];
  days?: readonly { on: string; name: { zh: string; en: string }; frames: readonly FrameAsked[] }[];
  follows?: { free: readonly FrameAsked[]; makeUp: readonly FrameAsked[] };
}

/** What a calendar works; local days only, the published years are added by whoever stores it. */
export type Hours = Required<Pick<Calendar, 'zone' | 'days'>> &
  Pick<Calendar, 'follows'> & { week: NonNullable<Calendar['week']> };

/** Everything that is wrong with the hours that were filled in, by day and field; `hours` only where nothing is. */
export function checkHours(asked: HoursAsked): { hours: Hours | null; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const refuse: Refuse = (path, message) => errors.push({ path, message });
  if (!isZone(asked.zone)) {
    refuse('/zone', {
      zh: '时区应为 IANA 名称，例如 Asia/Shanghai',
      en: 'The time zone must be an IANA name such as Asia/Shanghai',
    });
  }
  const week = asked.week.map((frames, day) => framesIn(frames, `/week/${day}`, weekdays[day]!, refuse));
  checkNights(week, refuse);
  if (week.every((frames) => frames.length === 0)) {
    refuse('/week', {
      zh: '一周里至少要有一段工作时间，否则按它计的时限永远不会到期',
      en: 'A week needs some working time; what counts in it would never be due',
    });
  }
  const days = daysIn(asked.days ?? [], refuse);
  const follows = asked.follows && {
    free: framesIn(asked.follows.free, '/follows/free', freeDay, refuse),
    makeUp: framesIn(asked.follows.makeUp, '/follows/makeUp', makeUpDay, refuse),
  };
  const hours = { zone: asked.zone, week, days, ...(follows ? { follows } : {}) };
  return { hours: errors.length === 0 ? hours : null, errors };
}

type Refuse = (path: string, message: Bilingual) => void;

const weekdays: readonly Bilingual[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
];
const freeDay: Bilingual = { zh: '法定节假日', en: 'A public holiday' };
const makeUpDay: Bilingual = { zh: '调休上班日', en: 'A day made up' };

function daysIn(asked: NonNullable<HoursAsked['days']>, refuse: Refuse): Record<string, CalendarDay> {
  const days: Record<string, CalendarDay> = {};
  for (const [i, { on, name, frames }] of asked.entries()) {
    const day = { zh: on, en: on };
    if (days[on]) {
      refuse(`/days/${i}/on`, { zh: `${on} 写了两次`, en: `${on} is there twice` });
      continue;
    }
    days[on] = { name, kind: 'local', frames: framesIn(frames, `/days/${i}/frames`, day, refuse) };
  }
  return days;
}

function framesIn(asked: readonly FrameAsked[], path: string, day: Bilingual, refuse: Refuse): Frame[] {
  const frames = asked.flatMap((frame, i) => {
    const from = minuteOf(frame.from, 1439);
    const to = minuteOf(frame.to, 1440);
    if (from === null) refuse(`${path}/${i}/from`, notATime(day, i, '23:59'));
    if (to === null) refuse(`${path}/${i}/to`, notATime(day, i, '24:00'));
    if (from === null || to === null) return [];
    if (from === to) {
      refuse(`${path}/${i}/to`, {
        zh: `${day.zh}第 ${i + 1} 段的开始和结束是同一时刻`,
        en: `${day.en}, stretch ${i + 1} begins and ends at the same time`,
      });
      return [];
    }
    return [{ i, frame: [from, to > from ? to : to + 1440] as const }];
  });
  const sorted = frames.toSorted((one, other) => one.frame[0] - other.frame[0]);
  for (const [n, { i, frame }] of sorted.entries()) {
    const before = sorted[n - 1];
    if (before && frame[0] < before.frame[1]) {
      refuse(`${path}/${i}/from`, {
        zh: `${day.zh}第 ${i + 1} 段与第 ${before.i + 1} 段重叠`,
        en: `${day.en}, stretch ${i + 1} overlaps stretch ${before.i + 1}`,
      });
    }
  }
  return sorted.map(({ frame }) => frame);
}

/** A night that runs into the morning of the next day's first stretch says two things about the same hour. */
function checkNights(week: readonly (readonly Frame[])[], refuse: Refuse): void {
  for (const [day, frames] of week.entries()) {
    const night = frames.at(-1);
    const tomorrow = (day + 1) % 7;
    const first = week[tomorrow]?.[0];
    if (!night || !first || night[1] - 1440 <= first[0]) continue;
    refuse(`/week/${day}/${frames.length - 1}/to`, {
      zh: `${weekdays[day]!.zh}的夜班与${weekdays[tomorrow]!.zh}的第一段重叠`,
      en: `The night of ${weekdays[day]!.en} overlaps the first stretch of ${weekdays[tomorrow]!.en}`,
    });
  }
}

const notATime = (day: Bilingual, i: number, last: string): Bilingual => ({
  zh: `${day.zh}第 ${i + 1} 段：时间应在 00:00 到 ${last} 之间，例如 09:00`,
  en: `${day.en}, stretch ${i + 1}: a time from 00:00 to ${last}, such as 09:00`,
});

function minuteOf(text: string, last: number): number | null {
  const found = /^(\d{2}):([0-5]\d)$/.exec(text);
  const minute = found ? Number(found[1]) * 60 + Number(found[2]) : Number.POSITIVE_INFINITY;
  return minute <= last ? minute : null;
}

/** An offset such as +08:00 is none: it knows nothing of summer time. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** 22:00 to 06:00, as it is written. */
export const asWritten = ([from, to]: Frame): FrameAsked => ({
  from: wall(from),
  to: to === 1440 ? '24:00' : wall(to % 1440),
});

const wall = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/**
 * The hours in which a calendar does not work, as hours of their own: the duty of nights and holidays. Null where work
 * runs over midnight; then what is left depends on the day before.
 */
export function complementOf(calendar: Calendar): Hours | null {
  const { week, zone, days = {}, follows } = calendar;
  const all = [...(week ?? []), ...Object.values(days).map(({ frames }) => frames)].flat();
  if (!week || all.some(([, to]) => to > 1440)) return null;
  return {
    zone,
    week: week.map(without),
    days: Object.fromEntries(
      ownDays(calendar).map(([on, day]) => [on, { ...day, frames: without(day.frames) }]),
    ),
    ...(follows ? { follows: { free: without(follows.free), makeUp: without(follows.makeUp) } } : {}),
  };
}

function without(frames: readonly Frame[]): Frame[] {
  const edges = [0, ...frames.flat(), 1440];
  return Array.from({ length: edges.length / 2 }, (_, i): Frame => [edges[2 * i]!, edges[2 * i + 1]!]).filter(
    ([from, to]) => to > from,
  );
}
