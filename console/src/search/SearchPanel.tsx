import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import type { Hit } from '../api/shapes.ts';
import { useListKeys } from '../ui/use-list-keys.ts';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import { HitLine } from './HitLine.tsx';
import { SearchFailed, SearchHelp, SearchNothing, SearchWaiting } from './SearchStates.tsx';
import './search.css';

/** Search everywhere, over whatever page is open; what is typed never becomes part of an address, nor is it kept. */
export function SearchPanel({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const typed = text.trim();
  const q = useSettled(typed);
  const enough = isEnough(q);
  const search = useQuery({ ...searchQuery(q, undefined, 30), enabled: enough });
  const groups = enough ? inGroups(search.data ?? []) : [];
  const hits = groups.flatMap((group) => group.hits);
  const open = (hit: Hit) => {
    onClose();
    if (hit.kind === 'case') navigate({ to: '/cases/$caseId', params: { caseId: hit.id } });
    if (hit.kind === 'person') navigate({ to: '/persons/$personId', params: { personId: hit.id } });
    if (hit.kind === 'place') navigate({ to: '/places/$placeId', params: { placeId: hit.id } });
  };
  const busy = q !== typed || (enough && search.isFetching && !search.data);
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
          enterKeyHint="search"
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
      <div className="search-body">
        <div className="search-hits" id={`${id}-list`} role="listbox" aria-label={t('search.short')}>
          {groups.map(({ kind, from, hits }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
            <div key={kind} role="group" aria-label={t(`search.${kind}`)}>
              <div className="search-kind" aria-hidden="true">
                {t(`search.${kind}`)}
              </div>
              {hits.map((hit, index) => (
                <HitLine
                  key={hit.id}
                  id={`${id}-${from + index}`}
                  hit={hit}
                  active={from + index === keys.active}
                  onPoint={() => keys.setActive(from + index)}
                  onPick={() => open(hit)}
                />
              ))}
            </div>
          ))}
        </div>
        {hits.length === 0 && state()}
      </div>
      <p
        className={hits.length > 0 ? 'search-note small quiet' : 'search-note search-note-idle small quiet'}
        aria-live="polite"
      >
        {hits.length > 0 && !busy && <span>{t('search.found', { count: hits.length })}</span>}
        <span className="search-keys">{t('search.keys')}</span>
      </p>
    </dialog>
  );

  function state() {
    if (!isEnough(typed)) return <SearchHelp />;
    if (search.error) return <SearchFailed error={search.error} onRetry={() => search.refetch()} />;
    if (busy || !search.data) return <SearchWaiting />;
    return <SearchNothing q={q} />;
  }
}

/** One character may be a surname; one letter or digit is anything. */
const isEnough = (text: string) => [...text].length >= 2 || /\p{Script=Han}/u.test(text);

/** One group a kind, in the order the server ranked them: the kind of the best hit comes first. */
function inGroups(hits: Hit[]): { kind: Hit['kind']; from: number; hits: Hit[] }[] {
  const groups = new Map<Hit['kind'], Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  let from = 0;
  return [...groups].map(([kind, hits]) => {
    from += hits.length;
    return { kind, from: from - hits.length, hits };
  });
}
