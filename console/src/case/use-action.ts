import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { type Action, type CaseDetail, formOf } from '../api/shapes.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { noticeOf, staleWords } from '../form/use-write.ts';
import { useSpeech } from '../words/language.ts';
import { useCommand } from './use-command.ts';

interface Command {
  action: Action;
  input: Record<string, unknown>;
}

interface TakenAction {
  take: (action: Action, input: Record<string, unknown>) => void;
  busy: boolean;
  /** Whether just this got no answer: sent again, it is answered, though the case may have gone on with it. */
  isUnanswered: (action: Action, input: Record<string, unknown>) => boolean;
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
  const { send, isUnanswered } = useCommand<{ version: number }>();
  const mutation = useMutation({
    mutationFn: ({ action, input }: Command) =>
      send(
        [action.key, input],
        () => ({ version: detail.version }),
        (command) =>
          api('POST', '/api/cases/{id}/actions/{action}', {
            params: { id: detail.id, action: action.key },
            body: { ...input, ...command },
          }),
      ),
    onSuccess: (answer, { action }) => {
      client.setQueryData(['case', detail.id], answer);
      client.invalidateQueries({ queryKey: ['cases'] });
      // A clock that is met has no more to say.
      client.invalidateQueries({ queryKey: ['notices', 'case', detail.id] });
      message.success(action.needsSecond ? t('second.asked') : t('case.done', { label: say(action.label) }));
      client.invalidateQueries({ queryKey: ['approvals'] });
      forget();
      onDone();
    },
    onError: async (error, { action }) => {
      if (error instanceof ApiError && error.status === 409) {
        await client.invalidateQueries({ queryKey: ['case', detail.id] });
        setNotice(staleWords('case.stale', error, speech));
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
    isUnanswered: (action, input) => isUnanswered([action.key, input]),
    problems,
    notice,
    forget,
  };
}
