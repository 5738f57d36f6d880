import { App, Drawer, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Problems } from '../form/check-form.ts';
import { Notice } from '../form/Notice.tsx';
import { Problem } from '../form/Problem.tsx';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { useSpeech } from '../words/language.ts';
import { ApplyTo, DecisionActs, EffectiveFrom, lacksTime } from './DecisionParts.tsx';
import { type Draft, decisionOf, draftOf, lacksIn, type Unit } from './decision.ts';
import { HoldsNow } from './HoldsNow.tsx';
import { Only, Part } from './Parts.tsx';
import { Steps } from './Steps.tsx';
import type { Standard, Standards, StandardsClock, StandardsProcess, Trial } from './standard-queries.ts';
import { TrialResult } from './TrialResult.tsx';
import { useDeciding } from './use-deciding.ts';
import { Versions } from './Versions.tsx';

const drawn = /^\/(targetSeconds|facts|calendar|steps|effectiveFrom|note)(\/|$)/;

export interface Picked {
  process: StandardsProcess;
  clock: StandardsClock;
  standard: Standard;
}

/** One standard: what it says, a change of it with its trial run, and what it said before. */
export function StandardDrawer({
  standards,
  picked,
  onClose,
}: {
  standards: Standards;
  picked: Picked;
  onClose: () => void;
}) {
  const { t, say } = useSpeech();
  const narrow = useNarrow();
  const [isTyped, setTyped] = useState(false);
  const fresh = freshOf(standards, picked);
  const kind = fresh.standard.words.map(({ value }) => say(value));
  const title = [say(picked.process.label), say(picked.clock.label), ...kind].join(' · ');
  return (
    <Drawer
      open
      title={title}
      onClose={onClose}
      size={narrow ? '100%' : 620}
      destroyOnHidden
      mask={{ closable: false }}
      // A key that slipped must not take with it what was typed.
      keyboard={!isTyped}
    >
      <div className="stack">
        {standards.unit.mayManage && (
          <Change standards={standards} picked={fresh} onTyped={() => setTyped(true)} onDone={onClose} />
        )}
        {!standards.unit.mayManage && (
          <Steps
            steps={draftOf(standards, fresh.standard).steps}
            recipients={standards.recipients}
            problems={{}}
            disabled
            onChange={() => undefined}
          />
        )}
        <section className="stack tight" aria-labelledby="versions-title">
          <h2 id="versions-title">{t('standards.history')}</h2>
          <Versions unit={standards.unit.id} process={picked.process.key} clock={picked.clock.key} />
        </section>
      </div>
    </Drawer>
  );
}

/** The same standard in what was fetched last: somebody else may have changed it. */
function freshOf(standards: Standards, picked: Picked): Picked {
  const process = standards.processes.find(({ key }) => key === picked.process.key) ?? picked.process;
  const clock = process.clocks.find(({ key }) => key === picked.clock.key) ?? picked.clock;
  const key = JSON.stringify(picked.standard.facts);
  const standard = clock.standards.find(({ facts }) => JSON.stringify(facts) === key) ?? picked.standard;
  return { process, clock, standard };
}

