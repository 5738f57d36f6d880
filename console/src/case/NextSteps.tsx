import { useState } from 'react';
import { type Action, type CaseDetail, formOf } from '../api/shapes.ts';
import { fieldsOf } from '../form/read-schema.ts';
import { useSpeech } from '../words/language.ts';
import { ActionForm } from './ActionForm.tsx';
import { StepButton } from './StepButton.tsx';
import { useAction } from './use-action.ts';

/** What may be done next, as the server offers it; what the moment forbids stays there with its reason. */
export function NextSteps({ detail }: { detail: CaseDetail }) {
  const { t, say } = useSpeech();
  const [chosen, choose] = useState<Action | null>(null);
  const [written, write] = useState<Record<string, Record<string, unknown>>>({});
  const action = useAction(detail, () => {
    if (chosen) write({ ...written, [chosen.key]: undefined as never });
    choose(null);
  });
  const offered = detail.actions.find((one) => one.key === chosen?.key);
  const begin = (next: Action) => {
    action.forget();
    // A step that asks nothing and cannot hurt is done at once.
    if (fieldsOf(formOf(next)).length === 0 && !next.danger) action.take(next, {});
    else choose(next);
  };
  return (
    <section className="card next-steps" aria-labelledby="next-title">
      <div className="card-body stack tight">
        <h2 id="next-title">{t('case.next')}</h2>
        {action.notice && (
          <p className="stale" role="alert">
            {action.notice}
          </p>
        )}
        {detail.actions.length === 0 && !chosen && (
          <p className="quiet">{t(detail.open ? 'case.noActions' : 'case.closedNoActions')}</p>
        )}
        {chosen && (
          <ActionForm
            key={chosen.key}
            action={offered ?? chosen}
            gone={!offered || Boolean(offered.disabledReason)}
            goneReason={offered?.disabledReason ? say(offered.disabledReason) : null}
            detail={detail}
            value={written[chosen.key]}
            onChange={(value) => write({ ...written, [chosen.key]: value })}
            problems={action.problems}
            busy={action.busy}
            onSubmit={(input) => action.take(offered ?? chosen, input)}
            onCancel={() => {
              action.forget();
              choose(null);
            }}
          />
        )}
        {!chosen && (
          <ul className="steps">
            {detail.actions.map((one, index) => (
              <li key={one.key}>
                <StepButton action={one} first={index === 0} busy={action.busy} onBegin={() => begin(one)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
