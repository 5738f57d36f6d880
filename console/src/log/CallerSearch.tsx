import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import type { PersonHit, PlaceHit } from '../api/shapes.ts';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import { type CallerFieldProps, kindFieldOf, placeFieldOf } from './CallerField.tsx';

/** Finds the caller while one types a name, a phone or a house; a house leads to those who live there. */
export function CallerSearch({ id, draft, change, problems, focus }: CallerFieldProps) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const typed = text.trim();
  const q = useSettled(typed);
  const enough = [...q].length >= 2;
  const { data, isFetching, error } = useQuery({
    ...searchQuery(q, ['person', 'place'], 10),
    enabled: enough,
  });
  const busy = q !== typed || (enough && isFetching && !data);
  const byPhone = looksLikePhone(typed);

  const pickPerson = ({ id: person, name, salutation, places, project }: PersonHit) => {
    const only = places.length === 1 && !draft.place ? places[0]! : null;
    change({
      caller: { kind: 'known', id: person, name, salutation },
      projectId: project.id,
      ...(only ? { place: { id: only.id, name: only.name } } : {}),
    });
    focus(only || draft.place ? kindFieldOf(id) : placeFieldOf(id));
  };
  const pickPlace = (place: PlaceHit) => {
    change({ place: { id: place.id, name: place.name }, projectId: place.project.id });
    setText('');
    focus(id);
  };
  const addNew = () => {
    change({ caller: { kind: 'new', name: byPhone ? '' : typed, phone: byPhone ? typed : '' } });
    focus(byPhone ? `${id}-name` : `${id}-phone`);
  };
  const leaveOpen = () => {
    change({ caller: { kind: 'anonymous' } });
    focus(placeFieldOf(id));
  };

  const found = (enough ? (data ?? []) : []).flatMap((hit): LookupOption[] => {
    if (hit.kind === 'case') return [];
    const pick = () => (hit.kind === 'person' ? pickPerson(hit) : pickPlace(hit));
    return [{ key: hit.id, group: t(`search.${hit.kind}`), words: <HitWords hit={hit} />, pick }];
  });
  const newcomer = {
    key: 'new',
    words: t(byPhone ? 'log.asPhone' : 'log.newPerson', { text: typed }),
    pick: addNew,
  };
  const nobody = { key: 'anonymous', words: t('log.noPerson'), pick: leaveOpen };
  return (
    <FieldFrame
      id={id}
      label={t('log.whoLabel')}
      required
      help={t('log.whoHelp')}
      problem={problems['/person']}
    >
      <Lookup
        id={id}
        label={t('log.whoLabel')}
        placeholder={t('log.whoPlaceholder')}
        text={text}
        onText={setText}
        // Nothing stands where results are about to come: a finger would meet something else than it aimed at.
        options={busy ? [] : [...found, ...(typed ? [newcomer] : []), nobody]}
        note={error ? sentenceFor(error, t) : busy ? t('search.searching') : undefined}
        busy={busy}
        invalid={Boolean(problems['/person'])}
        autoFocus
      />
    </FieldFrame>
  );
}

const looksLikePhone = (text: string) => /^[\d\s+()-]{4,}$/.test(text);
