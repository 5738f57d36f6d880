import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { useEffect, useState } from 'react';
import { currentLanguage, type Language, useSpeech } from '../words/language.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';

export function App({ locale: first }: { locale: Locale }) {
  const { language } = useSpeech();
  const [locale, setLocale] = useState({ language: currentLanguage(), words: first });
  useEffect(() => {
    if (locale.language === language) return;
    let wanted = true;
    loadLocale(language).then((words) => wanted && setLocale({ language, words }));
    return () => {
      wanted = false;
    };
  }, [language, locale.language]);
  return (
    <ConfigProvider theme={theme} locale={locale.words} button={{ autoInsertSpace: false }}>
      <AntApp component={false} message={{ maxCount: 3 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

export async function loadLocale(language: Language): Promise<Locale> {
  const module =
    language === 'en' ? await import('antd/es/locale/en_US') : await import('antd/es/locale/zh_CN');
  return module.default;
}
