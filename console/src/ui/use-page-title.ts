import { useEffect } from 'react';
import { useSpeech } from '../words/language.ts';

export function usePageTitle(title: string): void {
  const { t } = useSpeech();
  const name = t('app.name');
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
}
