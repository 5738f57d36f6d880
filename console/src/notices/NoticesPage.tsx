import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../api/api.ts';
import { noticesQuery } from '../api/queries.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed, sentenceFor } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { Approvals } from './Approvals.tsx';
import { NoticeItem } from './NoticeItem.tsx';
import './notices.css';

export function NoticesPage() {
  const { t } = useSpeech();
  usePageTitle(t('notices.title'));
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(noticesQuery);
  const read = useMutation({
    mutationFn: (ids?: string[]) => api('POST', '/api/me/notices/read', { body: ids ? { ids } : {} }),
    onError: (failure) => message.error(sentenceFor(failure, t)),
    onSettled: () => {
      client.invalidateQueries({ queryKey: ['notices'] });
      client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const unread = data?.filter((notice) => !notice.readAt) ?? [];
  return (
    <div className="page">
      <header className="row spread notices-head">
        <h1>{t('notices.title')}</h1>
        {unread.length > 0 && (
          <Button onClick={() => read.mutate(undefined)} loading={read.isPending}>
            {t('notices.readAll')}
          </Button>
        )}
      </header>
      <Approvals which="waiting" />
      <Approvals which="mine" />
      <div className="card notices">
        {isPending && <Loading />}
        {error && !data && <Failed error={error} onRetry={() => refetch()} />}
        {data?.length === 0 && (
          <Empty title={t('notices.empty')}>
            <p>{t('notices.emptyHelp')}</p>
          </Empty>
        )}
        <ul>
          {data?.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} onOpen={(id) => read.mutate([id])} />
          ))}
        </ul>
      </div>
    </div>
  );
}
