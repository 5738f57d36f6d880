import { Button, InputNumber, Select } from 'antd';
import { Problem } from '../form/Problem.tsx';
import { sayDuration } from '../time/format.ts';
import { useSpeech } from '../words/language.ts';
import { type Moment, newStepKey, type StepDraft } from './decision.ts';
import type { Standards } from './standard-queries.ts';

const moments: Record<Moment, string> = {
  at: 'stepAt',
  after: 'stepAfter',
  before: 'stepBefore',
  past: 'stepPast',
};

/** Who hears at which moment; the breach is always one of them. */
export function Steps({
  steps,
  recipients,
  problems,
  disabled,
  onChange,
}: {
  steps: StepDraft[];
  recipients: Standards['recipients'];
  problems: Record<string, string>;
  disabled: boolean;
  onChange: (steps: StepDraft[]) => void;
}) {
  const { t, say } = useSpeech();
  const put = (i: number, change: Partial<StepDraft>) =>
    onChange(steps.map((one, n) => (n === i ? { ...one, ...change } : one)));
  const problemOf = (i: number) =>
    Object.entries(problems).find(([path]) => path === `/steps/${i}` || path.startsWith(`/steps/${i}/`))?.[1];
  return (
    <div className="stack tight">
      <ul className="stack tight">
        {steps.map((step, i) => (
          <li key={step.key} className="standards-step">
            {step.key === 'breach' ? (
              <strong className="standards-step-when">{t('standards.stepBreach')}</strong>
            ) : (
              <span className="row standards-step-when">
                <Select
                  aria-label={t('standards.stepWhen')}
                  disabled={disabled}
                  value={step.moment}
                  popupMatchSelectWidth={false}
                  onChange={(moment: Moment) => put(i, { moment, amount: moment === 'at' ? 50 : 30 })}
                  options={Object.entries(moments).map(([value, word]) => ({
                    value,
                    label: t(`standards.${word}`),
                  }))}
                />
                <InputNumber
                  aria-label={t('standards.amount')}
                  disabled={disabled}
                  aria-invalid={step.amount === null}
                  status={step.amount === null ? 'error' : undefined}
                  value={step.amount}
                  min={1}
                  max={1_000_000}
                  onChange={(amount) => put(i, { amount })}
                  suffix={t(step.moment === 'at' ? 'standards.percent' : 'standards.minutes')}
                />
              </span>
            )}
            <Select
              mode="multiple"
              aria-label={t('standards.stepTell')}
              disabled={disabled}
              className="standards-step-tell"
              value={step.tell}
              onChange={(tell: string[]) => put(i, { tell })}
              options={recipients.map(({ key, label }) => ({ value: key, label: say(label) }))}
            />
            {step.key !== 'breach' && !disabled && (
              <Button size="small" type="text" onClick={() => onChange(steps.filter((_, n) => n !== i))}>
                {t('standards.stepRemove')}
              </Button>
            )}
            <Repeats rest={step.rest} />
            <Problem text={problemOf(i)} />
          </li>
        ))}
      </ul>
      <Problem text={problems['/steps']} />
      {!disabled && (
        <div>
          <Button
            size="small"
            onClick={() =>
              onChange([
                ...steps,
                { key: newStepKey(steps), moment: 'at', amount: 50, tell: ['supervisor'], rest: {} },
              ])
            }
          >
            {t('standards.stepAdd')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Repeats({ rest }: { rest: Record<string, unknown> }) {
  const { t } = useSpeech();
  const repeat = rest.repeat as { every: { seconds: number }; most: number } | undefined;
  if (!repeat) return null;
  return (
    <p className="small quiet">
      {t('standards.repeats', { every: sayDuration(repeat.every.seconds, t), most: repeat.most })}
    </p>
  );
}
