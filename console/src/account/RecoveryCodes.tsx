import { App, Button } from 'antd';
import { useSpeech } from '../words/language.ts';

/** Shown once: nobody can ask for them again. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    message.success(t('account.copied'));
  };
  return (
    <div className="stack">
      <h2>{t('account.recoveryTitle')}</h2>
      <p>{t('account.recoveryHelp')}</p>
      <ul className="recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        {navigator.clipboard && <Button onClick={copy}>{t('account.copy')}</Button>}
        <Button type="primary" onClick={onKept}>
          {t('account.kept')}
        </Button>
      </div>
    </div>
  );
}
