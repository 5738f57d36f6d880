import type { Process } from '../api/shapes.ts';
import { useNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import type { Draft } from './draft.ts';
import { passedIn, promisesOf, readBackWords } from './read-back.ts';
import { useExpected } from './use-expected.ts';

/** The sentence to read out, while it is being written. */
export function ReadBack({
  draft,
  processes,
  projectId,
}: {
  draft: Draft;
  processes: Process[];
  projectId: string | null;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const now = useNow();
  const { clocks, isUnknown } = useExpected(draft, processes, projectId);
  const spoken = draft.requests.flatMap((request) => {
    const process = processes.find((one) => one.key === request.process);
    if (!process || !request.description.trim()) return [];
    return [
      {
        kind: process.label,
        where: request.place?.name ?? request.placeText.trim(),
        what: request.description,
        promises: promisesOf(process, clocks.get(request.key) ?? [], now, speech),
      },
    ];
  });
  const passed = passedIn([...clocks.values()].flat(), now, speech);
  return (
    <section className="card card-body read-back" aria-labelledby="read-back-title">
      <h2 id="read-back-title">{t('log.readBack')}</h2>
      {spoken.length > 0 ? (
        <>
          <p className="read-back-words words">{readBackWords(callerName(draft), spoken, speech)}</p>
          {passed.length > 0 && (
            <p className="read-back-passed" role="status">
              {t('log.readBackPassed', { clocks: passed.join(t('common.listJoin')) })}
            </p>
          )}
          <p className="small quiet">{t(isUnknown ? 'log.readBackUnknown' : 'log.readBackEstimate')}</p>
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
