import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { Applications } from './Applications.tsx';
import { Laws } from './Laws.tsx';
import { type Picked, StandardDrawer } from './StandardDrawer.tsx';
import { StandardTable } from './StandardTable.tsx';
import { standardsQuery, standardsUnitsQuery } from './standard-queries.ts';
import './standards.css';

const route = getRouteApi('/inside/standards');

/** How soon what is promised, who said so, and what a change of it would do. */
export function StandardsPage() {
  return (
    <WithRight right="readStandards">
      <OfUnits />
    </WithRight>
  );
}

function OfUnits() {
  const { t } = useSpeech();
  usePageTitle(t('standards.title'));
  const { unit: asked } = route.useSearch();
  const navigate = useNavigate();
  const units = useQuery(standardsUnitsQuery);
  // Most people have one project; who has several begins with the one nearest to the work.
  const first = units.data?.find(({ kind }) => kind === 'project') ?? units.data?.[0];
  const unit = units.data?.find(({ id }) => id === asked) ?? first;
  const standards = useQuery(standardsQuery(unit?.id ?? ''));
  const [picked, setPicked] = useState<Picked | null>(null);
  const shown = standards.data?.unit.id === unit?.id ? standards.data : undefined;
  return (
    <div className="page stack">
      <header className="row spread wrap">
        <div className="stack tight standards-about">
          <h1>{t('standards.title')}</h1>
          <p className="quiet">{t('standards.about')}</p>
        </div>
        <Select
          aria-label={t('standards.unit')}
          className="standards-unit"
          popupMatchSelectWidth={false}
          value={unit?.id}
          loading={units.isPending}
          onChange={(id: string) => navigate({ to: '/standards', search: { unit: id } })}
          options={units.data?.map((one) => ({
            value: one.id,
            label: `${one.name} · ${t(`standards.kinds.${one.kind}`)}`,
          }))}
        />
      </header>
      {units.isError && <Failed error={units.error} onRetry={() => units.refetch()} />}
      {units.data?.length === 0 && <Empty title={t('standards.empty')} />}
      {standards.isError && !shown && <Failed error={standards.error} onRetry={() => standards.refetch()} />}
      {unit && !shown && !standards.isError && <Loading lines={9} />}
      {shown && !shown.unit.mayManage && <p className="quiet">{t('standards.readOnly')}</p>}
      {shown && <Applications unit={shown.unit.id} />}
      {shown?.processes.map((process) => (
        <StandardTable
          key={process.key}
          process={process}
          mayManage={shown.unit.mayManage}
          onPick={(clock, standard) => setPicked({ process, clock, standard })}
        />
      ))}
      {shown && <Laws standards={shown} />}
      {shown && picked && (
        <StandardDrawer standards={shown} picked={picked} onClose={() => setPicked(null)} />
      )}
    </div>
  );
}
