import { Button } from 'antd';
import { ApiError } from '../api/api.ts';
import { useSpeech } from '../words/language.ts';
import { sentenceFor } from './Failed.tsx';
import './states.css';

/** What a page shows when it could not be drawn at all. */
export function Crashed({ error }: { error: unknown }) {
  const { t } = useSpeech();
  return (
    <main className="state" role="alert">
      <p className="state-title">{t('failed.crashed')}</p>
      <p>{error instanceof ApiError ? sentenceFor(error, t) : t('failed.crashedHelp')}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {t('common.reload')}
      </Button>
    </main>
  );
}
