import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import type { PersonHit, PlaceHit } from '../api/shapes.ts';
import type { Problems } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import { CallerCard } from './CallerCard.tsx';
import type { Draft } from './draft.ts';

interface CallerFieldProps {
  id: string;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problems: Problems;
  autoFocus?: boolean;
}

/** Who is asking: found while one types a name, a phone or a house, or written down as somebody new. */
export function CallerField({ id, draft, change, problems, autoFocus }: CallerFieldProps) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const enough = [...q].length >= 2;
  const { data, isFetching, error } = useQuery({
    ...searchQuery(q, ['person', 'place'], 10),
    enabled: enough,
  });
  const focus = (field: string) => setTimeout(() => document.getElementById(field)?.focus());
  const reopen = () => {
    change({ caller: { kind: 'open' } });
    focus(id);
  };
  const { caller } = draft;
  if (caller.kind === 'known') {
    return (
      <FieldFrame id={id} label={t('log.whoLabel')} required many>
        <CallerCard caller={caller} place={draft.place} change={change} onReplace={reopen} />
      </FieldFrame>
    );
  }
  if (caller.kind === 'anonymous') {
    return (
      <FieldFrame id={id} label={t('log.whoLabel')} required many>
        <div className="row caller-chosen">
          {t('log.anonymous')}
          <Button size="small" onClick={reopen}>
            {t('log.change')}
          </Button>
        </div>
      </FieldFrame>
    );
  }
  if (caller.kind === 'new') {
    const write = (part: { name?: string; phone?: string }) => change({ caller: { ...caller, ...part } });
    return (
      <fieldset className="caller-new">
        <legend className="visually-hidden">{t('log.whoLabel')}</legend>
        <FieldFrame
          id={`${id}-name`}
          label={t('log.name')}
          required
          problem={problems['/person/name'] ?? problems['/person']}
        >
          <Input
            id={`${id}-name`}
            maxLength={60}
            autoComplete="off"
            aria-invalid={Boolean(problems['/person/name'] ?? problems['/person'])}
            value={caller.name}
            onChange={(event) => write({ name: event.target.value })}
          />
        </FieldFrame>
        <FieldFrame
          id={`${id}-phone`}
          label={t('log.phone')}
          required={false}
          problem={problems['/person/phone']}
        >
          <Input
            id={`${id}-phone`}
            className="num"
            inputMode="tel"
            maxLength={40}
            autoComplete="off"
            aria-invalid={Boolean(problems['/person/phone'])}
            value={caller.phone}
            onChange={(event) => write({ phone: event.target.value })}
          />
        </FieldFrame>
        <Button className="caller-replace" onClick={reopen}>
          {t('log.change')}
        </Button>
      </fieldset>
    );
  }

  const found = enough ? (data ?? []) : [];
  const pickPerson = (person: PersonHit) => {
    const only = person.places.length === 1 ? person.places[0]! : null;
    change({
      caller: { kind: 'known', id: person.id, name: person.name, salutation: person.salutation },
      projectId: person.project.id,
      ...(only && !draft.place ? { place: { id: only.id, name: only.name } } : {}),
    });
    setText('');
    focus(only || draft.place ? kindOf(id) : placeOf(id));
  };
  const pickPlace = (place: PlaceHit) => {
    change({ place: { id: place.id, name: place.name }, projectId: place.project.id });
    setText('');
    focus(id);
  };
  const addNew = () => {
    const phone = looksLikePhone(text);
    change({ caller: { kind: 'new', name: phone ? '' : text.trim(), phone: phone ? text.trim() : '' } });
    focus(phone ? `${id}-name` : `${id}-phone`);
    setText('');
  };
  const options: LookupOption[] = [
    ...found.flatMap((hit): LookupOption[] => {
      if (hit.kind === 'case') return [];
      const pick = () => (hit.kind === 'person' ? pickPerson(hit) : pickPlace(hit));
      return [{ key: hit.id, group: t(`search.${hit.kind}`), words: <HitWords hit={hit} />, pick }];
    }),
    ...(text.trim()
      ? [
          {
            key: 'new',
            words: t(looksLikePhone(text) ? 'log.asPhone' : 'log.newPerson', { text: text.trim() }),
            pick: addNew,
          },
        ]
      : []),
    {
      key: 'anonymous',
      words: t('log.noPerson'),
      pick: () => {
        change({ caller: { kind: 'anonymous' } });
        focus(placeOf(id));
      },
    },
  ];
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
        options={options}
        note={
          error
            ? sentenceFor(error, t)
            : enough && isFetching && found.length === 0
              ? t('search.searching')
              : undefined
        }
        busy={q !== text.trim() || (enough && isFetching && !data)}
        invalid={Boolean(problems['/person'])}
        autoFocus={autoFocus}
      />
    </FieldFrame>
  );
}

/** The cursor goes on by itself: the fields of one page are named after one another. */
const placeOf = (id: string) => id.replace(/caller$/, 'place');
const kindOf = (id: string) => id.replace(/caller$/, 'kind');

const looksLikePhone = (text: string) => /^[\d\s+()-]{4,}$/.test(text.trim());
