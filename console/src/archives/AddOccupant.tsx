import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldSchema } from '../api/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { useSpeech } from '../words/language.ts';
import { archiveKeys } from './archive-queries.ts';
import { newPhoneSchema, occupancySchema } from './fields.ts';
import { withShare } from './Occupancies.tsx';
import { PersonPicker } from './PersonPicker.tsx';

interface AddOccupantProps {
  place: { id: string; name: string; projectId: string };
  onClose: () => void;
}

type Chosen = { id: string; name: string } | null;

/** Somebody known, or somebody written down on the spot with a phone. */
export function AddOccupant({ place, onClose }: AddOccupantProps) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<Chosen>(null);
  const newcomer = chosen?.id === '';
  const phone: FieldSchema = {
    ...newPhoneSchema.properties!.number!,
    label: { zh: '电话', en: 'Phone' },
  };
  const schema: FieldSchema = {
    ...occupancySchema,
    properties: { ...(newcomer ? { phone } : {}), ...occupancySchema.properties },
  };
  return (
    <FormDialog
      refreshes={archiveKeys}
      id="add-occupant"
      title={`${t('archives.addOccupant')} · ${place.name}`}
      schema={schema}
      initial={{ role: 'owner' }}
      submit={t('archives.add')}
      check={(): Record<string, string> => (chosen ? {} : { '/person': t('archives.personMissing') })}
      send={(values) => {
        const { phone: number, movedInOn, ...terms } = withShare(filledIn(schema, values));
        const moved = movedInOn ? { movedInOn } : {};
        if (!newcomer) {
          const body = { placeId: place.id, personId: chosen!.id, ...terms, ...moved };
          return ask('POST', '/api/occupancies', { body });
        }
        const body = {
          projectId: place.projectId,
          name: chosen!.name,
          ...(number ? { phones: [{ number, label: 'mobile' }] } : {}),
          occupancies: [{ placeId: place.id, ...terms, ...moved }],
        };
        return ask('POST', '/api/persons', { body });
      }}
      onClose={onClose}
    >
      {(problems) => (
        <PersonPicker
          id="add-occupant-person"
          label={t('archives.person')}
          projectId={place.projectId}
          chosen={chosen}
          problem={chosen ? undefined : problems['/person']}
          onChoose={setChosen}
          onNew={(name) => setChosen({ id: '', name })}
        />
      )}
    </FormDialog>
  );
}
