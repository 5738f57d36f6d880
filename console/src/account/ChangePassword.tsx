import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { SecretField } from './SecretField.tsx';

export function ChangePassword() {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [blank, setBlank] = useState<Problems>({});
  const change = useMutation({
    mutationFn: () => api('POST', '/api/auth/change-password', { body: { currentPassword, newPassword } }),
    onSuccess: () => {
      setCurrent('');
      setNew('');
      message.success(t('account.changed'));
      client.invalidateQueries({ queryKey: ['account'] });
    },
  });
  const refused = change.error instanceof ApiError ? problemsFrom(change.error.fields) : {};
  const problems = { ...refused, ...blank };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Problems = {
      ...(currentPassword ? {} : { '/currentPassword': t('account.missing') }),
      ...(newPassword ? {} : { '/newPassword': t('account.missing') }),
    };
    setBlank(found);
    if (Object.keys(found).length === 0) change.mutate();
  };
  return (
    <section className="card card-body stack">
      <h2>{t('account.password')}</h2>
      {change.error && Object.keys(refused).length === 0 && (
        <Alert type="error" showIcon role="alert" title={sentenceFor(change.error, t)} />
      )}
      <form className="stack" onSubmit={submit} noValidate>
        <SecretField
          id="current-password"
          label={t('account.current')}
          kind="current-password"
          value={currentPassword}
          onChange={setCurrent}
          problem={problems['/currentPassword']}
        />
        <SecretField
          id="new-password"
          label={t('account.next')}
          help={t('account.nextHelp')}
          kind="new-password"
          value={newPassword}
          onChange={setNew}
          problem={problems['/newPassword']}
        />
        <div>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('account.change')}
          </Button>
        </div>
      </form>
    </section>
  );
}
