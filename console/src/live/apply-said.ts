import type { QueryClient } from '@tanstack/react-query';
import { caseQuery, meQuery, noticesQuery, type QueueQuestion } from '../api/queries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { has } from '../app/rights.ts';
import type { Said } from './live-line.ts';

/** Brings what the page shows up to date; what nobody looks at is only marked, and asked for when somebody does. */
export function applySaid(client: QueryClient, said: Exclude<Said, { kind: 'line' | 'ended' }>): void {
  if (said.kind === 'reset') refreshAll(client);
  else if (said.kind === 'notices') {
    client.setQueryData(meQuery.queryKey, (me) => me && { ...me, unread: said.unread });
    refresh(client, noticesQuery.queryKey);
    whatWaits(client);
  } else {
    for (const query of client.getQueryCache().findAll({ queryKey: ['case'] })) {
      // Below a case lies what belongs to it, such as what an action would erase.
      if (query.queryKey.length > 2) continue;
      const seen = query.state.data as CaseDetail | undefined;
      if (seen && shows(seen, said)) refresh(client, caseQuery(seen.id).queryKey);
    }
    refresh(client, ['notices', 'case', said.id]);
    listsOf(client, said.projectId);
  }
}

const refresh = (client: QueryClient, queryKey: readonly unknown[]) =>
  void client.invalidateQueries({ queryKey, refetchType: document.hidden ? 'none' : 'active' });

export function refreshAll(client: QueryClient): void {
  for (const key of ['me', 'cases', 'case', 'notices', 'approvals']) refresh(client, [key]);
}

/** What a second person is asked for comes as a change of a case: who may be one has it in his inbox and on its badge. */
function whatWaits(client: QueryClient): void {
  refresh(client, ['approvals']);
  if (has(client.getQueryData(meQuery.queryKey), 'beSecond')) askForBadge(client);
}

const betweenBadgesMs = 15_000;
let badgeRests = false;
let badgeIsOld = false;

/** At once after a quiet while, then together: most changes of cases ask nobody for a second word. */
function askForBadge(client: QueryClient): void {
  badgeIsOld = true;
  if (badgeRests) return;
  badgeRests = true;
  const round = () => {
    badgeRests = badgeIsOld;
    if (!badgeIsOld) return;
    badgeIsOld = false;
    refresh(client, meQuery.queryKey);
    setTimeout(round, betweenBadgesMs);
  };
  round();
}

/** The case itself, unless the page has it as new as this, or one of its family. */
export function shows(
  seen: Pick<CaseDetail, 'id' | 'parent' | 'children' | 'events'>,
  { id, seq }: { id: string; seq: number },
): boolean {
  if (seen.id === id) return !seen.events.some((event) => event.seq >= seq);
  return seen.parent?.id === id || seen.children.some((child) => child.id === id);
}

const betweenListsMs = 2_000;
const changed = new Set<string>();
let resting = false;

/** At once after a quiet while, then together: a busy morning must not make every open list ask at every change. */
function listsOf(client: QueryClient, projectId: string): void {
  changed.add(projectId);
  if (resting) return;
  resting = true;
  const round = () => {
    if (changed.size === 0) {
      resting = false;
      return;
    }
    const projects = new Set(changed);
    changed.clear();
    void client.invalidateQueries({
      queryKey: ['cases'],
      refetchType: document.hidden ? 'none' : 'active',
      predicate: ({ queryKey }) => {
        const { project } = (queryKey[1] ?? {}) as Partial<QueueQuestion>;
        return project === undefined || projects.has(project);
      },
    });
    whatWaits(client);
    // A list asks again for all it has loaded: the further somebody has gone down, the longer it rests.
    setTimeout(round, betweenListsMs * pagesLoaded(client));
  };
  // Not all desks of a project in the same millisecond.
  setTimeout(round, Math.random() * 150);
}

function pagesLoaded(client: QueryClient): number {
  const lists = client.getQueryCache().findAll({ queryKey: ['cases'], type: 'active' });
  return Math.max(1, ...lists.map(({ state }) => (state.data as { pages?: unknown[] })?.pages?.length ?? 1));
}
