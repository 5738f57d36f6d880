import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { meQuery, processesQuery } from '../api/queries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { hasIn } from '../app/rights.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { ClockChip } from '../ui/ClockChip.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { useSpeech } from '../words/language.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { Photo } from './Photo.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import './merge.css';

/** Where the matter of a merged case goes on, and how far it has come there. */
export function MergedInto({ detail }: { detail: CaseDetail }) {
  const { t, say } = useSpeech();
  const survivor = detail.mergedInto;
  if (!survivor) return null;
  const name = (
    <>
      {say(survivor.processLabel)} <span className="num">{survivor.number}</span>
    </>
  );
  return (
    <section className="card merged-into" aria-labelledby="merged-into-title">
      <div className="card-body stack tight">
        <h2 id="merged-into-title">{t('merge.into')}</h2>
        <div className="row wrap tight">
          {survivor.maySee ? (
            <Link to="/cases/$caseId" params={{ caseId: survivor.id }}>
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
          <StateTag label={survivor.stateLabel} tone={survivor.tone} open={survivor.open} />
          {survivor.clocks.map((clock) => (
            <ClockChip key={clock.key} clock={clock} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** What has been merged into a case, with its words and pictures; and the ways to merge another, or to split one off. */
export function MergedCases({ detail }: { detail: CaseDetail }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { data: me } = useQuery(meQuery);
  const [open, setOpen] = useState(false);
  const { data: processes } = useQuery(processesQuery);
  const [splitting, setSplitting] = useState(false);
  const mayMerge = detail.open && hasIn(me, 'orderCases', detail.project.id);
  const maySplit = mayMerge && processes?.find(({ key }) => key === detail.process)?.splits;
  // A dialog that is open stays, with what was typed: whatever forbids it now is said in it.
  if (detail.merged.length === 0 && !mayMerge && !open && !splitting) return null;
  return (
    <section className="card" aria-label={t('merge.from')}>
      <div className="card-body stack tight">
        {detail.merged.length > 0 && <h2>{t('merge.from')}</h2>}
        <ul className="stack">
          {detail.merged.map((one) => (
            <li key={one.id} className="stack tight">
              <span className="row wrap tight">
                <Link to="/cases/$caseId" params={{ caseId: one.id }}>
                  {say(one.processLabel)} <span className="num">{one.number}</span>
                </Link>
                <span className="small quiet">
                  {[one.person?.name, say(one.channelLabel), sayTime(one.occurredAt, serverNow(), speech)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <p className="merged-words">{one.description}</p>
              {one.photos.length > 0 && (
                <div className="row wrap tight">
                  {one.photos.map((id) => (
                    <Photo key={id} id={id} alt={one.number} />
                  ))}
                </div>
              )}
              <span className="small quiet">
                {t('merge.mergedAt', { time: sayTime(one.mergedAt, serverNow(), speech) })}
              </span>
            </li>
          ))}
        </ul>
        {mayMerge && (
          <div className="row wrap">
            <Button onClick={() => setOpen(true)}>{t('merge.open')}</Button>
            {maySplit && <Button onClick={() => setSplitting(true)}>{t('split.open')}</Button>}
          </div>
        )}
        {splitting && <SplitDialog detail={detail} onClose={() => setSplitting(false)} />}
        {open && <MergeDialog detail={detail} onClose={() => setOpen(false)} />}
      </div>
    </section>
  );
}
