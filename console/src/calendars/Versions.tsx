import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import type { CalendarVersion } from './calendar-queries.ts';
import { sayWeek } from './say-hours.ts';

/** Every version that this unit and those above it have made, newest first: from when, who, why. */
export function Versions({ versions }: { versions: CalendarVersion[] }) {
  const speech = useSpeech();
  const { t } = speech;
  if (versions.length === 0) return <p className="quiet">{t('calendars.versionsNone')}</p>;
  return (
    <ol className="calendars-versions">
      {versions.map((one) => (
        <li key={one.ref} className={one.state === 'past' ? 'quiet' : ''}>
          <div className="row wrap">
            <strong>{t('calendars.since', { time: sayTime(sinceOf(one), serverNow(), speech) })}</strong>
            <span className={`calendars-tag is-${one.state}`}>{t(`calendars.states.${one.state}`)}</span>
            <span>{one.unit.name}</span>
            <span className="small quiet num">{one.ref}</span>
          </div>
          <div className="small quiet" title={exactTime(one.madeAt)}>
            {one.madeBy &&
              t('standards.by', { name: one.madeBy, time: sayTime(one.madeAt, serverNow(), speech) })}
          </div>
          <p className="small num">{sayWeek(one.week, speech)}</p>
          {one.addsYears && <p className="small">{t('calendars.addsYears')}</p>}
          {one.note && <p className="small">{one.note}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What differs by published years alone takes over the day of what it replaces, and is other only since it was made. */
const sinceOf = ({ addsYears, madeAt, effectiveFrom }: CalendarVersion): string =>
  addsYears && madeAt > effectiveFrom ? madeAt : effectiveFrom;
