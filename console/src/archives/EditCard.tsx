import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { FieldSchema } from '../api/shapes.ts';
import { problemsIn } from '../form/check-form.ts';
import { focusWrong } from '../form/focus-wrong.ts';
import { changedIn, picked, useFieldWords, type Values } from '../form/form-values.ts';
import { Newer } from '../form/Newer.tsx';
import { fieldsOf, labelOf } from '../form/read-schema.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { useWrite } from '../form/use-write.ts';
import { useSpeech } from '../words/language.ts';
import { archiveKeys } from './archive-queries.ts';
import { reasonField } from './fields.ts';

interface EditCardProps {
  id: string;
  title: string;
  schema: FieldSchema;
  /** The fields as they are saved now, and the version they are of. */
  saved: Values;
  version: number;
  missing: readonly string[];
  mayEdit: boolean;
  /** What a post may not see is left out of the answer, as if nobody had recorded it. */
  leftOut?: boolean;
  send: (body: Values) => Promise<unknown>;
  children?: ReactNode;
}

interface Draft {
  base: Values;
  version: number;
  value: Values;
  open: boolean;
}

/** All fields of a file, read as a list or corrected in one form that is kept until it is saved or given up. */
export function EditCard(props: EditCardProps) {
  const { id, title, schema, saved, version, missing, mayEdit, leftOut = false, send, children } = props;
  const { t } = useSpeech();
  const [draft, setDraft] = useState<Draft | null>(null);
  const begin = () =>
    setDraft(draft ? { ...draft, open: true } : { base: saved, version, value: { ...saved }, open: true });
  return (
    <section className="card card-body stack" aria-labelledby={`${id}-title`}>
      <div className="row spread">
        <h2 id={`${id}-title`}>{title}</h2>
        {mayEdit && !draft?.open && (
          <Button icon={<EditOutlined />} onClick={begin}>
            {t(draft ? 'archives.editOn' : 'archives.edit')}
          </Button>
        )}
      </div>
      {draft?.open ? (
        <EditForm {...{ id, title, schema, saved, version, send, draft }} setDraft={setDraft} />
      ) : (
        <>
          <FieldList schema={schema} values={saved} missing={missing} leftOut={leftOut} />
          {children}
        </>
      )}
    </section>
  );
}

type EditFormProps = Pick<EditCardProps, 'id' | 'title' | 'schema' | 'saved' | 'version' | 'send'> & {
  draft: Draft;
  setDraft: (draft: Draft | null) => void;
};

function EditForm({ id, title, schema, saved, version, send, draft, setDraft }: EditFormProps) {
  const speech = useSpeech();
  const { t } = speech;
  const [reason, setReason] = useState('');
  const { write, busy, problems, setProblems, notice, stale, forget } = useWrite(archiveKeys, schema);
  const changes = changedIn(schema, draft.base, draft.value);
  const changed = Object.keys(changes).length > 0;
  const save = async () => {
    if (!changed) return setDraft(null);
    const wrong = problemsIn(schema, draft.value, speech);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return focusWrong(id, wrong);
    const body = { version: draft.version, ...changes, ...(reason.trim() ? { reason: reason.trim() } : {}) };
    if (await write(() => send(body))) setDraft(null);
  };
  const goOn = () => {
    forget();
    setDraft({ ...draft, base: saved, version, value: { ...saved, ...picked(draft.value, changes) } });
  };
  return (
    <form
      aria-label={title}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {notice && (
        <div className="form-notice stack tight" role="alert">
          <p>{notice}</p>
          {stale && draft.version !== version && (
            <>
              <Newer schema={schema} base={draft.base} saved={saved} mine={changes} />
              <div className="row wrap">
                <Button onClick={goOn}>{t('archives.staleGoOn')}</Button>
                <Button type="text" onClick={() => setDraft(null)}>
                  {t('archives.staleDrop')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
      <div className="archive-grid">
        <SchemaForm
          schema={schema}
          id={id}
          value={draft.value}
          problems={problems}
          onChange={(value) => setDraft({ ...draft, value })}
        />
      </div>
      {changed && (
        <SchemaForm
          schema={{ properties: { reason: reasonField } }}
          id={id}
          value={{ reason }}
          problems={problems}
          onChange={(value) => setReason(String(value.reason ?? ''))}
        />
      )}
      <div className="row wrap">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('log.save')}
        </Button>
        <Button onClick={() => setDraft(changed ? { ...draft, open: false } : null)}>
          {t(changed ? 'archives.later' : 'common.cancel')}
        </Button>
        {changed && (
          <Button type="text" onClick={() => setDraft(null)}>
            {t('archives.giveUp')}
          </Button>
        )}
      </div>
    </form>
  );
}

function FieldList({
  schema,
  values,
  missing,
  leftOut,
}: {
  schema: FieldSchema;
  values: Values;
  missing: readonly string[];
  leftOut: boolean;
}) {
  const { t, say } = useSpeech();
  const words = useFieldWords();
  return (
    <dl className="archive-facts">
      {fieldsOf(schema).map(([key, field]) => {
        const value = words(field, values[key]);
        const isLong = field.format === 'text';
        return (
          <div key={key} className={isLong ? 'archive-fact archive-fact-long' : 'archive-fact'}>
            <dt>{say(labelOf(key, field))}</dt>
            <dd className={isLong ? 'words' : undefined}>
              {value ??
                (missing.includes(key) ? (
                  <span className="archive-gap">{t('archives.toFill')}</span>
                ) : (
                  <span className="quiet">{t(leftOut ? 'archives.notKeptOrShown' : 'archives.notKept')}</span>
                ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
