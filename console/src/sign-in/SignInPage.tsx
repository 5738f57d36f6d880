import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { doorQuery } from '../account/account-queries.ts';
import { api } from '../api/api.ts';
import { meQuery } from '../api/queries.ts';
import { queryClient } from '../app/query-client.ts';
import type { Problems } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { keptQueue } from '../queue/queue-search.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { DemoSignIns } from './DemoSignIns.tsx';
import { Doorway } from './Doorway.tsx';
import { healthQuery, setUpQuery } from './door-queries.ts';
import { type Outstanding, SecondStep } from './SecondStep.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useSpeech();
  usePageTitle(t('signIn.title'));
  const navigate = useNavigate();
  const { to, ended } = route.useSearch();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const { data: setUp } = useQuery(setUpQuery);
  const { data: health } = useQuery(healthQuery);
  useEffect(() => {
    if (setUp?.needed) navigate({ to: '/set-up', replace: true });
  }, [setUp, navigate]);
  const [outstanding, setOutstanding] = useState<Outstanding | null>(null);
  const { data: door } = useQuery(doorQuery);
  useEffect(() => {
    // Halfway in already, and the page was loaded anew.
    if (door?.waitsFor) setOutstanding({ waitsFor: door.waitsFor, name: door.user.name });
  }, [door]);
  const goIn = async () => {
    queryClient.clear();
    await queryClient.fetchQuery(meQuery);
    await (to
      ? navigate({ href: to, replace: true })
      : navigate({ to: '/', search: keptQueue(), replace: true }));
  };
  const startOver = async () => {
    await api('POST', '/api/auth/sign-out').catch(() => undefined);
    queryClient.removeQueries({ queryKey: doorQuery.queryKey });
    setOutstanding(null);
  };
  const signIn = useMutation({
    mutationFn: (who: { username: string; password: string }) =>
      api('POST', '/api/auth/sign-in/username', { body: who }),
    onSuccess: async ({ user, waitsFor }) => {
      setPassword('');
      if (waitsFor) setOutstanding({ waitsFor, name: user.name });
      else await goIn();
    },
    onError: () => {
      setPassword('');
      document.getElementById('password')?.focus();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Problems = {
      ...(username.trim() ? {} : { username: t('signIn.usernameMissing') }),
      ...(password ? {} : { password: t('signIn.passwordMissing') }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return document.getElementById(Object.keys(found)[0]!)?.focus();
    signIn.mutate({ username: username.trim(), password });
  };
  if (outstanding) return <SecondStep outstanding={outstanding} onIn={goIn} onOther={startOver} />;
  return (
    <Doorway title={t('signIn.title')}>
      {ended && !signIn.error && <Alert type="info" showIcon title={t('signIn.ended')} />}
      {signIn.error && <Alert type="error" showIcon role="alert" title={sentenceFor(signIn.error, t)} />}
      <form className="stack" onSubmit={submit} noValidate>
        <FieldFrame id="username" label={t('signIn.username')} required problem={problems.username}>
          <Input
            id="username"
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            maxLength={60}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </FieldFrame>
        <FieldFrame id="password" label={t('signIn.password')} required problem={problems.password}>
          <Input
            id="password"
            size="large"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </FieldFrame>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </form>
      {health?.demo && (
        <DemoSignIns
          demo={health.demo}
          busy={signIn.isPending}
          onChoose={(chosen) => signIn.mutate({ username: chosen, password: health.demo!.password })}
        />
      )}
    </Doorway>
  );
}
