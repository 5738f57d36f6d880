import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { FieldSchema } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';
import { Control } from './Control.tsx';
import type { Problems } from './check-form.ts';
import { ListField } from './ListField.tsx';
import { Problem } from './Problem.tsx';
import { type FieldKind, kindOf, labelOf, mostChips, optionsOf } from './read-schema.ts';
import { SchemaForm } from './SchemaForm.tsx';

export interface FieldProps {
  id: string;
  name: string;
  path: string;
  schema: FieldSchema;
  required: boolean;
  value: unknown;
  problems: Problems;
  onChange: (value: unknown) => void;
}

/** One field with its label, its help and what is wrong with it. */
export function Field(props: FieldProps) {
  const { id, name, path, schema, required, value, problems, onChange } = props;
  const { say } = useSpeech();
  const label = say(labelOf(name, schema));
  const help = schema.help ? say(schema.help) : null;
  const kind = kindOf(schema);
  if (kind === 'flag') {
    return (
      <FieldFrame id={id} help={help} problem={problems[path]}>
        <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          {label}
        </Checkbox>
      </FieldFrame>
    );
  }
  if (kind === 'group') {
    return (
      <fieldset className="form-group">
        <legend className="form-label">{label}</legend>
        <SchemaForm
          schema={schema}
          id={id}
          path={path}
          value={(value as Record<string, unknown> | undefined) ?? {}}
          onChange={onChange}
          problems={problems}
        />
      </fieldset>
    );
  }
  // What has a value from the start need not be called optional, nor be emptied again.
  const given = schema.default !== undefined;
  if (kind === 'list') return <ListField {...props} label={label} help={help} />;
  return (
    <FieldFrame
      id={id}
      label={label}
      required={given ? undefined : required}
      help={help}
      problem={problems[path]}
      many={isMany(kind, schema)}
    >
      <Control
        id={id}
        kind={kind}
        path={path}
        label={label}
        schema={schema}
        required={required || given}
        value={value}
        onChange={onChange}
        invalid={Boolean(problems[path])}
      />
    </FieldFrame>
  );
}

/** A field of several controls is named by a group, not by a label that points at one of them. */
const isMany = (kind: FieldKind, schema: FieldSchema) =>
  kind === 'choices' || kind === 'photos' || (kind === 'choice' && optionsOf(schema).length <= mostChips);

interface FieldFrameProps {
  id: string;
  label?: string;
  required?: boolean;
  help?: string | null;
  problem?: string | undefined;
  many?: boolean;
  children: ReactNode;
}

export function FieldFrame({ id, label, required, help, problem, many, children }: FieldFrameProps) {
  const { t } = useSpeech();
  const words = label && (
    <>
      {label}
      {required === true && (
        <span className="form-required" aria-hidden="true">
          *
        </span>
      )}
      {required === false && <span className="form-optional">{t('common.optional')}</span>}
    </>
  );
  const inside = (
    <>
      {words &&
        (many ? (
          <legend className="form-label">{words}</legend>
        ) : (
          <label className="form-label" htmlFor={id}>
            {words}
          </label>
        ))}
      {children}
      <Problem id={`${id}-problem`} text={problem} />
      {help && !problem && <p className="form-help">{help}</p>}
    </>
  );
  const className = problem ? 'form-field form-wrong' : 'form-field';
  return many ? (
    <fieldset className={className}>{inside}</fieldset>
  ) : (
    <div className={className}>{inside}</div>
  );
}
