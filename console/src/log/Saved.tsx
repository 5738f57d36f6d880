import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { CaseDetail } from '../api/shapes.ts';
import { ClockChip } from '../ui/ClockChip.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { useSpeech } from '../words/language.ts';

interface SavedProps {
  detail: CaseDetail;
  known: boolean;
  onAnother: () => void;
}

/** The request is held: its number, the real words to read out, and the clocks that now run. */
export function Saved({ detail, known, onAnother }: SavedProps) {
  const { t, say } = useSpeech();
  const open = useRef<HTMLAnchorElement>(null);
  useEffect(() => open.current?.focus(), []);
  return (
    <div className="page">
      <section className="card card-body stack saved" aria-labelledby="saved-title">
        <h1 id="saved-title">
          {t('log.saved')} <span className="num saved-number">{detail.number}</span>
        </h1>
        {known && <p className="stale">{t('log.known')}</p>}
        <div className="read-back">
          <p className="small quiet">{t('log.saveLooks')}</p>
          <p className="read-back-words words">{say(detail.readBack)}</p>
        </div>
        <div className="row wrap">
          <StateTag label={detail.stateLabel} tone={detail.tone} open={detail.open} />
          {detail.clocks.map((clock) => (
            <ClockChip key={clock.key} clock={clock} />
          ))}
        </div>
        <div className="row wrap">
          <Link ref={open} to="/cases/$caseId" params={{ caseId: detail.id }} className="saved-open">
            {t('log.open')} <kbd>Enter</kbd>
          </Link>
          <Button onClick={onAnother}>
            {t('log.another')} <kbd>n</kbd>
          </Button>
        </div>
      </section>
    </div>
  );
}
