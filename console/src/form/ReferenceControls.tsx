import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { placesQuery, staffQuery, teamsQuery } from '../api/queries.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import type { ControlProps } from './Control.tsx';
import { useFormPlace } from './SchemaForm.tsx';

export function StaffControl(props: ControlProps) {
  const { say, t } = useSpeech();
  const { projectId } = useFormPlace();
  const { data, isPending, error } = useQuery({
    ...staffQuery(projectId ?? ''),
    enabled: projectId !== null,
  });
  const options = (data ?? []).map((person) => {
    const posts = [...person.teams.map((team) => team.name), ...person.roles.map((role) => say(role.label))];
    return {
      value: person.id,
      label: [person.name, posts.join(t('common.listJoin'))].filter(Boolean).join(' · '),
    };
  });
  return (
    <Reference
      {...props}
      options={options}
      loading={isPending}
      error={error}
      placeholder={t('form.searchStaff')}
    />
  );
}

export function TeamControl(props: ControlProps) {
  const { t } = useSpeech();
  const { projectId } = useFormPlace();
  const { data, isPending, error } = useQuery({
    ...teamsQuery(projectId ?? ''),
    enabled: projectId !== null,
  });
  const options = (data ?? []).map((team) => ({ value: team.id, label: team.name }));
  return (
    <Reference
      {...props}
      options={options}
      loading={isPending}
      error={error}
      placeholder={t('form.choose')}
    />
  );
}

export function PlaceControl(props: ControlProps) {
  const { t } = useSpeech();
  const { projectId } = useFormPlace();
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const { data, isFetching, error } = useQuery({
    ...placesQuery(projectId ?? '', q),
    enabled: projectId !== null,
    placeholderData: (before) => before,
  });
  const options = (data ?? []).map((place) => ({ value: place.id, label: place.name }));
  return (
    <Reference
      {...props}
      options={options}
      loading={isFetching}
      error={error}
      placeholder={t('form.searchPlace')}
      onSearch={setText}
    />
  );
}

interface ReferenceProps extends ControlProps {
  options: { value: string; label: string }[];
  loading: boolean;
  error: unknown;
  placeholder: string;
  onSearch?: (text: string) => void;
}

function Reference({
  id,
  schema,
  required,
  invalid,
  value,
  options,
  loading,
  error,
  placeholder,
  onSearch,
  onChange,
}: ReferenceProps) {
  const { t } = useSpeech();
  const several = schema.type === 'array';
  return (
    <Select
      id={id}
      className="form-wide"
      status={invalid ? 'error' : undefined}
      aria-required={required}
      aria-invalid={invalid}
      aria-describedby={invalid ? `${id}-problem` : undefined}
      mode={several ? 'multiple' : undefined}
      showSearch={onSearch ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }}
      allowClear={!required}
      loading={loading}
      placeholder={placeholder}
      notFoundContent={error ? sentenceFor(error, t) : loading ? t('common.loading') : t('form.notFound')}
      value={(value as string | undefined) ?? undefined}
      options={options}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
