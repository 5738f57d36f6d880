import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { historyQuery } from './archive-queries.ts';
import type { Change } from './shapes.ts';

/** Who corrected what, when and why; the newest first. */
export function History({ of, id }: { of: 'places' | 'persons'; id: string }) {
  const { t } = useSpeech();
  const history = useQuery(historyQuery(of, id));
  return (
    <section className="card card-body stack" aria-labelledby="history-title">
      <h2 id="history-title">{t('archives.history')}</h2>
      {history.isPending && <Loading lines={3} />}
      {history.isError && <Failed error={history.error} onRetry={() => history.refetch()} />}
      {history.data?.length === 0 && <p className="quiet">{t('archives.noHistory')}</p>}
      <ul className="archive-history">
        {history.data?.map((change) => (
          <Line key={change.id} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Line({ change }: { change: Change }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <li className="stack tight">
      <div className="row wrap">
        <strong>{say(change.actionLabel)}</strong>
        <span className="quiet">{change.actor.name}</span>
        <time className="quiet small num" dateTime={change.at} title={exactTime(change.at)}>
          {sayTime(change.at, serverNow(), speech)}
        </time>
      </div>
      {change.about && (
        <p>
          {change.about.kind === 'person' ? (
            <Link to="/persons/$personId" params={{ personId: change.about.id }}>
              {change.about.name}
            </Link>
          ) : (
            <Link to="/places/$placeId" params={{ placeId: change.about.id }}>
              {change.about.name}
            </Link>
          )}
        </p>
      )}
      {change.changes.map(({ field, label, before, after, beforeLabel, afterLabel }) => (
        <p key={field} className="archive-change">
          <span className="quiet">{say(label)}</span>
          <span>
            {/* What was said again rather than changed, as by a workbook. */}
            {before !== null && before !== after && (
              <>
                <del>{say(beforeLabel) || before}</del>
                {!endedWith(change, after) && (
                  <>
                    {' '}
                    <span aria-hidden="true">→</span>{' '}
                    <span className="visually-hidden">{t('archives.became')}</span>
                  </>
                )}
              </>
            )}
            {!endedWith(change, after) && <ins>{say(afterLabel) || (after ?? t('archives.notKept'))}</ins>}
          </span>
        </p>
      ))}
      {change.reason && <p className="words small">{t('archives.because', { reason: change.reason })}</p>}
    </li>
  );
}

/** What one of two files said of a house that both held ended as a whole; nothing came in its stead. */
const endedWith = (change: Change, after: string | null): boolean =>
  change.action === 'merged' && after === null;
