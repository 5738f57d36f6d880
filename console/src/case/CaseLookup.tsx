import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';

interface CaseLookupProps {
  id: string;
  label: string;
  placeholder: string;
  /** Not offered: itself, and what has been chosen. */
  except: readonly string[];
  disabled: boolean;
  onChoose: (found: { id: string; number: string }) => void;
}

/** Finds an open case by its number, words, house or phone. */
export function CaseLookup({ id, label, placeholder, except, disabled, onChoose }: CaseLookupProps) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const typed = text.trim();
  const q = useSettled(typed);
  const enough = [...q].length >= 2;
  const { data, isFetching, error } = useQuery({ ...searchQuery(q, ['case'], 10), enabled: enough });
  const busy = q !== typed || (enough && isFetching && !data);
  const options: LookupOption[] = (enough ? (data ?? []) : []).flatMap((hit) => {
    if (hit.kind !== 'case' || !hit.open || except.includes(hit.id)) return [];
    const pick = () => {
      setText('');
      onChoose({ id: hit.id, number: hit.number });
    };
    return [{ key: hit.id, words: <HitWords hit={hit} />, pick }];
  });
  if (disabled) return null;
  const nothing = enough && !busy && options.length === 0;
  return (
    <FieldFrame id={id} label={label}>
      <Lookup
        id={id}
        label={label}
        placeholder={placeholder}
        text={text}
        onText={setText}
        options={busy ? [] : options}
        busy={busy}
        note={
          error
            ? sentenceFor(error, t)
            : busy && typed
              ? t('search.searching')
              : nothing
                ? t('form.notFound')
                : undefined
        }
      />
    </FieldFrame>
  );
}
