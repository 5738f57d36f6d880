import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '../api/api.ts';
import { caseQuery } from '../api/queries.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { RightEnded } from '../ui/RightEnded.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { CaseClocks } from './CaseClocks.tsx';
import { CaseContact } from './CaseContact.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseFamily } from './CaseFamily.tsx';
import { CasePhotos } from './CasePhotos.tsx';
import { CommentBox } from './CommentBox.tsx';
import { MergedCases, MergedInto } from './Merged.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Story } from './Story.tsx';
import { ToldByClocks } from './ToldByClocks.tsx';
import './case.css';

/** Every case starts here; only what was raised above it is news. */
const firstRung = 1;

const route = getRouteApi('/inside/cases/$caseId');

export function CasePage() {
  const { caseId } = route.useParams();
  // Another case is another page: nothing half-typed may be carried over to it.
  return <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { caseId: string }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const found = useQuery(caseQuery(caseId));
  const detail = found.data;
  usePageTitle(detail && !found.isError ? detail.number : '');
  if (found.error instanceof ApiError && [400, 403, 404].includes(found.error.status))
    return detail ? <RightEnded /> : <NotFound />;
  if (!detail && found.isError) return <Failed error={found.error} onRetry={() => found.refetch()} />;
  if (!detail) return <Loading lines={9} />;
  return (
    <div className="page case-page">
      <header className="case-head">
        <div className="row wrap">
          <h1>
            {say(detail.processLabel)} <span className="num case-number">{detail.number}</span>
          </h1>
          <StateTag label={detail.stateLabel} tone={detail.tone} open={detail.open} />
          {detail.rung > firstRung && (
            <span className="state-tag tone-bad">{t('case.rung', { n: detail.rung })}</span>
          )}
        </div>
        {found.isError && (
          <p className="case-offline small" role="alert">
            {t('case.refreshFailed', { time: sayTime(found.dataUpdatedAt, serverNow(), speech) })}
          </p>
        )}
        <ToldByClocks caseId={detail.id} />
      </header>
      <MergedInto detail={detail} />
      <div className="case-columns">
        <div className="case-left stack">
          <CaseFacts detail={detail} />
          <CaseContact detail={detail} />
          <CaseFamily detail={detail} />
          <MergedCases detail={detail} />
          <CasePhotos detail={detail} />
        </div>
        <div className="case-right stack">
          <NextSteps detail={detail} />
          <CaseClocks caseId={detail.id} clocks={detail.clocks} hold={detail.hold} />
        </div>
        <section className="case-middle card" aria-labelledby="story-title">
          <div className="card-body">
            <h2 id="story-title">{t('case.story')}</h2>
            {detail.mayAdd ? <CommentBox caseId={detail.id} /> : <div className="story-gap" />}
            <Story events={detail.events} />
          </div>
        </section>
      </div>
    </div>
  );
}
