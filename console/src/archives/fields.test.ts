import { expect, test } from 'vitest';
import contract from '../../../api/openapi.json' with { type: 'json' };
import type { FieldSchema } from '../api/shapes.ts';
import {
  newPhoneSchema,
  occupancyCorrectionSchema,
  personKindWords,
  personSchema,
  placeSchema,
} from './fields.ts';

const bodyOf = (address: '/api/places' | '/api/persons' | '/api/occupancies' | '/api/persons/{id}/phones') =>
  contract.paths[address].post.requestBody.content['application/json'].schema.properties as unknown as Record<
    string,
    FieldSchema
  >;

/** Chinese only: English says some of them shorter on the screen. */
const inChinese = ({ enum: values, labels }: FieldSchema) =>
  (values ?? [])
    .filter((value) => value !== null)
    .map((value) => [value, labels?.[String(value)]?.zh])
    .sort();

test('every choice of the archives offers what the server takes, by the words the server has for it', () => {
  const forms = [
    [placeSchema('house'), bodyOf('/api/places')],
    [personSchema('natural'), bodyOf('/api/persons')],
    [
      { properties: { kind: { enum: Object.keys(personKindWords), labels: personKindWords } } },
      bodyOf('/api/persons'),
    ],
    [occupancyCorrectionSchema, bodyOf('/api/occupancies')],
    [newPhoneSchema, bodyOf('/api/persons/{id}/phones')],
  ] as [FieldSchema, Record<string, FieldSchema>][];
  const compared = forms.flatMap(([form, taken]) =>
    Object.entries(form.properties ?? {})
      .filter(([key, field]) => field.enum && taken[key]?.enum)
      .map(([key, field]) => {
        expect(inChinese(field), key).toEqual(inChinese(taken[key]!));
        return key;
      }),
  );
  expect(compared).toEqual([
    'orientation',
    'usage',
    'occupiedAs',
    'fitOut',
    'gender',
    'kind',
    'role',
    'label',
  ]);
});
