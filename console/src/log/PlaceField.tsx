import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import type { Problems } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import { kindFieldOf } from './CallerField.tsx';
import type { Draft } from './draft.ts';

interface PlaceFieldProps {
  id: string;
  me: Me;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problems: Problems;
  projectId: string | null;
  focus: (field: string) => void;
}

/** Where: a place of the estate, or the caller's own words for it where there is none. */
export function PlaceField({ id, me, draft, change, problems, projectId, focus }: PlaceFieldProps) {
  const { t } = useSpeech();
  const [typed, setText] = useState<string | null>(null);
  const text = typed ?? draft.placeText;
  const q = useSettled(text.trim());
  const enough = [...q].length >= 1 && typed !== null;
  const { data, isFetching, error } = useQuery({ ...searchQuery(q, ['place'], 10), enabled: enough });
  const busy = typed !== null && (q !== text.trim() || (enough && isFetching && !data));
  const next = () => focus(kindFieldOf(id));
  const options: LookupOption[] = (enough ? (data ?? []) : []).flatMap((hit) => {
    if (hit.kind !== 'place') return [];
    const pick = () => {
      setText(null);
      change({ place: { id: hit.id, name: hit.name }, placeText: '', projectId: hit.project.id });
      next();
    };
    return [{ key: hit.id, words: <HitWords hit={hit} />, pick }];
  });
  if (text.trim() && typed !== null) {
    const pick = () => {
      change({ placeText: text.trim() });
      setText(null);
      next();
    };
    options.push({ key: 'words', words: t('log.placeWords', { text: text.trim() }), pick });
  }
  return (
    <>
      <FieldFrame
        id={id}
        label={t('log.where')}
        required={draft.place ? undefined : false}
        problem={
          problems['/placeId'] ??
          problems['/placeText'] ??
          (me.projects.length > 1 ? undefined : problems['/projectId'])
        }
        help={draft.place ? null : t('log.whereHelp')}
        many={Boolean(draft.place)}
      >
        {draft.place ? (
          <div className="row caller-chosen">
            <strong>{draft.place.name}</strong>
            <Button
              size="small"
              onClick={() => {
                change({ place: null });
                focus(id);
              }}
            >
              {t('log.change')}
            </Button>
          </div>
        ) : (
          <Lookup
            id={id}
            label={t('log.where')}
            placeholder={t('log.wherePlaceholder')}
            text={text}
            // The words count even when the cursor leaves without choosing a line.
            onText={(next) => {
              setText(next);
              change({ placeText: next });
            }}
            options={busy ? [] : options}
            busy={busy}
            note={error ? sentenceFor(error, t) : busy ? t('search.searching') : undefined}
          />
        )}
      </FieldFrame>
      {me.projects.length > 1 && !draft.place && (
        <FieldFrame id={`${id}-project`} label={t('log.project')} required problem={problems['/projectId']}>
          <Select
            id={`${id}-project`}
            className="form-wide"
            showSearch={{ optionFilterProp: 'label' }}
            status={problems['/projectId'] ? 'error' : undefined}
            placeholder={t('form.choose')}
            value={projectId}
            options={me.projects.map((project) => ({ value: project.id, label: project.name }))}
            onChange={(next) => change({ projectId: next })}
          />
        </FieldFrame>
      )}
    </>
  );
}
