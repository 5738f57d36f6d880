import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../api/shapes.ts';
import { mainClock } from '../time/clock-face.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { ClockChip } from './ClockChip.tsx';
import { StateTag } from './StateTag.tsx';
import './case-list.css';

/** A few cases one below the other, as a person's or a place's page shows them. */
export function CaseList({ cases }: { cases: CaseRow[] }) {
  const speech = useSpeech();
  return (
    <ul className="case-list">
      {cases.map((row) => {
        const clock = row.open ? mainClock(row.clocks) : null;
        return (
          <li key={row.id}>
            <div className="row wrap">
              <Link to="/cases/$caseId" params={{ caseId: row.id }}>
                {row.summary || speech.say(row.processLabel)}
              </Link>
              <StateTag label={row.stateLabel} tone={row.tone} open={row.open} />
              {clock && <ClockChip clock={clock} />}
            </div>
            <div className="row wrap small quiet">
              <span>{speech.say(row.processLabel)}</span>
              <span className="num">{row.number}</span>
              <span className="num" title={exactTime(row.openedAt)}>
                {sayTime(row.openedAt, serverNow(), speech)}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
