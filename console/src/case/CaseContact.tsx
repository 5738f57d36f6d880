import { Link } from '@tanstack/react-router';
import type { CaseDetail } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { StateTag } from '../ui/StateTag.tsx';
import { useSpeech } from '../words/language.ts';

/** The contact a case comes from: what else was asked in it, and whether it was read back. */
export function CaseContact({ detail }: { detail: CaseDetail }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { reception } = detail;
  if (!reception || (reception.cases.length === 0 && !reception.readBackAt)) return null;
  const time = (iso: string) => sayTime(iso, serverNow(), speech);
  return (
    <section className="card" aria-labelledby="contact-title">
      <div className="card-body stack tight">
        <h2 id="contact-title">{t('case.sameContact')}</h2>
        <p className="small quiet">
          {[say(reception.channelLabel), time(reception.occurredAt), reception.receivedBy?.name]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {reception.readBackAt && (
          <p className="small quiet">{t('case.readBackAt', { time: time(reception.readBackAt) })}</p>
        )}
        {reception.cases.length > 0 && (
          <ul className="stack tight">
            {reception.cases.map((sister) => (
              <li key={sister.id} className="row wrap tight">
                <Link to="/cases/$caseId" params={{ caseId: sister.id }}>
                  {say(sister.processLabel)} <span className="num">{sister.number}</span>
                </Link>
                <StateTag label={sister.stateLabel} open />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
