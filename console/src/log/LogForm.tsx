import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { channelsQuery } from '../api/queries.ts';
import { type CaseDetail, formOf, type Me, type Process } from '../api/shapes.ts';
import { FieldFrame } from '../form/Field.tsx';
import { RadioChips } from '../form/RadioChips.tsx';
import { defaultsOf, fieldsOf } from '../form/read-schema.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { CallerField } from './CallerField.tsx';
import { ContactTime } from './ContactTime.tsx';
import { KindField } from './KindField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { ReadBack } from './ReadBack.tsx';
import { useDraft } from './use-draft.ts';
import { useSave } from './use-save.ts';

interface LogFormProps {
  me: Me;
  processes: Process[];
  from: { person?: string; place?: string };
  onSaved: (detail: CaseDetail, known: boolean) => void;
}

export function LogForm({ me, processes, from, onSaved }: LogFormProps) {
  const { t, say } = useSpeech();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { data: channels = [], error: channelless } = useQuery(channelsQuery);
  const { draft, change, clear, restored } = useDraft(me, from);
  const process = processes.find((one) => one.key === draft.process) ?? null;
  const facts = process ? (draft.forms[process.key] ?? defaultsOf(formOf(process))) : {};
  const channel = draft.channel ?? channels[0]?.key ?? null;
  const projectId = draft.projectId ?? (me.projects.length === 1 ? me.projects[0]!.id : null);
  const { save, busy, problems, failure } = useSave({ draft, process, facts, channel, projectId, onSaved });
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .form-wrong input')?.focus();
  }, [problems]);
  // The field appears with the next drawing; until then there is nothing to put the cursor into.
  const focus = (field: string) => setTimeout(() => document.getElementById(field)?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return;
    const target = event.target as HTMLElement;
    const everywhere = event.ctrlKey || event.metaKey;
    if (!everywhere && !(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement))
      return;
    event.preventDefault();
    save();
  };

  return (
    <form
      ref={form}
      className="page log-page"
      aria-label={t('log.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onKeyDown}
    >
      <div className="row spread wrap log-head">
        <h1>{t('log.title')}</h1>
        <span className="small quiet log-hint">{t('log.saveHint')}</span>
      </div>
      {restored && (
        <Alert
          type="info"
          showIcon
          className="log-note"
          title={t('log.restored') + (restored === 'withoutNumbers' ? t('log.restoredNoPhone') : '')}
        />
      )}
      {failure && <Alert type="error" showIcon className="log-note" title={failure} role="alert" />}
      <div className="log-columns">
        <div className="card card-body log-fields">
          <CallerField id={`${id}-caller`} draft={draft} change={change} problems={problems} focus={focus} />
          <PlaceField
            id={`${id}-place`}
            me={me}
            draft={draft}
            change={change}
            problems={problems}
            projectId={projectId}
            focus={focus}
          />
          <KindField
            id={`${id}-kind`}
            processes={processes}
            value={draft.process}
            problem={problems['/process']}
            onChange={(key) => change({ process: key })}
          />
          <FieldFrame
            id={`${id}-description`}
            label={t('log.description')}
            required
            problem={problems['/description']}
          >
            <Input.TextArea
              id={`${id}-description`}
              className="log-description"
              autoSize={{ minRows: 3, maxRows: 10 }}
              maxLength={10_000}
              placeholder={t('log.descriptionPlaceholder')}
              status={problems['/description'] ? 'error' : undefined}
              aria-invalid={Boolean(problems['/description'])}
              aria-required
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
            />
          </FieldFrame>
          {process && fieldsOf(formOf(process)).length > 0 && (
            <fieldset>
              <legend className="visually-hidden">{say(process.label)}</legend>
              <SchemaForm
                key={process.key}
                schema={formOf(process)}
                id={`${id}-${process.key}`}
                place={{ projectId, caseId: null }}
                value={facts}
                onChange={(value) => change({ forms: { ...draft.forms, [process.key]: value } })}
                problems={problems}
              />
            </fieldset>
          )}
          <FieldFrame
            id={`${id}-channel`}
            label={t('log.channel')}
            required
            problem={problems['/channel'] ?? (channelless ? sentenceFor(channelless, t) : undefined)}
            many
          >
            <RadioChips
              id={`${id}-channel`}
              label={t('log.channel')}
              required
              value={channel}
              options={channels.map((one) => ({ value: one.key, label: say(one.label) }))}
              onChange={(key) => change({ channel: String(key) })}
            />
          </FieldFrame>
          <ContactTime
            id={`${id}-occurred`}
            value={draft.occurredAt}
            problem={problems['/occurredAt']}
            onChange={(occurredAt) => change({ occurredAt })}
          />
        </div>
        <aside className="log-side">
          <ReadBack draft={draft} process={process} facts={facts} />
          <div className="card card-body stack log-save">
            <Checkbox
              checked={draft.readBack}
              onChange={(event) => change({ readBack: event.target.checked })}
            >
              {t('log.readBackDone')}
            </Checkbox>
            <Button type="primary" htmlType="submit" size="large" block loading={busy}>
              {t(busy ? 'log.saving' : 'log.save')}
            </Button>
            <Button type="text" block onClick={clear}>
              {t('log.clear')}
            </Button>
          </div>
        </aside>
      </div>
    </form>
  );
}
