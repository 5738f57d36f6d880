import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { type Answer, type Clock, formOf, type Process } from '../api/shapes.ts';
import { unready, withoutBlanks, withoutWords } from '../form/check-form.ts';
import { useSettled } from '../ui/use-settled.ts';
import type { Draft } from './draft.ts';
import { factsOf } from './RequestFields.tsx';

type Body = Parameters<typeof api<'POST', '/api/cases/preview'>>[2]['body'];

const expectedQuery = (body: Body | null) =>
  queryOptions({
    queryKey: ['expected', body],
    queryFn: body ? ({ signal }) => api('POST', '/api/cases/preview', { body, signal }) : skipToken,
    // What counts from now on is due a little later with each look.
    refetchInterval: 30_000,
    gcTime: 0,
    retry: false,
  });

interface Expected {
  /** The clocks of each request, by its key; none for one of which nothing is known. */
  clocks: Map<string, readonly Clock[]>;
  /** The server could not say, so nothing may be promised. */
  isUnknown: boolean;
}

/** When what is being written would be due, as the server would decide it by standards and calendars of the project. */
export function useExpected(draft: Draft, processes: Process[], projectId: string | null): Expected {
  const asked = draft.requests.flatMap((request) => {
    const process = processes.find(({ key }) => key === request.process);
    return process ? [{ request, process }] : [];
  });
  const body = JSON.stringify(bodyOf(draft, asked, projectId));
  const settled = useSettled(body, 300);
  const { data, isError } = useQuery(expectedQuery(JSON.parse(settled) as Body | null));
  // Of other fields than these nothing is said: it might be another promise.
  const answers = settled === body ? (data?.requests ?? []) : [];
  return {
    clocks: new Map(asked.map(({ request }, i) => [request.key, clocksIn(answers[i])])),
    isUnknown: isError,
  };
}

const clocksIn = (answer: Answer<'postCasesPreview'>['requests'][number] | undefined) => answer?.clocks ?? [];

/** Words are not told before they are saved; they move no clock. */
function bodyOf(
  { occurredAt, onto, requests }: Draft,
  asked: { request: Draft['requests'][number]; process: Process }[],
  projectId: string | null,
): Body | null {
  const placeId = requests.find(({ place }) => place)?.place?.id;
  if (asked.length === 0 || occurredAt === unready || !(projectId || placeId)) return null;
  return {
    ...(projectId ? { projectId } : {}),
    ...(placeId ? { placeId } : {}),
    // What is added to a contact later was asked for later.
    ...(occurredAt && !onto ? { occurredAt } : {}),
    requests: asked.map(({ request, process }) => ({
      process: process.key,
      input: withoutWords(formOf(process), withoutBlanks(factsOf(request, process))),
    })),
  };
}
