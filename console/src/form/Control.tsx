import { Checkbox, Input, InputNumber } from 'antd';
import type { FieldSchema } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { DateControl } from './DateControl.tsx';
import { InstantControl } from './InstantControl.tsx';
import { PhotosControl } from './PhotosControl.tsx';
import { PlaceControl, StaffControl, TeamControl } from './ReferenceControls.tsx';
import { type FieldKind, optionsOf } from './read-schema.ts';

export interface ControlProps {
  id: string;
  kind: FieldKind;
  /** Where in the form it stands, as `/photos`. */
  path: string;
  label: string;
  schema: FieldSchema;
  required: boolean;
  value: unknown;
  invalid: boolean;
  onChange: (value: unknown) => void;
}

/** From so many characters on a sentence is shown whole: over several lines, though it is none but one. */
const longLine = 200;

export function Control(props: ControlProps) {
  const { id, kind, schema, value, onChange, invalid, required } = props;
  const { say } = useSpeech();
  const status = invalid ? ('error' as const) : undefined;
  const text = typeof value === 'string' ? value : '';
  const told = {
    'aria-invalid': invalid,
    'aria-required': required,
    'aria-describedby': invalid ? `${id}-problem` : undefined,
  };
  switch (kind) {
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'choices':
      return (
        <Checkbox.Group
          value={Array.isArray(value) ? (value as string[]) : []}
          options={optionsOf(schema.items ?? {}).map((option) => ({
            value: option.value,
            label: say(option.label),
          }))}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <InputNumber
          id={id}
          className="form-wide"
          status={status}
          value={typeof value === 'number' ? value : null}
          min={schema.minimum}
          max={schema.maximum}
          precision={schema.type === 'integer' ? 0 : undefined}
          onChange={(next) => onChange(next ?? undefined)}
          {...told}
        />
      );
    case 'instant':
      return <InstantControl {...props} />;
    case 'date':
      return <DateControl {...props} />;
    case 'staff':
      return <StaffControl {...props} />;
    case 'team':
      return <TeamControl {...props} />;
    case 'place':
      return <PlaceControl {...props} />;
    case 'photos':
      return <PhotosControl {...props} />;
    case 'words':
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
          status={status}
          maxLength={schema.maxLength}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          {...told}
        />
      );
    default:
      if ((schema.maxLength ?? 0) >= longLine) return <LongLine {...props} told={told} />;
      return (
        <Input
          id={id}
          status={status}
          maxLength={schema.maxLength}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          {...told}
        />
      );
  }
}

function LongLine({ id, schema, value, invalid, onChange, told }: ControlProps & { told: object }) {
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 1, maxRows: 6 }}
      status={invalid ? 'error' : undefined}
      maxLength={schema.maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
      {...told}
    />
  );
}
