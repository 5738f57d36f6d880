import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { queryClient } from '../app/query-client.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { Doorway } from './Doorway.tsx';
import { setUpQuery } from './door-queries.ts';

type Filled = Record<(typeof fields)[number]['name'], string>;

const fields = [
  { name: 'organisation', path: '/organisation', auto: 'organization', max: 100 },
  { name: 'projectName', path: '/project/name', auto: 'off', max: 100 },
  { name: 'projectCode', path: '/project/code', auto: 'off', max: 8, help: true },
  { name: 'name', path: '/name', auto: 'name', max: 60 },
  { name: 'username', path: '/username', auto: 'username', max: 30, help: true },
  { name: 'password', path: '/password', auto: 'new-password', max: 128, help: true },
] as const;

const nothing: Filled = {
  organisation: '',
  projectName: '',
  projectCode: '',
  name: '',
  username: '',
  password: '',
};

/** The first administrator of a new installation; the server shuts this door once there is one. */
export function SetUpPage() {
  const { t } = useSpeech();
  usePageTitle(t('setUp.title'));
  const navigate = useNavigate();
  const { data: setUp } = useQuery(setUpQuery);
  const [filled, setFilled] = useState(nothing);
  const [missing, setMissing] = useState<Problems>({});
  const make = useMutation({
    mutationFn: async () => {
      const { projectCode, projectName, ...person } = filled;
      await api('POST', '/api/setup', {
        body: { ...person, project: { code: projectCode, name: projectName } },
      });
      const { username, password } = filled;
      await api('POST', '/api/auth/sign-in/username', { body: { username, password } });
    },
    // The second step of the first administrator is set up there.
    onSuccess: async () => {
      queryClient.clear();
      await navigate({ to: '/sign-in', replace: true });
    },
  });
  const refused = make.error instanceof ApiError ? make.error : null;
  const problems = { ...(refused ? problemsFrom(refused.fields) : {}), ...missing };
  useEffect(() => {
    const wrong = fields.find((field) => refused?.fields.some((one) => one.path === field.path));
    if (wrong) document.getElementById(wrong.name)?.focus();
  }, [refused]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const blank = fields.filter((field) => filled[field.name].trim() === '');
    setMissing(
      Object.fromEntries(
        blank.map((field) => [field.path, t('setUp.missing', { label: t(`setUp.${field.name}`) })]),
      ),
    );
    if (blank.length > 0) return document.getElementById(blank[0]!.name)?.focus();
    make.mutate();
  };
  if (setUp && !setUp.needed && !make.isPending && !make.isSuccess) {
    return (
      <Doorway title={t('setUp.title')}>
        <p>{t('setUp.done')}</p>
        <Button type="primary" onClick={() => navigate({ to: '/sign-in' })}>
          {t('signIn.title')}
        </Button>
      </Doorway>
    );
  }
  return (
    <Doorway title={t('setUp.title')}>
      <p className="quiet">{t('setUp.about')}</p>
      {make.error && <Alert type="error" showIcon role="alert" title={sentenceFor(make.error, t)} />}
      <form className="stack" onSubmit={submit} noValidate>
        {fields.map((field, index) => (
          <FieldFrame
            key={field.name}
            id={field.name}
            label={t(`setUp.${field.name}`)}
            required
            help={'help' in field ? t(`setUp.${field.name}Help`) : null}
            problem={problems[field.path]}
          >
            <Input
              id={field.name}
              type={field.name === 'password' ? 'password' : 'text'}
              autoComplete={field.auto}
              autoFocus={index === 0}
              maxLength={field.max}
              status={problems[field.path] ? 'error' : undefined}
              aria-invalid={Boolean(problems[field.path])}
              value={filled[field.name]}
              onChange={(event) =>
                setFilled({
                  ...filled,
                  [field.name]:
                    field.name === 'projectCode' ? event.target.value.toUpperCase() : event.target.value,
                })
              }
            />
          </FieldFrame>
        ))}
        <Button type="primary" htmlType="submit" size="large" block loading={make.isPending}>
          {t('setUp.submit')}
        </Button>
      </form>
    </Doorway>
  );
}
