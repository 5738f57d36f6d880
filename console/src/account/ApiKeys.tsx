import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed, sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { keysQuery } from './account-queries.ts';
import { wordFor } from './key-parts.ts';
import { NewKey } from './NewKey.tsx';

export function ApiKeys() {
  const speech = useSpeech();
  const { t, say } = speech;
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(keysQuery);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: keysQuery.queryKey });
  const remove = useMutation({
    mutationFn: (keyId: string) => api('POST', '/api/auth/api-key/delete', { body: { keyId } }),
    onSuccess: () => message.success(t('account.keyDeleted')),
    onError: (failure) => message.error(sentenceFor(failure, t)),
    onSettled: refresh,
  });
  const time = (iso: string) => sayTime(iso, serverNow(), speech);
  return (
    <section className="card card-body stack">
      <h2>{t('account.keys')}</h2>
      <p className="small quiet">{t('account.keysHelp')}</p>
      {error && <Failed error={error} onRetry={() => refetch()} />}
      {data?.items.length === 0 && <p className="quiet">{t('account.keysNone')}</p>}
      <ul className="account-list">
        {data?.items.map((key) => (
          <li key={key.id}>
            <div>
              <strong>{key.name}</strong> <code className="small">{key.start}…</code>{' '}
              <Tag>{key.mayWrite ? t('account.keyMayWrite') : t('account.keyReads')}</Tag>
              {key.tags?.map((tag) => (
                <Tag key={tag}>{say(wordFor(tag))}</Tag>
              ))}
              <div className="small quiet">
                {Date.parse(key.expiresAt) > serverNow()
                  ? t('account.keyUntil', { time: time(key.expiresAt) })
                  : t('account.keyExpired')}
                {t('common.listJoin')}
                {key.lastUsedAt
                  ? t('account.keyUsed', { time: time(key.lastUsedAt) })
                  : t('account.keyUnused')}
              </div>
            </div>
            <Popconfirm title={t('account.sure')} onConfirm={() => remove.mutate(key.id)}>
              <Button size="small" danger>
                {t('account.keyDelete')}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      {made && (
        <Alert
          type="success"
          title={t('account.keyOnce')}
          description={<code className="key-once">{made}</code>}
          closable
          onClose={() => setMade(null)}
        />
      )}
      {making && data ? (
        <NewKey
          parts={data.parts}
          onMade={(key) => {
            setMade(key);
            setMaking(false);
            refresh();
          }}
          onCancel={() => setMaking(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setMaking(true)}>{t('account.keyNew')}</Button>
        </div>
      )}
    </section>
  );
}
