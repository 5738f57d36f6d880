import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/api.ts';
import { meQuery, queueQuery } from '../api/queries.ts';
import { has, hasIn } from '../app/rights.ts';
import { OnDutyLine } from '../duty/OnDutyLine.tsx';
import { ExportButton } from '../exchange/ExportButton.tsx';
import { useLiveState } from '../live/live-state.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed, sentenceFor } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { RightEnded } from '../ui/RightEnded.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueRows } from './QueueRows.tsx';
import { keepQueue, questionFor } from './queue-search.ts';
import { useSteadyRows } from './steady-rows.ts';
import { useHeld } from './use-held.ts';
import './queue.css';

const route = getRouteApi('/inside/');

/** One list by time left; everything that narrows it stands in the address. */
export function QueuePage() {
  const speech = useSpeech();
  const { t } = speech;
  usePageTitle(t('queue.title'));
  const search = route.useSearch();
  const { data: me } = useQuery(meQuery);
  const question = questionFor(search);
  const mayExport = search.project ? hasIn(me, 'exportCases', search.project) : has(me, 'exportCases');
  const list = useInfiniteQuery(queueQuery(question));
  // Rows that are no longer theirs do not stay under anybody's cursor.
  const { rightsRead } = useLiveState();
  const place = useRef<HTMLDivElement>(null);
  const held = useHeld(place);
  const fresh = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { rows, waiting, letGo } = useSteadyRows(`${rightsRead} ${JSON.stringify(question)}`, fresh, held);
  useEffect(() => keepQueue(search), [search]);
  const [updated, setUpdated] = useState(0);
  useEffect(() => setUpdated(list.dataUpdatedAt ? serverNow() : 0), [list.dataUpdatedAt]);

  if (list.error instanceof ApiError && list.error.status === 403) return <RightEnded />;
  return (
    <div className="page queue">
      <div className="row spread wrap queue-head">
        <h1>{t('queue.title')}</h1>
        <OnDutyLine project={search.project} />
        <p className="quiet small queue-keys">{t('queue.keys')}</p>
      </div>
      <QueueFilters search={search} projects={me?.projects ?? []}>
        {mayExport && (
          <div className="queue-acts">
            <ExportButton of="cases" search={question} />
          </div>
        )}
      </QueueFilters>
      <div className="row spread queue-note small quiet">
        <span>{t(search.closed ? 'queue.orderClosed' : 'queue.order')}</span>
        <span aria-live="polite">
          {waiting ? (
            <Button type="link" size="small" onClick={letGo}>
              {t('queue.waiting')}
            </Button>
          ) : (
            updated > 0 && t('queue.updated', { time: sayTime(updated, updated, speech) })
          )}
        </span>
      </div>
      {list.isError && rows.length > 0 && (
        <p className="queue-offline" role="alert">
          {sentenceFor(list.error, t)}
        </p>
      )}
      <div className="card queue-card" ref={place}>
        {list.isPending && <Loading lines={8} />}
        {list.isError && rows.length === 0 && <Failed error={list.error} onRetry={() => list.refetch()} />}
        {list.isSuccess && rows.length === 0 && <QueueEmpty search={search} />}
        {rows.length > 0 && <QueueRows rows={rows} severalProjects={(me?.projects.length ?? 0) > 1} />}
      </div>
      {rows.length > 0 && (
        <div className="queue-more">
          {list.hasNextPage ? (
            <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
              {t('common.more')}
            </Button>
          ) : (
            <span className="quiet small">{t('queue.count', { count: rows.length })}</span>
          )}
        </div>
      )}
    </div>
  );
}
