import type { Speech } from '../words/language.ts';
import type { Day } from './days.ts';
import { monthName, weekdayName } from './names.ts';
import { two, type WallTime, wallTime } from './wall-clock.ts';

type In = Pick<Speech, 'language'>;

/** "10月10日 周六": a day by its date and its name, because both are what people plan by; the year where it is another. */
export function sayDay(day: Day, now: number, { language }: In): string {
  const name = weekdayName(day, language);
  const isOther = day.year !== wallTime(now).year;
  return language === 'zh'
    ? `${isOther ? `${day.year}年` : ''}${day.month}月${day.day}日 ${name}`
    : `${name} ${day.day} ${monthName(day.month)}${isOther ? ` ${day.year}` : ''}`;
}

/** "10月10日 周六 18:00". */
export function sayMoment(at: number, now: number, speech: In): string {
  const wall = wallTime(at);
  return `${sayDay(wall, now, speech)} ${hourOf(wall)}`;
}

/** From one moment to another: whole days by their dates, a stretch of one day with its hours. */
export function sayRange(from: number, to: number, now: number, speech: In): string {
  const [start, end] = [wallTime(from), wallTime(to)];
  const dash = speech.language === 'zh' ? '—' : ' – ';
  if (isMidnight(start) && isMidnight(end)) {
    const last = to - 1;
    const first = sayDay(start, now, speech);
    return last - from < 86_400_000 ? first : `${first}${dash}${sayDay(wallTime(last), now, speech)}`;
  }
  const sameDay = start.day === end.day && start.month === end.month && start.year === end.year;
  // The end of a day is said as 24:00 of it, not as the beginning of the next.
  if (sameDay || (isMidnight(end) && to - from < 86_400_000))
    return `${sayMoment(from, now, speech)}${dash}${isMidnight(end) ? '24:00' : hourOf(end)}`;
  return `${sayMoment(from, now, speech)}${dash}${sayMoment(to, now, speech)}`;
}

const isMidnight = ({ hour, minute, second }: WallTime) => hour + minute + second === 0;
const hourOf = ({ hour, minute }: WallTime) => `${two(hour)}:${two(minute)}`;
