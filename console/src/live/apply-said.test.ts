import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { meQuery } from '../api/queries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { applySaid, shows } from './apply-said.ts';

const seen = {
  id: 'case',
  parent: { id: 'parent' },
  children: [{ id: 'child' }],
  events: [{ seq: 1 }, { seq: 2 }],
} as CaseDetail;

test('a page asks again for a case that is newer than what it shows, and not for what it has brought about itself', () => {
  expect(shows(seen, { id: 'case', seq: 3 })).toBe(true);
  expect(shows(seen, { id: 'case', seq: 2 })).toBe(false);
});

test('a change in the family of a case is a change of its page, and nobody else is', () => {
  expect(shows(seen, { id: 'child', seq: 1 })).toBe(true);
  expect(shows(seen, { id: 'parent', seq: 1 })).toBe(true);
  expect(shows(seen, { id: 'stranger', seq: 9 })).toBe(false);
});

beforeEach(() => {
  vi.stubGlobal('document', { hidden: false });
  vi.useFakeTimers();
});

// What rests between two rounds is the page's own: it ends before the next test looks at it.
afterEach(() => {
  vi.runAllTimers();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const said = { kind: 'case', id: 'case', projectId: 'project', version: 3, seq: 3 } as const;

test('what an open action would do is asked for again with its case, and is not taken for one', () => {
  const client = new QueryClient();
  const keys = [
    ['case', 'case'],
    ['case', 'case', 'preview', 'anonymise'],
  ];
  client.setQueryData(keys[1]!, { items: [] });
  client.setQueryData(keys[0]!, seen);
  applySaid(client, said);
  expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true]);
});

/** Counts how often a query that a page shows is asked for. */
function shownAs(client: QueryClient, queryKey: readonly unknown[], data: unknown) {
  const queryFn = vi.fn(async () => data);
  client.setQueryData(queryKey, data);
  const stop = new QueryObserver(client, {
    queryKey,
    queryFn,
    staleTime: Number.POSITIVE_INFINITY,
  }).subscribe(() => undefined);
  return { queryFn, stop };
}

async function aMinuteOf(changes: () => void): Promise<void> {
  for (let second = 0; second < 60; second++) {
    changes();
    await vi.advanceTimersByTimeAsync(1000);
  }
}

test('a list loaded far down asks again as much more seldom as it is longer', async () => {
  const client = new QueryClient();
  const short = shownAs(client, ['cases', { open: true }], { pages: [1] });
  await aMinuteOf(() => applySaid(client, said));
  const often = short.queryFn.mock.calls.length;
  short.stop();
  await vi.runAllTimersAsync();
  const long = shownAs(client, ['cases', { open: false }], { pages: [1, 2, 3, 4, 5] });
  await aMinuteOf(() => applySaid(client, said));
  long.stop();
  expect(often).toBeGreaterThan(25);
  expect(long.queryFn.mock.calls.length).toBeLessThanOrEqual(often / 4);
  expect(long.queryFn.mock.calls.length).toBeGreaterThan(3);
});

test('whoever may be a second person asks for the badge at most every fifteen seconds', async () => {
  const client = new QueryClient();
  const badge = shownAs(client, meQuery.queryKey, { rights: ['beSecond'] });
  await aMinuteOf(() => applySaid(client, said));
  badge.stop();
  expect(badge.queryFn.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(badge.queryFn.mock.calls.length).toBeLessThanOrEqual(5);
});
