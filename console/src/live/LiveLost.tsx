import { useSpeech } from '../words/language.ts';
import { useLiveState } from './live-state.ts';
import './live.css';

/** Said only when it lasts: a page that is silent for a moment is no news. */
export function LiveLost() {
  const { t } = useSpeech();
  const { lost } = useLiveState();
  return (
    <div role="status" className="live-status">
      {lost && <p className="live-lost">{t('live.lost')}</p>}
    </div>
  );
}
