import { useSpeech } from '../words/language.ts';
import { type CalendarDraft, changesIn } from './calendar-draft.ts';
import type { CalendarDetail } from './calendar-queries.ts';

/** What would be other than it is, before anybody decides it. */
export function Changes({ detail, draft }: { detail: CalendarDetail; draft: CalendarDraft }) {
  const speech = useSpeech();
  const { t } = speech;
  const changes = changesIn(detail, draft, speech);
  return (
    <section className="standards-trial stack tight" aria-labelledby="calendar-changes">
      <strong id="calendar-changes">{t('calendars.changes')}</strong>
      {changes.length === 0 ? (
        <p className="quiet">{t('calendars.changesNone')}</p>
      ) : (
        <ul className="stack tight">
          {changes.map(({ what, from, to }) => (
            <li key={what} className="num">
              {t('calendars.changed', { what, from, to })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
