import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';

/** What can be done for the sign-in of one colleague; opened on demand, because most are never needed. */
export function SignInOf({ member }: { member: { id: string; mayHelpSignIn: boolean } }) {
  const speech = useSpeech();
  const { t } = speech;
  const [open, setOpen] = useState(false);
  if (!member.mayHelpSignIn) return <span className="small quiet">{t('account.mayNot')}</span>;
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('account.show')}
      </Button>
    );
  }
  return <Opened id={member.id} />;
}

function Opened({ id }: { id: string }) {
  const speech = useSpeech();
  const { t } = speech;
  const { message } = App.useApp();
  const params = { id };
  const { data, error, refetch } = useQuery({
    queryKey: ['sign-in-of', id],
    queryFn: ({ signal }) => api('GET', '/api/members/{id}/sign-in', { params, signal }),
  });
  const invite = useMutation({
    mutationFn: () => api('POST', '/api/members/{id}/invitation', { params }),
    onError: (failure) => message.error(sentenceFor(failure, t)),
    onSettled: () => refetch(),
  });
  const act = useMutation({
    mutationFn: async (what: 'end' | 'lost') => {
      await (what === 'end'
        ? api('POST', '/api/members/{id}/end-sessions', { params })
        : api('POST', '/api/members/{id}/remove-second-factor', { params }));
    },
    onSuccess: () => message.success(t('account.done')),
    onError: (failure) => message.error(sentenceFor(failure, t)),
    onSettled: () => refetch(),
  });
  const time = (iso: string) => sayTime(iso, serverNow(), speech);
  return (
    <div className="stack person-acts">
      {error && <Alert type="error" showIcon title={sentenceFor(error, t)} />}
      {data && (
        <p className="small">
          {t('account.state', {
            factor: data.secondFactor ? t('account.on') : t('account.off'),
            sessions: data.sessions,
          })}
          {data.invitedUntil && <> · {t('account.invitedUntil', { time: time(data.invitedUntil) })}</>}
        </p>
      )}
      {invite.data && (
        <Alert
          type="success"
          title={t('account.link', { time: time(invite.data.expiresAt) })}
          description={<code className="key-once">{`${location.origin}${invite.data.path}`}</code>}
        />
      )}
      <div className="row wrap">
        <Button size="small" type="primary" onClick={() => invite.mutate()} loading={invite.isPending}>
          {t('account.invite')}
        </Button>
        <Popconfirm title={t('account.sure')} onConfirm={() => act.mutate('end')}>
          <Button size="small">{t('account.endAll')}</Button>
        </Popconfirm>
        {data?.secondFactor && (
          <Popconfirm title={t('account.sure')} onConfirm={() => act.mutate('lost')}>
            <Button size="small" danger>
              {t('account.lostPhone')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </div>
  );
}
