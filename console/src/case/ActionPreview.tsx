import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import './action-preview.css';

const previewQuery = (id: string, action: string) =>
  queryOptions({
    queryKey: ['case', id, 'preview', action],
    queryFn: ({ signal }) =>
      api('GET', '/api/cases/{id}/actions/{action}/preview', { params: { id, action }, signal }),
    // What is about to be erased is never shown from memory.
    staleTime: 0,
    gcTime: 0,
  });

/** What an action that cannot be taken back would erase, and what stands in its way. */
export function ActionPreview({ caseId, action }: { caseId: string; action: string }) {
  const { t, say } = useSpeech();
  const { data, error, refetch } = useQuery(previewQuery(caseId, action));
  if (error) return <Failed error={error} onRetry={() => refetch()} />;
  if (!data) return <Loading lines={3} />;
  return (
    <div className="action-preview stack tight">
      {data.hindrances.length > 0 && (
        <div className="action-hindrances" role="alert">
          <strong>{t('case.previewHindered')}</strong>
          <ul>
            {data.hindrances.map((one) => (
              <li key={one.en}>{say(one)}</li>
            ))}
          </ul>
        </div>
      )}
      {data.items.length > 0 && (
        <>
          <strong>{t('case.previewErases')}</strong>
          <dl>
            {data.items.map((one) => (
              <div key={one.label.en} className={one.count === 0 ? 'quiet' : ''}>
                <dt>{say(one.label)}</dt>
                <dd className="num">{one.count}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <ul className="action-notes">
        {data.notes.map((one) => (
          <li key={one.en}>{say(one)}</li>
        ))}
      </ul>
    </div>
  );
}
