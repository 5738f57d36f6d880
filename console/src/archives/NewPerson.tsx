import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useRef } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldSchema } from '../api/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { useSpeech } from '../words/language.ts';
import { archiveKeys } from './archive-queries.ts';
import { newPhoneSchema, personKindWords, personSchema } from './fields.ts';

const { name, salutation } = personSchema('natural').properties!;

const schema: FieldSchema = {
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      label: { zh: '类别', en: 'Kind' },
      enum: Object.keys(personKindWords),
      labels: personKindWords,
      default: 'natural',
    },
    name: { ...name!, label: { zh: '姓名或企业名称', en: 'Name of the person or company' } },
    salutation: salutation!,
    phone: { ...newPhoneSchema.properties!.number!, label: { zh: '电话', en: 'Phone' } },
  },
  required: ['name'],
};

export function NewPerson({ project, onClose }: { project: string; onClose: () => void }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const made = useRef<string | null>(null);
  return (
    <FormDialog
      refreshes={archiveKeys}
      id="new-person"
      title={t('archives.newPerson')}
      schema={schema}
      submit={t('archives.add')}
      send={async (values) => {
        const { phone, ...fields } = filledIn(schema, values);
        const phones = phone ? { phones: [{ number: phone, label: 'mobile' }] } : {};
        const body = { projectId: project, ...fields, ...phones };
        made.current = (await ask<{ id: string }>('POST', '/api/persons', { body })).id;
      }}
      onClose={onClose}
      onDone={() => {
        message.success(t('case.done', { label: t('archives.add') }));
        if (made.current) navigate({ to: '/persons/$personId', params: { personId: made.current } });
      }}
    />
  );
}
