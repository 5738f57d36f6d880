import { dayName } from '../time/names.ts';
import { useSpeech } from '../words/language.ts';
import { minutesOf, sayFrames, stretchesOn, type Week } from './say-hours.ts';

/** Each day of the week as a strip of its hours, said in words beside it; a night goes on at the top of the next day. */
export function WeekPicture({ week }: { week: Week }) {
  const { t, language } = useSpeech();
  const minutes = minutesOf(week);
  return (
    <div className="stack tight">
      <ul className="calendars-week" aria-label={t('calendars.week')}>
        {week.map((frames, day) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week has its seven days in their order.
          <li key={day}>
            <span className="calendars-weekday">{dayName(day, language)}</span>
            <span className="calendars-strip" aria-hidden="true">
              {stretchesOn(week, day).map(({ from, to, fromYesterday }) => (
                <span
                  key={from}
                  className={fromYesterday ? 'is-night' : ''}
                  style={{ left: `${(from / 1440) * 100}%`, width: `${((to - from) / 1440) * 100}%` }}
                />
              ))}
            </span>
            <span className="num calendars-hours">{sayFrames(frames, t)}</span>
          </li>
        ))}
        <li className="calendars-scale small quiet" aria-hidden="true">
          <span />
          <span className="calendars-ticks num">
            {[0, 6, 12, 18, 24].map((hour) => (
              <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
                {hour}
              </span>
            ))}
          </span>
          <span />
        </li>
      </ul>
      {minutes !== null && minutes > 0 && (
        <p className="small quiet num">
          {t('calendars.perWeek', { hours: Math.round((minutes / 60) * 10) / 10 })}
        </p>
      )}
    </div>
  );
}
