import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { type Problems, problemsFrom, unready } from '../form/check-form.ts';
import { TimeInput } from '../form/TimeInput.tsx';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { useSpeech } from '../words/language.ts';
import { type Draft, decisionOf, draftOf, lacksIn, type Unit } from './decision.ts';
import { HoldsNow } from './HoldsNow.tsx';
import { Only, Part, Problem } from './Parts.tsx';
import { Steps } from './Steps.tsx';
import {
  type Standard,
  type Standards,
  type StandardsClock,
  type StandardsProcess,
  standardsQuery,
  type Trial,
} from './standard-queries.ts';
import { TrialResult } from './TrialResult.tsx';
import { Versions } from './Versions.tsx';

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
  const client = useQueryClient();
  const { clock, standard } = picked;
  // What the form was opened on; a change made meanwhile is refused by this number, and then shown.
  const [basedOn, setBasedOn] = useState(clock.basedOn);
  const [draft, setDraft] = useState<Draft>(() => draftOf(standards, standard));
  const [refused, setRefused] = useState<Problems>({});
  const [notice, setNotice] = useState<string | null>(null);
  const [wasFaster, setWasFaster] = useState(false);
  const [busy, setBusy] = useState<'trial' | 'save' | null>(null);
  const [tried, setTried] = useState<{ about: string; trial: Trial } | null>(null);
  const about = { process: picked.process.key, clock: clock.key, facts: standard.facts };
  const decision = decisionOf(standards.unit.id, about, draft);
  const key = JSON.stringify(decision);
  const trial = tried?.about === key ? tried.trial : null;
  const put = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
    onTyped();
  };
  const lacks = Object.fromEntries(lacksIn(draft).map((path) => [path, t('standards.amountMissing')]));
  const isWhole = Object.keys(lacks).length === 0;
  const problems = { ...refused, ...lacks };

  const attempt = async (what: 'trial' | 'save', work: () => Promise<void>) => {
    setBusy(what);
    setRefused({});
    setNotice(null);
    try {
      await work();
    } catch (error) {
      const stale = error instanceof ApiError && error.code === 'decision.stale';
      setRefused(error instanceof ApiError ? problemsFrom(error.fields) : {});
      if (stale) {
        const fetched = await client.fetchQuery({ ...standardsQuery(standards.unit.id), staleTime: 0 });
        setBasedOn(freshOf(fetched, picked).clock.basedOn);
        setNotice(t('standards.stale', { message: error.message }));
        setWasFaster(true);
        await client.invalidateQueries({ queryKey: ['standards', 'versions'] });
      } else if (!(error instanceof ApiError) || error.fields.length === 0) setNotice(sentenceFor(error, t));
    } finally {
      setBusy(null);
    }
  };
  const tryIt = () =>
    attempt('trial', async () => {
      setTried({ about: key, trial: await api('POST', '/api/standards/trial', { body: decision as never }) });
    });
  const save = () =>
    attempt('save', async () => {
      const { effectiveFrom, note, applyTo } = draft;
      await api('POST', '/api/standards', {
        body: {
          ...decision,
          applyTo,
          basedOn,
          ...(effectiveFrom ? { effectiveFrom } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        } as never,
      });
      await client.invalidateQueries({ queryKey: ['standards'] });
      message.success(
        effectiveFrom
          ? t('standards.savedLater', { time: sayTime(effectiveFrom, serverNow(), speech) })
          : t('standards.saved'),
      );
      onDone();
    });
  const needsTrial = draft.applyTo === 'running' && trial === null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {notice && (
        <div className="form-notice stack tight" role="alert">
          <p>{notice}</p>
          {wasFaster && <HoldsNow standard={standard} />}
        </div>
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
      <fieldset className="stack tight">
        <legend>{t('standards.effective')}</legend>
        <Radio.Group
          value={draft.effectiveFrom === null ? 'now' : 'later'}
          onChange={({ target }) => put({ effectiveFrom: target.value === 'now' ? null : '' })}
          options={[
            { value: 'now', label: t('standards.now') },
            { value: 'later', label: t('standards.later') },
          ]}
        />
        {draft.effectiveFrom !== null && (
          <TimeInput
            id="standard-from"
            label={t('standards.effective')}
            value={draft.effectiveFrom || null}
            invalid={Boolean(problems['/effectiveFrom'])}
            shortcuts={[]}
            onChange={(next) => put({ effectiveFrom: next ?? '' })}
          />
        )}
        <Problem text={problems['/effectiveFrom']} />
      </fieldset>
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
      <fieldset className="stack tight">
        <legend>{t('standards.applyTo')}</legend>
        <Radio.Group
          className="standards-apply"
          value={draft.applyTo}
          onChange={({ target }) => put({ applyTo: target.value })}
        >
          <Radio value="new">
            {t('standards.applyNew')}
            <span className="small quiet standards-help">{t('standards.applyNewHelp')}</span>
          </Radio>
          <Radio value="running">
            {t('standards.applyRunning')}
            <span className="small quiet standards-help">{t('standards.applyRunningHelp')}</span>
          </Radio>
        </Radio.Group>
      </fieldset>
      {trial && <TrialResult trial={trial} newOnly={draft.applyTo === 'new'} />}
      <div className="row wrap standards-acts">
        <Button onClick={tryIt} loading={busy === 'trial'} disabled={busy !== null || !isWhole}>
          {t('standards.trial')}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy === 'save'}
          disabled={
            busy !== null ||
            !isWhole ||
            needsTrial ||
            draft.effectiveFrom === '' ||
            draft.effectiveFrom === unready
          }
        >
          {draft.applyTo === 'running' && trial
            ? t('standards.saveRunning', { count: trial.moves })
            : t('standards.save')}
        </Button>
        {needsTrial && <span className="small quiet">{t('standards.trialFirst')}</span>}
      </div>
    </form>
  );
}

const factProblem = (problems: Problems): string | undefined =>
  Object.entries(problems).find(([path]) => path.startsWith('/facts'))?.[1];
