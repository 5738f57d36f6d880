import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Outcome } from '../standards/Applications.tsx';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { wallTime } from '../time/wall-clock.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { type HolidayYear, holidayYearsQuery } from './calendar-queries.ts';
import { YearDrawer } from './YearDrawer.tsx';
import { YearFacts } from './YearFacts.tsx';
import { correctionOf, countDays, nextYearDraft, type YearDraft } from './year-draft.ts';

const mostOpen = 2;

/** What the State Council arranged, year by year, and the publication of the next one. */
export function HolidayYears() {
  const { t } = useSpeech();
  const { data, error, refetch } = useQuery(holidayYearsQuery);
  const [draft, setDraft] = useState<YearDraft | null>(null);
  // Each November the year to come is arranged, never one behind it.
  const isArranged = data !== undefined && data.next <= wallTime(serverNow()).year + 1;
  return (
    <section className="card card-body stack" aria-labelledby="holiday-years">
      <div className="row spread wrap">
        <div className="stack tight calendars-about">
          <h2 id="holiday-years">{t('calendars.years.title')}</h2>
          <p className="quiet small">{t('calendars.years.about')}</p>
        </div>
        {data?.mayPublish && isArranged && (
          <Button onClick={() => setDraft(nextYearDraft(data))}>
            {t('calendars.years.publish', { year: data.next })}
          </Button>
        )}
      </div>
      {error && !data && <Failed error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && isArranged && (
        <p className="calendars-estimated">
          {t('calendars.years.next', { year: data.next })}
          {!data.mayPublish && ` ${t('calendars.years.who')}`}
        </p>
      )}
      <ul className="calendars-years">
        {data?.items.map((one, i) => (
          <li key={one.year}>
            <details open={i < mostOpen}>
              <summary className="row wrap">
                <strong className="num">{t('calendars.years.year', { year: one.year })}</strong>
                <span className="small quiet">
                  {t('calendars.years.count', { ...countDays(correctionOf(one)) })}
                </span>
                {one.differs && <span className="calendars-tag is-own">{t('calendars.years.differs')}</span>}
              </summary>
              <Year one={one} onCorrect={data.mayPublish ? () => setDraft(correctionOf(one)) : null} />
            </details>
          </li>
        ))}
      </ul>
      {data && draft && (
        <YearDrawer
          holidays={data.holidays}
          opened={draft}
          published={data.items.find(({ year }) => year === draft.year)}
          onClose={() => setDraft(null)}
        />
      )}
    </section>
  );
}

function Year({ one, onCorrect }: { one: HolidayYear; onCorrect: (() => void) | null }) {
  const speech = useSpeech();
  const { t } = speech;
  const { source, reason, madeBy, madeAt, progress } = one;
  return (
    <div className="stack tight calendars-year-body">
      <YearFacts one={one} />
      <div className="row wrap spread">
        <p className="small quiet">
          {source ?? t('calendars.years.ships')}
          {madeBy && madeAt && (
            <span title={exactTime(madeAt)}>
              {' · '}
              {t('standards.by', { name: madeBy, time: sayTime(madeAt, serverNow(), speech) })}
            </span>
          )}
          {reason && ` · ${t('calendars.years.because', { reason })}`}
        </p>
        {onCorrect && (
          <Button
            size="small"
            aria-label={t('calendars.years.correctOf', { year: one.year })}
            onClick={onCorrect}
          >
            {t('calendars.years.correct')}
          </Button>
        )}
      </div>
      {progress && (
        <div className="stack tight standards-application">
          {/* Told once; the figures below change every second or two. */}
          <span className="visually-hidden" role="status">
            {progress.state !== 'done' && t('calendars.years.recounting')}
          </span>
          <Outcome of={progress} what={t('calendars.years.recounting')} />
        </div>
      )}
    </div>
  );
}
