import type { Process } from '../api/shapes.ts';
import { useNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import type { Draft } from './draft.ts';
import { readBackWords } from './read-back.ts';

interface ReadBackProps {
  draft: Draft;
  process: Process | null;
  facts: Record<string, unknown>;
}

/** The sentence to read out, while it is being written. */
export function ReadBack({ draft, process, facts }: ReadBackProps) {
  const speech = useSpeech();
  const { t } = speech;
  const now = useNow();
  const what = draft.description.trim().replace(/[。.！!\s]+$/, '');
  const contact = draft.occurredAt ? Date.parse(draft.occurredAt) : Number.NaN;
  const words =
    process && what
      ? readBackWords(
          {
            process,
            facts,
            who: callerName(draft),
            where: draft.place?.name ?? draft.placeText.trim(),
            what,
            at: Number.isNaN(contact) ? now : contact,
            now,
          },
          speech,
        )
      : null;
  return (
    <section className="card card-body read-back" aria-labelledby="read-back-title">
      <h2 id="read-back-title">{t('log.readBack')}</h2>
      {words ? (
        <>
          <p className="read-back-words words">{words}</p>
          <p className="small quiet">{t('log.readBackEstimate')}</p>
        </>
      ) : (
        <p className="quiet">{t('log.readBackEmpty')}</p>
      )}
    </section>
  );
}

function callerName({ caller }: Draft): string {
  if (caller.kind === 'known') return caller.salutation ?? caller.name;
  return caller.kind === 'new' ? caller.name.trim() : '';
}
