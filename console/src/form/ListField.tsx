import { Button } from 'antd';
import { useSpeech } from '../words/language.ts';
import { Field, FieldFrame, type FieldProps } from './Field.tsx';

/** A list of values or of small forms, one below the other. */
export function ListField(props: FieldProps & { label: string; help: string | null }) {
  const { id, path, schema, required, value, problems, onChange, label, help } = props;
  const { t } = useSpeech();
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const item = schema.items ?? { type: 'string', format: 'line' };
  const isForm = Boolean(item.properties);
  const replace = (index: number, next: unknown) =>
    onChange(items.map((one, i) => (i === index ? next : one)));
  const full = schema.maxItems !== undefined && items.length >= schema.maxItems;
  return (
    <FieldFrame id={id} label={label} required={required} help={help} problem={problems[path]} many>
      {items.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place.
        <div key={index} className="form-item">
          <Field
            id={`${id}-${index}`}
            name={`${label} ${index + 1}`}
            path={`${path}/${index}`}
            schema={{ ...item, label: { zh: `${label} ${index + 1}`, en: `${label} ${index + 1}` } }}
            required
            value={one}
            problems={problems}
            onChange={(next) => replace(index, next)}
          />
          <Button
            size="small"
            aria-label={`${t('common.remove')} ${label} ${index + 1}`}
            onClick={() => onChange(items.filter((_, i) => i !== index))}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <Button disabled={full} onClick={() => onChange([...items, isForm ? {} : ''])}>
        {t('common.add')}
      </Button>
    </FieldFrame>
  );
}
