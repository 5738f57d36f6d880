import type { ReactNode } from 'react';
import './radio-chips.css';

export interface Chip {
  value: string | number;
  label: ReactNode;
  /** A digit that chooses this chip while the cursor is among them. */
  digit?: number;
}

interface RadioChipsProps {
  id: string;
  label: string;
  options: Chip[];
  value: unknown;
  required?: boolean;
  invalid?: boolean;
  onChange: (value: string | number | undefined) => void;
}

/** Real radio buttons drawn as chips: Tab reaches them, arrows move, digits pick where they are shown. */
export function RadioChips({ id, label, options, value, required, invalid, onChange }: RadioChipsProps) {
  return (
    <div
      className="chips"
      role="radiogroup"
      aria-label={label}
      aria-required={required}
      aria-invalid={invalid}
      aria-describedby={invalid ? `${id}-problem` : undefined}
      onKeyDown={(event) => {
        const chip = options.find(
          (option) => option.digit !== undefined && String(option.digit) === event.key,
        );
        if (!chip || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onChange(chip.value);
        document.getElementById(options[0] === chip ? id : `${id}-${chip.value}`)?.focus();
      }}
    >
      {options.map((option, index) => (
        <label key={option.value} className={option.value === value ? 'chip chip-on' : 'chip'}>
          <input
            type="radio"
            className="visually-hidden"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={id}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onClick={() => !required && option.value === value && onChange(undefined)}
          />
          {option.digit !== undefined && <kbd>{option.digit}</kbd>}
          {option.label}
        </label>
      ))}
    </div>
  );
}
