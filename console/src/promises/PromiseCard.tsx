import { Button } from 'antd';
import { dateOf, dayFrom } from '../time/days.ts';
import { monthName } from '../time/names.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import type { Figure, PromiseShown } from './promise-queries.ts';

export type Doing = { what: 'add' } | { what: 'change' | 'review' | 'withdraw'; promise: PromiseShown };

interface Props {
  promise: PromiseShown;
  onDo: (doing: Doing) => void;
  onFigure: (figure: Figure) => void;
}

/** One promise: the sentence as it hangs on the wall, and beside it what became of it. */
export function PromiseCard({ promise, onDo, onFigure }: Props) {
  const speech = useSpeech();
  const { t, say } = speech;
  const facts = promise.facts.map((fact) => `${say(fact.label)}${t('common.colon')}${say(fact.valueLabel)}`);
  const due = sayDate(promise.reviewDueOn, speech);
  return (
    <li className="card promise" data-promise={promise.clock}>
      <div className="card-body promise-body">
        <div className="stack tight">
          <h2 className="promise-sentence">{say(promise.sentence)}</h2>
          <p className="quiet">
            {promise.unit.name} ·{' '}
            {t('promises.published', {
              where: promise.publishedWhere,
              on: sayDate(promise.publishedOn, speech),
            })}
          </p>
          <p className="quiet">
            {t('promises.measured', { process: say(promise.processLabel), clock: say(promise.clockLabel) })}
            {facts.length > 0 && ` · ${t('promises.only', { facts: facts.join(t('common.listJoin')) })}`}
          </p>
          <p className={promise.reviewOverdue ? 'promise-overdue' : 'quiet small'}>
            {promise.reviewOverdue
              ? t('promises.overdue', { due })
              : t('promises.reviewed', {
                  who: promise.reviewedBy ?? '—',
                  on: sayInstant(promise.reviewedAt, speech),
                  due,
                })}
          </p>
          {promise.mayManage && (
            <div className="row wrap">
              {(['review', 'change', 'withdraw'] as const).map((what) => (
                <Button key={what} size="small" onClick={() => onDo({ what, promise })}>
                  {t(`promises.${what}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
        <Result promise={promise} onFigure={onFigure} />
      </div>
    </li>
  );
}

function Result({ promise, onFigure }: Pick<Props, 'promise' | 'onFigure'>) {
  const { t } = useSpeech();
  const { result, wantedShare } = promise;
  const figures: [string, number, Figure][] = [
    [t('promises.kept'), result.kept, { promise, outcome: 'kept' }],
    [t('promises.broken'), result.broken, { promise, outcome: 'broken' }],
    [t('promises.keptAgreed'), result.keptAgreed, { promise, outcome: 'broken', only: 'keptAgreed' }],
    [t('promises.reportedLate'), result.reportedLate, { promise, outcome: 'broken', only: 'reportedLate' }],
    [t('promises.running'), result.running, { promise, outcome: 'running' }],
  ];
  const tone = result.reached === null ? '' : result.reached ? 'promise-good' : 'promise-bad';
  return (
    <div className="promise-result stack tight">
      <p className={`promise-share num ${tone}`}>
        {result.share === null ? t('promises.noShare') : t('promises.share', { share: result.share })}
      </p>
      <p className="quiet small">
        {t('promises.wanted', { share: wantedShare })}
        {result.reached !== null && (
          <strong className={tone}> · {t(result.reached ? 'promises.reached' : 'promises.missed')}</strong>
        )}
      </p>
      <ul className="promise-figures">
        {figures.map(([label, n, figure]) => (
          <li key={label}>
            {n > 0 ? (
              <button type="button" className="promise-figure" onClick={() => onFigure(figure)}>
                <span>{label}</span> <span className="num">{n}</span>
              </button>
            ) : (
              <span className="promise-figure quiet">
                <span>{label}</span> <span className="num">0</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {promise.byProject.length > 1 && (
        <details>
          <summary>{t('promises.byProject')}</summary>
          <ul>
            {promise.byProject.map((one) => (
              <li key={one.project.id} className="row spread">
                <span>{one.project.name}</span>
                <span className="num">
                  {one.share === null ? '—' : `${one.share}%`} ({one.kept}/{one.decided})
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function sayDate(text: string, { language }: Pick<Speech, 'language'>): string {
  const day = dayFrom(text);
  if (!day) return text;
  return language === 'zh'
    ? `${day.year}年${day.month}月${day.day}日`
    : `${day.day} ${monthName(day.month)} ${day.year}`;
}

const sayInstant = (iso: string, speech: Speech): string => sayDate(dateOf(iso), speech);
