import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
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

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what an open action would do is asked for again with its case, and is not taken for one', () => {
  vi.stubGlobal('document', { hidden: false });
  vi.useFakeTimers();
  const client = new QueryClient();
  const keys = [
    ['case', 'case'],
    ['case', 'case', 'preview', 'anonymise'],
  ];
  client.setQueryData(keys[1]!, { items: [] });
  client.setQueryData(keys[0]!, seen);
  applySaid(client, { kind: 'case', id: 'case', projectId: 'project', version: 3, seq: 3 });
  expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true]);
});
