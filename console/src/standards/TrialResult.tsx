import { Link } from '@tanstack/react-router';
import type { Label } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import type { Trial } from './standard-queries.ts';

/** As the trial of a standard, or of a calendar, which names the clock besides. */
type Tried = Omit<Trial, 'items'> & {
  items: (Trial['items'][number] & { clockLabel?: Label })[];
};

/** What giving the standard to running cases would do, before anybody does it. */
export function TrialResult({ trial, newOnly }: { trial: Tried; newOnly: boolean }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const due = (at: string | null) => (at ? sayTime(at, serverNow(), speech) : t('standards.trialHeld'));
  return (
    <section className="standards-trial stack tight" role="status">
      <strong>
        {trial.moves === 0
          ? t('standards.trialNone')
          : t('standards.trialMoves', { running: trial.running, moves: trial.moves })}
      </strong>
      {trial.nowOverdue > 0 && (
        <p className="standards-law">{t('standards.trialOverdue', { count: trial.nowOverdue })}</p>
      )}
      {trial.failed > 0 && <p className="standards-law">{t('standards.trialFailed', { n: trial.failed })}</p>}
      {newOnly && trial.moves > 0 && <p className="quiet small">{t('standards.trialOnly')}</p>}
      {trial.items.length > 0 && (
        <ul className="standards-trial-items" aria-label={t('standards.trialItems')}>
          {trial.items.map((one) => (
            <li key={one.caseId}>
              <Link to="/cases/$caseId" params={{ caseId: one.caseId }} className="num" target="_blank">
                {one.number}
              </Link>
              <span className="small quiet">
                {[one.clockLabel, one.stateLabel].filter(Boolean).map(say).join(' · ')}
              </span>
              <span className="num small">
                {t('standards.trialDue', { from: due(one.from.dueAt), to: due(one.to.dueAt) })}
              </span>
              {one.nowOverdue && (
                <span className="standards-law small">{t('standards.trialOverdueMark')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
