import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { SecretField } from '../account/SecretField.tsx';
import { ApiError, api } from '../api/api.ts';
import { queryClient } from '../app/query-client.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { Doorway } from './Doorway.tsx';

/** Behind a link that works once: its token stands behind `#`, which no server and no log ever sees. */
export function InvitationPage() {
  const { t } = useSpeech();
  usePageTitle(t('account.invitationTitle'));
  const navigate = useNavigate();
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<Problems>({});
  const look = useMutation({
    mutationFn: () => api('POST', '/api/auth/invitation/look', { body: { token } }),
  });
  const { mutate } = look;
  useEffect(() => mutate(), [mutate]);
  const use = useMutation({
    mutationFn: async () => {
      const { username } = await api('POST', '/api/auth/invitation/use', { body: { token, password } });
      return api('POST', '/api/auth/sign-in/username', { body: { username, password } });
    },
    onSuccess: async ({ waitsFor }) => {
      queryClient.clear();
      await navigate({ to: waitsFor ? '/sign-in' : '/', replace: true });
    },
  });
  if (look.error) {
    return (
      <Doorway title={t('account.invitationOver')}>
        <p>{sentenceFor(look.error, t)}</p>
        <Button onClick={() => navigate({ to: '/sign-in' })}>{t('account.toSignIn')}</Button>
      </Doorway>
    );
  }
  if (!look.data) return <Loading />;
  const { name, username, purpose } = look.data;
  const problems = { ...(use.error instanceof ApiError ? problemsFrom(use.error.fields) : {}), ...wrong };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Problems = {
      ...(password ? {} : { '/password': t('account.missing') }),
      ...(password && again !== password ? { '/again': t('account.repeatWrong') } : {}),
    };
    setWrong(found);
    if (Object.keys(found).length === 0) use.mutate();
  };
  return (
    <Doorway title={t('account.invitationTitle')}>
      <p>
        {purpose === 'join'
          ? t('account.invitationJoin', { name, username })
          : t('account.invitationReset', { name, username })}
      </p>
      {use.error && !problems['/password'] && (
        <Alert type="error" showIcon role="alert" title={sentenceFor(use.error, t)} />
      )}
      <form className="stack" onSubmit={submit} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <SecretField
          id="password"
          label={t('account.next')}
          help={t('setUp.passwordHelp')}
          kind="new-password"
          value={password}
          onChange={setPassword}
          problem={problems['/password']}
          autoFocus
        />
        <SecretField
          id="again"
          label={t('account.repeat')}
          kind="new-password"
          value={again}
          onChange={setAgain}
          problem={problems['/again']}
        />
        <Button type="primary" htmlType="submit" size="large" block loading={use.isPending}>
          {t('account.invitationUse')}
        </Button>
      </form>
    </Doorway>
  );
}
