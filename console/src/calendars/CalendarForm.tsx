import { App, Checkbox, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { FieldFrame } from '../form/Field.tsx';
import { Notice } from '../form/Notice.tsx';
import { ApplyTo, DecisionActs, EffectiveFrom, lacksTime } from '../standards/DecisionParts.tsx';
import { TrialResult } from '../standards/TrialResult.tsx';
import { useDeciding } from '../standards/use-deciding.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { CalendarNames } from './CalendarNames.tsx';
import { Changes } from './Changes.tsx';
import { bodyOf, type CalendarDraft } from './calendar-draft.ts';
import type { CalendarDetail, Calendars, CalendarTrial } from './calendar-queries.ts';
import { FramesField } from './FramesField.tsx';
import { OwnDays } from './OwnDays.tsx';
import { WeekField } from './WeekField.tsx';

const drawn = /^\/(label|key|zone|week|follows|days|effectiveFrom|note)(\/|$)/;

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
  const { effectiveFrom: _, note: __, seen: ___, applyTo: ____, ...hours } = bodyOf(unit.id, 0, draft);
  const { problems, notice, stale, doing, trial, tryOut, decide } = useDeciding<CalendarTrial>({
    refreshes: ['calendars', 'standards'],
    drawn,
    about: JSON.stringify(hours),
    holds: detail?.seen ?? 0,
  });
  const params = { key: draft.key };
  const tryIt = () => tryOut(() => api('POST', '/api/calendars/{key}/trial', { params, body: hours }));
  const save = async () => {
    const make = (seen: number) =>
      api('POST', '/api/calendars/{key}/versions', { params, body: bodyOf(unit.id, seen, draft) });
    if (!(await decide(make))) return;
    const { effectiveFrom } = draft;
    message.success(
      effectiveFrom
        ? t('calendars.savedLater', { time: sayTime(effectiveFrom, serverNow(), speech) })
        : t('calendars.saved'),
    );
    onMade(draft.key);
  };
  const isWrong = Object.keys(problems).length > 0;
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .form-problem');
    wrong?.scrollIntoView({ block: 'center' });
    if (wrong instanceof HTMLInputElement) wrong.focus({ preventScroll: true });
  }, [problems]);
  const isTaken = !detail && taken.includes(draft.key);
  const isRunning = detail !== null && draft.applyTo === 'running';
  const needsTrial = isRunning && trial === null;
  const hindered = lacksTime(draft.effectiveFrom)
    ? t('calendars.timeMissing')
    : draft.key === ''
      ? t('calendars.keyMissing')
      : isTaken
        ? t('calendars.keyTaken')
        : null;
  const told = notice ?? (isWrong ? t('calendars.fix') : null);
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
      {told && (
        <Notice>
          <p>{stale ? t('calendars.stale', { message: told }) : told}</p>
        </Notice>
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
        <EffectiveFrom
          id="calendar-from"
          value={draft.effectiveFrom}
          problem={problems['/effectiveFrom']}
          onChange={(effectiveFrom) => put({ effectiveFrom })}
        />
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
        <ApplyTo
          value={draft.applyTo}
          newHelp={t('calendars.applyNewHelp')}
          onChange={(applyTo) => put({ applyTo })}
        />
      )}
      {detail && <Changes detail={detail} draft={draft} />}
      {trial && <TrialResult trial={trial} newOnly={draft.applyTo === 'new'} />}
      <DecisionActs
        doing={doing}
        needsTrial={needsTrial}
        moves={isRunning && trial ? trial.moves : null}
        save={t('calendars.save')}
        hindered={hindered}
        onTry={detail ? { isWhole: true, tryOut: tryIt } : null}
      />
    </form>
  );
}
