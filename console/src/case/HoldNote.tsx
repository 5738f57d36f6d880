import type { CaseDetail } from '../api/shapes.ts';
import { countdown, exactTime, sayDuration, sayTime } from '../time/format.ts';
import { serverNow, useNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import './action-preview.css';

/** Until when a case rests, and how much of what is allowed it has rested; nothing where it never has. */
export function HoldNote({ hold }: { hold: CaseDetail['hold'] }) {
  const speech = useSpeech();
  const { t } = speech;
  const now = useNow();
  if (!hold || (hold.times === 0 && !hold.until)) return null;
  const left = hold.until ? Math.round((Date.parse(hold.until) - now) / 1000) : 0;
  return (
    <div className="hold-note stack tight" data-held-until={hold.until ?? undefined}>
      {hold.until && (
        <>
          <strong title={exactTime(hold.until)}>
            {t('waiting.holdUntil')} {sayTime(hold.until, serverNow(), speech)}
          </strong>
          <span className="small num">
            {left > 0 ? t('waiting.holdLeft', { time: countdown(left, t) }) : t('waiting.holdOver')}
          </span>
        </>
      )}
      <span className="small quiet">
        {t('waiting.held')}
        {t('common.colon')}
        {t('waiting.heldOf', {
          times: hold.times,
          most: hold.most,
          spent: sayDuration(hold.seconds, t),
          within: sayDuration(hold.withinSeconds, t),
        })}
      </span>
    </div>
  );
}
