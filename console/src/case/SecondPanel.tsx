import type { CaseDetail } from '../api/shapes.ts';
import { AskedThing } from '../notices/AskedThing.tsx';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';

/** What waits for a second person, exactly as it was asked. */
export function SecondPanel({ second }: { second: NonNullable<CaseDetail['second']> }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <section className="second-panel" aria-label={t('second.waits')}>
      <p className="second-title">
        {t('second.waits')}
        {t('common.colon')}
        {say(second.label)}
      </p>
      <AskedThing
        asked={second}
        more={t('second.until', { time: sayTime(second.expiresAt, serverNow(), speech) })}
      />
    </section>
  );
}
