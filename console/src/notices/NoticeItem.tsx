import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { digestQuery, type Notice } from '../api/queries.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { Acknowledge } from './Acknowledge.tsx';

const duties = ['swapAsked', 'swapAgreed', 'swapDeclined', 'handedOver'];

/** One line of the inbox: where it leads, and - for what a clock has said - that somebody has heard it. */
export function NoticeItem({ notice, onOpen }: { notice: Notice; onOpen: (id: string) => void }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const [open, setOpen] = useState(false);
  const seen = () => !notice.readAt && onOpen(notice.id);
  const words = (
    <>
      {say(notice.label)}
      {notice.clock && (
        <>
          {t('common.colon')}
          {say(notice.clock)}
        </>
      )}
    </>
  );
  return (
    <li className={notice.readAt ? 'notice' : 'notice notice-unread'}>
      {notice.count > 0 ? (
        <button
          type="button"
          className="notice-link notice-digest"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            seen();
          }}
        >
          {words}
        </button>
      ) : notice.caseId ? (
        <Link to="/cases/$caseId" params={{ caseId: notice.caseId }} className="notice-link" onClick={seen}>
          {words}
        </Link>
      ) : duties.includes(notice.kind) ? (
        <Link to="/duty" className="notice-link" onClick={seen}>
          {words}
        </Link>
      ) : (
        <span className="notice-link notice-still">{words}</span>
      )}
      {!notice.readAt && <span className="notice-mark">{t('notices.unread')}</span>}
      {notice.processLabel && (
        <span className="small quiet">
          {say(notice.processLabel)} <span className="num">{notice.number}</span>
        </span>
      )}
      {notice.acknowledgedBy && (
        <span className="small quiet">{t('notices.acknowledgedBy', { name: notice.acknowledgedBy })}</span>
      )}
      <time
        className="small quiet num notice-time"
        dateTime={notice.createdAt}
        title={exactTime(notice.createdAt)}
      >
        {sayTime(notice.createdAt, serverNow(), speech)}
      </time>
      {notice.mayAcknowledge && <Acknowledge id={notice.id} />}
      {open && <Digest id={notice.id} onOpen={onOpen} />}
    </li>
  );
}

/** Everything one notice stands for. */
function Digest({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const { data, error, isPending, refetch } = useQuery(digestQuery(id));
  return (
    <ul className="notice-held">
      {isPending && <Loading />}
      {error && !data && <Failed error={error} onRetry={() => refetch()} />}
      {data?.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} onOpen={onOpen} />
      ))}
    </ul>
  );
}
