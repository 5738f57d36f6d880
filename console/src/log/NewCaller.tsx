import { Button, Input } from 'antd';
import { useState } from 'react';
import { FieldFrame } from '../form/Field.tsx';
import { useSpeech } from '../words/language.ts';
import type { CallerFieldProps } from './CallerField.tsx';
import type { Caller } from './draft.ts';
import { phoneDoubt } from './phone-doubt.ts';

interface NewCallerProps extends CallerFieldProps {
  caller: Extract<Caller, { kind: 'new' }>;
  onReplace: () => void;
}

export function NewCaller({ id, caller, change, problems, onReplace }: NewCallerProps) {
  const { t } = useSpeech();
  const [writing, setWriting] = useState(false);
  const write = (part: { name?: string; phone?: string }) => change({ caller: { ...caller, ...part } });
  const wrongName = problems['/person/name'] ?? problems['/person'];
  // Nobody is told that a number is short while it is still being dictated; and a doubt stops nobody.
  const doubt = writing ? null : phoneDoubt(caller.phone);
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
          aria-describedby={wrongName ? `${id}-name-problem` : undefined}
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
          status={wrongPhone ? 'error' : doubt ? 'warning' : undefined}
          aria-invalid={Boolean(wrongPhone)}
          aria-describedby={wrongPhone ? `${id}-phone-problem` : `${id}-phone-doubt`}
          value={caller.phone}
          onBlur={() => setWriting(false)}
          onChange={(event) => {
            setWriting(true);
            write({ phone: event.target.value });
          }}
        />
        <p className="phone-doubt" id={`${id}-phone-doubt`} role="status">
          {doubt && !wrongPhone && t(`log.phoneDoubt.${doubt}`)}
        </p>
      </FieldFrame>
      <Button className="caller-replace" onClick={onReplace}>
        {t('log.change')}
      </Button>
    </fieldset>
  );
}
