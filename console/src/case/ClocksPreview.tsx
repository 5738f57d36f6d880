import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { ApiError, api } from '../api/api.ts';
import { type Action, type CaseDetail, formOf } from '../api/shapes.ts';
import { withoutBlanks, withoutWords } from '../form/check-form.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import { ClockDues } from './ClockDues.tsx';
import './action-preview.css';

const clocksQuery = (detail: CaseDetail, action: string, typed: string) =>
  queryOptions({
    queryKey: ['case', detail.id, 'clocks', action, detail.version, typed],
    queryFn: ({ signal }) =>
      api('POST', '/api/cases/{id}/actions/{action}/clocks', {
        params: { id: detail.id, action },
        body: { input: JSON.parse(typed) },
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });

interface ClocksPreviewProps {
  detail: CaseDetail;
  action: Action;
  value: Record<string, unknown>;
}

/** When the clocks would be due after the action, as the server works it out from what has been filled in so far. */
export function ClocksPreview({ detail, action, value }: ClocksPreviewProps) {
  const speech = useSpeech();
  const { t, say } = speech;
  const form = formOf(action);
  const typed = useSettled(JSON.stringify(withoutWords(form, withoutBlanks(value))), 300);
  // An empty form that must not stay empty moves nothing yet.
  const enabled = typed !== '{}' || !form.required?.length;
  const { data, error, isPlaceholderData } = useQuery({
    ...clocksQuery(detail, action.key, typed),
    enabled,
  });
  const filled = JSON.parse(typed) as Record<string, unknown>;
  if (error) {
    const said = problemsOf(error, filled, t);
    return said.length === 0 ? null : (
      <div className="action-preview action-hindrances" role="status">
        {said.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
    );
  }
  // What was shown of another filling is no answer to this one.
  if (!data || !enabled) return null;
  const heldUntil = Date.parse(data.at) > serverNow() + 60_000;
  const title = data.becomes
    ? t('waiting.previewBecomes', { process: say(data.becomes) })
    : heldUntil
      ? t('waiting.previewAt', { time: sayTime(data.at, serverNow(), speech) })
      : t('waiting.preview');
  return (
    <div className="action-preview" role="status" aria-busy={isPlaceholderData}>
      <strong>{title}</strong>
      <ClockDues
        clocks={data.clocks.map((clock) => ({
          clock,
          before: detail.clocks.find((one) => one.key === clock.key) ?? null,
        }))}
      />
    </div>
  );
}

/** What is wrong with what has been filled in; what is only missing yet is no problem before it is sent. */
export function problemsOf(
  error: unknown,
  filled: Record<string, unknown>,
  t: ReturnType<typeof useSpeech>['t'],
): string[] {
  if (!(error instanceof ApiError) || error.fields.length === 0) return [sentenceFor(error, t)];
  return error.fields
    .filter(({ path }) => Object.hasOwn(filled, path.slice(1)))
    .map(({ message }) => message);
}
