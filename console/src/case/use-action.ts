import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { ApiError, api, isRefusal, newCommandId } from '../api/api.ts';
import { type Action, type CaseDetail, formOf, type Label } from '../api/shapes.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { noticeOf } from '../form/use-write.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { type Speech, useSpeech } from '../words/language.ts';

interface Command {
  action: Action;
  input: Record<string, unknown>;
}

interface TakenAction {
  take: (action: Action, input: Record<string, unknown>) => void;
  busy: boolean;
  problems: Problems;
  /** What came in between, in words; the form keeps what was typed. */
  notice: string | null;
  forget: () => void;
}

/** Takes an action at the version on the page; when somebody was faster, says who and brings the page up to date. */
export function useAction(detail: CaseDetail, onDone: () => void): TakenAction {
  const speech = useSpeech();
  const { t, say } = speech;
  const { message } = App.useApp();
  const client = useQueryClient();
  const [problems, setProblems] = useState<Problems>({});
  const [notice, setNotice] = useState<string | null>(null);
  const last = useRef<Sent | null>(null);
  const mutation = useMutation({
    mutationFn: ({ action, input }: Command) =>
      api('POST', '/api/cases/{id}/actions/{action}', {
        params: { id: detail.id, action: action.key },
        body: { ...input, ...sentAs(last, action, input, detail.version) },
      }),
    onSuccess: (answer, { action }) => {
      client.setQueryData(['case', detail.id], answer);
      client.invalidateQueries({ queryKey: ['cases'] });
      // A clock that is met has no more to say.
      client.invalidateQueries({ queryKey: ['notices', 'case', detail.id] });
      last.current = null;
      message.success(action.needsSecond ? t('second.asked') : t('case.done', { label: say(action.label) }));
      client.invalidateQueries({ queryKey: ['approvals'] });
      forget();
      onDone();
    },
    onError: async (error, { action }) => {
      if (isRefusal(error)) last.current = null;
      if (error instanceof ApiError && error.status === 409) {
        await client.invalidateQueries({ queryKey: ['case', detail.id] });
        setNotice(staleWords(error, speech));
        return;
      }
      const fields = error instanceof ApiError ? error.fields : [];
      setProblems(problemsFrom(fields));
      setNotice(noticeOf(error, formOf(action), t));
    },
  });
  const forget = () => {
    setProblems({});
    setNotice(null);
  };
  return {
    take: (action, input) => {
      forget();
      mutation.mutate({ action, input });
    },
    busy: mutation.isPending,
    problems,
    notice,
    forget,
  };
}

interface Sent {
  words: string;
  commandId: string;
  version: number;
}

/**
 * The same words sent again without an answer are the same command on the case as it was then, so that a lost answer
 * never does a thing twice: not even where the page has learnt meanwhile that it was done.
 */
function sentAs(
  last: { current: Sent | null },
  action: Action,
  input: Record<string, unknown>,
  version: number,
): Pick<Sent, 'commandId' | 'version'> {
  const words = JSON.stringify([action.key, input]);
  if (last.current?.words !== words) last.current = { words, commandId: newCommandId(), version };
  return { commandId: last.current.commandId, version: last.current.version };
}

function staleWords(error: ApiError, speech: Speech): string {
  const { who, what, at } = error.details as { who?: string; what?: Label; at?: string };
  if (!what || !at) return sentenceFor(error, speech.t);
  return speech.t('case.stale', {
    who: who || speech.t('case.staleSomebody'),
    what: speech.say(what),
    at: sayTime(at, serverNow(), speech),
  });
}
