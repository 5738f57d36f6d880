import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadLocale } from './app/App.tsx';
import './app/base.css';
import { currentLanguage, startLanguage } from './words/language.ts';

await startLanguage();
const locale = await loadLocale(currentLanguage());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App locale={locale} />
  </StrictMode>,
);
