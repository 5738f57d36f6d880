import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { readDate } from '../time/read-date.ts';
import { useSpeech } from '../words/language.ts';
import type { ControlProps } from './Control.tsx';
import { unready } from './check-form.ts';
import './form.css';

type DateProps = Pick<ControlProps, 'id' | 'label' | 'value' | 'onChange'> & { invalid?: boolean };

/** A day without an hour, typed as people write it or picked from the browser's own calendar. */
export function DateControl({ id, label, value, invalid = false, onChange }: DateProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const known = typeof value === 'string' && value !== unready ? value : '';
  const wrong = typed !== null && typed.trim() !== '' && value === unready;
  const type = (next: string) => {
    setTyped(next);
    onChange(next.trim() === '' ? undefined : (readDate(next) ?? unready));
  };
  return (
    <div className="row time-input">
      <Input
        id={id}
        className="num"
        value={typed ?? known}
        status={wrong || invalid ? 'error' : undefined}
        placeholder={t('form.date')}
        aria-invalid={wrong || invalid}
        aria-describedby={invalid ? `${id}-problem` : undefined}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onBlur={() => known && setTyped(null)}
      />
      <Button
        aria-label={t('form.choose')}
        icon={<CalendarOutlined />}
        onClick={() => picker.current?.showPicker()}
      />
      <input
        ref={picker}
        type="date"
        className="time-picker"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={label}
        value={known}
        onChange={(event) => {
          setTyped(null);
          onChange(event.target.value || undefined);
        }}
      />
    </div>
  );
}
