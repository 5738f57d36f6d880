import { Input } from 'antd';
import { FieldFrame } from '../form/Field.tsx';

/** A field for a password or a code, named to browsers so that they fill the right thing. */
export function SecretField({
  id,
  label,
  help,
  value,
  onChange,
  problem,
  kind,
  autoFocus,
}: {
  id: string;
  label: string;
  help?: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  kind: 'current-password' | 'new-password' | 'one-time-code' | 'off';
  autoFocus?: boolean;
}) {
  const isPassword = kind === 'current-password' || kind === 'new-password';
  return (
    <FieldFrame id={id} label={label} required help={help ?? null} problem={problem}>
      <Input
        id={id}
        type={isPassword ? 'password' : 'text'}
        inputMode={kind === 'one-time-code' ? 'numeric' : 'text'}
        autoComplete={kind}
        autoFocus={autoFocus}
        maxLength={isPassword ? 128 : 20}
        spellCheck={false}
        autoCapitalize="none"
        status={problem ? 'error' : undefined}
        aria-invalid={Boolean(problem)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
