import { expect, test } from 'vitest';
import { questionFor, readQueueSearch } from './queue-search.ts';

test('an address nobody meant shows the whole queue instead of failing', () => {
  expect(readQueueSearch({ whose: 'theirs', closed: 'maybe', process: 7, project: '' })).toEqual({});
});

test('each view asks the server its own question', () => {
  expect(questionFor({})).toEqual({ open: true, order: 'due' });
  expect(questionFor({ whose: 'mine' })).toMatchObject({ assignee: 'me', open: true });
  expect(questionFor({ whose: 'team' })).toMatchObject({ team: 'mine' });
  expect(questionFor({ whose: 'none', closed: true })).toEqual({
    assignee: 'none',
    open: false,
    order: '-openedAt',
  });
});
