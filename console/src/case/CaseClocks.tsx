import { lazy, Suspense, useState } from 'react';
import type { CaseDetail, Clock } from '../api/shapes.ts';
import { exactTime, sayCounted, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { ClockChip } from '../ui/ClockChip.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { HoldNote } from './HoldNote.tsx';

// Few ask; whoever does waits a moment for the page that answers.
const WhyDrawer = lazy(() =>
  import('../why/WhyDrawer.tsx').then((module) => ({ default: module.WhyDrawer })),
);

interface CaseClocksProps {
  caseId: string;
  clocks: Clock[];
  hold: CaseDetail['hold'];
}

/** Every clock of the case: where it stands, when it began, when it is due, how much of it is spent. */
export function CaseClocks({ caseId, clocks, hold }: CaseClocksProps) {
  const { t } = useSpeech();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <section className="card" aria-labelledby="clocks-title">
      <div className="card-body stack">
        <h2 id="clocks-title">{t('clock.title')}</h2>
        <HoldNote hold={hold} />
        {clocks.length === 0 && <p className="quiet">{t('clock.none')}</p>}
        <ul className="stack">
          {clocks.map((clock) => (
            <OneClock key={clock.key} clock={clock} onWhy={() => setAsked(clock.key)} />
          ))}
        </ul>
      </div>
      {asked && (
        <Suspense>
          <WhyDrawer caseId={caseId} clock={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </section>
  );
}

function OneClock({ clock, onWhy }: { clock: Clock; onWhy: () => void }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const share = Math.min(1, clock.spentSeconds / Math.max(1, clock.targetSeconds));
  const over = clock.spentSeconds > clock.targetSeconds;
  const times: [string, string | null | undefined][] = [
    [t('clock.started'), clock.startedAt],
    [t(clock.agreedDueAt && clock.agreedDueAt === clock.dueAt ? 'waiting.agreed' : 'clock.due'), clock.dueAt],
    [t('clock.metAt'), clock.metAt],
  ];
  const calendar = sayCalendar(clock.calendar, t);
  return (
    <li className="one-clock">
      <div className="row spread wrap tight">
        <strong>{say(clock.label)}</strong>
        <ClockChip clock={clock} withName={false} />
      </div>
      <div className="clock-bar" aria-hidden="true">
        <div
          className={over ? 'clock-spent clock-spent-over' : 'clock-spent'}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      {clock.estimated && clock.dueAt && (
        <p className="small clock-estimated">
          {t('why.estimated', { year: exactTime(clock.dueAt).slice(0, 4) })}
        </p>
      )}
      <dl className="clock-times small">
        {times.map(
          ([label, iso]) =>
            iso && (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="num" title={exactTime(iso)}>
                  {sayTime(iso, serverNow(), speech)}
                </dd>
              </div>
            ),
        )}
        {clock.agreedDueAt && clock.state === 'held' && (
          <div>
            <dt>{t('waiting.agreed')}</dt>
            <dd className="num" title={exactTime(clock.agreedDueAt)}>
              {t('waiting.agreedHeld', { time: sayTime(clock.agreedDueAt, serverNow(), speech) })}
            </dd>
          </div>
        )}
        {clock.agreedDueAt && clock.originalDueAt && (
          <div>
            <dt>{t('waiting.original')}</dt>
            <dd className="num" title={exactTime(clock.originalDueAt)}>
              {clock.originalState === 'breached'
                ? t('waiting.originalBroken', { time: sayTime(clock.originalDueAt, serverNow(), speech) })
                : sayTime(clock.originalDueAt, serverNow(), speech)}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('clock.spent')}</dt>
          <dd className="num">
            {t('clock.spentOf', {
              spent: sayCounted(clock.spentSeconds, clock.calendar, t),
              target: sayCounted(clock.targetSeconds, clock.calendar, t),
            })}
          </dd>
        </div>
        {calendar && (
          <div>
            <dt>{t('clock.calendar')}</dt>
            <dd>{calendar}</dd>
          </div>
        )}
      </dl>
      <button
        type="button"
        className="why-ask small"
        aria-haspopup="dialog"
        aria-label={t('why.title', { clock: say(clock.label) })}
        onClick={onWhy}
      >
        {t(clock.state === 'breached' ? 'why.askBroken' : 'why.ask')}
      </button>
    </li>
  );
}

/** A clock that never rests needs no words for it; one that keeps hours says which. Its version is not for people. */
function sayCalendar(ref: string, t: Speech['t']): string | null {
  const [name = ''] = ref.split('@');
  return name === 'always'
    ? null
    : t(`clock.calendars.${name}`, { defaultValue: t('clock.calendars.other') });
}
