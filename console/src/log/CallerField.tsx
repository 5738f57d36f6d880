import { Button } from 'antd';
import type { Problems } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { useSpeech } from '../words/language.ts';
import { CallerCard } from './CallerCard.tsx';
import { CallerSearch } from './CallerSearch.tsx';
import type { Draft } from './draft.ts';
import { NewCaller } from './NewCaller.tsx';

export interface CallerFieldProps {
  id: string;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problems: Problems;
  /** Puts the cursor into a field that this change has just brought onto the page. */
  focus: (field: string) => void;
}

/** Who is asking: somebody found, somebody new, or nobody we may name. */
export function CallerField(props: CallerFieldProps) {
  const { id, draft, change, focus } = props;
  const { t } = useSpeech();
  const reopen = () => {
    change({ caller: { kind: 'open' } });
    focus(id);
  };
  const { caller } = draft;
  if (caller.kind === 'open') return <CallerSearch {...props} />;
  if (caller.kind === 'new') return <NewCaller {...props} caller={caller} onReplace={reopen} />;
  return (
    <FieldFrame id={id} label={t('log.whoLabel')} required many>
      {caller.kind === 'known' ? (
        <CallerCard caller={caller} place={draft.place} change={change} onReplace={reopen} />
      ) : (
        <div className="row caller-chosen">
          {t('log.anonymous')}
          <Button size="small" onClick={reopen}>
            {t('log.change')}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}

/** The cursor goes on by itself: the fields of one page are named after one another. */
export const placeFieldOf = (id: string) => id.replace(/caller$/, 'place');
export const kindFieldOf = (id: string) => id.replace(/(?:caller|place)$/, 'kind');
