import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useRef } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldSchema } from '../api/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { useSpeech } from '../words/language.ts';
import { archiveKeys } from './archive-queries.ts';
import { placeKindWords, placeSchema } from './fields.ts';

interface NewPlaceProps {
  project: string;
  parent: { id: string; name: string; kind: string } | null;
  onClose: () => void;
}

/** What is most often added there: below a unit a house, below a building a unit. */
const likely: Record<string, string> = { phase: 'building', building: 'unit', unit: 'house' };

/** Only what makes a place findable; the rest is filled in on its own page, which opens next. */
export function NewPlace({ project, parent, onClose }: NewPlaceProps) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const made = useRef<string | null>(null);
  const { name, code } = placeSchema('house').properties!;
  const schema: FieldSchema = {
    type: 'object',
    properties: {
      kind: {
        type: 'string',
        label: { zh: '类型', en: 'Kind' },
        enum: Object.keys(placeKindWords),
        labels: placeKindWords,
        default: parent ? (likely[parent.kind] ?? 'publicArea') : 'building',
      },
      code: {
        ...code!,
        help: { zh: '例如 501、2单元写 2、3栋写 3', en: 'For example 501; 2 for unit 2; 3 for building 3' },
      },
      name: {
        ...name!,
        help: { zh: '不填则按上级和编号自动起名', en: 'Left empty, it is named after its place and code' },
      },
    },
    required: ['kind', 'code'],
  };
  return (
    <FormDialog
      refreshes={archiveKeys}
      id="new-place"
      title={t('archives.newTitle')}
      schema={schema}
      submit={t('archives.add')}
      {...(parent ? { intro: t('archives.newIn', { name: parent.name }) } : {})}
      send={async (values) => {
        const body = {
          projectId: project,
          ...(parent ? { parentId: parent.id } : {}),
          ...filledIn(schema, values),
        };
        made.current = (await ask<{ id: string }>('POST', '/api/places', { body })).id;
      }}
      onClose={onClose}
      onDone={() => {
        message.success(t('case.done', { label: t('archives.add') }));
        if (made.current) navigate({ to: '/places/$placeId', params: { placeId: made.current } });
      }}
    />
  );
}
