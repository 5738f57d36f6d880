import { Button } from 'antd';
import { exactTime, sayCounted, sayDuration, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import type { Standard, StandardsClock, StandardsProcess } from './standard-queries.ts';

/** Of one process every clock, one line for each kind of case that has terms of its own. */
export function StandardTable({
  process,
  mayManage,
  onPick,
}: {
  process: StandardsProcess;
  mayManage: boolean;
  onPick: (clock: StandardsClock, standard: Standard) => void;
}) {
  const { t, say } = useSpeech();
  const id = `standards-${process.key}`;
  return (
    <section className="card card-body stack" aria-labelledby={id}>
      <h2 id={id}>{say(process.label)}</h2>
      <ul className="standards-table">
        <li className="standards-head small quiet" aria-hidden="true">
          <span>{t('standards.clock')}</span>
          <span>{t('standards.target')}</span>
          <span>{t('standards.calendar')}</span>
          <span>{t('standards.steps')}</span>
        </li>
        {process.clocks.flatMap((clock) =>
          clock.standards.map((standard) => (
            <Line
              key={`${clock.key} ${JSON.stringify(standard.facts)}`}
              clock={clock}
              standard={standard}
              mayManage={mayManage}
              onPick={() => onPick(clock, standard)}
            />
          )),
        )}
      </ul>
    </section>
  );
}

function Line({
  clock,
  standard,
  mayManage,
  onPick,
}: {
  clock: StandardsClock;
  standard: Standard;
  mayManage: boolean;
  onPick: () => void;
}) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { target, calendar, steps, byLaw, toCome } = standard;
  const kind = standard.words.map(({ value }) => say(value)).join(' · ');
  const name = [say(clock.label), kind].filter(Boolean).join(' · ');
  return (
    <li>
      <div>
        <strong>{say(clock.label)}</strong>
        {kind && <span className="standards-kind">{kind}</span>}
        {standard.own && <span className="standards-own">{t('standards.own')}</span>}
        {toCome.map((one) => (
          <div key={one.number} className="small standards-to-come" title={exactTime(one.effectiveFrom)}>
            {t('standards.toCome', {
              time: sayTime(one.effectiveFrom, serverNow(), speech),
              name: one.from?.name ?? '',
            })}
          </div>
        ))}
      </div>
      <div>
        <Name word="target" />
        <span className="num standards-value">{sayCounted(target.seconds, calendar.key, t)}</span>
        <From from={target.from} />
        {byLaw && (
          <div className={byLaw.caps ? 'small standards-law' : 'small quiet'} title={say(byLaw.source)}>
            {byLaw.caps
              ? t('standards.capped')
              : t('standards.byLaw', { time: sayDuration(byLaw.seconds, t) })}
          </div>
        )}
      </div>
      <div>
        <Name word="calendar" />
        <span>{say(calendar.label)}</span>
        <From from={calendar.from} />
      </div>
      <div>
        <Name word="steps" />
        <span className="num">{t('standards.stepCount', { n: steps.list.length })}</span>
        <From from={steps.from} />
      </div>
      <Button
        size="small"
        aria-label={`${t(mayManage ? 'standards.change' : 'standards.look')} ${name}`}
        onClick={onPick}
      >
        {t(mayManage ? 'standards.change' : 'standards.look')}
      </Button>
    </li>
  );
}

/** Stands over its value on a phone, where there is no head; elsewhere it is read out alone. */
function Name({ word }: { word: 'target' | 'calendar' | 'steps' }) {
  const { t } = useSpeech();
  return <span className="standards-name small quiet">{t(`standards.${word}`)}</span>;
}

export function From({ from }: { from: { name: string } | null }) {
  const { t } = useSpeech();
  return (
    <div className="small quiet">
      {t('standards.from', { name: from ? from.name : t('standards.handbook') })}
    </div>
  );
}
