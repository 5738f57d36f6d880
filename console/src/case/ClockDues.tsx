import type { Clock } from '../api/shapes.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import './action-preview.css';

interface Compared {
  clock: Clock;
  before: Clock | null;
}

/** When clocks would be due, when they were, and which of them have passed already. */
export function ClockDues({ clocks }: { clocks: readonly Compared[] }) {
  const { t } = useSpeech();
  if (clocks.length === 0) return <p className="quiet small">{t('waiting.previewNone')}</p>;
  return (
    <dl>
      {clocks.map((one) => (
        <Due key={one.clock.key} {...one} />
      ))}
    </dl>
  );
}

function Due({ clock, before }: Compared) {
  const speech = useSpeech();
  const { t, say } = speech;
  const time = (iso: string) => sayTime(iso, serverNow(), speech);
  if (!clock.dueAt) return null;
  // Where nothing had been agreed before, what it was is the first promise, and is said once.
  const first = clock.agreedDueAt ? clock.originalDueAt : null;
  const moved = before?.dueAt && before.dueAt !== clock.dueAt && before.dueAt !== first;
  return (
    <div data-clock={clock.key}>
      <dt>{say(clock.label)}</dt>
      <dd className="num preview-due" title={exactTime(clock.dueAt)}>
        {time(clock.dueAt)}
        {clock.state === 'breached' && <span className="small preview-past">{t('waiting.previewPast')}</span>}
        {moved && (
          <span className="small quiet">{t('waiting.previewWas', { time: time(before.dueAt!) })}</span>
        )}
        {clock.agreedDueAt && clock.originalDueAt && (
          <span className="small quiet">
            {t('waiting.previewOriginal', { time: time(clock.originalDueAt) })}
          </span>
        )}
      </dd>
    </div>
  );
}
