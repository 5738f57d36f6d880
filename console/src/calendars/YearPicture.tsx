import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { dateOf } from '../time/days.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import type { CalendarDay, CalendarDetail } from './calendar-queries.ts';
import { sayFrames } from './say-hours.ts';
import { monthsOf, sayDate, sayMonth, specialRuns } from './year-days.ts';

/** The twelve months of a year, each day by what is worked on it; what is special is also told in words. */
export function YearPicture({
  detail: { year, days, estimatedFrom },
  onYear,
}: {
  detail: CalendarDetail;
  onYear: (year: number) => void;
}) {
  const speech = useSpeech();
  const { t, say, language } = speech;
  const runs = specialRuns(days);
  const today = dateOf(serverNow());
  return (
    <section className="card card-body stack" aria-labelledby="calendar-year">
      <div className="row spread wrap">
        <h2 id="calendar-year">{t('calendars.year', { year })}</h2>
        <div className="row tight">
          <Button
            icon={<LeftOutlined />}
            aria-label={t('calendars.yearBefore')}
            disabled={year <= 2000}
            onClick={() => onYear(year - 1)}
          />
          <span className="num calendars-year" aria-live="polite">
            {year}
          </span>
          <Button
            icon={<RightOutlined />}
            aria-label={t('calendars.yearAfter')}
            disabled={year >= 2100}
            onClick={() => onYear(year + 1)}
          />
        </div>
      </div>
      {days.some(({ estimated }) => estimated) && (
        <p className="calendars-estimated" role="status">
          {t('calendars.estimated', { from: estimatedFrom ? sayDate(estimatedFrom, speech) : '' })}
        </p>
      )}
      <ul className="calendars-legend small" aria-label={t('calendars.legend')}>
        {(['working', 'closed', 'holiday', 'makeUp', 'local'] as const).map((kind) => (
          <li key={kind}>
            <span className={`calendars-day is-${kind}`} aria-hidden="true">
              1<Mark kind={kind} />
            </span>
            {t(`calendars.kinds.${kind}`)}
          </li>
        ))}
      </ul>
      <div className="calendars-months" aria-hidden="true">
        {monthsOf(days).map(({ month, before, days: inMonth }) => (
          <div key={month}>
            <div className="calendars-month">{sayMonth(month, language)}</div>
            <div className="calendars-grid num">
              {[0, 1, 2, 3, 4, 5, 6].map((day) => (
                <span key={day} className="calendars-head">
                  {t(`calendars.letters.${day}`)}
                </span>
              ))}
              {inMonth.map((day, i) => (
                <span
                  key={day.on}
                  className={classOf(day, today)}
                  style={i === 0 ? { gridColumnStart: before + 1 } : undefined}
                  title={[day.on, say(day.name), sayFrames(day.frames, t)].filter(Boolean).join(' · ')}
                >
                  {Number(day.on.slice(8))}
                  <Mark kind={day.kind} />
                </span>
              ))}
            </div>
          </div>
        ))}
      </div>
      <h3 className="small">{t('calendars.special', { year })}</h3>
      {runs.length === 0 ? (
        <p className="quiet">{t('calendars.specialNone')}</p>
      ) : (
        <ul className="calendars-special">
          {runs.map(({ first, last, count, day }) => (
            <li key={first}>
              <span className={`calendars-day is-${day.kind}`} aria-hidden="true">
                <Mark kind={day.kind} />
              </span>
              <strong>{say(day.name)}</strong>
              <span className="num">
                {first === last
                  ? sayDate(first, speech)
                  : t('calendars.fromTo', { from: sayDate(first, speech), to: sayDate(last, speech) })}
              </span>
              <span className="small quiet">
                {count > 1 ? `${t('calendars.days', { n: count })} · ` : ''}
                {sayFrames(day.frames, t)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const classOf = ({ on, kind, estimated }: CalendarDay, today: string): string =>
  ['calendars-day', `is-${kind}`, estimated ? 'is-estimated' : '', on === today ? 'is-today' : '']
    .filter(Boolean)
    .join(' ');

/** A sign besides the colour, the one that printed calendars use. */
function Mark({ kind }: { kind: string }) {
  const { t } = useSpeech();
  if (kind !== 'holiday' && kind !== 'makeUp' && kind !== 'local') return null;
  return <sup className="calendars-mark">{t(`calendars.marks.${kind}`)}</sup>;
}
