import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import { api } from '../api/api.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed, sentenceFor } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { sessionsQuery } from './account-queries.ts';

export function Sessions() {
  const speech = useSpeech();
  const { t } = speech;
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: async (id: string | null): Promise<unknown> =>
      id === null
        ? api('POST', '/api/auth/sessions/end-others')
        : api('POST', '/api/auth/sessions/end', { body: { sessionId: id } }),
    onSuccess: () => message.success(t('account.ended')),
    onError: (failure) => message.error(sentenceFor(failure, t)),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <section className="card card-body stack">
      <h2>{t('account.sessions')}</h2>
      <p className="small quiet">{t('account.sessionsHelp')}</p>
      {error && <Failed error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading />}
      <ul className="account-list">
        {data?.map((one) => (
          <li key={one.id}>
            <div>
              <strong>
                {[one.device.browser, one.device.system].filter(Boolean).join(' · ') ||
                  t('account.unknownDevice')}
              </strong>{' '}
              {one.current && <Tag color="success">{t('account.thisOne')}</Tag>}
              <div className="small quiet">
                {t('account.from', { address: one.address })}
                {t('common.listJoin')}
                {t('account.since', {
                  time: sayTime(one.createdAt, serverNow(), speech),
                  used: sayTime(one.usedAt, serverNow(), speech),
                })}
              </div>
            </div>
            {!one.current && (
              <Button
                size="small"
                onClick={() => end.mutate(one.id)}
                loading={end.variables === one.id && end.isPending}
              >
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(data?.length ?? 0) > 1 && (
        <div>
          <Button danger onClick={() => end.mutate(null)}>
            {t('account.endOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}
