import { Button, Radio } from 'antd';
import { unready } from '../form/check-form.ts';
import { Problem } from '../form/Problem.tsx';
import { TimeInput } from '../form/TimeInput.tsx';
import { useSpeech } from '../words/language.ts';

type From = string | null;

/** At once, or from a time on: null, or '' while it is still to be said. */
export function EffectiveFrom({
  id,
  value,
  problem,
  onChange,
}: {
  id: string;
  value: From;
  problem: string | undefined;
  onChange: (value: From) => void;
}) {
  const { t } = useSpeech();
  return (
    <fieldset className="stack tight">
      <legend>{t('standards.effective')}</legend>
      <Radio.Group
        value={value === null ? 'now' : 'later'}
        onChange={({ target }) => onChange(target.value === 'now' ? null : '')}
        options={[
          { value: 'now', label: t('standards.now') },
          { value: 'later', label: t('standards.later') },
        ]}
      />
      {value !== null && (
        <TimeInput
          id={id}
          label={t('standards.effective')}
          value={value || null}
          invalid={problem !== undefined}
          shortcuts={[]}
          onChange={(next) => onChange(next ?? '')}
        />
      )}
      <Problem text={problem} />
    </fieldset>
  );
}

/** Whether its time is still to be said, or cannot be read. */
export const lacksTime = (from: From): boolean => from === '' || from === unready;

type Whom = 'new' | 'running';

export function ApplyTo({
  value,
  newHelp,
  onChange,
}: {
  value: Whom;
  newHelp: string;
  onChange: (value: Whom) => void;
}) {
  const { t } = useSpeech();
  return (
    <fieldset className="stack tight">
      <legend>{t('standards.applyTo')}</legend>
      <Radio.Group
        className="standards-apply"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <Radio value="new">
          {t('standards.applyNew')}
          <span className="small quiet standards-help">{newHelp}</span>
        </Radio>
        <Radio value="running">
          {t('standards.applyRunning')}
          <span className="small quiet standards-help">{t('standards.applyRunningHelp')}</span>
        </Radio>
      </Radio.Group>
    </fieldset>
  );
}

/** The trial and the decision; where it has to be tried first, Enter tries. */
export function DecisionActs({
  doing,
  needsTrial,
  moves,
  save,
  hindered,
  onTry,
}: {
  doing: 'trial' | 'save' | null;
  needsTrial: boolean;
  /** How many running cases are changed with it; null where none is meant to be. */
  moves: number | null;
  save: string;
  hindered: string | null;
  /** Null where there is nothing to try it on. */
  onTry: { isWhole: boolean; tryOut: () => void } | null;
}) {
  const { t } = useSpeech();
  const isBusy = doing !== null;
  return (
    <div className="row wrap standards-acts">
      {onTry && (
        <Button
          htmlType={needsTrial ? 'submit' : 'button'}
          onClick={needsTrial ? undefined : onTry.tryOut}
          loading={doing === 'trial'}
          disabled={isBusy || !onTry.isWhole}
        >
          {t('standards.trial')}
        </Button>
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={doing === 'save'}
        disabled={isBusy || needsTrial || hindered !== null}
      >
        {moves === null ? save : t('standards.saveRunning', { count: moves })}
      </Button>
      {(hindered ?? needsTrial) && (
        <span className="small quiet">{hindered ?? t('standards.trialFirst')}</span>
      )}
    </div>
  );
}
