import { Link } from '@tanstack/react-router';
import { useSpeech } from '../words/language.ts';
import { Empty } from './Empty.tsx';

export function NotFound() {
  const { t } = useSpeech();
  return (
    <main className="page">
      <Empty title={t('failed.notFound')}>
        <Link to="/">{t('queue.showAll')}</Link>
      </Empty>
    </main>
  );
}
