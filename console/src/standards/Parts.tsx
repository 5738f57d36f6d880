import { Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { Problem } from '../form/Problem.tsx';
import { useSpeech } from '../words/language.ts';
import type { Draft } from './decision.ts';
import type { StandardsProcess } from './standard-queries.ts';

/** For a kind of cases alone, which then has a line of its own. */
export function Only({
  facts,
  only,
  onChange,
}: {
  facts: StandardsProcess['facts'];
  only: Draft['only'];
  onChange: (only: Draft['only']) => void;
}) {
  const { t, say } = useSpeech();
  if (facts.length === 0) return null;
  const put = (key: string, value: string | undefined) => {
    const { [key]: _, ...rest } = only;
    onChange(value === undefined ? rest : { ...rest, [key]: value });
  };
  return (
    <fieldset className="stack tight">
      <legend>{t('standards.only')}</legend>
      <div className="row wrap">
        {facts.map((fact) => (
          <Select
            key={fact.key}
            allowClear
            aria-label={say(fact.label)}
            placeholder={t('standards.any', { label: say(fact.label) })}
            popupMatchSelectWidth={false}
            className="standards-only"
            value={only[fact.key]}
            onChange={(value?: string) => put(fact.key, value)}
            options={fact.values.map(({ value, label }) => ({ value, label: say(label) }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function Part({
  name,
  title,
  own,
  onOwn,
  problem,
  children,
}: {
  name: string;
  title: string;
  own: boolean;
  onOwn: (own: boolean) => void;
  problem?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useSpeech();
  return (
    <fieldset className="stack tight" name={name}>
      <legend>{title}</legend>
      <Radio.Group
        value={own ? 'set' : 'inherit'}
        onChange={({ target }) => onOwn(target.value === 'set')}
        options={[
          { value: 'inherit', label: t('standards.inherit') },
          { value: 'set', label: t('standards.set') },
        ]}
      />
      {own && children}
      <Problem text={problem} />
    </fieldset>
  );
}
