import { type Label, label } from '../../directory/labels.ts';
import type { Calendar, CalendarDay } from './calendar.ts';

/** What the State Council arranged for one year: which days are free, and which Saturdays and Sundays make up for them. */
export interface HolidayYear {
  year: number;
  free: readonly { holiday: Holiday; from: string; to: string }[];
  makeUp: readonly { holiday: Holiday; on: string }[];
}

export type Holiday = keyof typeof holidayNames;

export const holidayNames = {
  newYear: label('元旦', "New Year's Day"),
  springFestival: label('春节', 'Spring Festival'),
  qingming: label('清明节', 'Qingming'),
  labourDay: label('劳动节', 'Labour Day'),
  dragonBoat: label('端午节', 'Dragon Boat Festival'),
  midAutumn: label('中秋节', 'Mid-Autumn Festival'),
  nationalDay: label('国庆节', 'National Day'),
};

const shortNames: Record<string, Holiday> = {
  元旦: 'newYear',
  春节: 'springFestival',
  清明: 'qingming',
  劳动: 'labourDay',
  端午: 'dragonBoat',
  中秋: 'midAutumn',
  国庆: 'nationalDay',
};

/**
 * As published by the General Office of the State Council each November for the year to come (gov.cn; of 2020 with the
 * Spring Festival made longer in January). Checked day by day with `tools/check-holidays.ts`.
 */
export const publishedYears: readonly HolidayYear[] = [
  year(
    2020,
    '元旦 01-01, 春节 01-24 02-02, 清明 04-04 04-06, 劳动 05-01 05-05, 端午 06-25 06-27, 国庆 10-01 10-08',
    '春节 01-19, 劳动 04-26, 劳动 05-09, 端午 06-28, 国庆 09-27, 国庆 10-10',
  ),
  year(
    2021,
    '元旦 01-01 01-03, 春节 02-11 02-17, 清明 04-03 04-05, 劳动 05-01 05-05, 端午 06-12 06-14, 中秋 09-19 09-21, 国庆 10-01 10-07',
    '春节 02-07, 春节 02-20, 劳动 04-25, 劳动 05-08, 中秋 09-18, 国庆 09-26, 国庆 10-09',
  ),
  year(
    2022,
    '元旦 01-01 01-03, 春节 01-31 02-06, 清明 04-03 04-05, 劳动 04-30 05-04, 端午 06-03 06-05, 中秋 09-10 09-12, 国庆 10-01 10-07, 元旦 12-31',
    '春节 01-29, 春节 01-30, 清明 04-02, 劳动 04-24, 劳动 05-07, 国庆 10-08, 国庆 10-09',
  ),
  year(
    2023,
    '元旦 01-01 01-02, 春节 01-21 01-27, 清明 04-05, 劳动 04-29 05-03, 端午 06-22 06-24, 中秋 09-29, 国庆 09-30 10-06',
    '春节 01-28, 春节 01-29, 劳动 04-23, 劳动 05-06, 端午 06-25, 国庆 10-07, 国庆 10-08',
  ),
  year(
    2024,
    '元旦 01-01, 春节 02-10 02-17, 清明 04-04 04-06, 劳动 05-01 05-05, 端午 06-10, 中秋 09-15 09-17, 国庆 10-01 10-07',
    '春节 02-04, 春节 02-18, 清明 04-07, 劳动 04-28, 劳动 05-11, 中秋 09-14, 国庆 09-29, 国庆 10-12',
  ),
  year(
    2025,
    '元旦 01-01, 春节 01-28 02-04, 清明 04-04 04-06, 劳动 05-01 05-05, 端午 05-31 06-02, 国庆 10-01 10-05, 中秋 10-06, 国庆 10-07 10-08',
    '春节 01-26, 春节 02-08, 劳动 04-27, 国庆 09-28, 国庆 10-11',
  ),
  year(
    2026,
    '元旦 01-01 01-03, 春节 02-15 02-23, 清明 04-04 04-06, 劳动 05-01 05-05, 端午 06-19 06-21, 中秋 09-25 09-27, 国庆 10-01 10-07',
    '元旦 01-04, 春节 02-14, 春节 02-28, 劳动 05-09, 国庆 09-20, 国庆 10-10',
  ),
];

/** The days of these years for a calendar that follows them, and where they end. */
export function chineseHolidays(
  follows: NonNullable<Calendar['follows']>,
  years: readonly HolidayYear[] = publishedYears,
): Required<Pick<Calendar, 'days' | 'estimatedFrom'>> {
  const days: Record<string, CalendarDay> = {};
  for (const { free, makeUp } of years) {
    for (const { holiday, from, to } of free) {
      const last = Temporal.PlainDate.from(to);
      for (let day = Temporal.PlainDate.from(from); isUpTo(day, last); day = day.add({ days: 1 })) {
        days[day.toString()] = { name: holidayNames[holiday], kind: 'holiday', frames: follows.free };
      }
    }
    for (const { holiday, on } of makeUp) {
      days[on] = { name: madeUp(holidayNames[holiday]), kind: 'makeUp', frames: follows.makeUp };
    }
  }
  const lastYear = Math.max(...years.map(({ year }) => year));
  return { days, estimatedFrom: `${lastYear + 1}-01-01` };
}

const isUpTo = (day: Temporal.PlainDate, last: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, last) <= 0;

const madeUp = (name: Label): Label => label(`${name.zh}调休上班`, `worked for ${name.en}`);

function year(number: number, free: string, makeUp: string): HolidayYear {
  const parts = (text: string) => text.split(', ').map((part) => part.split(' '));
  const on = (monthAndDay: string) => `${number}-${monthAndDay}`;
  return {
    year: number,
    free: parts(free).map(([name, from, to]) => ({
      holiday: shortNames[name!]!,
      from: on(from!),
      to: on(to ?? from!),
    })),
    makeUp: parts(makeUp).map(([name, day]) => ({ holiday: shortNames[name!]!, on: on(day!) })),
  };
}
