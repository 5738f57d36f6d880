import { newCommandId } from '../api/api.ts';
import type { Named } from '../api/shapes.ts';

/** Who asked: somebody known, somebody new, nobody we may name, or not said yet. */
export type Caller =
  | { kind: 'open' }
  | { kind: 'anonymous' }
  | { kind: 'known'; id: string; name: string; salutation: string | null }
  | { kind: 'new'; name: string; phone: string };

/** One of the things asked for in a contact. */
export interface RequestDraft {
  key: string;
  place: Named | null;
  placeText: string;
  process: string | null;
  /** What was filled in, for each kind tried, so that changing one's mind loses nothing. */
  forms: Record<string, Record<string, unknown>>;
  description: string;
}

export interface Draft {
  /** Stays with the draft, so that a lost answer and a second try make one contact. */
  commandId: string;
  /** It has been sent once, and may have been taken although no answer came. */
  sent: boolean;
  caller: Caller;
  projectId: string | null;
  /** Never empty: a contact is about something. */
  requests: RequestDraft[];
  channel: string | null;
  occurredAt: string | null;
  readBack: boolean;
  /** The contact already saved that these requests are to join. */
  onto: { id: string; occurredAt: string; numbers: string[] } | null;
}

/** As many as the server takes in one contact. */
export const mostRequests = 10;

export function emptyDraft(): Draft {
  return {
    commandId: newCommandId(),
    sent: false,
    caller: { kind: 'open' },
    projectId: null,
    requests: [emptyRequest(null)],
    channel: null,
    occurredAt: null,
    readBack: false,
    onto: null,
  };
}

/** The next thing asked for is most often about the same house. */
export function emptyRequest(before: Pick<RequestDraft, 'place' | 'placeText'> | null): RequestDraft {
  return {
    key: newCommandId(),
    place: before?.place ?? null,
    placeText: before?.placeText ?? '',
    process: null,
    forms: {},
    description: '',
  };
}

/** The caller's house goes to every request whose place nobody has set apart from the first one's. */
export function withHouse(requests: RequestDraft[], place: Named | null): RequestDraft[] {
  const before = requests[0]?.place?.id;
  return requests.map((request, index) =>
    index === 0 || request.place?.id === before ? { ...request, place, placeText: '' } : request,
  );
}

export function hasWords(draft: Draft): boolean {
  return Boolean(
    draft.caller.kind !== 'open' ||
      draft.requests.length > 1 ||
      draft.requests.some((request) => request.place || request.placeText || request.description.trim()),
  );
}

/** Nothing was written here that would be missed. */
export const isBlankRequest = (request: RequestDraft) => !request.process && !request.description.trim();

const name = 'nuanju.draft';

/** Survives a crash and a restart; of one person only, and without any number a phone could be. */
export function keepDraft(userId: string, draft: Draft): void {
  try {
    if (!hasWords(draft)) {
      forgetDrafts();
      return;
    }
    sessionStorage.setItem(name, JSON.stringify({ userId, draft }));
    localStorage.setItem(name, JSON.stringify({ userId, draft: withoutNumbers(draft) }));
  } catch {
    // A full or forbidden storage must not stop anybody from logging a request.
  }
}

/** What was kept for this person; the tab's own copy is whole, the one that outlives the tab lacks numbers. */
export function keptDraft(userId: string): { draft: Draft; numbersLost: boolean } | null {
  const whole = read(() => sessionStorage.getItem(name), userId);
  if (whole) return { draft: whole, numbersLost: false };
  const rest = read(() => localStorage.getItem(name), userId);
  if (!rest) return null;
  // The tab it was begun in may still be open and save it: two contacts must not go under one id.
  const draft = rest.sent ? rest : { ...rest, commandId: newCommandId() };
  return { draft, numbersLost: JSON.stringify(rest).includes(hidden) || hasBlankPhone(rest) };
}

export function forgetDrafts(): void {
  try {
    sessionStorage.removeItem(name);
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept where nothing can be kept.
  }
}

const hidden = '＊';

/** Seven digits or more, however written apart, may be somebody's number and must not stay on a shared computer. */
export function withoutNumbers(draft: Draft): Draft {
  const { caller } = draft;
  const safe = JSON.parse(JSON.stringify(draft), (_, value: unknown) =>
    typeof value === 'string' ? hide(value) : value,
  ) as Draft;
  return caller.kind === 'new'
    ? { ...safe, caller: { ...caller, name: hide(caller.name), phone: '' } }
    : safe;
}

const longNumber = /[0-9０-９](?:[\s\-－—.()]?[0-9０-９]){6,}/g;
const hide = (text: string) => (isOurs.test(text) ? text : text.replace(longNumber, hidden));

/** Ids, command ids and instants are made of digits too, and say nothing about anybody's phone. */
const isOurs = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

const hasBlankPhone = (draft: Draft) => draft.caller.kind === 'new' && draft.caller.phone === '';

function read(get: () => string | null, userId: string): Draft | null {
  try {
    const found = JSON.parse(get() ?? 'null') as { userId: string; draft: Draft } | null;
    if (found?.userId !== userId || !found.draft.requests?.length) return null;
    return { ...emptyDraft(), ...found.draft };
  } catch {
    return null;
  }
}
