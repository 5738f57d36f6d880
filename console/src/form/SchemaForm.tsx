import { createContext, useContext } from 'react';
import type { FieldSchema } from '../api/shapes.ts';
import type { Problems } from './check-form.ts';
import { Field } from './Field.tsx';
import { drawnFieldsOf, isRequired } from './read-schema.ts';
import './form.css';

/** Where a form is filled in: whose staff and places it may name, and which case its photos belong to. */
export interface FormPlace {
  projectId: string | null;
  caseId: string | null;
}

const Here = createContext<FormPlace>({ projectId: null, caseId: null });
export const useFormPlace = () => useContext(Here);

interface SchemaFormProps {
  schema: FieldSchema;
  value: Record<string, unknown>;
  onChange: (value: Record<string, unknown>) => void;
  problems: Problems;
  /** Makes the ids of the fields unique on the page. */
  id: string;
  place?: FormPlace;
  path?: string;
}

/** Draws any form the server describes; no field is known here by name. */
export function SchemaForm(props: SchemaFormProps) {
  const fields = <Fields {...props} />;
  return props.place ? <Here value={props.place}>{fields}</Here> : fields;
}

function Fields({ schema, value, onChange, problems, id, path = '' }: SchemaFormProps) {
  return (
    <div className="form-fields">
      {drawnFieldsOf(schema).map(([key, field]) => (
        <Field
          key={key}
          id={`${id}${path.replaceAll('/', '-')}-${key}`}
          name={key}
          path={`${path}/${key}`}
          schema={field}
          required={isRequired(schema, key)}
          value={value[key]}
          problems={problems}
          onChange={(next) => onChange({ ...value, [key]: next })}
        />
      ))}
    </div>
  );
}
