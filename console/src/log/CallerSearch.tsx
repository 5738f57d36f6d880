import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { placeQuery } from '../api/queries.ts';
import type { Hit, PersonHit, PlaceHit } from '../api/shapes.ts';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { useFind } from '../search/use-find.ts';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
import { useSpeech } from '../words/language.ts';
import type { CallerFieldProps } from './CallerField.tsx';
import { homeOf } from './home-of.ts';

/** Finds the caller while one types a name, a phone or a house; a house leads to those who live there. */
export function CallerSearch(props: CallerFieldProps) {
  const { id, draft, change, changeHouse, problems, focus, toPlace, toKind } = props;
  const { t, say } = useSpeech();
  const [text, setText] = useState('');
  const typed = text.trim();
  const find = useFind(text, ['person', 'place']);
  const house = draft.requests[0]!.place;
  const occupants = useQuery({ ...placeQuery(house?.id ?? ''), enabled: house !== null && !typed });
  const busy = typed ? find.busy : house !== null && occupants.isFetching && !occupants.data;
  const byPhone = looksLikePhone(typed);

  const pickPerson = ({ id: person, name, salutation, places, project, matched }: PersonHit) => {
    const meant = places.find((place) =>
      matched.some(({ by, text }) => by === 'house' && text === place.name),
    );
    const only = house ? null : (meant ?? homeOf(places));
    const part = { caller: { kind: 'known', id: person, name, salutation } as const, projectId: project.id };
    if (only) changeHouse({ id: only.id, name: only.name }, part);
    else change(part);
    if (only || house) toKind();
    else toPlace();
  };
  const pickPlace = (place: PlaceHit) => {
    changeHouse({ id: place.id, name: place.name }, { projectId: place.project.id });
    setText('');
    focus(id);
  };
  const addNew = () => {
    change({ caller: { kind: 'new', name: byPhone ? '' : typed, phone: byPhone ? typed : '' } });
    focus(byPhone ? `${id}-name` : `${id}-phone`);
  };
  const leaveOpen = () => {
    change({ caller: { kind: 'anonymous' } });
    if (house) toKind();
    else toPlace();
  };

  const ranked = find.hits.toSorted((a, b) => likelihood(a) - likelihood(b));
  const found = ranked.map((hit): LookupOption => {
    const pick = () => (hit.kind === 'person' ? pickPerson(hit) : pickPlace(hit));
    const words = <HitWords key={hit.id} hit={hit} />;
    return { key: hit.id, group: t(`search.${hit.kind}`), words, pick, leadsOn: hit.kind === 'place' };
  });
  const atHome = (typed ? [] : (occupants.data?.occupants ?? [])).map(
    ({ person, role, roleLabel }): LookupOption => ({
      key: `${person.id} ${role}`,
      group: t('log.atHome', { place: house?.name ?? '' }),
      words: (
        <>
          <div className="hit-title">
            {person.name}
            {person.salutation && person.salutation !== person.name && (
              <span className="quiet"> {person.salutation}</span>
            )}
          </div>
          <div className="hit-line">
            <span>{say(roleLabel)}</span>
            <span className="num">{person.phones.join(t('common.listJoin'))}</span>
          </div>
        </>
      ),
      pick: () => {
        const { id: who, name, salutation } = person;
        change({ caller: { kind: 'known', id: who, name, salutation } });
        toKind();
      },
    }),
  );
  const newcomer = {
    key: 'new',
    words: t(byPhone ? 'log.asPhone' : 'log.newPerson', { text: typed }),
    pick: addNew,
  };
  // What holds no letter is nobody's name, and a house not found must not end up as one.
  const nameless = typed !== '' && !byPhone && !/\p{L}/u.test(typed);
  const missed = nameless && find.enough && !busy && found.length === 0;
  const nobody = { key: 'anonymous', words: t('log.noPerson'), pick: leaveOpen };
  const note = () => {
    if (find.note) return find.note;
    if (busy) return t('search.searching');
    return missed ? t('search.nothing', { q: typed }) : undefined;
  };
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
        placeholder={t(house ? 'log.whoAtHome' : 'log.whoPlaceholder', { place: house?.name ?? '' })}
        text={text}
        onText={setText}
        // Nothing stands where results are about to come: a finger would meet something else than it aimed at.
        options={
          busy || missed ? [] : [...found, ...atHome, ...(typed && !nameless ? [newcomer] : []), nobody]
        }
        note={note()}
        busy={busy}
        invalid={Boolean(problems['/person'])}
        autoFocus
      />
    </FieldFrame>
  );
}

/** It is a person that calls, most likely one of a house; who lives in the house that was typed comes before it. */
const likelihood = (hit: Hit) => (hit.kind !== 'person' ? 2 : hit.places.length === 0 ? 1 : 0);

/** Four digits in a row may be a tail, seven however written apart a number; 3-2-501 is a house. */
const looksLikePhone = (text: string) =>
  /^[\d\s+()-]+$/.test(text) && (/^\+?\d{4,}$/.test(text) || text.replace(/\D/g, '').length >= 7);
