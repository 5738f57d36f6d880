import type { Language } from '../words/language.ts';
import type { Day } from './days.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function nameOf(language: Language, options: Intl.DateTimeFormatOptions, day: Day): string {
  const key = JSON.stringify([language, options]);
  // Making one costs far more than asking it, and a long story names many days.
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-US', { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(utc(day));
}

const utc = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day);

/** "Sep" or "September"; in Chinese a month is its number. */
export const monthName = (month: number, width: 'short' | 'long' = 'short'): string =>
  nameOf('en', { month: width }, { year: 2024, month, day: 1 });

/** Of a day of the week by its number, where Monday is 0; the first of 2024 was one. */
export const dayName = (day: number, language: Language, width: 'short' | 'long' = 'short'): string =>
  weekdayName({ year: 2024, month: 1, day: day + 1 }, language, width);

/** "周三", "Wed". */
export const weekdayName = (day: Day, language: Language, width: 'short' | 'long' = 'short'): string =>
  nameOf(language, { weekday: width }, day);
