import { Button } from 'antd';
import type { Named } from '../api/shapes.ts';
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
  changeHouse: (place: Named | null, part: Partial<Draft>) => void;
  problems: Problems;
  /** Puts the cursor into a field that this change has just brought onto the page. */
  focus: (field: string) => void;
  /** The field to go on with once it is clear who is asking, and from where. */
  toPlace: () => void;
  toKind: () => void;
}

/** Who is asking: somebody found, somebody new, or nobody we may name. */
export function CallerField(props: CallerFieldProps) {
  const { id, draft, change, changeHouse, focus } = props;
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
        <CallerCard
          caller={caller}
          place={draft.requests[0]!.place}
          changeHouse={changeHouse}
          // Who rang is settled once the contact has been saved.
          onReplace={draft.onto ? null : reopen}
          toKind={props.toKind}
        />
      ) : (
        <div className="row caller-chosen">
          {t('log.anonymous')}
          {!draft.onto && (
            <Button size="small" onClick={reopen}>
              {t('log.change')}
            </Button>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
