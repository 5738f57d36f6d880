import type { ReactNode } from 'react';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { Logo } from '../app/Logo.tsx';
import { Warnings } from '../app/Warnings.tsx';
import { useSpeech } from '../words/language.ts';
import './door.css';

/** The page before one is inside: the name of the house, one card, and the language. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useSpeech();
  return (
    <main className="door">
      <Warnings />
      <div className="door-inner">
        <div className="door-brand">
          <Logo size={44} />
          <div>
            <div className="door-name">{t('app.name')}</div>
            <div className="quiet small">{t('app.tagline')}</div>
          </div>
          <div className="door-language">
            <LanguageSwitch />
          </div>
        </div>
        <section className="card card-body stack door-card">
          <h1>{title}</h1>
          {children}
        </section>
      </div>
    </main>
  );
}
