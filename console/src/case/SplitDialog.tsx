import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { processesQuery } from '../api/queries.ts';
import { type CaseDetail, type FieldSchema, formOf, type Process } from '../api/shapes.ts';
import { type Problems, problemsFrom, problemsIn, withoutBlanks, withoutWords } from '../form/check-form.ts';
import { defaultsOf, fieldsOf } from '../form/read-schema.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { noticeOf } from '../form/use-write.ts';
import { KindField } from '../log/KindField.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import { ClockDues } from './ClockDues.tsx';
import { problemsOf } from './ClocksPreview.tsx';
import { useCommand } from './use-command.ts';

/** Which matter of this case becomes one of its own, and what that does to its clocks; then asked once. */
export function SplitDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const processes = (useQuery(processesQuery).data ?? []).filter((one) => one.splits && one.opens.mayOpen);
  const [kind, setKind] = useState(detail.process);
  const process = processes.find(({ key }) => key === kind) ?? null;
  const [written, write] = useState<Record<string, unknown>>({});
  const [problems, setProblems] = useState<Problems>({});
  const { send } = useCommand<{ version: number }>();
  const schema = process && splitForm(process, detail, speech);
  const value = { ...(process ? ownFields(process, detail) : {}), ...written };
  const own = process ? onlyOf(formOf(process), value) : {};
  const moving = process ? withoutWords(formOf(process), withoutBlanks(own)) : {};
  const typed = useSettled(JSON.stringify({ ...moving, process: kind }), 300);
  const preview = useQuery({
    queryKey: ['case', detail.id, 'split', detail.version, typed],
    queryFn: process
      ? ({ signal }) =>
          api('POST', '/api/cases/{id}/split/preview', {
            params: { id: detail.id },
            body: JSON.parse(typed) as LookedAt,
            signal,
          })
      : skipToken,
    gcTime: 0,
    retry: false,
  });
  const splitting = useMutation({
    mutationFn: () => {
      const asked = { ...withoutBlanks(schema ? onlyOf(schema, value) : {}), process: kind };
      return send(
        asked,
        () => ({ version: detail.version }),
        (command) =>
          api('POST', '/api/cases/{id}/split', {
            params: { id: detail.id },
            body: { ...asked, ...command } as SplitOff,
          }),
      );
    },
    onSuccess: (part) => {
      client.setQueryData(['case', part.id], part);
      client.invalidateQueries({ queryKey: ['case', detail.id] });
      client.invalidateQueries({ queryKey: ['cases'] });
      message.success(t('split.done', { number: part.number }));
      onClose();
      navigate({ to: '/cases/$caseId', params: { caseId: part.id } });
    },
    onError: (error) => {
      if (error instanceof ApiError) setProblems(problemsFrom(error.fields));
      client.invalidateQueries({ queryKey: ['case', detail.id] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!schema || splitting.isPending) return;
    const found = problemsIn(schema, value, speech);
    setProblems(found);
    if (Object.keys(found).length === 0) splitting.mutate();
  };
  const change = (next: Record<string, unknown>) => {
    setProblems({});
    write(next);
  };
  const hindrances = preview.data?.hindrances ?? [];
  const told = preview.error ? problemsOf(preview.error, own, t) : [];
  const failed = splitting.error && noticeOf(splitting.error, schema ?? {}, t);
  return (
    <Modal
      open
      title={t('split.title')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      // A key that slipped must not take with it what was typed.
      keyboard={Object.keys(written).length === 0}
      width={640}
      destroyOnHidden
    >
      <form className="stack" aria-label={t('split.title')} onSubmit={submit} noValidate>
        <p className="quiet">{t('split.about')}</p>
        {failed && (
          <p className="stale" role="alert">
            {failed}
          </p>
        )}
        {detail.description && <blockquote className="words split-whole">{detail.description}</blockquote>}
        <KindField
          id="split-kind"
          processes={processes}
          value={kind}
          problem={problems['/process']}
          onChange={(key) => {
            setKind(key);
            change({ ...onlyOf({ properties: common }, written) });
          }}
        />
        {schema && (
          <SchemaForm
            schema={schema}
            id="split"
            place={{ projectId: detail.project.id, caseId: null }}
            value={value}
            onChange={change}
            problems={problems}
          />
        )}
        {hindrances.length > 0 && (
          <div className="stale" role="alert">
            <p>{t('split.hindered')}</p>
            {hindrances.map((one) => (
              <p key={one.en}>{say(one)}</p>
            ))}
          </div>
        )}
        {told.map((one) => (
          <p key={one} className="stale" role="status">
            {one}
          </p>
        ))}
        {preview.data && hindrances.length === 0 && (
          <div className="action-preview" role="status" aria-busy={preview.isFetching}>
            <strong>{t('split.preview')}</strong>
            <ClockDues clocks={preview.data.clocks.map(({ after, before }) => ({ clock: after, before }))} />
          </div>
        )}
        <div className="row wrap">
          <Button
            type="primary"
            htmlType="submit"
            loading={splitting.isPending}
            disabled={!process || hindrances.length > 0}
          >
            {t('split.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** The contract lists one form per process; which of them this is, only the server's own schema knows. */
type LookedAt = Parameters<typeof api<'POST', '/api/cases/{id}/split/preview'>>[2]['body'];
type SplitOff = Parameters<typeof api<'POST', '/api/cases/{id}/split'>>[2]['body'];

const common: Record<string, FieldSchema> = {
  description: { type: 'string', format: 'text', maxLength: 10_000 },
  placeId: { type: 'string', format: 'id', refersTo: 'place' },
  reason: { type: 'string', format: 'text', maxLength: 500 },
};

/** What splitting asks, around what the kind of case itself wants to know. */
function splitForm(process: Process, detail: CaseDetail, { t }: Speech): FieldSchema {
  const own = formOf(process);
  const named = (words: string) => ({ zh: words, en: words });
  const where = detail.place?.name ?? detail.placeText ?? t('split.placeNone');
  return {
    type: 'object',
    required: ['description', ...(own.required ?? [])],
    properties: {
      description: { ...common.description, label: named(t('split.description')) },
      placeId: {
        ...common.placeId,
        label: named(t('split.place')),
        help: named(t('split.placeHelp', { place: where })),
      },
      ...own.properties,
      reason: { ...common.reason, label: named(t('split.reason')) },
    },
  };
}

/** What the same kind of case knows already is taken over; of another kind nothing is known yet. */
function ownFields(process: Process, detail: CaseDetail): Record<string, unknown> {
  const form = formOf(process);
  if (process.key !== detail.process) return defaultsOf(form);
  const known = detail.facts.filter(({ key, value }) => form.properties?.[key]?.enum && value !== null);
  return { ...defaultsOf(form), ...Object.fromEntries(known.map(({ key, value }) => [key, value])) };
}

const onlyOf = (schema: FieldSchema, value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(schema).flatMap(([key]) => (key in value ? [[key, value[key]]] : [])));
