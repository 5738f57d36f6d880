import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { type CaseDetail, formOf, type Process } from '../api/shapes.ts';
import { type Problems, problemsFrom, problemsIn, unready, withoutBlanks } from '../form/check-form.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { type Draft, forgetDrafts } from './draft.ts';

interface Request {
  draft: Draft;
  process: Process | null;
  facts: Record<string, unknown>;
  channel: string | null;
  projectId: string | null;
  onSaved: (detail: CaseDetail, known: boolean) => void;
}

interface Save {
  save: () => void;
  busy: boolean;
  problems: Problems;
  failure: string | null;
}

/** Checks, sends, and forgets the draft only once the server has said that it holds the request. */
export function useSave(request: Request): Save {
  const speech = useSpeech();
  const { t } = speech;
  const client = useQueryClient();
  const [problems, setProblems] = useState<Problems>({});
  const mutation = useMutation({
    mutationFn: () => api('POST', '/api/cases', { body: bodyOf(request) }),
    onSuccess: (detail) => {
      forgetDrafts();
      client.setQueryData(['case', detail.id], detail);
      client.invalidateQueries({ queryKey: ['cases'] });
      // A case opened well before this answer is the one that an earlier try had made.
      request.onSaved(detail, serverNow() - Date.parse(detail.openedAt) > 30_000);
    },
    onError: (error) => {
      if (error instanceof ApiError) setProblems(problemsFrom(error.fields));
    },
  });
  const save = () => {
    if (mutation.isPending) return;
    const found = problemsOf(request, speech);
    setProblems(found);
    mutation.reset();
    if (Object.keys(found).length === 0) mutation.mutate();
  };
  const count = Object.keys(problems).length;
  const failure = mutation.error
    ? sentenceFor(mutation.error, t)
    : count > 0
      ? t('log.fix', { count })
      : null;
  return { save, busy: mutation.isPending, problems, failure };
}

function problemsOf({ draft, process, facts, projectId }: Request, speech: Speech): Problems {
  const { t } = speech;
  return {
    ...(process ? problemsIn(formOf(process), facts, speech) : { '/process': t('log.kindMissing') }),
    ...(draft.description.trim() ? {} : { '/description': t('log.descriptionMissing') }),
    ...(draft.place || projectId ? {} : { '/projectId': t('log.whereMissing') }),
    ...(draft.caller.kind === 'open' ? { '/person': t('log.callerMissing') } : {}),
    ...(draft.occurredAt === unready ? { '/occurredAt': t('form.instantWrong') } : {}),
    ...(draft.caller.kind === 'new' && !draft.caller.name.trim()
      ? { '/person/name': t('form.missing', { label: t('log.name') }) }
      : {}),
  };
}

/** The contract lists one form per process; which of them this is, only the server's own schema knows. */
type OpenCase = Parameters<typeof api<'POST', '/api/cases'>>[2]['body'];

function bodyOf({ draft, process, facts, channel, projectId }: Request): OpenCase {
  return {
    ...withoutBlanks(facts),
    process: process!.key,
    ...(draft.place ? { placeId: draft.place.id } : projectId ? { projectId } : {}),
    ...(!draft.place && draft.placeText.trim() ? { placeText: draft.placeText.trim() } : {}),
    ...personOf(draft),
    description: draft.description.trim(),
    channel,
    ...(draft.occurredAt ? { occurredAt: draft.occurredAt } : {}),
    commandId: draft.commandId,
    ...(draft.readBack ? { readBack: true } : {}),
  } as OpenCase;
}

function personOf({ caller }: Draft): { person?: Record<string, string> } {
  if (caller.kind === 'known') return { person: { id: caller.id } };
  if (caller.kind !== 'new') return {};
  const phone = caller.phone.trim();
  return { person: { name: caller.name.trim(), ...(phone ? { phone } : {}) } };
}
