import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { channelsQuery } from '../api/queries.ts';
import type { Me, Process } from '../api/shapes.ts';
import { FieldFrame } from '../form/Field.tsx';
import { RadioChips } from '../form/RadioChips.tsx';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { CallerField } from './CallerField.tsx';
import { ContactTime } from './ContactTime.tsx';
import { type Draft, mostRequests } from './draft.ts';
import { ReadBack } from './ReadBack.tsx';
import { RequestFields } from './RequestFields.tsx';
import { useDraft } from './use-draft.ts';
import { problemsUnder, type SavedContact, useSave } from './use-save.ts';

interface LogFormProps {
  me: Me;
  processes: Process[];
  from: { person?: string; place?: string };
  /** The contact just saved that something is added to; null for a contact of its own. */
  more: Draft | null;
  onSaved: (saved: SavedContact) => void;
}

export function LogForm({ me, processes, from, more, onSaved }: LogFormProps) {
  const speech = useSpeech();
  const { t, say } = speech;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { data: channels = [], error: channelless } = useQuery(channelsQuery);
  const { draft, restored, change, changeHouse, changeRequest, ...drafting } = useDraft(me, from, more);
  const channel = draft.channel ?? channels[0]?.key ?? null;
  const projectId = draft.projectId ?? (me.projects.length === 1 ? me.projects[0]!.id : null);
  const saving = useSave({ draft, processes, channel, projectId, change, onSaved });
  const { save, busy, problems, refusals, failure } = saving;
  useEffect(() => {
    if (refusals === 0) return;
    form.current
      ?.querySelector<HTMLElement>(':is(input, textarea)[aria-invalid="true"], .form-wrong input')
      ?.focus();
  }, [refusals]);
  // The field appears with the next drawing; until then there is nothing to put the cursor into.
  const focus = (field: string) => setTimeout(() => document.getElementById(field)?.focus());
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens for a caller who is known already.
  useEffect(() => {
    if (draft.onto) focus(`${id}-0-kind`);
  }, []);
  const add = () => {
    const index = drafting.addRequest();
    focus(`${id}-${index}-kind`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return;
    // Whoever was nearer has used the key up, as an open list does to choose from it.
    if (event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const everywhere = event.ctrlKey || event.metaKey || event.altKey;
    if (!everywhere && target.closest('.ant-select')) return;
    if (!everywhere && !(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement))
      return;
    event.preventDefault();
    if (event.altKey) add();
    else save();
  };
  const many = draft.requests.length;

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
        <h1>{t(draft.onto ? 'log.titleMore' : 'log.title')}</h1>
        <span className="small quiet log-hint">{t('log.saveHint')}</span>
      </div>
      {draft.onto && (
        <Alert
          type="info"
          showIcon
          className="log-note"
          title={t('log.onto', {
            time: sayTime(draft.onto.occurredAt, serverNow(), speech),
            numbers: draft.onto.numbers.join(t('common.listJoin')),
          })}
        />
      )}
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
          <CallerField
            id={`${id}-caller`}
            draft={draft}
            change={change}
            changeHouse={changeHouse}
            problems={problems}
            focus={focus}
            toPlace={() => focus(`${id}-0-place`)}
            toKind={() => focus(`${id}-0-kind`)}
          />
          {draft.requests.map((request, index) => (
            <RequestFields
              key={request.key}
              id={`${id}-${index}`}
              index={index}
              draft={draft}
              me={me}
              processes={processes}
              projectId={projectId}
              problems={problemsUnder(problems, index)}
              changeDraft={change}
              change={(part) => changeRequest(index, part)}
              onRemove={() => {
                drafting.removeRequest(index);
                saving.forget();
                focus(`${id}-${Math.max(0, index - 1)}-description`);
              }}
              focus={focus}
            />
          ))}
          <div>
            <Button
              type="dashed"
              block
              icon={<PlusOutlined />}
              disabled={many >= mostRequests}
              aria-keyshortcuts="Alt+Enter"
              onClick={add}
            >
              {t('log.add')} <kbd>Alt+Enter</kbd>
            </Button>
            {many >= mostRequests && <p className="form-help">{t('log.addFull', { n: mostRequests })}</p>}
          </div>
          {!draft.onto && (
            <div className="log-contact">
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
          )}
        </div>
        <aside className="log-side">
          <ReadBack draft={draft} processes={processes} projectId={projectId} />
          <div className="card card-body stack log-save">
            {!draft.onto && (
              <Checkbox
                checked={draft.readBack}
                onChange={(event) => change({ readBack: event.target.checked })}
              >
                {t('log.readBackDone')}
              </Checkbox>
            )}
            <Button type="primary" htmlType="submit" size="large" block loading={busy}>
              {busy ? t('log.saving') : many > 1 ? t('log.saveMany', { n: many }) : t('log.save')}
            </Button>
            <Button type="text" block onClick={draft.onto ? drafting.leaveContact : drafting.clear}>
              {t(draft.onto ? 'log.leaveMore' : 'log.clear')}
            </Button>
          </div>
        </aside>
      </div>
    </form>
  );
}
