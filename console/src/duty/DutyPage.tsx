import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { ApiError } from '../api/api.ts';
import { meQuery } from '../api/queries.ts';
import { hasIn } from '../app/rights.ts';
import { dateOf, dayFrom, daysLater } from '../time/days.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sayDay, sayRange } from '../time/say-range.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { RightEnded } from '../ui/RightEnded.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { type Opened, PlanShift, TurnDialog } from './DutyDialogs.tsx';
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
  // Here and not with its card: what is being written must not go when the roster drops a turn that is over.
  const [opened, setOpened] = useState<Opened | null>(null);
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
          <Week roster={data} onOpen={setOpened} />
        </>
      )}
      {planning && data && <PlanShift roster={data} onClose={() => setPlanning(false)} />}
      {opened && data && <TurnDialog opened={opened} roster={data} onClose={() => setOpened(null)} />}
    </div>
  );
}

function OnDutyNow({ roster }: { roster: Roster }) {
  const speech = useSpeech();
  const { t } = speech;
  const now = roster.turns.filter((turn) => turn.isNow);
  const within = Date.parse(roster.now);
  const isShown =
    dateOf(roster.now) >= roster.from && dateOf(roster.now) < daysLater(roster.from, roster.days);
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
  const speech = useSpeech();
  const { t } = speech;
  const shown = roster.holes.slice(0, 6);
  return (
    <section className="card card-body duty-holes">
      <strong>{t('duty.holes')}</strong>
      <ul>
        {shown.map((hole) => (
          <li key={hole.from} className="num">
            {sayRange(Date.parse(hole.from), Date.parse(hole.to), serverNow(), speech)}
          </li>
        ))}
        {roster.holes.length > shown.length && (
          <li>{t('duty.moreHoles', { count: roster.holes.length - shown.length })}</li>
        )}
      </ul>
    </section>
  );
}

function Week({ roster, onOpen }: { roster: Roster; onOpen: (opened: Opened) => void }) {
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
  const today = dateOf(serverNow());
  return (
    <div className="duty-week">
      {Array.from({ length: roster.days }, (_, i) => daysLater(roster.from, i)).map((day, i) => (
        <section key={day} className={day === today ? 'duty-day is-today' : 'duty-day'}>
          <h2 className="num">{sayDay(dayFrom(day)!, serverNow(), speech)}</h2>
          <ul>
            {roster.turns
              // Of the night before the first day, the turn that goes on into it.
              .filter((turn) => turn.day === day || (i === 0 && turn.day < day))
              .map((turn) => (
                <TurnCard key={`${turn.shiftId} ${turn.day}`} turn={turn} onOpen={onOpen} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
