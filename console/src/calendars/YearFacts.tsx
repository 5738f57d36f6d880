import { useSpeech } from '../words/language.ts';
import type { HolidayYear } from './calendar-queries.ts';
import { sayDate } from './year-days.ts';

/** What has been published of a year: the days that are free, and those that make up for them. */
export function YearFacts({ one: { free, makeUp } }: { one: HolidayYear }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <>
      <ul className="calendars-special">
        {free.map(({ label, from, to }) => (
          <li key={from}>
            <strong>{say(label)}</strong>
            <span className="num">
              {from === to
                ? sayDate(from, speech)
                : t('calendars.fromTo', { from: sayDate(from, speech), to: sayDate(to, speech) })}
            </span>
          </li>
        ))}
      </ul>
      {makeUp.length > 0 && (
        <p className="num">
          {t('calendars.years.madeUp', {
            days: makeUp.map(({ on }) => sayDate(on, speech)).join(t('common.listJoin')),
          })}
        </p>
      )}
    </>
  );
}
