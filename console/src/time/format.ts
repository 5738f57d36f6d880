import type { Language, Speech } from '../words/language.ts';
import { monthName } from './names.ts';
import { daysBetween, two, wallTime } from './wall-clock.ts';

type T = Speech['t'];

/** "今天 14:05", "明天 09:00", "3月1日 14:05"; the year only where it is another one. */
export function sayTime(
  iso: string | number,
  now: number,
  { t, language }: Pick<Speech, 't' | 'language'>,
): string {
  const at = typeof iso === 'number' ? iso : Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const wall = wallTime(at);
  const time = `${two(wall.hour)}:${two(wall.minute)}`;
  const near = nearDays[String(daysBetween(now, at))];
  return near ? t(near, { time }) : `${sayDate(at, now, language)} ${time}`;
}

const nearDays: Record<string, string> = {
  '-1': 'time.yesterday',
  '0': 'time.today',
  '1': 'time.tomorrow',
  '2': 'time.dayAfter',
};

function sayDate(at: number, now: number, language: Language): string {
  const wall = wallTime(at);
  const otherYear = wall.year !== wallTime(now).year;
  if (language === 'zh') return `${otherYear ? `${wall.year}年` : ''}${wall.month}月${wall.day}日`;
  return `${wall.day} ${monthName(wall.month)}${otherYear ? ` ${wall.year}` : ''}`;
}

/** The exact time, for a tooltip: 2026-03-01 14:05:09. */
export function exactTime(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const wall = wallTime(at);
  const date = `${wall.year}-${two(wall.month)}-${two(wall.day)}`;
  return `${date} ${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`;
}

/** Two units at most: "2 天 3 小时", "5 分钟". */
export function sayDuration(seconds: number, t: T): string {
  const whole = Math.max(0, Math.floor(seconds));
  return sayUnits([['duration.day', Math.floor(whole / 86_400)], ...hoursIn(whole % 86_400)], t);
}

/** The same of time that a calendar counts: a working day has no 24 hours, so 45 of its hours are no "1 天 21 小时". */
export function sayCounted(seconds: number, calendar: string, t: T): string {
  if (/^always(@|$)/.test(calendar)) return sayDuration(seconds, t);
  return sayUnits(hoursIn(Math.max(0, Math.floor(seconds))), t);
}

type Unit = readonly [key: string, n: number];

const hoursIn = (seconds: number): Unit[] => [
  ['duration.hour', Math.floor(seconds / 3600)],
  ['duration.minute', Math.floor((seconds % 3600) / 60)],
];

function sayUnits(units: readonly Unit[], t: T): string {
  const first = units.findIndex(([, n]) => n > 0);
  if (first < 0) return t('duration.under');
  return units
    .slice(first, first + 2)
    .filter(([, n]) => n > 0)
    .map(([key, n]) => t(key, { n }))
    .join(' ');
}

/** What a live clock shows: days while there are any, then 3:12:05, then 12:05. */
export function countdown(seconds: number, t: T): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole >= 86_400) return sayDuration(whole, t);
  const [hour, minute, second] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hour > 0 ? `${hour}:${two(minute)}:${two(second)}` : `${minute}:${two(second)}`;
}
