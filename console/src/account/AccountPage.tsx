import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { ApiKeys } from './ApiKeys.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import './account.css';

/** Everything about the own sign-in on one page. */
export function AccountPage() {
  const { t } = useSpeech();
  usePageTitle(t('account.title'));
  return (
    <div className="page stack">
      <h1>{t('account.title')}</h1>
      <div className="account-grid">
        <ChangePassword />
        <SecondFactor />
        <Sessions />
        <ApiKeys />
      </div>
    </div>
  );
}
