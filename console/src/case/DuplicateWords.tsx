import type { Duplicate } from '../api/family-queries.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';

/** What tells one proposed case from another, and why it is proposed. */
export function DuplicateWords({ duplicate }: { duplicate: Duplicate }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { number, processLabel, stateLabel, openedAt, place, person, summary, why } = duplicate;
  const where = [place?.name, person?.name].filter(Boolean).join(t('common.listJoin'));
  return (
    <span className="duplicate">
      <span>
        {say(processLabel)} <span className="num">{number}</span> <strong>{say(stateLabel)}</strong>{' '}
        <span className="small quiet">{sayTime(openedAt, serverNow(), speech)}</span>
      </span>
      {summary && <span className="duplicate-words">{summary}</span>}
      <span className="small quiet">
        {where && `${where} · `}
        {say(why)}
      </span>
    </span>
  );
}