function Change({
  standards,
  picked,
  onTyped,
  onDone,
}: {
  standards: Standards;
  picked: Picked;
  onTyped: () => void;
  onDone: () => void;
}) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { message } = App.useApp();
  const { clock, standard } = picked;
  const [draft, setDraft] = useState<Draft>(() => draftOf(standards, standard));
  const about = { process: picked.process.key, clock: clock.key, facts: standard.facts };
  const decision = decisionOf(standards.unit.id, about, draft);
  const {
    problems: refused,
    notice,
    stale,
    doing,
    trial,
    tryOut,
    decide,
  } = useDeciding<Trial>({
    refreshes: ['standards'],
    drawn,
    about: JSON.stringify(decision),
    holds: clock.basedOn,
  });
  const put = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
    onTyped();
  };
  const lacks = Object.fromEntries(lacksIn(draft).map((path) => [path, t('standards.amountMissing')]));
  const isWhole = Object.keys(lacks).length === 0;
  const problems = { ...refused, ...lacks };

  const tryIt = () => tryOut(() => api('POST', '/api/standards/trial', { body: decision as never }));
  const save = async () => {
    const { effectiveFrom, note, applyTo } = draft;
    const make = (basedOn: number) =>
      api('POST', '/api/standards', {
        body: {
          ...decision,
          applyTo,
          basedOn,
          ...(effectiveFrom ? { effectiveFrom } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        } as never,
      });
    if (!(await decide(make))) return;
    message.success(
      effectiveFrom
        ? t('standards.savedLater', { time: sayTime(effectiveFrom, serverNow(), speech) })
        : t('standards.saved'),
    );
    onDone();
  };
  const isRunning = draft.applyTo === 'running';
  const needsTrial = isRunning && trial === null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        (needsTrial ? tryIt : save)();
      }}
    >
      {notice && (
        <Notice>
          <p>{stale ? t('standards.stale', { message: notice }) : notice}</p>
          {stale && <HoldsNow standard={standard} />}
        </Notice>
      )}
      <Only
        facts={picked.process.facts.filter(({ key }) => standard.facts[key] === undefined)}
        only={draft.only}
        onChange={(only) => put({ only })}
      />
      <Part
        name="target"
        title={t('standards.target')}
        own={draft.setTarget}
        onOwn={(setTarget) => put({ setTarget })}
        problem={problems['/targetSeconds'] ?? factProblem(problems)}
      >
        <span className="row">
          <InputNumber
            aria-label={t('standards.amount')}
            aria-invalid={draft.amount === null}
            status={draft.amount === null ? 'error' : undefined}
            value={draft.amount}
            min={1}
            max={1_000_000}
            onChange={(amount) => put({ amount })}
          />
          <Select
            aria-label={t('standards.target')}
            value={draft.amountIn}
            onChange={(amountIn: Unit) => put({ amountIn })}
            options={(['minutes', 'hours', 'days'] as const).map((value) => ({
              value,
              label: t(`standards.${value}`),
            }))}
          />
        </span>
      </Part>
      <Part
        name="calendar"
        title={t('standards.calendar')}
        own={draft.setCalendar}
        onOwn={(setCalendar) => put({ setCalendar })}
        problem={problems['/calendar']}
      >
        <Select
          aria-label={t('standards.calendar')}
          className="standards-wide"
          value={draft.calendar}
          onChange={(calendar: string) => put({ calendar })}
          options={standards.calendars.map((one) => ({ value: one.key, label: say(one.label) }))}
        />
      </Part>
      <Part
        name="steps"
        title={t('standards.steps')}
        own={draft.setSteps}
        onOwn={(setSteps) => put({ setSteps })}
      >
        <Steps
          steps={draft.steps}
          recipients={standards.recipients}
          problems={problems}
          disabled={!draft.setSteps}
          onChange={(steps) => put({ steps })}
        />
      </Part>
      <EffectiveFrom
        id="standard-from"
        value={draft.effectiveFrom}
        problem={problems['/effectiveFrom']}
        onChange={(effectiveFrom) => put({ effectiveFrom })}
      />
      <div className="stack tight">
        <label htmlFor="standard-note">{t('standards.note')}</label>
        <Input
          id="standard-note"
          value={draft.note}
          maxLength={200}
          onChange={({ target }) => put({ note: target.value })}
        />
        <p className="small quiet">{t('standards.noteHelp')}</p>
        <Problem text={problems['/note']} />
      </div>
      <ApplyTo
        value={draft.applyTo}
        newHelp={t('standards.applyNewHelp')}
        onChange={(applyTo) => put({ applyTo })}
      />
      {trial && <TrialResult trial={trial} newOnly={draft.applyTo === 'new'} />}
      <DecisionActs
        doing={doing}
        needsTrial={needsTrial}
        moves={isRunning && trial ? trial.moves : null}
        save={t('standards.save')}
        hindered={
          isWhole
            ? lacksTime(draft.effectiveFrom)
              ? t('calendars.timeMissing')
              : null
            : t('standards.amountMissing')
        }
        onTry={{ isWhole, tryOut: tryIt }}
      />
    </form>
  );
}

const factProblem = (problems: Problems): string | undefined =>
  Object.entries(problems).find(([path]) => path.startsWith('/facts'))?.[1];
