import { Link, useCanGoBack, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSpeech } from '../words/language.ts';
import { Mark } from './Failed.tsx';
import { usePageTitle } from './use-page-title.ts';
import './states.css';

/** Somebody followed a link to what his post does not cover: said kindly, with the way back to his work. */
export function NotYours() {
  const { t } = useSpeech();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  usePageTitle(t('failed.notYours'));
  return (
    <div className="page state">
      <Mark />
      <h1 className="state-title">{t('failed.notYours')}</h1>
      <p className="state-help">{t('failed.notYoursHelp')}</p>
      {canGoBack && (
        <Button type="primary" onClick={() => history.back()}>
          {t('failed.back')}
        </Button>
      )}
      <Link to="/">{t('queue.showAll')}</Link>
    </div>
  );
}
