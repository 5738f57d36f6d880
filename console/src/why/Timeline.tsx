import { useState } from 'react';
import { sayDuration } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sayRange } from '../time/say-range.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import { Entries } from './Grounds.tsx';
import type { Explanation } from './WhyDrawer.tsx';

type Part = Explanation['parts'][number];

/** More stretches than these are folded away until somebody wants them all. */
const shownAtOnce = 16;

/** The whole time from the start to the due time, stretch below stretch: what counted and what did not, by name. */
export function Timeline({ why }: { why: Explanation }) {
  const speech = useSpeech();
  const { t } = speech;
  const [all, setAll] = useState(false);
  const left = skippedIn(why.parts);
  const parts = all ? why.parts : why.parts.slice(0, shownAtOnce);
  const nowAt = why.isOver ? -1 : parts.findIndex(({ ahead }) => ahead);
  return (
    <section className="stack tight" aria-labelledby="why-timeline">
      <h3 id="why-timeline">{t('why.timeline')}</h3>
      <p className="why-skipped">
        {left.length > 0 && <span className="quiet">{t('why.skipped')} </span>}
        {left.length === 0
          ? t('why.nothingSkipped')
          : left.map(({ key, kind, name, n }) => (
              <Skipped key={key} kind={kind} name={speech.say(name)} n={n} />
            ))}
      </p>
      <ol className="why-parts">
        {parts.map((part, i) => (
          <li key={part.from} className={`why-part ${part.ahead ? 'why-ahead ' : ''}why-is-${shapeOf(part)}`}>
            {i === nowAt && <p className="why-now small">{t('why.now')}</p>}
            <div className="row spread wrap tight">
              <strong>{nameOf(part, why, speech)}</strong>
              <span className="num quiet small">{sayLength(part, speech)}</span>
            </div>
            <p className="num small">
              {sayRange(Date.parse(part.from), Date.parse(part.to), serverNow(), speech)}
            </p>
            {part.by && <Entries by={part.by} />}
          </li>
        ))}
      </ol>
      {parts.length < why.parts.length && (
        <button type="button" className="why-ask" onClick={() => setAll(true)}>
          {t('why.showAll', { n: why.parts.length })}
        </button>
      )}
    </section>
  );
}

function Skipped({ kind, name, n }: { kind: string; name: string; n: number }) {
  const { t } = useSpeech();
  const words = { night: 'why.nights', holiday: 'why.days', weekend: 'why.days', closed: 'why.days' }[kind];
  return <span className="why-tag">{t(words ?? 'why.times', { name, n })}</span>;
}

const counts = ({ kind }: Part) => kind === 'counted' || kind === 'over';
const shapeOf = (part: Part) => (counts(part) || part.kind === 'held' ? part.kind : 'skipped');

function nameOf(part: Part, why: Explanation, { t, say }: Speech): string {
  return part.ahead && why.isOver && counts(part) ? t('why.spare') : say(part.label);
}

const aDay = 86_400_000;

/** Whole days as days, everything else as hours and minutes. */
const sayLength = ({ ms }: Part, { t }: Speech): string => sayDuration(ms / 1000, t);

/** What was left out, each name once: nights by their number, days off by theirs. */
function skippedIn(parts: Part[]) {
  const found = new Map<string, { key: string; kind: string; name: Part['label']; n: number }>();
  for (const part of parts) {
    if (counts(part)) continue;
    const key = `${part.kind} ${part.label.zh}`;
    const one = found.get(key) ?? { key, kind: part.kind, name: part.label, n: 0 };
    one.n +=
      part.kind === 'night' || part.kind === 'held' || part.kind === 'break'
        ? 1
        : Math.max(1, Math.round(part.ms / aDay));
    found.set(key, one);
  }
  return [...found.values()];
}
