import { App, Button, Checkbox, Input, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { unready } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { TimeInput } from '../form/TimeInput.tsx';
import { TrialResult } from '../standards/TrialResult.tsx';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { CalendarNames } from './CalendarNames.tsx';
import { Changes } from './Changes.tsx';
import type { CalendarDraft } from './calendar-draft.ts';
import type { CalendarDetail, Calendars } from './calendar-queries.ts';
import { FramesField } from './FramesField.tsx';
import { OwnDays } from './OwnDays.tsx';
import { useMaking } from './use-making.ts';
import { WeekField } from './WeekField.tsx';

/** The hours of a calendar as they are written, what they would change, and from when they hold. */
export function CalendarForm({
  unit,
  taken,
  opened,
  detail,
  onTyped,
  onMade,
}: {
  unit: Calendars['unit'];
  taken: string[];
  opened: CalendarDraft;
  /** The calendar that is given other hours; null for one of its own. */
  detail: CalendarDetail | null;
  onTyped: () => void;
  onMade: (key: string) => void;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { message } = App.useApp();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(opened);
  const put = (part: Partial<CalendarDraft>) => {
    onTyped();
    setDraft((before) => ({ ...before, ...part }));
  };
  const done = (key: string) => {
    message.success(
      draft.effectiveFrom
        ? t('calendars.savedLater', { time: sayTime(draft.effectiveFrom, serverNow(), speech) })
        : t('calendars.saved'),
    );
    onMade(key);
  };
  const { problems, refusals, notice, busy, trial, tryIt, save } = useMaking(unit, detail, draft, done);
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], .calendars-problem, .form-wrong',
    );
    wrong?.scrollIntoView({ block: 'center' });
    if (wrong instanceof HTMLInputElement) wrong.focus({ preventScroll: true });
  }, [refusals]);
  const isTaken = !detail && taken.includes(draft.key);
  const needsTrial = detail !== null && draft.applyTo === 'running' && trial === null;
  const hindered = needsTrial
    ? t('standards.trialFirst')
    : draft.effectiveFrom === '' || draft.effectiveFrom === unready
      ? t('calendars.timeMissing')
      : draft.key === ''
        ? t('calendars.keyMissing')
        : isTaken
          ? t('calendars.keyTaken')
          : null;
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        (needsTrial ? tryIt : save)();
      }}
    >
      {notice && (
        <p className="calendars-notice" role="alert">
          {notice}
        </p>
      )}
      <p className="quiet">
        {t(`calendars.holdsFor.${unit.kind}`, { name: unit.name })}
        {detail && detail.from?.id !== unit.id && ` ${t('calendars.becomesOwn', { name: unit.name })}`}
      </p>
      <CalendarNames draft={draft} isNew={!detail} isTaken={isTaken} problems={problems} put={put} />
      <WeekField week={draft.week} problems={problems} onChange={(week) => put({ week })} />
      <fieldset className="stack tight">
        <legend>{t('calendars.holidays')}</legend>
        <Checkbox checked={draft.follows} onChange={({ target }) => put({ follows: target.checked })}>
          {t('calendars.followsBox')}
        </Checkbox>
        {draft.follows && (
          <>
            <FramesField
              name={t('calendars.free')}
              path="/follows/free"
              frames={draft.free}
              problems={problems}
              onChange={(free) => put({ free })}
            />
            <FramesField
              name={t('calendars.makeUp')}
              path="/follows/makeUp"
              frames={draft.makeUp}
              problems={problems}
              onChange={(makeUp) => put({ makeUp })}
            />
          </>
        )}
      </fieldset>
      <OwnDays days={draft.days} problems={problems} onChange={(days) => put({ days })} />
      {/* Nothing counts in a new one before somebody chooses it: it need not wait. */}
      {detail && (
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
              id="calendar-from"
              label={t('standards.effective')}
              value={draft.effectiveFrom || null}
              invalid={problems['/effectiveFrom'] !== undefined}
              shortcuts={[]}
              onChange={(next) => put({ effectiveFrom: next ?? '' })}
            />
          )}
          {problems['/effectiveFrom'] && (
            <p className="calendars-problem" role="alert">
              {problems['/effectiveFrom']}
            </p>
          )}
        </fieldset>
      )}
      <FieldFrame
        id="calendar-note"
        label={t('standards.note')}
        help={t('standards.noteHelp')}
        problem={problems['/note']}
      >
        <Input
          id="calendar-note"
          value={draft.note}
          maxLength={200}
          onChange={({ target }) => put({ note: target.value })}
        />
      </FieldFrame>
      {detail && (
        <fieldset className="stack tight">
          <legend>{t('standards.applyTo')}</legend>
          <Radio.Group
            className="standards-apply"
            value={draft.applyTo}
            onChange={({ target }) => put({ applyTo: target.value })}
          >
            <Radio value="new">
              {t('standards.applyNew')}
              <span className="small quiet standards-help">{t('calendars.applyNewHelp')}</span>
            </Radio>
            <Radio value="running">
              {t('standards.applyRunning')}
              <span className="small quiet standards-help">{t('standards.applyRunningHelp')}</span>
            </Radio>
          </Radio.Group>
        </fieldset>
      )}
      {detail && <Changes detail={detail} draft={draft} />}
      {trial && <TrialResult trial={trial} newOnly={draft.applyTo === 'new'} />}
      <div className="row wrap standards-acts">
        {detail && (
          <Button onClick={tryIt} loading={busy === 'trial'} disabled={busy !== null}>
            {t('standards.trial')}
          </Button>
        )}
        <Button
          type="primary"
          htmlType="submit"
          loading={busy === 'save'}
          disabled={busy !== null || hindered !== null}
        >
          {detail && draft.applyTo === 'running' && trial
            ? t('standards.saveRunning', { count: trial.running })
            : t('calendars.save')}
        </Button>
        {hindered && <span className="small quiet">{hindered}</span>}
      </div>
    </form>
  );
}
