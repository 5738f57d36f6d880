import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { problemsFrom } from '../form/check-form.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed, sentenceFor } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { factorQuery } from './account-queries.ts';
import { Enrol } from './Enrol.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecretField } from './SecretField.tsx';

type Wish = 'set' | 'remove' | 'codes';

export function SecondFactor() {
  const speech = useSpeech();
  const { t } = speech;
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(factorQuery);
  const [wish, setWish] = useState<Wish | null>(null);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [scanning, setScanning] = useState(false);
  const leave = () => {
    setWish(null);
    setPassword('');
    setCode('');
    setScanning(false);
    act.reset();
    client.invalidateQueries({ queryKey: ['account'] });
  };
  const act = useMutation({
    mutationFn: async () => {
      if (wish === 'codes') {
        const made = await api('POST', '/api/auth/second-factor/recovery-codes', {
          body: { password, code },
        });
        return made.recoveryCodes;
      }
      await api('POST', '/api/auth/second-factor/remove', { body: { password, code } });
      message.success(t('account.factorRemoved'));
      leave();
      return null;
    },
  });
  const problems = act.error instanceof ApiError ? problemsFrom(act.error.fields) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wish === 'set') setScanning(password !== '' && (code !== '' || !data?.confirmedAt));
    else act.mutate();
  };
  return (
    <section className="card card-body stack">
      <h2>{t('account.factor')}</h2>
      {error && <Failed error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <p>
          {data.confirmedAt
            ? t('account.factorOn', { time: sayTime(data.confirmedAt, serverNow(), speech) })
            : t('account.factorOff')}
          {data.confirmedAt && <> · {t('account.codesLeft', { count: data.codesLeft })}</>}
        </p>
      )}
      {data?.demanded && data.confirmedAt && <p className="small quiet">{t('account.factorDemanded')}</p>}
      {data && wish === null && (
        <div className="row wrap">
          <Button onClick={() => setWish('set')}>
            {data.confirmedAt ? t('account.factorRenew') : t('account.factorSet')}
          </Button>
          {data.confirmedAt && <Button onClick={() => setWish('codes')}>{t('account.codesRenew')}</Button>}
          {data.confirmedAt && !data.demanded && (
            <Button danger onClick={() => setWish('remove')}>
              {t('account.factorRemove')}
            </Button>
          )}
        </div>
      )}
      {scanning && <Enrol proof={code ? { password, code } : { password }} onDone={leave} />}
      {act.data && <RecoveryCodes codes={act.data} onKept={leave} />}
      {wish && !scanning && !act.data && (
        <form className="stack" onSubmit={submit} noValidate>
          {act.error && Object.keys(problems).length === 0 && (
            <Alert type="error" showIcon role="alert" title={sentenceFor(act.error, t)} />
          )}
          <SecretField
            id="factor-password"
            label={t('account.password1')}
            kind="current-password"
            value={password}
            onChange={setPassword}
            problem={problems['/password']}
          />
          {(wish !== 'set' || data?.confirmedAt) && (
            <SecretField
              id="factor-code"
              label={t('account.code')}
              help={t(wish === 'set' ? 'account.codeOrRecovery' : 'account.codeHelp')}
              kind={wish === 'set' ? 'off' : 'one-time-code'}
              value={code}
              onChange={setCode}
              problem={problems['/code']}
            />
          )}
          <div className="row">
            <Button type="primary" danger={wish === 'remove'} htmlType="submit" loading={act.isPending}>
              {wish === 'set'
                ? t('account.factorSet')
                : wish === 'codes'
                  ? t('account.codesRenew')
                  : t('account.factorRemove')}
            </Button>
            <Button onClick={leave}>{t('common.cancel')}</Button>
          </div>
        </form>
      )}
      {scanning && (
        <div>
          <Button onClick={leave}>{t('common.cancel')}</Button>
        </div>
      )}
    </section>
  );
}
