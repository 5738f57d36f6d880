import { Button } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type Action, type CaseDetail, formOf } from '../api/shapes.ts';
import { type Problems, problemsIn, withoutBlanks } from '../form/check-form.ts';
import { defaultsOf, drawnFieldsOf } from '../form/read-schema.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { useSpeech } from '../words/language.ts';
import { ActionPreview } from './ActionPreview.tsx';
import { ClocksPreview } from './ClocksPreview.tsx';

interface ActionFormProps {
  action: Action;
  /** The action is no longer offered; what was written stays to be copied. */
  gone: boolean;
  goneReason: string | null;
  detail: CaseDetail;
  value: Record<string, unknown> | undefined;
  onChange: (value: Record<string, unknown>) => void;
  problems: Problems;
  busy: boolean;
  isUnanswered: (input: Record<string, unknown>) => boolean;
  onSubmit: (input: Record<string, unknown>) => void;
  onCancel: () => void;
}

export function ActionForm(props: ActionFormProps) {
  const { action, gone, goneReason, detail, onChange, busy, isUnanswered, onSubmit, onCancel } = props;
  const speech = useSpeech();
  const { t, say } = speech;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<Problems>({});
  const schema = formOf(action);
  const value = props.value ?? defaultsOf(schema);
  const label = say(action.label);
  const asks = drawnFieldsOf(schema).length > 0;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, []);
  const isOver = gone && !isUnanswered(withoutBlanks(value));
  const problems = { ...props.problems, ...own };
  const wrong = Object.keys(problems).join();
  useEffect(() => {
    if (!wrong) return;
    form.current
      ?.querySelector<HTMLElement>('.form-wrong :is(input, textarea, button, [tabindex="0"])')
      ?.focus();
  }, [wrong]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOver || busy) return;
    const found = problemsIn(schema, value, speech);
    setOwn(found);
    if (Object.keys(found).length === 0) onSubmit(withoutBlanks(value));
  };
  return (
    <form
      ref={form}
      className="action-form stack"
      aria-label={label}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      <h3 className="action-title">{label}</h3>
      {isOver && (
        <p className="stale" role="alert">
          {goneReason ? t('case.cannot', { label, reason: goneReason }) : t('case.gone')}
        </p>
      )}
      {action.preview && !gone && <ActionPreview caseId={detail.id} action={action.key} />}
      {asks && (
        <SchemaForm
          schema={schema}
          id={id}
          place={{ projectId: detail.project.id, caseId: detail.id }}
          value={value}
          onChange={(next) => {
            setOwn({});
            onChange(next);
          }}
          problems={problems}
        />
      )}
      {action.movesClocks && !gone && <ClocksPreview detail={detail} action={action} value={value} />}
      {action.needsSecond && !gone && (
        <p className="small">{t('second.needs', { roles: say(action.needsSecond) })}</p>
      )}
      {action.danger && !action.needsSecond && !gone && (
        <p className="danger-words">{t('case.sure', { label })}</p>
      )}
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          danger={Boolean(action.danger)}
          loading={busy}
          disabled={isOver}
        >
          {action.needsSecond
            ? t('second.ask', { label })
            : action.danger
              ? t('case.sureYes', { label })
              : t('case.submit', { label })}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
