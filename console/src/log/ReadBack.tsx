import type { Process } from '../api/shapes.ts';
import { useNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import type { Draft } from './draft.ts';
import { factsOf } from './RequestFields.tsx';
import { expectedPromises, readBackWords } from './read-back.ts';

/** The sentence to read out, while it is being written. */
export function ReadBack({ draft, processes }: { draft: Draft; processes: Process[] }) {
  const speech = useSpeech();
  const { t } = speech;
  const now = useNow();
  // What is added to a contact later was asked for later.
  const contact = draft.onto ? now : Date.parse(draft.occurredAt ?? '');
  const at = Number.isNaN(contact) ? now : contact;
  const spoken = draft.requests.flatMap((request) => {
    const process = processes.find((one) => one.key === request.process);
    if (!process || !request.description.trim()) return [];
    return [
      {
        kind: process.label,
        where: request.place?.name ?? request.placeText.trim(),
        what: request.description,
        promises: expectedPromises(process, factsOf(request, process), at, now, speech),
      },
    ];
  });
  return (
    <section className="card card-body read-back" aria-labelledby="read-back-title">
      <h2 id="read-back-title">{t('log.readBack')}</h2>
      {spoken.length > 0 ? (
        <>
          <p className="read-back-words words">{readBackWords(callerName(draft), spoken, speech)}</p>
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
