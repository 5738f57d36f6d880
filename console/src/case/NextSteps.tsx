import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { processesQuery } from '../api/queries.ts';
import { type Action, type CaseDetail, formOf } from '../api/shapes.ts';
import { fieldsOf } from '../form/read-schema.ts';
import { newUploads, type Uploads, UploadsOfForm } from '../form/uploads.ts';
import { useSpeech } from '../words/language.ts';
import { ActionForm } from './ActionForm.tsx';
import { leadingStep } from './leading-step.ts';
import { SecondPanel } from './SecondPanel.tsx';
import { StepButton } from './StepButton.tsx';
import { useAction } from './use-action.ts';

/** What may be done next, as the server offers it; what the moment forbids stays there with its reason. */
export function NextSteps({ detail }: { detail: CaseDetail }) {
  const { t, say } = useSpeech();
  const [chosen, choose] = useState<Action | null>(null);
  const [written, write] = useState<Record<string, Record<string, unknown>>>({});
  const [photos, setPhotos] = useState<Record<string, Uploads>>({});
  const action = useAction(detail, () => {
    if (chosen) {
      write(({ [chosen.key]: _, ...others }) => others);
      setPhotos(({ [chosen.key]: _, ...others }) => others);
    }
    choose(null);
  });
  const { data: processes } = useQuery(processesQuery);
  const process = processes?.find((one) => one.key === detail.process);
  const leading = leadingStep(detail.actions, process, detail.state);
  const steps = detail.actions.toSorted((a, b) => Number(b.key === leading) - Number(a.key === leading));
  const heading = useCursorKept(chosen?.key ?? null);
  const offered = detail.actions.find((one) => one.key === chosen?.key);
  const begin = (next: Action) => {
    action.forget();
    // A step that asks nothing and cannot hurt is done at once.
    if (fieldsOf(formOf(next)).length === 0 && !next.danger) action.take(next, {});
    else {
      setPhotos((kept) => ({ [next.key]: newUploads(), ...kept }));
      choose(next);
    }
  };
  return (
    <section className="card next-steps" aria-labelledby="next-title">
      <div className="card-body stack tight">
        <h2 id="next-title" ref={heading} tabIndex={-1}>
          {t('case.next')}
        </h2>
        {action.notice && (
          <p className="stale" role="alert">
            {action.notice}
          </p>
        )}
        {detail.second && <SecondPanel second={detail.second} />}
        {detail.actions.length === 0 && !chosen && (
          <p className="quiet">{t(detail.open ? 'case.noActions' : 'case.closedNoActions')}</p>
        )}
        {chosen && (
          <UploadsOfForm value={photos[chosen.key] ?? null}>
            <ActionForm
              key={chosen.key}
              action={offered ?? chosen}
              gone={!offered || Boolean(offered.disabledReason)}
              goneReason={offered?.disabledReason ? say(offered.disabledReason) : null}
              detail={detail}
              value={written[chosen.key]}
              onChange={(value) => write((kept) => ({ ...kept, [chosen.key]: value }))}
              problems={action.problems}
              busy={action.busy}
              isUnanswered={(input) => action.isUnanswered(offered ?? chosen, input)}
              onSubmit={(input) => action.take(offered ?? chosen, input)}
              onCancel={() => {
                action.forget();
                choose(null);
              }}
            />
          </UploadsOfForm>
        )}
        {!chosen && (
          <ul className="steps">
            {steps.map((one) => (
              <li key={one.key}>
                <StepButton
                  action={one}
                  leading={one.key === leading}
                  busy={action.busy}
                  onBegin={() => begin(one)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** A form that goes away takes the cursor with it; whoever works by keyboard goes on from the heading. */
function useCursorKept(form: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(form);
  useEffect(() => {
    const closed = before.current !== null && form === null;
    before.current = form;
    if (closed && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [form]);
  return heading;
}
