import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { ApiError } from '../api/api.ts';
import { meQuery } from '../api/queries.ts';
import { hasIn } from '../app/rights.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { RightEnded } from '../ui/RightEnded.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { PlanShift } from './DutyDialogs.tsx';
import { type Roster, rosterQuery } from './duty-queries.ts';
import { TurnCard } from './TurnCard.tsx';
import './duty.css';

const route = getRouteApi('/inside/duty');

export function DutyPage() {
  return (
    <WithRight right="readDuty">
      <Duty />
    </WithRight>
  );
}

/** A week of one project: who is on duty now, who will be, and the hours without anybody. */
function Duty() {
  const { t } = useSpeech();
  usePageTitle(t('duty.title'));
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const projects = me?.projects.filter((one) => hasIn(me, 'readDuty', one.id)) ?? [];
  const project = projects.find((one) => one.id === search.project)?.id ?? projects[0]?.id;
  const { data, error, isPending, refetch } = useQuery({
    ...rosterQuery(project ?? '', search.from),
    enabled: Boolean(project),
  });
  const [planning, setPlanning] = useState(false);
  const go = (to: { project?: string; from?: string }) =>
    navigate({ to: '/duty', search: { ...(project ? { project } : {}), ...to } });
  if (error instanceof ApiError && error.status === 403) return <RightEnded />;
  return (
    <div className="page stack duty">
      <header className="row spread wrap">
        <h1>{t('duty.title')}</h1>
        <div className="row wrap">
          {projects.length > 1 && (
            <Select
              aria-label={t('duty.project')}
              value={project}
              options={projects.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => go({ project: id })}
            />
          )}
          {data?.mayManage && (
            <Button type="primary" onClick={() => setPlanning(true)}>
              {t('duty.plan')}
            </Button>
          )}
        </div>
      </header>
      {error && !data && <Failed error={error} onRetry={() => refetch()} />}
      {isPending && project && <Loading lines={8} />}
      {data && (
        <>
          <OnDutyNow roster={data} />
          <nav className="row duty-weeks" aria-label={t('duty.weeks')}>
            <Button onClick={() => go({ from: daysLater(data.from, -7) })}>{t('duty.before')}</Button>
            <Button onClick={() => go({})}>{t('duty.today')}</Button>
            <Button onClick={() => go({ from: daysLater(data.from, 7) })}>{t('duty.after')}</Button>
          </nav>
          {data.turns.length > 0 && data.holes.length > 0 && <Holes roster={data} />}
          <Week roster={data} />
        </>
      )}
      {planning && data && <PlanShift roster={data} onClose={() => setPlanning(false)} />}
    </div>
  );
}

function OnDutyNow({ roster }: { roster: Roster }) {
  const speech = useSpeech();
  const { t } = speech;
  const now = roster.turns.filter((turn) => turn.isNow);
  const within = Date.parse(roster.now);
  const isShown = dayOf(roster.now) >= roster.from && dayOf(roster.now) < daysLater(roster.from, roster.days);
  if (!isShown) return null;
  return (
    <section className="card card-body duty-now" aria-label={t('duty.now')}>
      <strong>{t('duty.now')}</strong>
      {now.length === 0 && <span className="duty-none">{t('duty.nobody')}</span>}
      {now.map((turn) => (
        <span key={`${turn.shiftId} ${turn.day}`}>
          <strong>{turn.staff.name}</strong>{' '}
          <span className="quiet small">
            {[turn.name, turn.team?.name].filter(Boolean).join(' · ')}{' '}
            {t('duty.until', { time: sayTime(turn.endsAt, within, speech) })}
          </span>
        </span>
      ))}
    </section>
  );
}

function Holes({ roster }: { roster: Roster }) {
  const { t } = useSpeech();
  const shown = roster.holes.slice(0, 6);
  return (
    <section className="card card-body duty-holes">
      <strong>{t('duty.holes')}</strong>
      <ul>
        {shown.map((hole) => (
          <li key={hole.from} className="num">
            {stretch(hole.from, hole.to)}
          </li>
        ))}
        {roster.holes.length > shown.length && (
          <li>{t('duty.moreHoles', { count: roster.holes.length - shown.length })}</li>
        )}
      </ul>
    </section>
  );
}

function Week({ roster }: { roster: Roster }) {
  const speech = useSpeech();
  const { t } = speech;
  if (roster.turns.length === 0) {
    return (
      <div className="card">
        <Empty title={t('duty.empty')}>
          <p>{t(roster.mayManage ? 'duty.emptyHelp' : 'duty.emptyAsk')}</p>
        </Empty>
      </div>
    );
  }
  const today = dayOf(new Date(serverNow()).toISOString());
  return (
    <div className="duty-week">
      {Array.from({ length: roster.days }, (_, i) => daysLater(roster.from, i)).map((day, i) => (
        <section key={day} className={day === today ? 'duty-day is-today' : 'duty-day'}>
          <h2 className="num">{dayName(day, speech)}</h2>
          <ul>
            {roster.turns
              // Of the night before the first day, the turn that goes on into it.
              .filter((turn) => turn.day === day || (i === 0 && turn.day < day))
              .map((turn) => (
                <TurnCard key={`${turn.shiftId} ${turn.day}`} turn={turn} roster={roster} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const weekdays = {
  zh: [...'日一二三四五六'].map((one) => `周${one}`),
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

function dayName(day: string, { language }: Speech): string {
  const of = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))} ${of}`;
}

const dayOf = (iso: string): string => exactTime(iso).slice(0, 10);

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function stretch(from: string, to: string): string {
  const [start, end] = [exactTime(from), exactTime(to)];
  return `${start.slice(5, 16)} – ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11, 16) : end.slice(5, 16)}`;
}
