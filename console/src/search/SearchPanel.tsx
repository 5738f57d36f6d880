import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import type { Hit } from '../api/shapes.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useListKeys } from '../ui/use-list-keys.ts';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import { HitLine } from './HitLine.tsx';
import './search.css';

const kinds = ['person', 'place', 'case'] as const;

/** Search everywhere, over whatever page is open; what is typed never becomes part of an address. */
export function SearchPanel({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const enough = [...q].length >= 2;
  const { data, isFetching, error } = useQuery({ ...searchQuery(q, undefined, 30), enabled: enough });
  const hits = enough ? kinds.flatMap((kind) => (data ?? []).filter((hit) => hit.kind === kind)) : [];
  const open = (hit: Hit) => {
    onClose();
    if (hit.kind === 'case') navigate({ to: '/cases/$caseId', params: { caseId: hit.id } });
    if (hit.kind === 'person') navigate({ to: '/persons/$personId', params: { personId: hit.id } });
    if (hit.kind === 'place') navigate({ to: '/places/$placeId', params: { placeId: hit.id } });
  };
  const busy = q !== text.trim() || (enough && isFetching && !data);
  const keys = useListKeys(hits.length, { pick: (index) => open(hits[index]!), close: onClose, busy });
  useEffect(() => {
    // A modal dialog keeps the cursor inside and gives it back where it was.
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${keys.active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, keys.active]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it as well; the click is for the dark around the panel.
    <dialog
      ref={dialog}
      className="search-panel"
      aria-label={t('search.label')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="search-box">
        <input
          className="search-input"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${keys.active}` : undefined}
          aria-label={t('search.label')}
          aria-autocomplete="list"
          placeholder={t('search.placeholder')}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            keys.setActive(0);
          }}
          onKeyDown={keys.onKeyDown}
        />
        <button type="button" className="search-close" onClick={onClose}>
          {t('common.close')}
        </button>
      </div>
      <div className="search-hits" id={`${id}-list`} role="listbox" aria-label={t('search.short')}>
        {kinds.map((kind) => {
          const first = hits.findIndex((hit) => hit.kind === kind);
          if (first < 0) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
            <div key={kind} role="group" aria-label={t(`search.${kind}`)}>
              <div className="search-kind" aria-hidden="true">
                {t(`search.${kind}`)}
              </div>
              {hits.map((hit, index) =>
                hit.kind === kind ? (
                  <HitLine
                    key={hit.id}
                    id={`${id}-${index}`}
                    hit={hit}
                    active={index === keys.active}
                    onPoint={() => keys.setActive(index)}
                    onPick={() => open(hit)}
                  />
                ) : null,
              )}
            </div>
          );
        })}
      </div>
      <p className="search-note small quiet" aria-live="polite">
        {note()}
      </p>
    </dialog>
  );

  function note(): string {
    if (!enough) return t('search.hint');
    if (error) return sentenceFor(error, t);
    if (data && hits.length === 0) return `${t('search.nothing', { q })}\n${t('search.nothingHelp')}`;
    if (isFetching && hits.length === 0) return t('search.searching');
    return t('search.found', { count: hits.length });
  }
}
