import { sayValue } from '../case/say-value.ts';
import { sayCounted } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sayDay, sayMoment } from '../time/say-range.ts';
import { wallTime } from '../time/wall-clock.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import type { Explanation } from './WhyDrawer.tsx';

type By = NonNullable<Explanation['changes'][number]['by']>;

/** What happened to the clock, who did it, and since when we know. */
export function Changes({ why }: { why: Explanation }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <section className="stack tight" aria-labelledby="why-changes">
      <h3 id="why-changes">{t('why.changes')}</h3>
      <ol className="why-changes">
        {why.changes.map((one) => (
          <li key={`${one.at} ${one.change}`}>
            <time className="num quiet small" dateTime={one.at}>
              {sayMoment(Date.parse(one.at), serverNow(), speech)}
            </time>
            <span>
              {say(one.label)}
              {one.by && <By by={one.by} spoke={one.change === 'warned' || one.change === 'broken'} />}
            </span>
          </li>
        ))}
      </ol>
      {why.past.length > 0 && (
        <div className="stack tight">
          <h4>{t('why.past')}</h4>
          {why.past.map((run) => (
            <p key={run.startedAt} className="small num">
              {t(run.brokenAt ? 'why.pastBroken' : 'why.pastKept', {
                time: sayMoment(Date.parse(run.startedAt), serverNow(), speech),
                at: sayMoment(Date.parse(run.brokenAt ?? run.metAt ?? run.startedAt), serverNow(), speech),
              })}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

/** What a clock says itself is said already. */
function By({ by, spoke }: { by: By; spoke: boolean }) {
  const { say, t } = useSpeech();
  const who = by.actor.kind === 'system' ? t('why.system') : by.actor.name;
  return (
    <span className="quiet small"> {[spoke ? '' : say(by.label), who].filter(Boolean).join(' · ')}</span>
  );
}

/** Reason and until when, as they were filled in. */
export function Entries({ by }: { by: By }) {
  const speech = useSpeech();
  const { say, t } = speech;
  return (
    <p className="small quiet">
      {by.actor.kind === 'system' ? t('why.system') : by.actor.name}
      {by.entries.map((entry) => (
        <span key={entry.key} className="why-entry">
          {say(entry.label)}
          {t('common.colon')}
          {sayValue(entry.text, entry.valueLabel, speech)}
        </span>
      ))}
    </p>
  );
}

/** Whose decision each part of the rule is, under which number. */
export function Rules({ why: { terms } }: { why: Explanation }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { calendar } = terms;
  const handbook = t('why.handbook', { version: terms.processVersion });
  const lines = [
    [
      t('why.target'),
      sayCounted(terms.targetSeconds, calendar.ref, t),
      decided(terms.target, speech) ?? handbook,
    ],
    [
      t('why.calendar'),
      calendar.label ? say(calendar.label) : say(calendar.hours),
      [decided(terms.calendarChosen, speech) ?? handbook, calendar.owner && decided(calendar.owner, speech)]
        .filter(Boolean)
        .join(t('common.listJoin')),
    ],
    [t('why.steps'), '', decided(terms.steps, speech) ?? handbook],
  ] as const;
  return (
    <section className="stack tight" aria-labelledby="why-rules">
      <h3 id="why-rules">{t('why.rules')}</h3>
      <dl className="why-rules">
        {lines.map(([what, value, from]) => (
          <div key={what}>
            <dt className="quiet">{what}</dt>
            <dd>
              {value && <strong>{value} </strong>}
              <span className="quiet small">{from}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function decided(by: Explanation['terms']['target'], speech: Speech): string | null {
  if (!by) return null;
  const since = sayDay(wallTime(Date.parse(by.since)), serverNow(), speech);
  return speech.t('why.decision', { unit: by.name, number: by.number, since });
}
