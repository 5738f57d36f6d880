import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Me } from '../api/shapes.ts';
import type { Problems } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { useFind } from '../search/use-find.ts';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
import { useSpeech } from '../words/language.ts';
import type { Draft, RequestDraft } from './draft.ts';

interface PlaceFieldProps {
  id: string;
  index: number;
  me: Me;
  draft: Draft;
  request: RequestDraft;
  changeDraft: (part: Partial<Draft>) => void;
  change: (part: Partial<RequestDraft>) => void;
  problems: Problems;
  projectId: string | null;
  focus: (field: string) => void;
  /** The cursor goes on to what is asked next. */
  next: () => void;
}

/** Where: a place of the estate, or the caller's own words for it where there is none. */
export function PlaceField(props: PlaceFieldProps) {
  const { id, index, me, draft, request, changeDraft, change, problems, projectId, focus, next } = props;
  const { t } = useSpeech();
  const [typed, setText] = useState<string | null>(null);
  const text = typed ?? request.placeText;
  const { hits, busy, note } = useFind(typed ?? '', ['place'], 1);
  const settled = projectId !== null && (index > 0 || draft.onto !== null);
  const options: LookupOption[] = hits.flatMap((hit) => {
    // One contact belongs to one project: what is asked besides the first thing stays in it.
    if (settled && hit.project.id !== projectId) return [];
    const pick = () => {
      setText(null);
      change({ place: { id: hit.id, name: hit.name }, placeText: '' });
      changeDraft({ projectId: hit.project.id });
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
  const reopen = () => {
    change({ place: null });
    focus(id);
  };
  // The caller's house is only said again, briefly; the words stay together.
  if (request.place && index > 0) {
    return (
      <div className="row wrap tight log-again">
        <span className="quiet">{t('log.where')}</span>
        <strong>{request.place.name}</strong>
        <Button size="small" type="link" aria-label={t('log.changePlace', { n: index + 1 })} onClick={reopen}>
          {t('log.change')}
        </Button>
        {problems['/placeId'] && (
          <p className="form-problem" role="alert">
            {problems['/placeId']}
          </p>
        )}
      </div>
    );
  }
  const asksProject = me.projects.length > 1 && !request.place && index === 0 && !draft.onto;
  return (
    <>
      <FieldFrame
        id={id}
        label={t('log.where')}
        required={request.place ? undefined : false}
        problem={
          problems['/placeId'] ?? problems['/placeText'] ?? (asksProject ? undefined : problems['/projectId'])
        }
        help={request.place ? null : t('log.whereHelp')}
        many={Boolean(request.place)}
      >
        {request.place ? (
          <div className="row caller-chosen">
            <strong>{request.place.name}</strong>
            <Button size="small" onClick={reopen}>
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
            note={note}
          />
        )}
      </FieldFrame>
      {asksProject && (
        <FieldFrame id={`${id}-project`} label={t('log.project')} required problem={problems['/projectId']}>
          <Select
            id={`${id}-project`}
            className="form-wide"
            showSearch={{ optionFilterProp: 'label' }}
            status={problems['/projectId'] ? 'error' : undefined}
            placeholder={t('form.choose')}
            value={projectId}
            options={me.projects.map((project) => ({ value: project.id, label: project.name }))}
            onChange={(next) => changeDraft({ projectId: next })}
          />
        </FieldFrame>
      )}
    </>
  );
}
