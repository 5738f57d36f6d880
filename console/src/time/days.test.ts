import { expect, test } from 'vitest';
import { readAuditSearch } from '../privacy/audit-search.ts';
import { dayFrom, spanOf } from './days.ts';

test('a day is whole in the calendar of the project, wherever the browser stands', () => {
  expect(spanOf({ from: '2026-03-01', to: '2026-03-01' })).toEqual({
    from: '2026-02-28T16:00:00.000Z',
    to: '2026-03-01T16:00:00.000Z',
  });
  expect(spanOf({ to: '2026-12-31' })).toEqual({ to: '2026-12-31T16:00:00.000Z' });
});

test('what is no day is none, and narrows no list', () => {
  for (const wrong of ['2026-13-45', '2026-02-30', '2026-00-10', '0000-01-01', '2026-3-1', 'today', 3, null])
    expect(dayFrom(wrong), String(wrong)).toBeNull();
  expect(spanOf({ from: '2026-13-45' })).toEqual({});
  expect(readAuditSearch({ from: '2026-13-45', to: '2026-03-01', action: 'signIn.done', x: 1 })).toEqual({
    action: 'signIn.done',
    to: '2026-03-01',
  });
});
