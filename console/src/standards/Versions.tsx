import { useQuery } from '@tanstack/react-query';
import { exactTime, sayDuration, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { type Version, versionsQuery } from './standard-queries.ts';

/** Every decision about one clock, newest first, of this unit and of those above it. */
export function Versions(asked: { unit: string; process: string; clock: string }) {
  const { t } = useSpeech();
  const { data, error, refetch } = useQuery(versionsQuery(asked));
  if (error && !data) return <Failed error={error} onRetry={() => refetch()} />;
  if (!data) return <Loading lines={2} />;
  if (data.length === 0) return <p className="quiet">{t('standards.historyNone')}</p>;
  return (
    <ol className="standards-versions">
      {data.map((version) => (
        <One key={version.number} version={version} />
      ))}
    </ol>
  );
}

function One({ version }: { version: Version }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { targetSeconds, calendar, steps } = version;
  const said = [
    targetSeconds === null ? null : sayDuration(targetSeconds, t),
    calendar === null ? null : say(calendar),
    steps === null ? null : t('standards.stepCount', { n: steps.length }),
  ].filter(Boolean);
  return (
    <li className={version.is === 'replaced' ? 'quiet' : ''}>
      <div className="row wrap">
        <strong>{said.length > 0 ? said.join(' · ') : t('standards.backToWider')}</strong>
        <span>{version.words.map(({ value }) => say(value)).join(' · ')}</span>
        <span className={`standards-is standards-is-${version.is}`}>{t(`standards.is.${version.is}`)}</span>
      </div>
      <div className="small quiet">
        {version.unit.name} ·{' '}
        <span title={exactTime(version.effectiveFrom)}>
          {t('standards.since', { time: sayTime(version.effectiveFrom, serverNow(), speech) })}
        </span>
        {version.madeBy && (
          <>
            {' '}
            ·{' '}
            {t('standards.by', { name: version.madeBy, time: sayTime(version.madeAt, serverNow(), speech) })}
          </>
        )}
      </div>
      {version.note && <p className="small">{version.note}</p>}
    </li>
  );
}
