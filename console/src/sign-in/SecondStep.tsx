import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Enrol } from '../account/Enrol.tsx';
import { SecretField } from '../account/SecretField.tsx';
import { api } from '../api/api.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { Doorway } from './Doorway.tsx';

export type Outstanding = { waitsFor: 'code' | 'enrolment'; name: string };

/** After the right password: a code, or setting up where codes come from. Nothing else opens before. */
export function SecondStep({
  outstanding,
  onIn,
  onOther,
}: {
  outstanding: Outstanding;
  onIn: () => void;
  onOther: () => void;
}) {
  const { t } = useSpeech();
  usePageTitle(t(outstanding.waitsFor === 'enrolment' ? 'account.enrolTitle' : 'account.stepTitle'));
  const [recovering, setRecovering] = useState(false);
  const [code, setCode] = useState('');
  const step = useMutation({
    mutationFn: () =>
      api('POST', recovering ? '/api/auth/second-factor/recover' : '/api/auth/second-factor/verify', {
        body: { code: code.trim() },
      }),
    onSuccess: onIn,
    onError: () => setCode(''),
  });
  const other = (
    <Button type="link" onClick={onOther}>
      {t('account.other')}
    </Button>
  );
  if (outstanding.waitsFor === 'enrolment') {
    return (
      <Doorway title={t('account.enrolTitle')}>
        <p>{t('account.enrolHelp')}</p>
        <Enrol onDone={onIn} />
        {other}
      </Doorway>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) step.mutate();
  };
  return (
    <Doorway title={t('account.stepTitle')}>
      <p>{t('account.stepHelp', { name: outstanding.name })}</p>
      {step.error && <Alert type="error" showIcon role="alert" title={sentenceFor(step.error, t)} />}
      <form className="stack" onSubmit={submit} noValidate>
        <SecretField
          key={String(recovering)}
          id="code"
          label={recovering ? t('account.recoveryCode') : t('account.code')}
          kind={recovering ? 'off' : 'one-time-code'}
          value={code}
          onChange={setCode}
          autoFocus
        />
        <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
          {t('signIn.submit')}
        </Button>
      </form>
      <Button type="link" onClick={() => setRecovering(!recovering)}>
        {recovering ? t('account.backToCode') : t('account.recover')}
      </Button>
      {other}
    </Doorway>
  );
}
