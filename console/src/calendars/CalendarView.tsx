import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech } from '../words/language.ts';
import { Whose } from './CalendarList.tsx';
import type { CalendarDetail } from './calendar-queries.ts';
import { sayFrames } from './say-hours.ts';
import { Versions } from './Versions.tsx';
import { WeekPicture } from './WeekPicture.tsx';
import { YearPicture } from './YearPicture.tsx';

/** One calendar as it holds in a unit: its week, what counts in it, its year, and what it was before. */
export function CalendarView({
  detail,
  onYear,
  onEdit,
}: {
  detail: CalendarDetail;
  onYear: (year: number) => void;
  onEdit: (what: 'change' | 'outside') => void;
}) {
  const { t, say } = useSpeech();
  const { week, following, usedBy, unit } = detail;
  const mayChange = unit.mayManage && week !== null;
  return (
    <>
      <section className="card card-body stack" aria-labelledby="calendar-name">
        <div className="row spread wrap">
          <div className="row wrap">
            <h2 id="calendar-name" className="calendars-name">
              {say(detail.label)}
            </h2>
            <Whose from={detail.from} unit={unit} />
          </div>
          {mayChange && (
            <div className="row wrap">
              {detail.complement && (
                <Button onClick={() => onEdit('outside')}>{t('calendars.makeOutside')}</Button>
              )}
              <Button type="primary" onClick={() => onEdit('change')}>
                {t('calendars.change')}
              </Button>
            </div>
          )}
        </div>
        {week ? <WeekPicture week={week} /> : <p>{t('calendars.alwaysHelp')}</p>}
        <dl className="calendars-facts">
          {week && <Fact label={t('calendars.zone')}>{detail.zone}</Fact>}
          {week && (
            <Fact label={t('calendars.holidays')}>
              {following
                ? t('calendars.followsHow', {
                    free: sayFrames(following.free, t),
                    makeUp: sayFrames(following.makeUp, t),
                  })
                : t('calendars.followsNot')}
            </Fact>
          )}
          <Fact label={t('calendars.usedBy')}>
            {usedBy.length === 0 ? (
              <span className="quiet">{t('calendars.usedByNone')}</span>
            ) : (
              usedBy.map(({ process, clock }) => `${say(process)} · ${say(clock)}`).join(t('common.listJoin'))
            )}
          </Fact>
        </dl>
      </section>
      {week && <YearPicture detail={detail} onYear={onYear} />}
      <section className="card card-body stack" aria-labelledby="calendar-versions">
        <h2 id="calendar-versions">{t('calendars.versions')}</h2>
        <Versions versions={detail.versions} />
      </section>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="small quiet">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
