import { Link } from '@tanstack/react-router';
import type { CaseDetail, Label } from '../api/shapes.ts';
import { StateTag } from '../ui/StateTag.tsx';
import { useSpeech } from '../words/language.ts';

/** The case this one came from and those that came from it. */
export function CaseFamily({ detail }: { detail: CaseDetail }) {
  const { t } = useSpeech();
  if (!detail.parent && detail.children.length === 0) return null;
  return (
    <section className="card" aria-labelledby="family-title">
      <div className="card-body stack tight">
        <h2 id="family-title">{t('case.children')}</h2>
        <ul className="stack tight">
          {detail.parent && (
            <li>
              <span className="small quiet">{t('case.parent')} </span>
              <RelativeLink relative={detail.parent} />
            </li>
          )}
          {detail.children.map((child) => (
            <li key={child.id}>
              <RelativeLink relative={child} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

type Relative = NonNullable<CaseDetail['parent']> & { stateLabel?: Label; open?: boolean };

function RelativeLink({ relative }: { relative: Relative }) {
  const { say } = useSpeech();
  return (
    <span className="row wrap tight">
      <Link to="/cases/$caseId" params={{ caseId: relative.id }}>
        {say(relative.processLabel)} <span className="num">{relative.number}</span>
      </Link>
      {relative.stateLabel && <StateTag label={relative.stateLabel} open={relative.open ?? true} />}
    </span>
  );
}
