import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Label } from '../api/shapes.ts';

export type Language = 'zh' | 'en';

const kept = 'nuanju.language';

/** Chinese unless this browser was switched; the choice is kept, as it belongs to the desk and not to the account. */
export function keptLanguage(): Language {
  return readKept() === 'en' ? 'en' : 'zh';
}

export async function startLanguage(): Promise<void> {
  const language = keptLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await loadWords(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  showLanguage(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loadWords(language));
  }
  await i18next.changeLanguage(language);
  try {
    localStorage.setItem(kept, language);
  } catch {
    // A browser without storage still switches; it only forgets.
  }
  showLanguage(language);
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

export interface Speech {
  t: (key: string, values?: Record<string, string | number>) => string;
  say: (label: Label | null | undefined) => string;
  language: Language;
}

export function useSpeech(): Speech {
  const { t } = useTranslation();
  const language = currentLanguage();
  return {
    t: (key, values) => t(key, values ?? {}),
    say: (label) => (label ? label[language] || label.zh || label.en : ''),
    language,
  };
}

async function loadWords(language: Language): Promise<Record<string, unknown>> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./zh.ts')).zh;
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

function readKept(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}
