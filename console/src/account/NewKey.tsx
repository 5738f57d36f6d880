import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { problemsFrom } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { type Part, wordFor } from './key-parts.ts';
import { SecretField } from './SecretField.tsx';

const lifetimes = [7, 30, 90, 180, 365];

export function NewKey({
  parts,
  onMade,
  onCancel,
}: {
  parts: string[];
  onMade: (key: string) => void;
  onCancel: () => void;
}) {
  const { t, say } = useSpeech();
  const [name, setName] = useState('');
  const [days, setDays] = useState(90);
  const [mayWrite, setMayWrite] = useState(false);
  const [tags, setTags] = useState<Part[]>([]);
  const [password, setPassword] = useState('');
  const make = useMutation({
    mutationFn: () =>
      api('POST', '/api/auth/api-key/create', {
        body: {
          name: name.trim(),
          days,
          mayWrite,
          password,
          ...(tags.length > 0 ? { tags } : {}),
        },
      }),
    onSuccess: ({ key }) => onMade(key),
  });
  const problems = make.error instanceof ApiError ? problemsFrom(make.error.fields) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {make.error && Object.keys(problems).length === 0 && (
        <Alert type="error" showIcon role="alert" title={sentenceFor(make.error, t)} />
      )}
      <FieldFrame id="key-name" label={t('account.keyName')} required problem={problems['/name']}>
        <Input id="key-name" maxLength={32} value={name} onChange={(event) => setName(event.target.value)} />
      </FieldFrame>
      <FieldFrame id="key-days" label={t('account.keyDays')} problem={problems['/days']}>
        <Select
          id="key-days"
          value={days}
          onChange={setDays}
          options={lifetimes.map((value) => ({ value, label: t('account.keyDay', { count: value }) }))}
        />
      </FieldFrame>
      <FieldFrame id="key-parts" label={t('account.keyParts')} problem={problems['/tags']}>
        <Select
          id="key-parts"
          mode="multiple"
          style={{ width: '100%' }}
          value={tags}
          onChange={setTags}
          options={parts.map((value) => ({ value: value as Part, label: say(wordFor(value)) }))}
          optionFilterProp="label"
        />
      </FieldFrame>
      <Checkbox checked={mayWrite} onChange={(event) => setMayWrite(event.target.checked)}>
        {t('account.keyWrites')}
      </Checkbox>
      <SecretField
        id="key-password"
        label={t('account.password1')}
        kind="current-password"
        value={password}
        onChange={setPassword}
        problem={problems['/password']}
      />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {t('account.keyMake')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
