import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { api } from '../api/api.ts';
import { noticesQuery } from '../api/queries.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed, sentenceFor } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { Approvals } from './Approvals.tsx';
import './notices.css';

export function NoticesPage() {
  const speech = useSpeech();
  const { t, say } = speech;
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
            <li key={notice.id} className={notice.readAt ? 'notice' : 'notice notice-unread'}>
              <Link
                to="/cases/$caseId"
                params={{ caseId: notice.caseId }}
                className="notice-link"
                onClick={() => !notice.readAt && read.mutate([notice.id])}
              >
                {say(notice.label)}
                {notice.clock && (
                  <>
                    {t('common.colon')}
                    {say(notice.clock)}
                  </>
                )}
              </Link>
              {!notice.readAt && <span className="notice-mark">{t('notices.unread')}</span>}
              <span className="small quiet">
                {say(notice.processLabel)} <span className="num">{notice.number}</span>
              </span>
              <time
                className="small quiet num notice-time"
                dateTime={notice.createdAt}
                title={exactTime(notice.createdAt)}
              >
                {sayTime(notice.createdAt, serverNow(), speech)}
              </time>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
