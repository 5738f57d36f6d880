import { useQuery } from '@tanstack/react-query';
import { meQuery, toAcknowledgeQuery } from '../api/queries.ts';
import { has } from '../app/rights.ts';
import { Acknowledge } from '../notices/Acknowledge.tsx';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';

/** What running clocks of this case have told whoever looks, until he says that he has heard it. */
export function ToldByClocks({ caseId }: { caseId: string }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const me = useQuery(meQuery).data;
  const { data } = useQuery({ ...toAcknowledgeQuery(caseId), enabled: !!me && has(me, 'readNotices') });
  if (!data || data.length === 0) return null;
  return (
    <ul className="case-told" aria-label={t('notices.toldYou')}>
      {data.map((notice) => {
        const words = `${say(notice.label)}${notice.clock ? `${t('common.colon')}${say(notice.clock)}` : ''}`;
        return (
          <li key={notice.id} className="row wrap">
            <strong>{words}</strong>
            <time className="small quiet num" dateTime={notice.createdAt} title={exactTime(notice.createdAt)}>
              {sayTime(notice.createdAt, serverNow(), speech)}
            </time>
            <Acknowledge id={notice.id} about={words} />
          </li>
        );
      })}
    </ul>
  );
}
