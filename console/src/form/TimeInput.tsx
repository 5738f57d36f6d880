import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { readTime, writeTime } from '../time/read-time.ts';
import { useSpeech } from '../words/language.ts';
import { unready } from './check-form.ts';

export interface Shortcut {
  label: string;
  at: () => number | null;
}

interface TimeInputProps {
  id: string;
  label: string;
  /** ISO instant, null for none, `unready` while what is typed is no time. */
  value: string | null;
  invalid?: boolean;
  shortcuts: Shortcut[];
  onChange: (value: string | null) => void;
}

/** Typed as people say it, in the project's own time; says back what it understood. */
export function TimeInput({ id, label, value, invalid, shortcuts, onChange }: TimeInputProps) {
  const speech = useSpeech();
  const { t } = speech;
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const known = value && value !== unready ? Date.parse(value) : null;
  const text = typed ?? (known === null ? '' : writeTime(known));
  const wrong = typed !== null && typed.trim() !== '' && value === unready;
  const take = (at: number | null) => {
    setTyped(null);
    onChange(at === null ? null : new Date(at).toISOString());
  };
  const type = (next: string) => {
    setTyped(next);
    const at = next.trim() === '' ? null : readTime(next, serverNow());
    onChange(next.trim() === '' ? null : at === null ? unready : new Date(at).toISOString());
  };
  return (
    <div>
      <div className="row time-input">
        <Input
          id={id}
          className="num"
          value={text}
          status={wrong || invalid ? 'error' : undefined}
          placeholder={t('form.instant')}
          aria-invalid={wrong || invalid}
          aria-describedby={`${id}-understood`}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
          onBlur={() => known !== null && setTyped(null)}
        />
        <Button
          aria-label={t('form.choose')}
          icon={<CalendarOutlined />}
          onClick={() => picker.current?.showPicker()}
        />
        <input
          ref={picker}
          type="datetime-local"
          className="time-picker"
          tabIndex={-1}
          aria-hidden="true"
          aria-label={label}
          value={known === null ? '' : writeTime(known).replace(' ', 'T')}
          onChange={(event) => take(event.target.value ? readTime(event.target.value, serverNow()) : null)}
        />
      </div>
      <div className="row wrap tight time-shortcuts">
        {shortcuts.map((shortcut) => (
          <button
            key={shortcut.label}
            type="button"
            className="time-shortcut"
            onClick={() => take(shortcut.at())}
          >
            {shortcut.label}
          </button>
        ))}
        <span
          id={`${id}-understood`}
          className={wrong ? 'small form-problem' : 'small quiet'}
          aria-live="polite"
        >
          {wrong ? t('form.instantWrong') : known !== null && sayTime(known, serverNow(), speech)}
        </span>
      </div>
    </div>
  );
}
