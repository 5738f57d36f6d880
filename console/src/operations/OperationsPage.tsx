import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answer } from '../api/shapes.ts';
import { exactTime, sayDuration, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import './operations.css';

type Operations = Answer<'getOperations'>;
type Clocks = Operations['clocks'];

const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: ({ signal }) => api('GET', '/api/operations', { signal }),
  refetchInterval: 10_000,
});

/** Counts end here. */
const most = 1000;

/** Whether clocks are on time, since when they are not, and what waits. */
export function OperationsPage() {
  return (
    <WithRight right="readOperations">
      <Running />
    </WithRight>
  );
}

function Running() {
  const { t } = useSpeech();
  usePageTitle(t('operations.title'));
  const { data, error, refetch } = useQuery(operationsQuery);
  return (
    <div className="page stack">
      <header className="stack tight">
        <h1>{t('operations.title')}</h1>
        <p className="quiet">{t('operations.about')}</p>
      </header>
      {error && <Failed error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && !error && <Standing operations={data} />}
      {data && !error && <Lateness clocks={data.clocks} />}
    </div>
  );
}

function Standing({ operations: { clocks, messages } }: { operations: Operations }) {
  const speech = useSpeech();
  const { t } = speech;
  const capped = (n: number) => (n >= most ? t('operations.dueMany', { n }) : String(n));
  const facts: [string, string, string?][] = [
    ['armed', clocks.armedIsExact ? String(clocks.armed) : t('operations.roughly', { n: clocks.armed })],
    ['due', capped(clocks.due)],
    [
      'next',
      clocks.next ? sayTime(clocks.next, serverNow(), speech) : t('operations.never'),
      clocks.next ? exactTime(clocks.next) : undefined,
    ],
    ['workers', String(clocks.workers)],
    ['messages', capped(messages.waiting)],
    ['fired', String(clocks.fired)],
    ['faults', String(clocks.faults)],
  ];
  return (
    <section className="card" aria-labelledby="clocks-title">
      <div className="card-body stack">
        <Verdict clocks={clocks} />
        <dl className="operations-facts">
          {facts.map(([key, value, title]) => (
            <div key={key}>
              <dt className="small quiet">{t(`operations.${key}`)}</dt>
              <dd className="num" title={title}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function Verdict({ clocks }: { clocks: Clocks }) {
  const speech = useSpeech();
  const { t } = speech;
  const isAway = clocks.workers === 0;
  return (
    <div role="status" className={isAway || clocks.behindSince ? 'operations-late' : 'operations-well'}>
      <h2 id="clocks-title">
        {clocks.behindSince
          ? t('operations.behind', { time: sayDuration(clocks.behindSeconds, t) })
          : t(isAway ? 'operations.away' : 'operations.onTime')}
      </h2>
      {clocks.behindSince && (
        <p title={exactTime(clocks.behindSince)}>
          {t('operations.behindSince', { time: sayTime(clocks.behindSince, serverNow(), speech) })}
        </p>
      )}
      {isAway && <p>{t('operations.noWorker')}</p>}
    </div>
  );
}

function Lateness({ clocks: { lateness, fired } }: { clocks: Clocks }) {
  const { t } = useSpeech();
  const last = lateness.findLastIndex((one) => one.fired > 0);
  return (
    <section className="card" aria-labelledby="lateness-title">
      <div className="card-body stack">
        <h2 id="lateness-title">{t('operations.lateness')}</h2>
        {last < 0 && (
          <Empty title={t('operations.none')}>
            <p>{t('operations.noneHelp')}</p>
          </Empty>
        )}
        <ul className="operations-lateness">
          {lateness.slice(0, last + 1).map((one, i) => (
            <li key={one.seconds ?? 'more'}>
              <span>{boundInWords(one.seconds, lateness[i - 1]?.seconds ?? 0, t)}</span>
              <span className="operations-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * one.fired) / fired}%` }} />
              </span>
              <span className="num">{one.fired}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function boundInWords(seconds: number | null, before: number, t: Speech['t']): string {
  return seconds === null
    ? t('operations.over', { time: lengthInWords(before, t) })
    : t('operations.within', { time: lengthInWords(seconds, t) });
}

function lengthInWords(seconds: number, t: Speech['t']): string {
  if (seconds < 1) return t('operations.ms', { n: seconds * 1000 });
  if (seconds < 60) return t('operations.s', { n: seconds });
  if (seconds < 3600) return t('operations.min', { n: seconds / 60 });
  return t('operations.h', { n: seconds / 3600 });
}
