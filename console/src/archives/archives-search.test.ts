import { expect, test } from 'vitest';
import { isNarrowed, listSearch, readArchivesSearch } from './archives-search.ts';

test('an address made by hand cannot ask for what the pages do not know', () => {
  expect(readArchivesSearch({ tab: 'secrets', staleMonths: -3, q: 501, under: '', more: 'x' })).toEqual({
    q: '501',
  });
});

test('a list is asked only for what it knows, so that a filter of the other tab does not travel', () => {
  const search = readArchivesSearch({
    tab: 'people',
    role: 'owner',
    under: 'u',
    usage: 'home',
    staleMonths: 6,
  });
  expect(listSearch('people', search)).toEqual({ role: 'owner', staleMonths: 6 });
  expect(listSearch('houses', search)).toEqual({ under: 'u', usage: 'home', staleMonths: 6 });
});

test('a chosen building is where one stands, not a filter to clear', () => {
  expect(isNarrowed({ under: 'u' })).toBe(false);
  expect(isNarrowed({ under: 'u', missing: 'area' })).toBe(true);
});
