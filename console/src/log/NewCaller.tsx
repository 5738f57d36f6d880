import { Button, Input } from 'antd';
import { FieldFrame } from '../form/Field.tsx';
import { useSpeech } from '../words/language.ts';
import type { CallerFieldProps } from './CallerField.tsx';
import type { Caller } from './draft.ts';

interface NewCallerProps extends CallerFieldProps {
  caller: Extract<Caller, { kind: 'new' }>;
  onReplace: () => void;
}

export function NewCaller({ id, caller, change, problems, onReplace }: NewCallerProps) {
  const { t } = useSpeech();
  const write = (part: { name?: string; phone?: string }) => change({ caller: { ...caller, ...part } });
  const wrongName = problems['/person/name'] ?? problems['/person'];
  const wrongPhone = problems['/person/phone'];
  return (
    <fieldset className="caller-new">
      <legend className="visually-hidden">{t('log.whoLabel')}</legend>
      <FieldFrame id={`${id}-name`} label={t('log.name')} required problem={wrongName}>
        <Input
          id={`${id}-name`}
          maxLength={60}
          autoComplete="off"
          status={wrongName ? 'error' : undefined}
          aria-invalid={Boolean(wrongName)}
          value={caller.name}
          onChange={(event) => write({ name: event.target.value })}
        />
      </FieldFrame>
      <FieldFrame id={`${id}-phone`} label={t('log.phone')} required={false} problem={wrongPhone}>
        <Input
          id={`${id}-phone`}
          className="num"
          inputMode="tel"
          maxLength={40}
          autoComplete="off"
          status={wrongPhone ? 'error' : undefined}
          aria-invalid={Boolean(wrongPhone)}
          value={caller.phone}
          onChange={(event) => write({ phone: event.target.value })}
        />
      </FieldFrame>
      <Button className="caller-replace" onClick={onReplace}>
        {t('log.change')}
      </Button>
    </fieldset>
  );
}
