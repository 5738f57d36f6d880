import { useMutation } from '@tanstack/react-query';
import { Alert, Button, QRCode } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecretField } from './SecretField.tsx';
import '../sign-in/door.css';

/** Scan, prove, keep the recovery codes; `proof` where one is signed in already: the password, and a code of the authenticator in use. */
export function Enrol({
  proof = {},
  onDone,
}: {
  proof?: { password?: string; code?: string };
  onDone: () => void;
}) {
  const { t } = useSpeech();
  const [code, setCode] = useState('');
  const begin = useMutation({
    mutationFn: () => api('POST', '/api/auth/second-factor/begin', { body: proof }),
  });
  const { mutate } = begin;
  useEffect(() => mutate(), [mutate]);
  const confirm = useMutation({
    mutationFn: () => api('POST', '/api/auth/second-factor/confirm', { body: { code: code.trim() } }),
    onError: () => setCode(''),
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  if (begin.error) return <Alert type="error" showIcon role="alert" title={said(begin.error, t)} />;
  if (!begin.data) return <Loading />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) confirm.mutate();
  };
  return (
    <form className="stack enrol" onSubmit={submit} noValidate>
      <p>{t('account.scan')}</p>
      <div className="enrol-code">
        <QRCode value={begin.data.uri} size={184} type="svg" bordered={false} />
      </div>
      <p className="small quiet">
        {t('account.typed')} <code className="enrol-secret">{inFours(begin.data.secret)}</code>
      </p>
      <p>{t('account.prove')}</p>
      {confirm.error && <Alert type="error" showIcon role="alert" title={sentenceFor(confirm.error, t)} />}
      <SecretField
        id="new-code"
        label={t('account.code')}
        kind="one-time-code"
        value={code}
        onChange={setCode}
      />
      <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
        {t('account.confirm')}
      </Button>
    </form>
  );
}

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

function said(error: unknown, t: Parameters<typeof sentenceFor>[1]): string {
  return (error instanceof ApiError && error.fields[0]?.message) || sentenceFor(error, t);
}
