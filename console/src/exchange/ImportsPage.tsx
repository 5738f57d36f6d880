import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { meQuery } from '../api/queries.ts';
import { hasIn } from '../app/rights.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { NotYours } from '../ui/NotYours.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { DropFile } from './DropFile.tsx';
import { importsQuery } from './import-queries.ts';
import { type ImportRow, isUnderWay } from './shapes.ts';
import { useDownload } from './use-download.ts';
import './exchange.css';

const route = getRouteApi('/inside/imports');

export function ImportsPage() {
  const { t } = useSpeech();
  usePageTitle(t('exchange.title'));
  const navigate = useNavigate();
  const { project: asked } = route.useSearch();
  const { data: me } = useQuery(meQuery);
  const projects = (me?.projects ?? []).filter((project) => hasIn(me, 'importWorkbooks', project.id));
  const project = projects.find((one) => one.id === asked) ?? projects[0];
  if (!me) return null;
  if (!project) return <NotYours />;
  return (
    <div className="page stack exchange">
      <div className="row spread wrap">
        <div className="row wrap">
          <h1>{t('exchange.title')}</h1>
          {projects.length > 1 && (
            <Select
              aria-label={t('archives.project')}
              value={project.id}
              popupMatchSelectWidth={false}
              options={projects.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next) => navigate({ to: '/imports', search: { project: next }, replace: true })}
            />
          )}
          {projects.length === 1 && <span className="quiet">{project.name}</span>}
        </div>
        <Link to="/archives" search={{ project: asked }}>
          {t('exchange.toArchives')}
        </Link>
      </div>
      <div className="exchange-steps">
        <Template />
        <section className="card card-body stack" aria-labelledby="exchange-file">
          <h2 id="exchange-file">{t('exchange.step2')}</h2>
          <p className="quiet">{t('exchange.step2Help')}</p>
          <DropFile project={project.id} />
        </section>
      </div>
      <Recent project={project.id} />
    </div>
  );
}

function Template() {
  const { t } = useSpeech();
  const { busy, take } = useDownload();
  return (
    <section className="card card-body stack" aria-labelledby="exchange-template">
      <h2 id="exchange-template">{t('exchange.step1')}</h2>
      <p className="quiet">{t('exchange.step1Help')}</p>
      <div>
        <Button
          icon={<DownloadOutlined />}
          loading={busy}
          onClick={() => take('GET', '/api/imports/template')}
        >
          {t('exchange.template')}
        </Button>
      </div>
    </section>
  );
}

function Recent({ project }: { project: string }) {
  const { t } = useSpeech();
  const list = useQuery(importsQuery(project));
  return (
    <section className="stack" aria-labelledby="exchange-list">
      <h2 id="exchange-list">{t('exchange.list')}</h2>
      <div className="card archive-card">
        {list.isPending && <Loading lines={3} />}
        {list.isError && <Failed error={list.error} onRetry={() => list.refetch()} />}
        {list.data?.length === 0 && <p className="quiet card-body">{t('exchange.empty')}</p>}
        {list.data && list.data.length > 0 && (
          <table className="archive-table import-table">
            <thead>
              <tr>
                <th scope="col">{t('exchange.file')}</th>
                <th scope="col">{t('exchange.state')}</th>
                <th scope="col">{t('exchange.found')}</th>
                <th scope="col">{t('exchange.by')}</th>
                <th scope="col">{t('exchange.at')}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function Line({ row }: { row: ImportRow }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <tr className="archive-row">
      <td>
        <Link to="/imports/$importId" params={{ importId: row.id }} className="archive-open">
          {row.fileName}
        </Link>
        <div className="small quiet">{say(row.layoutLabel)}</div>
      </td>
      <td>
        <span className={`state-tag tone-${toneOf[row.state]}`}>{say(row.stateLabel)}</span>
      </td>
      <td className="num">
        {isUnderWay(row.state)
          ? row.rowsTotal
            ? t('exchange.progress', { done: row.rowsDone, total: row.rowsTotal })
            : t('exchange.progressOpen', { done: row.rowsDone })
          : t(row.counts.refused > 0 ? 'exchange.refusedRows' : 'exchange.noProblems', {
              n: row.counts.refused,
            })}
      </td>
      <td>{row.createdBy?.name}</td>
      <td className="num quiet small" title={exactTime(row.createdAt)}>
        {sayTime(row.createdAt, serverNow(), speech)}
      </td>
    </tr>
  );
}

export const toneOf: Record<string, string> = {
  checking: 'plain',
  checked: 'wait',
  applying: 'plain',
  applied: 'good',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'closed',
};
