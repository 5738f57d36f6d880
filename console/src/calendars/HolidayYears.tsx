import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { wallTime } from '../time/wall-clock.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { type HolidayYear, holidayYearsQuery } from './calendar-queries.ts';
import { YearDrawer } from './YearDrawer.tsx';
import { sayDate } from './year-days.ts';
import { correctionOf, nextYearDraft, type YearDraft } from './year-draft.ts';

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
                <span className="small quiet">{counted(one, t)}</span>
                {one.differs && <span className="calendars-tag is-own">{t('calendars.years.differs')}</span>}
              </summary>
              <Year one={one} onCorrect={data.mayPublish ? () => setDraft(correctionOf(one)) : null} />
            </details>
          </li>
        ))}
      </ul>
      {data && draft && <YearDrawer holidays={data.holidays} opened={draft} onClose={() => setDraft(null)} />}
    </section>
  );
}

function counted({ free, makeUp }: HolidayYear, t: Speech['t']): string {
  const dayMs = 86_400_000;
  const days = free.reduce(
    (sum, { from, to }) => sum + Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1,
    0,
  );
  return t('calendars.years.count', { free: days, makeUp: makeUp.length });
}

function Year({ one, onCorrect }: { one: HolidayYear; onCorrect: (() => void) | null }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { free, makeUp, source, reason, madeBy, madeAt, progress } = one;
  return (
    <div className="stack tight calendars-year-body">
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
      {progress && <Recounted progress={progress} />}
    </div>
  );
}

/** How far the running cases that were counted by an estimate have been counted anew. */
function Recounted({ progress }: { progress: NonNullable<HolidayYear['progress']> }) {
  const { t } = useSpeech();
  const { state, total, done, moved, nowOverdue, failed } = progress;
  return (
    <div className="stack tight" aria-live="polite">
      {state === 'running' && (
        <Progress
          aria-label={t('calendars.years.recounting')}
          percent={total ? Math.floor((done / total) * 100) : 0}
          size="small"
          status="active"
          strokeColor="var(--brand)"
        />
      )}
      <span className="small num">
        {state === 'done' && t('standards.outcome', { done, moved, overdue: nowOverdue })}
        {state === 'running' && t('standards.progress', { done, total: total ?? '…', moved })}
        {state === 'waiting' && t('standards.progressOpen')}
      </span>
      {failed > 0 && <span className="small standards-law">{t('standards.failed', { n: failed })}</span>}
    </div>
  );
}
