import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api/api.ts';
import { spanOf } from '../time/days.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import './privacy.css';

/** Who was shown somebody's data, the latest first; within 31 days unless days are given. */
export function Readers({
  id,
  from,
  to,
}: {
  id: string;
  from?: string | undefined;
  to?: string | undefined;
}) {
  const speech = useSpeech();
  const { t, say } = speech;
  const readers = useInfiniteQuery({
    queryKey: ['readers', id, from, to],
    queryFn: ({ pageParam, signal }) =>
      api('GET', '/api/persons/{id}/readers', {
        params: { id },
        query: {
          limit: from || to ? 50 : 10,
          ...spanOf({ from, to }),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = readers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card card-body stack" aria-labelledby="readers-title">
      <h2 id="readers-title">{t('privacy.readers')}</h2>
      {readers.isPending && <Loading lines={3} />}
      {readers.isError && <Failed error={readers.error} onRetry={() => readers.refetch()} />}
      {readers.isSuccess && rows.length === 0 && (
        <p className="quiet">{t(from || to ? 'privacy.readersNoneThen' : 'privacy.readersNone')}</p>
      )}
      <ul className="log-lines">
        {rows.map((row) => (
          <li key={row.id} className="row wrap">
            <strong>{row.actor.name ?? t('privacy.system')}</strong>
            <span className="quiet">
              {row.count > 1
                ? t('privacy.readersIn', { view: say(row.viewLabel), count: row.count })
                : say(row.viewLabel)}
            </span>
            {row.ip && <span className="quiet small num">{row.ip}</span>}
            <time className="quiet small num log-time" dateTime={row.at} title={exactTime(row.at)}>
              {from || to ? exactTime(row.at) : sayTime(row.at, serverNow(), speech)}
            </time>
          </li>
        ))}
      </ul>
      {readers.hasNextPage && (
        <div>
          <Button onClick={() => readers.fetchNextPage()} loading={readers.isFetchingNextPage}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
