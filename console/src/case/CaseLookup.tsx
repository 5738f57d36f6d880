import { useState } from 'react';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { useFind } from '../search/use-find.ts';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
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
  const { hits, busy, enough, note } = useFind(text, ['case']);
  const options: LookupOption[] = hits.flatMap((hit) => {
    if (!hit.open || except.includes(hit.id)) return [];
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
        note={note ?? (nothing ? t('form.notFound') : undefined)}
      />
    </FieldFrame>
  );
}
