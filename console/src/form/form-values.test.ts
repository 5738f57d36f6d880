import { expect, test } from 'vitest';
import { placeSchema } from '../archives/fields.ts';
import { changedIn, filledIn, valuesOf } from './form-values.ts';

const building = placeSchema('building');

test('opening a form and saving it unchanged sends nothing', () => {
  const shown = valuesOf(building, {
    name: '3栋',
    code: '3',
    storeys: 18,
    hasLift: false,
    note: null,
    version: 4,
  });
  expect(changedIn(building, shown, { ...shown })).toEqual({});
});

test('only what was changed is sent, what was emptied as null, yes and no as the server says them', () => {
  const shown = valuesOf(building, { name: '3栋', code: '3', storeys: 18, hasLift: false });
  const after = { ...shown, storeys: undefined, hasLift: 'yes', name: ' 3栋 ' };
  expect(changedIn(building, shown, after)).toEqual({ storeys: null, hasLift: true });
});

test('what is added carries no blanks', () => {
  expect(filledIn(building, { name: '4栋', code: '4', note: '  ' })).toEqual({ name: '4栋', code: '4' });
});
