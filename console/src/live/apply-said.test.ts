import { expect, test } from 'vitest';
import type { CaseDetail } from '../api/shapes.ts';
import { shows } from './apply-said.ts';

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
