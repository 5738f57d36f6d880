import { Input, Select } from 'antd';
import { useState } from 'react';
import type { Problems } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { useSpeech } from '../words/language.ts';
import { type CalendarDraft, keyFrom } from './calendar-draft.ts';

interface NamesProps {
  draft: CalendarDraft;
  problems: Problems;
  isNew: boolean;
  /** Another calendar has its key. */
  isTaken: boolean;
  put: (part: Partial<CalendarDraft>) => void;
}

const zones = Intl.supportedValuesOf('timeZone');

/** What a calendar is called in both languages, its key where it is new, and its zone. */
export function CalendarNames({ draft, isNew, isTaken, problems, put }: NamesProps) {
  const { t } = useSpeech();
  const [ownKey, setOwnKey] = useState(false);
  return (
    <div className="calendars-names">
      <FieldFrame id="calendar-zh" label={t('calendars.nameZh')} problem={problems['/label/zh']}>
        <Input
          id="calendar-zh"
          value={draft.zh}
          maxLength={40}
          aria-invalid={problems['/label/zh'] !== undefined}
          onChange={({ target }) => put({ zh: target.value })}
        />
      </FieldFrame>
      <FieldFrame id="calendar-en" label={t('calendars.nameEn')} problem={problems['/label/en']}>
        <Input
          id="calendar-en"
          value={draft.en}
          maxLength={80}
          aria-invalid={problems['/label/en'] !== undefined}
          onChange={({ target }) =>
            put({ en: target.value, ...(isNew && !ownKey ? { key: keyFrom(target.value) } : {}) })
          }
        />
      </FieldFrame>
      {isNew && (
        <FieldFrame
          id="calendar-key"
          label={t('calendars.key')}
          help={t('calendars.keyHelp')}
          problem={isTaken ? t('calendars.keyTaken') : problems['/key']}
        >
          <Input
            id="calendar-key"
            value={draft.key}
            maxLength={40}
            aria-invalid={isTaken || problems['/key'] !== undefined}
            onChange={({ target }) => {
              setOwnKey(true);
              put({ key: target.value.replace(/[^A-Za-z0-9]/g, '') });
            }}
          />
        </FieldFrame>
      )}
      <FieldFrame id="calendar-zone" label={t('calendars.zone')} problem={problems['/zone']}>
        <Select
          id="calendar-zone"
          showSearch
          className="standards-wide"
          value={draft.zone}
          onChange={(zone: string) => put({ zone })}
          options={zones.map((zone) => ({ value: zone, label: zone }))}
        />
      </FieldFrame>
    </div>
  );
}
