import { App, Button } from 'antd';
import { Empty } from '../ui/Empty.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { signOut } from './sign-out.ts';

/** A resident has signed in: nothing here is for him, and the page says so instead of failing call by call. */
export function StaffOnly() {
  const { t } = useSpeech();
  usePageTitle(t('signIn.residentTitle'));
  const { message } = App.useApp();
  return (
    <main className="page">
      <Empty title={t('signIn.residentTitle')}>
        <p>{t('signIn.residentHelp')}</p>
        <div className="row">
          <Button
            type="primary"
            onClick={() => signOut().catch((error) => message.error(sentenceFor(error, t)))}
          >
            {t('nav.signOut')}
          </Button>
          <LanguageSwitch />
        </div>
      </Empty>
    </main>
  );
}
