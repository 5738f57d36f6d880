import { useSpeech } from '../words/language.ts';
import type { CalendarRow, Calendars } from './calendar-queries.ts';
import { sayWeek } from './say-hours.ts';

/** The calendars that hold in a unit, each with its hours and whose word they are. */
export function CalendarList({
  items,
  unit,
  chosen,
  onChoose,
}: {
  items: CalendarRow[];
  unit: Calendars['unit'];
  chosen: string;
  onChoose: (key: string) => void;
}) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <nav className="calendars-list" aria-label={t('calendars.list')}>
      <ul className="stack tight">
        {items.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              className="calendars-choice"
              aria-current={one.key === chosen ? 'true' : undefined}
              onClick={() => onChoose(one.key)}
            >
              <strong>{say(one.label)}</strong>
              <span className="small">{sayWeek(one.week, speech)}</span>
              <span className="row wrap tight">
                <Whose from={one.from} unit={unit} />
                {one.follows && <span className="calendars-tag">{t('calendars.follows')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether the unit has said so itself, or has it from one above, or from nobody but the product. */
export function Whose({ from, unit }: { from: CalendarRow['from']; unit: Calendars['unit'] }) {
  const { t } = useSpeech();
  if (from?.id === unit.id) return <span className="calendars-tag is-own">{t('calendars.own')}</span>;
  return (
    <span className="calendars-tag">
      {from ? t('calendars.from', { name: from.name }) : t('calendars.ships')}
    </span>
  );
}
