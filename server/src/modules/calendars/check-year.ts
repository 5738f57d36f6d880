import type { HolidayYear } from '../../kernel/clocks/chinese-holidays.ts';
import type { Bilingual, FieldError } from '../../platform/errors/fail.ts';

/** The State Council has never freed more days in a row, or in a year. */
const longest = 15;
const mostDays = 45;

/** Everything that cannot be right about an arrangement of holidays, by field. */
export function checkYear({ year, free, makeUp }: HolidayYear): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (path: string, zh: string, en: string) => errors.push({ path, message: { zh, en } });
  const freed = new Map<string, number>();
  const isNear = (date: string) => date >= `${year - 1}-12-20` && date <= `${year + 1}-01-10`;
  const elsewhere = (date: string): Bilingual => ({
    zh: `${date} 不在 ${year} 年（可到前后年的相邻几天）`,
    en: `${date} does not lie in ${year}, nor in the days beside it`,
  });
  for (const [i, { from, to }] of free.entries()) {
    const outside = [from, to].find((date) => !isNear(date));
    if (outside) {
      errors.push({ path: `/free/${i}/${outside === from ? 'from' : 'to'}`, message: elsewhere(outside) });
      continue;
    }
    if (to < from) {
      refuse(`/free/${i}/to`, '结束日期早于开始日期', 'It ends before it begins');
      continue;
    }
    const days = datesFrom(from, to);
    if (days.length > longest) {
      refuse(
        `/free/${i}/to`,
        `一次放假不超过 ${longest} 天，请核对`,
        `No holiday is longer than ${longest} days; please check`,
      );
      continue;
    }
    const double = days.find((day) => freed.has(day));
    if (double) refuse(`/free/${i}/from`, `${double} 已在另一段放假里`, `${double} is free already`);
    for (const day of days) freed.set(day, i);
  }
  if (freed.size > mostDays) {
    refuse(
      '/free',
      `全年放假 ${freed.size} 天，超过 ${mostDays} 天，请核对`,
      `${freed.size} free days are more than ${mostDays}; please check`,
    );
  }
  const madeUp = new Set<string>();
  for (const [i, { on }] of makeUp.entries()) {
    const path = `/makeUp/${i}/on`;
    if (!isNear(on)) errors.push({ path, message: elsewhere(on) });
    else if (Temporal.PlainDate.from(on).dayOfWeek < 6) {
      refuse(path, `${on} 不是周六或周日，不能是调休上班日`, `${on} is no Saturday or Sunday`);
    } else if (freed.has(on)) refuse(path, `${on} 是放假日`, `${on} is free`);
    else if (madeUp.has(on)) refuse(path, `${on} 写了两次`, `${on} is there twice`);
    madeUp.add(on);
  }
  return errors;
}

export function datesFrom(from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from);
  const { days } = first.until(to, { largestUnit: 'days' });
  return Array.from({ length: days + 1 }, (_, n) => first.add({ days: n }).toString());
}
