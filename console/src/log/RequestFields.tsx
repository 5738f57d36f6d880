import { Button, Input } from 'antd';
import { formOf, type Me, type Process } from '../api/shapes.ts';
import type { Problems } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { defaultsOf, fieldsOf } from '../form/read-schema.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { useSpeech } from '../words/language.ts';
import type { Draft, RequestDraft } from './draft.ts';
import { KindField } from './KindField.tsx';
import { Nearby } from './Nearby.tsx';
import { PlaceField } from './PlaceField.tsx';

interface RequestFieldsProps {
  /** Every field of the request is named after it. */
  id: string;
  index: number;
  draft: Draft;
  me: Me;
  processes: Process[];
  projectId: string | null;
  problems: Problems;
  changeDraft: (part: Partial<Draft>) => void;
  change: (part: Partial<RequestDraft>) => void;
  onRemove: () => void;
  focus: (field: string) => void;
}

/** One thing asked for: where, of which kind, in which words, and what its kind wants to know. */
export function RequestFields(props: RequestFieldsProps) {
  const { id, index, draft, processes, projectId, problems, change, onRemove, focus } = props;
  const { t, say } = useSpeech();
  const request = draft.requests[index]!;
  const process = processes.find((one) => one.key === request.process) ?? null;
  const many = draft.requests.length > 1;
  return (
    <section
      className={many ? 'log-request log-request-many' : 'log-request'}
      aria-labelledby={many ? `${id}-title` : undefined}
    >
      {many && (
        <div className="row spread log-request-head">
          <h2 id={`${id}-title`}>{t('log.request', { n: index + 1 })}</h2>
          <Button
            size="small"
            type="text"
            aria-label={t('log.removeRequest', { n: index + 1 })}
            onClick={onRemove}
          >
            {t('common.remove')}
          </Button>
        </div>
      )}
      <PlaceField {...props} id={`${id}-place`} request={request} next={() => focus(`${id}-kind`)} />
      <KindField
        id={`${id}-kind`}
        processes={processes}
        value={request.process}
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
          autoSize={{ minRows: many ? 2 : 3, maxRows: 10 }}
          maxLength={10_000}
          placeholder={t('log.descriptionPlaceholder')}
          status={problems['/description'] ? 'error' : undefined}
          aria-invalid={Boolean(problems['/description'])}
          aria-describedby={problems['/description'] ? `${id}-description-problem` : undefined}
          aria-required
          value={request.description}
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
            value={factsOf(request, process)}
            onChange={(value) => change({ forms: { ...request.forms, [process.key]: value } })}
            problems={problems}
          />
        </fieldset>
      )}
      {/* Behind the fields: whoever types without looking must not land on what is only proposed. */}
      {request.place && projectId && request.process && (
        <Nearby place={request.place.id} process={request.process} projectId={projectId} />
      )}
    </section>
  );
}

/** What the kind's own form holds, touched or not. */
export const factsOf = (request: RequestDraft, process: Process) =>
  request.forms[process.key] ?? defaultsOf(formOf(process));
