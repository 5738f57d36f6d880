import { Button } from 'antd';
import { useState } from 'react';
import { FieldFrame } from '../form/Field.tsx';
import { HitWords } from '../search/HitLine.tsx';
import { useFind } from '../search/use-find.ts';
import { Lookup, type LookupOption } from '../ui/Lookup.tsx';
import { useSpeech } from '../words/language.ts';

interface PersonPickerProps {
  id: string;
  label: string;
  /** Only people of this one; of all where it is left out. */
  projectId?: string;
  /** Not offered: oneself. */
  except?: string;
  chosen: { id: string; name: string } | null;
  problem?: string | undefined;
  onChoose: (person: { id: string; name: string } | null) => void;
  /** Where somebody unknown may be written down at once. */
  onNew?: (name: string) => void;
}

/** Finds one person of a project by name, initials, phone or house. */
export function PersonPicker(props: PersonPickerProps) {
  const { id, label, projectId, except, chosen, problem, onChoose, onNew } = props;
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const typed = text.trim();
  const { hits, busy, enough, note } = useFind(text, ['person']);
  const found = hits.filter((hit) => (!projectId || hit.project.id === projectId) && hit.id !== except);
  const options: LookupOption[] = found.map((hit) => ({
    key: hit.id,
    words: <HitWords hit={hit} />,
    pick: () => onChoose({ id: hit.id, name: hit.name }),
  }));
  if (onNew && typed && !/\d{5}/.test(typed)) {
    options.push({ key: 'new', words: t('archives.newNamed', { text: typed }), pick: () => onNew(typed) });
  }
  const nothing = enough && !busy && options.length === 0;
  return (
    <FieldFrame id={id} label={label} required problem={problem} many={Boolean(chosen)}>
      {chosen ? (
        <div className="row">
          <strong>{chosen.name}</strong>
          <Button size="small" onClick={() => onChoose(null)}>
            {t('log.change')}
          </Button>
        </div>
      ) : (
        <Lookup
          id={id}
          label={label}
          placeholder={t('log.whoPlaceholder')}
          text={text}
          onText={setText}
          options={busy ? [] : options}
          busy={busy}
          invalid={Boolean(problem)}
          note={note ?? (nothing ? t('form.notFound') : undefined)}
        />
      )}
    </FieldFrame>
  );
}
