import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { meQuery } from '../api/queries.ts';
import { monthName } from '../time/names.ts';
import { serverNow } from '../time/now.ts';
import { wallTime } from '../time/wall-clock.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { CasesBehind } from './CasesBehind.tsx';
import { ContactCards } from './ContactCards.tsx';
import { type Doing, PromiseCard } from './PromiseCard.tsx';
import { PromiseDialog, Review, Withdraw } from './PromiseDialogs.tsx';
import { type Figure, type Month, monthAfter, registerQuery } from './promise-queries.ts';
import './promises.css';

/** What was promised in public, the clock it is measured by, and how it was kept this month. */
export function PromisesPage() {
  return (
    <WithRight right="readPromises">
      <Promises />
    </WithRight>
  );
}

function Promises() {
  const { t } = useSpeech();
  usePageTitle(t('promises.title'));
  const { data: me } = useQuery(meQuery);
  const [month, setMonth] = useState<Month>(() => {
    const { year, month } = wallTime(serverNow());
    return { year, month };
  });
  const [project, setProject] = useState<string | undefined>(undefined);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [figure, setFigure] = useState<Figure | null>(null);
  const register = useQuery({ ...registerQuery(month, project), placeholderData: keepPreviousData });
  const { data } = register;
  const close = () => setDoing(null);
  // As it was fetched last: somebody else may have changed it while the dialog was open.
  const about =
    doing && doing.what !== 'add'
      ? (data?.items.find(({ id }) => id === doing.promise.id) ?? doing.promise)
      : null;
  const projects = me?.projects ?? [];
  return (
    <div className="page stack">
      <div className="row spread wrap">
        <header className="stack tight">
          <h1>{t('promises.title')}</h1>
          <p className="quiet">{t('promises.about')}</p>
        </header>
        {data && data.units.length > 0 && (
          <Button type="primary" onClick={() => setDoing({ what: 'add' })}>
            {t('promises.add')}
          </Button>
        )}
      </div>
      <div className="row wrap">
        {projects.length > 1 && (
          <Select
            aria-label={t('promises.project')}
            className="promise-project"
            allowClear
            placeholder={t('promises.allProjects')}
            value={project}
            onChange={setProject}
            options={projects.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <MonthStep month={month} onChange={setMonth} />
      </div>
      {!data && register.isError && <Failed error={register.error} onRetry={() => register.refetch()} />}
      {register.isPending && <Loading lines={6} />}
      {data?.items.length === 0 && (
        <Empty title={t('promises.empty')}>
          <p>{t('promises.emptyHelp')}</p>
        </Empty>
      )}
      <ul className="stack">
        {data?.items.map((promise) => (
          <PromiseCard key={promise.id} promise={promise} onDo={setDoing} onFigure={setFigure} />
        ))}
      </ul>
      {data && <ContactCards contacts={data.contacts} />}
      {figure && (
        <CasesBehind figure={figure} month={month} project={project} onClose={() => setFigure(null)} />
      )}
      {data && (doing?.what === 'add' || doing?.what === 'change') && (
        <PromiseDialog register={data} promise={about} onClose={close} />
      )}
      {doing?.what === 'review' && about && <Review promise={about} onClose={close} />}
      {doing?.what === 'withdraw' && about && <Withdraw promise={about} onClose={close} />}
    </div>
  );
}

function MonthStep({ month, onChange }: { month: Month; onChange: (month: Month) => void }) {
  const { t, language } = useSpeech();
  const { year, month: n } = month;
  const name = language === 'zh' ? `${year}年${n}月` : `${monthName(n, 'long')} ${year}`;
  return (
    <fieldset className="row tight promise-month">
      <legend className="visually-hidden">{t('promises.month')}</legend>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('promises.earlier')}
        onClick={() => onChange(monthAfter(month, -1))}
      />
      <span className="num promise-month-name" aria-live="polite">
        {name}
      </span>
      <Button
        icon={<RightOutlined />}
        aria-label={t('promises.later')}
        onClick={() => onChange(monthAfter(month, 1))}
      />
    </fieldset>
  );
}
