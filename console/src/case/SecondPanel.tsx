import type { CaseDetail } from '../api/shapes.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { sayValue } from './say-value.ts';

/** What waits for a second person, exactly as it was asked. */
export function SecondPanel({ second }: { second: NonNullable<CaseDetail['second']> }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const time = (at: string) => sayTime(at, serverNow(), speech);
  return (
    <section className="second-panel" aria-label={t('second.waits')}>
      <p className="second-title">
        {t('second.waits')}
        {t('common.colon')}
        {say(second.label)}
      </p>
      <dl className="moment-entries">
        {second.entries.map((entry) => (
          <div key={entry.key}>
            <dt>{say(entry.label)}</dt>
            <dd className="words">{sayValue(entry.text, entry.valueLabel, speech)}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet" title={exactTime(second.askedAt)}>
        {t('second.by', { name: second.askedBy.name, time: time(second.askedAt) })}
        {t('log.pause')}
        {t('second.until', { time: time(second.expiresAt) })}
      </p>
    </section>
  );
}
