import { expect, test } from 'vitest';
import type { FieldSchema } from '../api/shapes.ts';
import { elsewhereIn, problemsFrom, problemsIn, unready, withoutBlanks } from './check-form.ts';
import { defaultsOf, kindOf, optionsOf } from './read-schema.ts';

test.each<[FieldSchema, string]>([
  [{ type: 'string', format: 'text' }, 'words'],
  [{ type: 'string', format: 'line' }, 'line'],
  [{ type: 'string' }, 'line'],
  [{ type: 'string', format: 'instant' }, 'instant'],
  [{ type: 'string', enum: ['a'] }, 'choice'],
  [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, 'choice'],
  [{ type: 'array', items: { type: 'string', enum: ['a'] } }, 'choices'],
  [{ type: 'array', items: { type: 'string', format: 'id', refersTo: 'photo' } }, 'photos'],
  [{ type: 'string', format: 'id', refersTo: 'staff' }, 'staff'],
  [{ type: 'string', format: 'id', refersTo: 'team' }, 'team'],
  [{ type: 'string', format: 'id', refersTo: 'place' }, 'place'],
  [{ type: 'boolean' }, 'flag'],
  [{ type: ['integer', 'null'] }, 'number'],
  [{ type: 'object', properties: {} }, 'group'],
  [{ type: 'array', items: { type: 'string' } }, 'list'],
])('%j is drawn as %s', (schema, kind) => {
  expect(kindOf(schema)).toBe(kind);
});

test('a value without a label shows itself rather than nothing', () => {
  expect(optionsOf({ enum: ['x'], labels: {} })).toEqual([{ value: 'x', label: { zh: 'x', en: 'x' } }]);
});

test('defaults fill a form also below a group', () => {
  const schema: FieldSchema = {
    properties: {
      a: { default: 'one' },
      b: { type: 'object', properties: { c: { default: false } } },
      d: {},
    },
  };
  expect(defaultsOf(schema)).toEqual({ a: 'one', b: { c: false } });
});

const speech = {
  t: (key: string) => key,
  say: (label: { zh: string } | null | undefined) => label?.zh ?? '',
};

test('what is missing, too long or not ready yet is named by its path', () => {
  const schema: FieldSchema = {
    required: ['note', 'group', 'when'],
    properties: {
      note: { type: 'string', format: 'text', maxLength: 3 },
      when: { type: 'string', format: 'instant' },
      photos: { type: 'array', items: { refersTo: 'photo' } },
      group: { type: 'object', required: ['inner'], properties: { inner: { type: 'string' } } },
    },
  };
  const value = { note: 'four', when: unready, photos: [unready], group: {} };
  expect(problemsIn(schema, value, speech)).toEqual({
    '/note': 'form.tooLong',
    '/when': 'form.instantWrong',
    '/photos': 'form.uploadWait',
    '/group/inner': 'form.missing',
  });
  expect(Object.keys(problemsIn(schema, { note: ' ' }, speech))).toEqual(['/note', '/when', '/group']);
});

test('an empty field is a field left out', () => {
  expect(withoutBlanks({ a: '', b: ' ', c: [], d: undefined, e: { f: '' }, g: false, h: 0 })).toEqual({
    g: false,
    h: 0,
  });
});

test('the first message of the server for a field is the one shown', () => {
  const fields = [
    { path: '/a', message: 'first' },
    { path: '/a', message: 'second' },
  ];
  expect(problemsFrom(fields)).toEqual({ '/a': 'first' });
});

test('what is wrong where no field is drawn is told in words, once', () => {
  const schema: FieldSchema = {
    properties: {
      note: { type: 'string' },
      version: { const: 1 },
      photos: { type: 'array', items: { refersTo: 'photo' } },
      steps: { type: 'array', items: { type: 'object', properties: { at: { type: 'number' } } } },
    },
  };
  const wrong = (...paths: string[]) =>
    elsewhereIn(
      schema,
      paths.map((path) => ({ path, message: path.startsWith('/facts') ? 'no such kind' : path })),
    );
  expect(wrong('/note', '/photos', '/steps', '/steps/0/at')).toBe(null);
  expect(wrong('/note', '/facts/urgency', '/facts/rung')).toBe('no such kind');
  expect(wrong('/version', '/photos/2', '/steps/0/tell')).toBe('/version /photos/2 /steps/0/tell');
});

test('a form drawn by hand tells in words what is refused where it draws nothing', () => {
  const wrong = (...paths: string[]) =>
    elsewhereIn(
      /^\/(steps|note)(\/|$)/,
      paths.map((path) => ({ path, message: path })),
    );
  expect(wrong('/note', '/steps/0/at')).toBe(null);
  expect(wrong('/note', '/applyTo', '/notes')).toBe('/applyTo /notes');
});
