import { Button } from 'antd';
import { ApiError } from '../api/api.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import './states.css';

/** The place of something that could not be loaded: what went wrong, and a way to try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useSpeech();
  // Trying again gives nobody a right.
  const isForbidden = error instanceof ApiError && error.status === 403;
  return (
    <div className="state" role="alert">
      <Mark />
      <p className="state-title">{t(isForbidden ? 'failed.notYours' : 'failed.loading')}</p>
      <p>{sentenceFor(error, t)}</p>
      {onRetry && !isForbidden && <Button onClick={onRetry}>{t('common.retry')}</Button>}
      {error instanceof ApiError && error.requestId && error.status >= 500 && (
        <p className="small">{t('failed.request', { id: error.requestId })}</p>
      )}
    </div>
  );
}

/** What to tell a person about an error; the server's own sentence where it gave one. */
export function sentenceFor(error: unknown, t: Speech['t']): string {
  if (!(error instanceof ApiError)) return t('failed.unknown');
  if (error.status === 0) return t('failed.network');
  if (error.code === 'unknown') return t('failed.unknown');
  return error.message;
}

export function Mark() {
  return (
    <svg
      className="state-mark"
      viewBox="0 0 72 72"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden="true"
    >
      <path d="M12 38 36 18l24 20" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M20 34v20h32V34" strokeLinejoin="round" />
      <path d="M36 32v11M36 48v1" strokeLinecap="round" />
    </svg>
  );
}
