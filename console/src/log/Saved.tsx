import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { processesQuery } from '../api/queries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { serverNow } from '../time/now.ts';
import { ClockChip } from '../ui/ClockChip.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { useSpeech } from '../words/language.ts';
import { promisesOf, readBackWords } from './read-back.ts';

interface SavedProps {
  cases: CaseDetail[];
  known: boolean;
  onAnother: () => void;
  /** "And another thing": the caller is still on the line. */
  onMore: () => void;
}

/** The contact is held: its numbers, the real words to read out, and the clocks that now run. */
export function Saved({ cases, known, onAnother, onMore }: SavedProps) {
  const { t, say } = useSpeech();
  const open = useRef<HTMLAnchorElement>(null);
  const words = useWordsToRead(cases);
  useEffect(() => open.current?.focus(), []);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const [first] = cases;
  if (!first) return null;
  return (
    <div className="page">
      <section className="card card-body stack saved" aria-labelledby="saved-title">
        <h1 id="saved-title">
          {cases.length === 1 ? (
            <>
              {t('log.saved')} <span className="num saved-number">{first.number}</span>
            </>
          ) : (
            t('log.savedMany', { n: cases.length })
          )}
        </h1>
        {known && <p className="stale">{t('log.known')}</p>}
        <div className="read-back">
          <p className="small quiet">{t('log.saveLooks')}</p>
          <p className="read-back-words words">{words}</p>
        </div>
        <ul className="saved-cases">
          {cases.map((one, index) => (
            <li key={one.id} className={cases.length > 1 ? 'saved-case' : undefined}>
              {cases.length > 1 && (
                <>
                  <Link
                    ref={index === 0 ? open : undefined}
                    to="/cases/$caseId"
                    params={{ caseId: one.id }}
                    className="saved-link"
                  >
                    <strong>{say(one.processLabel)}</strong>{' '}
                    <span className="num saved-number">{one.number}</span>
                  </Link>
                  <p className="words saved-words">{one.description}</p>
                </>
              )}
              <div className="row wrap tight">
                <StateTag label={one.stateLabel} tone={one.tone} open={one.open} />
                {one.clocks.map((clock) => (
                  <ClockChip key={clock.key} clock={clock} />
                ))}
              </div>
            </li>
          ))}
        </ul>
        <div className="row wrap">
          {cases.length === 1 && (
            <Link ref={open} to="/cases/$caseId" params={{ caseId: first.id }} className="saved-open">
              {t('log.open')} <kbd>Enter</kbd>
            </Link>
          )}
          <Button onClick={onMore}>
            {t('log.more')} <kbd>Alt+Enter</kbd>
          </Button>
          <Button onClick={onAnother}>
            {t('log.another')} <kbd>n</kbd>
          </Button>
        </div>
      </section>
    </div>
  );
}

/** One thing is told in the server's own sentence; several are told together, with the times their clocks run to. */
function useWordsToRead(cases: CaseDetail[]): string {
  const speech = useSpeech();
  const { data: processes } = useQuery(processesQuery);
  const [first] = cases;
  if (!first) return '';
  if (cases.length === 1) return speech.say(first.readBack);
  const requests = cases.map((one) => ({
    kind: one.processLabel,
    where: one.place?.name ?? one.placeText ?? '',
    what: one.description ?? one.summary,
    number: one.number,
    promises: promisesOf(
      processes?.find((process) => process.key === one.process),
      one.clocks,
      serverNow(),
      speech,
    ),
  }));
  return readBackWords(first.person?.salutation ?? first.person?.name ?? '', requests, speech);
}
