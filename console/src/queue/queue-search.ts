import type { QueueQuestion } from '../api/queries.ts';

export const whoseList = ['all', 'mine', 'team', 'none'] as const;
export type Whose = (typeof whoseList)[number];

/** The whole of what a queue shows, as it stands in the address: it can be kept, shared and gone back to. */
export interface QueueSearch {
  whose?: Whose;
  closed?: boolean;
  process?: string;
  project?: string;
  /** One member of staff, as when his work is handed on. */
  holder?: string;
}

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const whose = whoseList.find((one) => one === search.whose);
  return {
    ...(whose && whose !== 'all' ? { whose } : {}),
    ...(search.closed === true ? { closed: true } : {}),
    ...(typeof search.process === 'string' && search.process ? { process: search.process } : {}),
    ...(typeof search.project === 'string' && search.project ? { project: search.project } : {}),
    ...(typeof search.holder === 'string' && search.holder ? { holder: search.holder } : {}),
  };
}

export function questionFor(search: QueueSearch): QueueQuestion {
  return {
    open: !search.closed,
    order: search.closed ? '-openedAt' : 'due',
    ...(search.process ? { process: search.process } : {}),
    ...(search.project ? { project: search.project } : {}),
    ...{ all: {}, mine: { assignee: 'me' }, team: { team: 'mine' }, none: { assignee: 'none' } }[
      search.whose ?? 'all'
    ],
    ...(search.holder ? { assignee: search.holder } : {}),
  };
}

const kept = 'nuanju.queue';

/** The queue looked at last in this browser; where a sign-in or the logo leads. */
export function keepQueue(search: QueueSearch): void {
  try {
    // Somebody else's work is looked at once, not kept as one's own list.
    const { holder: _, ...own } = search;
    localStorage.setItem(kept, JSON.stringify(own));
  } catch {
    // Without storage the queue simply opens as new.
  }
}

export function keptQueue(): QueueSearch {
  try {
    return readQueueSearch(JSON.parse(localStorage.getItem(kept) ?? '{}') as Record<string, unknown>);
  } catch {
    return {};
  }
}
