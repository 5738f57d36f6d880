import { Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useListKeys } from './use-list-keys.ts';
import './lookup.css';

export interface LookupOption {
  key: string;
  group?: string;
  words: ReactNode;
  pick: () => void;
  /** Picking it leads to further lines instead of ending the search. */
  leadsOn?: boolean;
}

interface LookupProps {
  id: string;
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  options: LookupOption[];
  /** What is being looked for, or that nothing was found. */
  note?: string;
  /** The options do not belong to the text yet. */
  busy: boolean;
  invalid?: boolean;
  autoFocus?: boolean;
  required?: boolean;
}

/** A field that finds what it means while one types; the keys never leave it. */
export function Lookup(props: LookupProps) {
  const { id, label, placeholder, text, onText, options, note, busy, invalid, autoFocus, required } = props;
  const [open, setOpen] = useState(false);
  const pick = (index: number) => {
    const option = options[index];
    setOpen(option?.leadsOn === true);
    option?.pick();
    keys.setActive(0);
  };
  const keys = useListKeys(open ? options.length : 0, {
    pick,
    close: () => setOpen(false),
    busy: open && busy,
  });
  const shown = open && (options.length > 0 || Boolean(note));
  const active = `${id}-option-${keys.active}`;
  useEffect(() => {
    if (shown) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [shown, active]);
  return (
    <div className="lookup">
      <Input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && options.length > 0 ? active : undefined}
        aria-autocomplete="list"
        aria-invalid={invalid}
        aria-required={required}
        aria-describedby={invalid ? `${id}-problem` : undefined}
        status={invalid ? 'error' : undefined}
        placeholder={placeholder}
        autoComplete="off"
        autoFocus={autoFocus}
        maxLength={100}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          keys.setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (!open && event.key === 'ArrowDown') setOpen(true);
          keys.onKeyDown(event);
          const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey;
          // Whoever searches and finds nothing did not mean to send the form around the field.
          if (plain && shown && options.length === 0) {
            event.preventDefault();
            event.stopPropagation();
          }
        }}
      />
      {shown && (
        <div className="lookup-list" id={`${id}-list`} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <div
              key={option.key}
              className={!option.group && options[index - 1]?.group ? 'lookup-apart' : undefined}
            >
              {option.group && option.group !== options[index - 1]?.group && (
                <div className="search-kind" role="presentation">
                  {option.group}
                </div>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field above. */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the cursor and names the active line. */}
              <div
                id={`${id}-option-${index}`}
                role="option"
                aria-selected={index === keys.active}
                className={index === keys.active ? 'hit hit-active' : 'hit'}
                onPointerMove={() => keys.setActive(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(index)}
              >
                {option.words}
              </div>
            </div>
          ))}
          {note && <p className="lookup-note small quiet">{note}</p>}
        </div>
      )}
    </div>
  );
}
