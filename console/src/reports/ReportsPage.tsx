import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';
import { Empty } from '../ui/Empty.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';

/** Where the committee will read what was done with the owners' money. */
export function ReportsPage() {
  return (
    <WithRight right="readReports">
      <Reports />
    </WithRight>
  );
}

function Reports() {
  const { t } = useSpeech();
  usePageTitle(t('reports.title'));
  const { data: me } = useQuery(meQuery);
  const names = me?.projects.map((project) => project.name).join(t('common.listJoin')) ?? '';
  return (
    <div className="page stack">
      <h1>{t('reports.title')}</h1>
      {names && <p className="quiet">{names}</p>}
      <Empty title={t('reports.empty')}>
        <p>{t('reports.emptyHelp')}</p>
      </Empty>
    </div>
  );
}
