import { Link } from '@tanstack/react-router';
import { useSpeech } from '../words/language.ts';
import { Mark } from './Failed.tsx';
import { usePageTitle } from './use-page-title.ts';
import './states.css';

/** What is not there and what is not yours look the same, as the server answers the same. */
export function NotFound() {
  const { t } = useSpeech();
  usePageTitle(t('form.notFound'));
  return (
    <div className="page state">
      <Mark />
      <p className="state-title">{t('failed.notFound')}</p>
      <Link to="/">{t('queue.showAll')}</Link>
    </div>
  );
}
