import { instantOf, two, type WallTime, wallTime } from './wall-clock.ts';

/**
 * The instant somebody means by typing "14:30", "1430", "3-1 14:30", "2026-03-01 14:30" or "明天 9:00" (also "tomorrow"),
 * on the wall of the project; null where it cannot be read. Numbers beyond a calendar's are refused, not carried over.
 */
export function readTime(typed: string, now: number): number | null {
  const found = pattern.exec(plain(typed));
  if (!found?.groups) return null;
  const { day, date, hour, minute } = found.groups;
  const today = wallTime(now);
  const wall: WallTime = { ...today, hour: Number(hour), minute: Number(minute || 0), second: 0 };
  if (day) wall.day += dayWords[day]!;
  if (date) Object.assign(wall, readDate(date, today));
  if (wall.hour > 23 || wall.minute > 59) return null;
  const at = instantOf(wall);
  return date && !sameDate(wall, wallTime(at)) ? null : at;
}

/** The same instant as it would be typed: "2026-03-01 14:30". */
export function writeTime(at: number): string {
  const { year, month, day, hour, minute } = wallTime(at);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

function plain(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/[０-９：．－／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[年月/.]/g, '-')
    .replace(/[日号t]\s*(?=\d)/g, ' ')
    .replace(/[点时]/g, ':')
    .replace(/分$/, '')
    .replace(/(^|\s)(\d\d)(\d\d)$/, '$1$2:$3');
}

const dayWords: Record<string, number> = {
  昨天: -1,
  yesterday: -1,
  今天: 0,
  today: 0,
  明天: 1,
  tomorrow: 1,
  后天: 2,
};

const days = Object.keys(dayWords).join('|');
const pattern = new RegExp(
  `^(?:(?<day>${days})\\s*|(?<date>(?:\\d{4}-)?\\d{1,2}-\\d{1,2})\\s+)?(?<hour>\\d{1,2}):(?<minute>\\d{2})?$`,
);

function readDate(date: string, today: WallTime): Pick<WallTime, 'year' | 'month' | 'day'> {
  const numbers = date.split('-').map(Number);
  const [year, month, day] = numbers.length === 3 ? numbers : [today.year, ...numbers];
  return { year: year!, month: month!, day: day! };
}

const sameDate = (a: WallTime, b: WallTime) => a.year === b.year && a.month === b.month && a.day === b.day;
