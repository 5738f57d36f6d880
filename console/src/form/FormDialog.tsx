import { App, Button, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { FieldSchema } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';
import { type Problems, problemsIn } from './check-form.ts';
import { focusWrong } from './focus-wrong.ts';
import { changedIn, picked, type Values } from './form-values.ts';
import { Newer } from './Newer.tsx';
import { defaultsOf } from './read-schema.ts';
import { type FormPlace, SchemaForm } from './SchemaForm.tsx';
import { useWrite } from './use-write.ts';

interface Seen {
  version: number;
  values: Values;
}

export interface FormDialogProps {
  id: string;
  title: string;
  schema: FieldSchema;
  initial?: Values;
  /** Of what is corrected; it and `initial` are newer once somebody else was faster. */
  version?: number;
  submit: string;
  danger?: boolean;
  intro?: ReactNode;
  /** Whose places and staff may be named. */
  place?: FormPlace;
  /** Above the fields, as to say whom it is about. */
  children?: ReactNode | ((problems: Problems) => ReactNode);
  /** What is wrong beyond the schema's own fields, by path. */
  check?: (values: Values) => Record<string, string>;
  /** Told of what is typed, where the schema follows from it. */
  onValue?: (values: Values) => void;
  /** What is sent to be written, and what it was typed over. */
  send: (values: Values, seen: Seen) => Promise<unknown>;
  /** What is old once it is written: the beginnings of the keys of queries. */
  refreshes: readonly string[];
  onClose: () => void;
  /** What has been done, told when it is. */
  told?: string;
  onDone?: () => void;
}

/** What one types into; chips have their answer already. */
const typedIn = 'input:not([type=radio]):not([type=checkbox]):not([aria-hidden]), textarea';

/** A short form over the page; it closes when the server has taken it, and keeps what was typed when it has not. */
export function FormDialog(props: FormDialogProps) {
  const {
    id,
    title,
    schema,
    initial,
    version = 0,
    submit,
    danger,
    intro,
    place,
    children,
    check,
    send,
  } = props;
  const { refreshes, onClose, told, onDone, onValue } = props;
  const speech = useSpeech();
  const { t } = speech;
  const { message } = App.useApp();
  const now = { version, values: { ...defaultsOf(schema), ...initial } };
  const [seen, setSeen] = useState<Seen>(now);
  const [older, setOlder] = useState<Seen | null>(null);
  const [value, setValue] = useState<Values>(now.values);
  const { write, busy, problems, setProblems, notice, stale } = useWrite(refreshes, schema);
  const typed = changedIn(schema, seen.values, value);
  if (stale && seen.version !== version) {
    setOlder(seen);
    setSeen(now);
    setValue({ ...now.values, ...picked(value, typed) });
  }
  const form = useRef<HTMLFormElement>(null);
  const save = async () => {
    const wrong = { ...check?.(value), ...problemsIn(schema, value, speech) };
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return focusWrong(id, wrong);
    if (!(await write(() => send(value, seen)))) return;
    onClose();
    if (told) message.success(t('case.done', { label: told }));
    onDone?.();
  };
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      // A key that slipped must not take with it what was typed.
      keyboard={Object.keys(typed).length === 0}
      width={560}
      destroyOnHidden
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>(typedIn)?.focus()}
    >
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {intro && <p className="quiet">{intro}</p>}
        {notice && (
          <div className="form-notice stack tight" role="alert">
            <p>{notice}</p>
            {stale && older && <Newer schema={schema} base={older.values} saved={seen.values} mine={typed} />}
          </div>
        )}
        {typeof children === 'function' ? children(problems) : children}
        <SchemaForm
          schema={schema}
          id={id}
          value={value}
          problems={problems}
          onChange={(next) => {
            setValue(next);
            onValue?.(next);
          }}
          {...(place ? { place } : {})}
        />
        <div className="row wrap">
          <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
            {submit}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
