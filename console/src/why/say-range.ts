import { type WallTime, wallTime } from '../time/wall-clock.ts';
import type { Language, Speech } from '../words/language.ts';

const two = (n: number) => String(n).padStart(2, '0');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays: Record<Language, string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

type In = Pick<Speech, 'language'>;

/** "10月10日 周六": a day by its date and its name, because both are what people plan by. */
export function sayDay(at: number, { language }: In): string {
  const wall = wallTime(at);
  const name = weekdays[language][new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()];
  return language === 'zh'
    ? `${wall.month}月${wall.day}日 ${name}`
    : `${name} ${wall.day} ${months[wall.month - 1]}`;
}

/** "10月10日 周六 18:00". */
export const sayMoment = (at: number, speech: In): string => `${sayDay(at, speech)} ${hourOf(wallTime(at))}`;

/** From one moment to another: whole days by their dates, a stretch of one day with its hours. */
export function sayRange(from: number, to: number, speech: In): string {
  const [start, end] = [wallTime(from), wallTime(to)];
  const dash = speech.language === 'zh' ? '—' : ' – ';
  if (isMidnight(start) && isMidnight(end)) {
    const last = to - 1;
    const first = sayDay(from, speech);
    return last - from < 86_400_000 ? first : `${first}${dash}${sayDay(last, speech)}`;
  }
  const sameDay = start.day === end.day && start.month === end.month;
  // The end of a day is said as 24:00 of it, not as the beginning of the next.
  if (sameDay || (isMidnight(end) && to - from < 86_400_000))
    return `${sayMoment(from, speech)}${dash}${isMidnight(end) ? '24:00' : hourOf(end)}`;
  return `${sayMoment(from, speech)}${dash}${sayMoment(to, speech)}`;
}

const isMidnight = ({ hour, minute, second }: WallTime) => hour + minute + second === 0;
const hourOf = ({ hour, minute }: WallTime) => `${two(hour)}:${two(minute)}`;
