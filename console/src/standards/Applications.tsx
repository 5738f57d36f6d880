import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { type Application, applicationsQuery } from './standard-queries.ts';

const mostShown = 3;

/** How far decisions are that are being applied to running cases, and what became of the last ones. */
export function Applications({ unit, only }: { unit: string; only?: Application['reason'] }) {
  const { t } = useSpeech();
  const { data: all } = useQuery(applicationsQuery(unit));
  const data = all?.filter(({ reason }) => !only || reason === only);
  if (!data || data.length === 0) return null;
  const open = data.filter(({ state }) => state !== 'done');
  const done = data.filter(({ state }) => state === 'done');
  return (
    <section className="card card-body stack" aria-labelledby="applications-title">
      <h2 id="applications-title">{t(open.length > 0 ? 'standards.applications' : 'standards.applied')}</h2>
      {/* Told once it has begun and once it is through; the figures between change every second or two. */}
      <p className="visually-hidden" role="status">
        {t(open.length > 0 ? 'standards.applications' : 'standards.applied')}
      </p>
      <ul className="stack tight">
        {[...open, ...done.slice(0, mostShown)].map((one) => (
          <One key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function One({ one }: { one: Application }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const what = [one.process, one.clock, ...one.words.map(({ value }) => value), one.calendar]
    .filter((label) => label !== null)
    .map(say)
    .join(' · ');
  const isToCome = one.state === 'waiting' && Date.parse(one.startsAt) > serverNow();
  return (
    <li className="standards-application">
      <div className="row wrap">
        <strong>{t(`standards.reasons.${one.reason}`, { year: one.year ?? '' })}</strong>
        <span>{what}</span>
        <span className="small quiet" title={exactTime(one.madeAt)}>
          {t('standards.by', {
            name: one.madeBy ?? one.unit.name,
            time: sayTime(one.madeAt, serverNow(), speech),
          })}
        </span>
      </div>
      <Outcome
        of={one}
        what={what}
        waiting={
          isToCome ? t('standards.startsAt', { time: sayTime(one.startsAt, serverNow(), speech) }) : undefined
        }
      />
    </li>
  );
}

/** How far giving other terms to running cases is, and what became of it. */
export function Outcome({
  of: { state, total, done, moved, nowOverdue, failed },
  what,
  waiting,
}: {
  of: { state: string } & Pick<Application, 'total' | 'done' | 'moved' | 'nowOverdue' | 'failed'>;
  what: string;
  /** What is said before it begins. */
  waiting?: string | undefined;
}) {
  const { t } = useSpeech();
  return (
    <>
      {state === 'running' && (
        <Progress
          aria-label={what}
          percent={total ? Math.floor((done / total) * 100) : 0}
          size="small"
          status="active"
          strokeColor="var(--brand)"
        />
      )}
      <span className="small num">
        {state === 'done' && t('standards.outcome', { done, moved, overdue: nowOverdue })}
        {state === 'running' && t('standards.progress', { done, total: total ?? '…', moved })}
        {state === 'waiting' && (waiting ?? t('standards.progressOpen'))}
      </span>
      {failed > 0 && <span className="small standards-law">{t('standards.failed', { n: failed })}</span>}
    </>
  );
}
