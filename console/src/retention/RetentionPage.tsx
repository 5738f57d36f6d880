import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answer } from '../api/shapes.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import './retention.css';

type Retention = Answer<'getRetention'>;

const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => api('GET', '/api/retention', { signal }),
});

/** How long each class of data is kept, and what went on the last nights. */
export function RetentionPage() {
  return (
    <WithRight right="readRetention">
      <Kept />
    </WithRight>
  );
}

function Kept() {
  const { t } = useSpeech();
  usePageTitle(t('retention.title'));
  const { data, error, refetch } = useQuery(retentionQuery);
  return (
    <div className="page stack">
      <header className="stack tight">
        <h1>{t('retention.title')}</h1>
        <p className="quiet">{t('retention.about')}</p>
      </header>
      {error && !data && <Failed error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading lines={9} />}
      {data && <Terms classes={data.classes} />}
      {data && <Runs runs={data.runs} />}
    </div>
  );
}

function Terms({ classes }: { classes: Retention['classes'] }) {
  const { t, say } = useSpeech();
  return (
    <section className="card" aria-labelledby="terms-title">
      <div className="card-body stack">
        <h2 id="terms-title">{t('retention.terms')}</h2>
        <ul className="retention-terms">
          {classes.map((one) => (
            <li key={one.key}>
              <div>
                <strong>{say(one.label)}</strong>
                <p className="small quiet">{say(one.why)}</p>
              </div>
              <div className="retention-term">
                <span className="num">{t('retention.days', { n: one.days })}</span>
                <span className="small quiet">{t('retention.floor', { n: one.floor })}</span>
              </div>
              <span className="retention-ends">{say(one.ends)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Runs({ runs }: { runs: Retention['runs'] }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <section className="card" aria-labelledby="runs-title">
      <div className="card-body stack">
        <h2 id="runs-title">{t('retention.runs')}</h2>
        {runs.length === 0 && (
          <Empty title={t('retention.none')}>
            <p>{t('retention.noneHelp')}</p>
          </Empty>
        )}
        <ul className="retention-runs">
          {runs.map((run) => (
            <li key={run.id}>
              <time className="num quiet" dateTime={run.startedAt} title={exactTime(run.startedAt)}>
                {sayTime(run.startedAt, serverNow(), speech)}
              </time>
              <div>
                {run.counts.length === 0 && <span className="quiet">{t('retention.nothing')}</span>}
                {run.counts.map((one) => (
                  <div key={one.class} className="row spread">
                    <span>{say(one.label)}</span>
                    <span className="num">{one.count}</span>
                  </div>
                ))}
                {!run.finishedAt && <span className="retention-open">{t('retention.unfinished')}</span>}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
