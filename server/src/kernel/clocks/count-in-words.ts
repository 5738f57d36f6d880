import { type Label, label } from '../../directory/labels.ts';
import { type Calendar, dateOf, dayOf, framesFrom } from './calendar.ts';

/** A stretch of time as a calendar sees it; milliseconds since the epoch. */
export interface CalendarPart {
  from: number;
  to: number;
  /** Worked and counted, or why it was not. */
  kind: 'counted' | 'night' | 'break' | 'weekend' | 'holiday' | 'closed';
  /** The holiday, the day made up for it, the project's own day; null where the kind says all. */
  name: Label | null;
}

/**
 * All of the time from `from` to `to` without a gap: what counts in a calendar, and by what name the rest is skipped.
 * The counted parts add up to `spentBetween`.
 */
export function partsBetween(calendar: Calendar, from: number, to: number): CalendarPart[] {
  if (to <= from) return [];
  if (!calendar.week) return [{ from, to, kind: 'counted', name: null }];
  const parts: CalendarPart[] = [];
  let reached = from;
  for (const [start, end] of framesFrom(calendar, from)) {
    if (end <= from) continue;
    if (start > reached) parts.push(...skipped(calendar, reached, Math.min(start, to)));
    if (start >= to) return joined(parts);
    const begin = Math.max(start, from);
    const name = dayOf(calendar, dateOf(calendar, start)).special?.name ?? null;
    reached = Math.min(end, to);
    parts.push({ from: begin, to: reached, kind: 'counted', name });
    if (reached === to) return joined(parts);
  }
  return joined([...parts, ...skipped(calendar, reached, to)]);
}

export const partWords: Readonly<Record<CalendarPart['kind'], Label>> = {
  counted: label('计时', 'Counted'),
  night: label('夜间', 'Night'),
  break: label('服务时间以外', 'Outside service hours'),
  weekend: label('周末', 'Week-end'),
  holiday: label('法定节假日', 'Public holiday'),
  closed: label('休息日', 'Day off'),
};

/** Time in which nothing is worked, day by day, because each day has its own reason. */
function skipped(calendar: Calendar, from: number, to: number): CalendarPart[] {
  const parts: CalendarPart[] = [];
  for (let at = from; at < to; ) {
    const day = dateOf(calendar, at);
    const midnight = startOf(calendar, day.add({ days: 1 }));
    const end = Math.min(midnight, to);
    const { frames, special } = dayOf(calendar, day);
    // Closed for a part of a day that is worked: before it begins and after it ends is night, between is a break.
    const touchesNight = end === midnight || at === startOf(calendar, day);
    if (frames.length > 0)
      parts.push({ from: at, to: end, kind: touchesNight ? 'night' : 'break', name: null });
    else if (special)
      parts.push({
        from: at,
        to: end,
        kind: special.kind === 'holiday' ? 'holiday' : 'closed',
        name: special.name,
      });
    else parts.push({ from: at, to: end, kind: day.dayOfWeek > 5 ? 'weekend' : 'closed', name: null });
    at = end;
  }
  return parts;
}

const startOf = (calendar: Calendar, day: Temporal.PlainDate): number =>
  day.toZonedDateTime(calendar.zone).epochMilliseconds;

/** Seven days of one holiday are one stretch. */
function joined(parts: readonly CalendarPart[]): CalendarPart[] {
  const whole: CalendarPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const goesOn =
      last && last.to === part.from && last.kind === part.kind && last.name?.zh === part.name?.zh;
    if (goesOn) last.to = part.to;
    else whole.push({ ...part });
  }
  return whole;
}

/** "周一至周五 09:00–18:00": the ordinary week of a calendar, days alike taken together. */
export function weekInWords(calendar: Calendar): Label {
  const { week } = calendar;
  if (!week) return label('每天 24 小时，不停', 'Day and night, without a pause');
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const [i, frames] of week.entries()) {
    const hours = frames.map(([from, to]) => `${clockTime(from)}–${clockTime(to)}`).join('、');
    const last = groups.at(-1);
    if (last && last.hours === hours) last.last = i;
    else groups.push({ first: i, last: i, hours });
  }
  const worked = groups.filter(({ hours }) => hours);
  return label(
    worked.map((one) => `${span(one, zhDays, '至')} ${one.hours}`).join('；'),
    worked.map((one) => `${span(one, enDays, ' to ')} ${one.hours.replaceAll('、', ', ')}`).join('; '),
  );
}

const zhDays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const enDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const span = ({ first, last }: { first: number; last: number }, days: readonly string[], to: string) =>
  first === last ? days[first] : `${days[first]}${to}${days[last]}`;

const two = (n: number) => String(n).padStart(2, '0');
const clockTime = (minute: number) =>
  `${two(minute === 1440 ? 24 : Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
