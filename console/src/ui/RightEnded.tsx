import { Link } from '@tanstack/react-router';
import { useSpeech } from '../words/language.ts';
import { Mark } from './Failed.tsx';
import { usePageTitle } from './use-page-title.ts';
import './states.css';

/** What stood here a moment ago is no longer this person's to see: it leaves the page, and the page says why. */
export function RightEnded() {
  const { t } = useSpeech();
  usePageTitle(t('failed.rightEnded'));
  return (
    <div className="page state" role="alert">
      <Mark />
      <h1 className="state-title">{t('failed.rightEnded')}</h1>
      <p className="state-help">{t('failed.rightEndedHelp')}</p>
      <Link to="/">{t('queue.showAll')}</Link>
    </div>
  );
}
