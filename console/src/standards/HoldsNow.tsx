import { sayCounted } from '../time/format.ts';
import { useSpeech } from '../words/language.ts';
import { From } from './StandardTable.tsx';
import type { Standard } from './standard-queries.ts';

/** What somebody else has just decided, beside the form that was meant to be sent. */
export function HoldsNow({ standard: { target, calendar, steps } }: { standard: Standard }) {
  const { t, say } = useSpeech();
  return (
    <dl className="form-pairs">
      <div>
        <dt>{t('standards.target')}</dt>
        <dd>
          {sayCounted(target.seconds, calendar.key, t)}
          <From from={target.from} />
        </dd>
      </div>
      <div>
        <dt>{t('standards.calendar')}</dt>
        <dd>
          {say(calendar.label)}
          <From from={calendar.from} />
        </dd>
      </div>
      <div>
        <dt>{t('standards.steps')}</dt>
        <dd>
          {t('standards.stepCount', { n: steps.list.length })}
          <From from={steps.from} />
        </dd>
      </div>
    </dl>
  );
}
