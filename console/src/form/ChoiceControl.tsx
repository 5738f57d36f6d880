import { Select } from 'antd';
import { useSpeech } from '../words/language.ts';
import type { ControlProps } from './Control.tsx';
import { RadioChips } from './RadioChips.tsx';
import { mostChips, optionsOf } from './read-schema.ts';

/** Few values are shown at once, as seeing them is faster than opening a list; many become a list to type in. */
export function ChoiceControl({ id, label, schema, value, required, invalid, onChange }: ControlProps) {
  const { t, say } = useSpeech();
  const options = optionsOf(schema).map((option) => ({ value: option.value, label: say(option.label) }));
  if (options.length <= mostChips) {
    return (
      <RadioChips
        id={id}
        label={label}
        options={options}
        value={value}
        required={required}
        invalid={invalid}
        onChange={onChange}
      />
    );
  }
  return (
    <Select
      id={id}
      className="form-wide"
      status={invalid ? 'error' : undefined}
      aria-required={required}
      aria-invalid={invalid}
      aria-describedby={invalid ? `${id}-problem` : undefined}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!required}
      placeholder={t('form.choose')}
      value={(value as string | undefined) ?? undefined}
      options={options}
      onChange={onChange}
    />
  );
}
