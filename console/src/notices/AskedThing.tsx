import type { ReactNode } from 'react';
import type { Approval } from '../api/shapes.ts';
import { sayValue } from '../case/say-value.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';

interface AskedThingProps {
  asked: Pick<Approval, 'entries' | 'askedAt' | 'askedBy'>;
  /** Said after who asked and when. */
  more?: ReactNode;
}

/** What somebody asked a second person for, exactly as it was asked, by whom and when. */
export function AskedThing({ asked, more }: AskedThingProps) {
  const speech = useSpeech();
  const { t, say } = speech;
  const time = sayTime(asked.askedAt, serverNow(), speech);
  return (
    <>
      {asked.entries.length > 0 && (
        <dl className="moment-entries">
          {asked.entries.map((entry) => (
            <div key={entry.key}>
              <dt>{say(entry.label)}</dt>
              <dd className="words">{sayValue(entry.text, entry.valueLabel, speech)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small quiet" title={exactTime(asked.askedAt)}>
        {t('second.by', { name: asked.askedBy.name, time })}
        {more && (
          <>
            {t('log.pause')}
            {more}
          </>
        )}
      </p>
    </>
  );
}
