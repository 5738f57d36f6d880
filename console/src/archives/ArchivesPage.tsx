import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { meQuery } from '../api/queries.ts';
import { NotYours } from '../ui/NotYours.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { tabs } from './archives-search.ts';
import { Duplicates } from './Duplicates.tsx';
import { HousesTab } from './HousesTab.tsx';
import { keepProject, keptProject } from './kept-project.ts';
import { PeopleTab } from './PeopleTab.tsx';
import { mayManage, mayRead, readableProjects } from './rights.ts';
import { UpkeepTab } from './UpkeepTab.tsx';
import './archives.css';

const route = getRouteApi('/inside/archives');

/** Places and people of one project: found by tree and table, kept complete, brought in and out as workbooks. */
export function ArchivesPage() {
  const { t } = useSpeech();
  usePageTitle(t('archives.title'));
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data: me } = useQuery(meQuery);
  const projects = readableProjects(me);
  const named = (id: string | null | undefined) => projects.find((one) => one.id === id);
  const project = named(search.project) ?? named(keptProject()) ?? projects[0];
  if (!me) return null;
  if (!mayRead(me) || !project) return <NotYours />;
  const tab = search.tab ?? 'houses';
  const here = { project: project.id, search, me };
  return (
    <div className="page archives">
      <div className="row spread wrap archive-head">
        <div className="row wrap">
          <h1>{t('archives.title')}</h1>
          {projects.length > 1 && (
            <Select
              aria-label={t('archives.project')}
              value={project.id}
              popupMatchSelectWidth={false}
              options={projects.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next) => {
                keepProject(next);
                navigate({ to: '/archives', search: { tab: search.tab, project: next } });
              }}
            />
          )}
        </div>
        {mayManage(me, project.id) && (
          <Link to="/imports" search={{ project: project.id }}>
            {t('archives.import')}
          </Link>
        )}
      </div>
      <nav className="archive-tabs" aria-label={t('archives.views')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/archives"
            search={{ project: search.project, tab: one === 'houses' ? undefined : one }}
            aria-current={one === tab ? 'page' : undefined}
            // Where one is shows the tab alone: the filters of a list stand in the same address.
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {t(`archives.${one}`)}
          </Link>
        ))}
      </nav>
      {tab === 'houses' && <HousesTab key={project.id} {...here} />}
      {tab === 'people' && <PeopleTab key={project.id} {...here} />}
      {tab === 'upkeep' && <UpkeepTab {...here} />}
      {tab === 'duplicates' && <Duplicates {...here} />}
    </div>
  );
}
