import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api, newCommandId } from '../api/api.ts';
import { type CaseDetail, formOf, type Process } from '../api/shapes.ts';
import { type Problems, problemsFrom, problemsIn, unready, withoutBlanks } from '../form/check-form.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { type Draft, forgetDrafts, type RequestDraft } from './draft.ts';
import { factsOf } from './RequestFields.tsx';

export interface SavedContact {
  /** The contact, which may be added to. */
  id: string;
  cases: CaseDetail[];
  /** An earlier try had already got through. */
  known: boolean;
  draft: Draft;
}

interface Contact {
  draft: Draft;
  processes: Process[];
  channel: string | null;
  projectId: string | null;
  change: (part: Partial<Draft>) => void;
  onSaved: (saved: SavedContact) => void;
}

interface Save {
  save: () => void;
  /** What was wrong is no longer where it was said to be. */
  forget: () => void;
  busy: boolean;
  /** What was wrong when it was last sent, and still is. */
  problems: Problems;
  /** Counts the times something was refused. */
  refusals: number;
  failure: string | null;
}

/** Checks, sends, and forgets the draft only once the server has said that it holds every request. */
export function useSave(contact: Contact): Save {
  const speech = useSpeech();
  const { t } = speech;
  const client = useQueryClient();
  const [refused, setRefused] = useState<Refused>({ by: 'nobody', problems: {}, count: 0 });
  const refuse = (by: Refused['by'], problems: Problems) =>
    setRefused((before) => ({
      by,
      problems,
      count: before.count + (Object.keys(problems).length > 0 ? 1 : 0),
    }));
  const mutation = useMutation({
    mutationFn: () => {
      contact.change({ sent: true });
      return send(contact);
    },
    onSuccess: ({ id, cases }) => {
      forgetDrafts();
      for (const one of cases) client.setQueryData(['case', one.id], one);
      client.invalidateQueries({ queryKey: ['cases'] });
      // A case opened well before this answer is one that an earlier try had made.
      const known = cases.some((one) => serverNow() - Date.parse(one.openedAt) > 30_000);
      contact.onSaved({ id, cases, known, draft: contact.draft });
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      refuse('server', problemsFrom(error.fields));
      // What is saved under this id is not what stands here; sent again, this is a contact of its own.
      if (error.code === 'command.reused') contact.change({ commandId: newCommandId(), sent: false });
    },
  });
  const save = () => {
    if (mutation.isPending) return;
    const found = problemsOf(contact, speech);
    refuse('page', found);
    mutation.reset();
    if (Object.keys(found).length === 0) mutation.mutate();
  };
  const forget = () => {
    refuse('nobody', {});
    mutation.reset();
  };
  const problems =
    refused.by === 'page' ? stillIn(refused.problems, problemsOf(contact, speech)) : refused.problems;
  const count = Object.keys(problems).length;
  const failure = mutation.error
    ? failureWords(mutation.error, t)
    : count > 0
      ? t('log.fix', { count })
      : null;
  return { save, forget, busy: mutation.isPending, problems, refusals: refused.count, failure };
}

const failureWords = (error: Error, t: Speech['t']): string =>
  error instanceof ApiError && error.code === 'command.reused' ? t('log.reused') : sentenceFor(error, t);

interface Refused {
  by: 'nobody' | 'page' | 'server';
  problems: Problems;
  count: number;
}

/** What has been mended is no longer told, and what is still being written is not yet. */
const stillIn = (told: Problems, now: Problems): Problems =>
  Object.fromEntries(Object.entries(now).filter(([path]) => path in told));

/** What is wrong with one request of the contact, by the paths of its own form; the project's name is asked with the first. */
export function problemsUnder(problems: Problems, index: number): Problems {
  const under = `/requests/${index}`;
  const own = Object.entries(problems).flatMap(([path, told]) =>
    path.startsWith(`${under}/`) ? [[path.slice(under.length), told] as const] : [],
  );
  const ofContact = index === 0 ? ['/projectId', '/placeId', '/placeText'] : [];
  return {
    ...Object.fromEntries(ofContact.flatMap((path) => (problems[path] ? [[path, problems[path]]] : []))),
    ...Object.fromEntries(own),
  };
}

function problemsOf({ draft, processes, projectId }: Contact, speech: Speech): Problems {
  const { t } = speech;
  const { caller, onto } = draft;
  return {
    ...(draft.requests.some((request) => request.place) || projectId
      ? {}
      : { '/projectId': t('log.whereMissing') }),
    ...(caller.kind === 'open' ? { '/person': t('log.callerMissing') } : {}),
    ...(draft.occurredAt === unready && !onto ? { '/occurredAt': t('form.instantWrong') } : {}),
    ...(caller.kind === 'new' && !caller.name.trim()
      ? { '/person/name': t('form.missing', { label: t('log.name') }) }
      : {}),
    ...Object.assign(
      {},
      ...draft.requests.map((request, index) => {
        const process = processes.find((one) => one.key === request.process);
        const under = `/requests/${index}`;
        return {
          ...(process
            ? problemsIn(formOf(process), factsOf(request, process), speech, under)
            : { [`${under}/process`]: t('log.kindMissing') }),
          ...(request.description.trim() ? {} : { [`${under}/description`]: t('log.descriptionMissing') }),
        };
      }),
    ),
  };
}

function send({ draft, processes, channel, projectId }: Contact) {
  const { commandId, onto, requests } = draft;
  const asked = requests.map((request) => requestOf(request, processes));
  if (onto) {
    const body = { commandId, requests: asked } as MoreRequests;
    return api('POST', '/api/receptions/{id}/requests', { params: { id: onto.id }, body });
  }
  const body = {
    commandId,
    channel,
    ...(draft.occurredAt ? { occurredAt: draft.occurredAt } : {}),
    ...(projectId ? { projectId } : {}),
    ...personOf(draft),
    ...(draft.readBack ? { readBack: true } : {}),
    requests: asked,
  } as NewContact;
  return api('POST', '/api/receptions', { body });
}

/** The contract lists one form per process; which of them a request is, only the server's own schema knows. */
type NewContact = Parameters<typeof api<'POST', '/api/receptions'>>[2]['body'];
type MoreRequests = Parameters<typeof api<'POST', '/api/receptions/{id}/requests'>>[2]['body'];

function requestOf(request: RequestDraft, processes: Process[]): Record<string, unknown> {
  const process = processes.find((one) => one.key === request.process)!;
  const words = request.placeText.trim();
  return {
    ...withoutBlanks(factsOf(request, process)),
    process: process.key,
    ...(request.place ? { placeId: request.place.id } : words ? { placeText: words } : {}),
    description: request.description.trim(),
  };
}

function personOf({ caller }: Draft): { person?: Record<string, string> } {
  if (caller.kind === 'known') return { person: { id: caller.id } };
  if (caller.kind !== 'new') return {};
  const phone = caller.phone.trim();
  return { person: { name: caller.name.trim(), ...(phone ? { phone } : {}) } };
}
