import { Button } from 'antd';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';

/** What one may type; nothing that was searched before is shown, as it was about people. */
export function SearchHelp() {
  const { t } = useSpeech();
  const ways = [
    [t('search.wayName'), t('search.waySampleName')],
    [t('search.wayPhone'), '13812345678 · 5678'],
    [t('search.wayHouse'), t('search.waySampleHouse')],
    [t('search.wayNumber'), 'BX-YX-20260301-0012 · 0012'],
    [t('search.wayWords'), t('search.waySampleWords')],
  ];
  return (
    <div className="search-state">
      <h2>{t('search.ways')}</h2>
      <dl className="search-ways">
        {ways.map(([way, sample]) => (
          <div key={way}>
            <dt>{way}</dt>
            <dd className="num">{sample}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function SearchWaiting() {
  const { t } = useSpeech();
  return (
    <p className="search-state quiet" role="status">
      {t('search.searching')}
    </p>
  );
}

export function SearchNothing({ q }: { q: string }) {
  const { t } = useSpeech();
  return (
    <div className="search-state" role="status">
      <p className="search-state-title words">{t('search.nothing', { q })}</p>
      <p className="quiet">{t('search.nothingHelp')}</p>
    </div>
  );
}

export function SearchFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useSpeech();
  return (
    <div className="search-state" role="alert">
      <p className="search-state-title">{t('search.failed')}</p>
      <p className="quiet">{sentenceFor(error, t)}</p>
      <Button className="search-retry" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
