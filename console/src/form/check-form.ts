import type { FieldSchema } from '../api/shapes.ts';
import type { Speech } from '../words/language.ts';
import { drawnFieldsOf, fieldsOf, isRequired, kindOf, labelOf } from './read-schema.ts';

/** Messages by path, as `/note` or `/person/phone`: the same paths the server answers with. */
export type Problems = Record<string, string>;

/** What a field holds while it cannot be sent: a time nobody can read, a photo still on its way. */
export const unready = 'unready';

type Say = Pick<Speech, 't' | 'say'>;

/** What the schema itself forbids, said before anything is sent; the server checks again and has the last word. */
export function problemsIn(
  schema: FieldSchema,
  value: Record<string, unknown>,
  speech: Say,
  path = '',
): Problems {
  return Object.assign(
    {},
    ...fieldsOf(schema).map(([key, field]) => {
      const here = `${path}/${key}`;
      const given = value[key];
      if (isBlank(given)) return isRequired(schema, key) ? { [here]: missing(key, field, speech) } : {};
      if (kindOf(field) === 'group') return problemsIn(field, given as Record<string, unknown>, speech, here);
      const wrong = wrongWith(field, given, speech);
      return wrong ? { [here]: wrong } : {};
    }),
  );
}

/** What is sent: no blanks, so that an empty field is a field left out. */
export function withoutBlanks(value: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(value)
    .map(([key, one]) => [key, isPlain(one) ? withoutBlanks(one) : one] as const)
    .filter(([, one]) => !isBlank(one) && !(isPlain(one) && Object.keys(one).length === 0));
  return Object.fromEntries(kept);
}

/** Words and photos move no clock, and are not told before somebody means to send them. */
export function withoutWords(schema: FieldSchema, value: Record<string, unknown>): Record<string, unknown> {
  const moving = fieldsOf(schema).filter(([, field]) => !['words', 'line', 'photos'].includes(kindOf(field)));
  return Object.fromEntries(moving.flatMap(([key]) => (key in value ? [[key, value[key]]] : [])));
}

/** The server's list of fields as messages by path; the first of each path counts. */
export function problemsFrom(fields: { path: string; message: string }[]): Problems {
  return Object.fromEntries(fields.map((field) => [field.path, field.message]).reverse());
}

/** The fields of a form: its schema, or the paths of one that is drawn by hand. */
export type Drawn = FieldSchema | RegExp;

/** What the server finds wrong where the form draws no field to tell it at; null where it can tell all. */
export function elsewhereIn(drawn: Drawn, fields: { path: string; message: string }[]): string | null {
  const told = fields.filter(({ path }) =>
    drawn instanceof RegExp ? !drawn.test(path) : !isDrawn(drawn, path.split('/').slice(1)),
  );
  return told.length === 0 ? null : [...new Set(told.map(({ message }) => message))].join(' ');
}

function isDrawn(schema: FieldSchema, [key = '', ...below]: string[]): boolean {
  const field = drawnFieldsOf(schema).find(([name]) => name === key)?.[1];
  return field !== undefined && isDrawnAs(field, below);
}

function isDrawnAs(field: FieldSchema, below: string[]): boolean {
  const kind = kindOf(field);
  if (kind === 'group') return below.length > 0 && isDrawn(field, below);
  if (below.length === 0) return true;
  return kind === 'list' && isDrawnAs(field.items ?? {}, below.slice(1));
}

function missing(key: string, field: FieldSchema, { t, say }: Say): string {
  const chosen = ['choice', 'choices', 'staff', 'team', 'place'].includes(kindOf(field));
  return t(chosen ? 'form.chooseMissing' : 'form.missing', { label: say(labelOf(key, field)) });
}

function wrongWith(field: FieldSchema, value: unknown, { t }: Say): string | null {
  if (value === unready && kindOf(field) === 'instant') return t('form.instantWrong');
  if (value === unready && kindOf(field) === 'date') return t('form.dateWrong');
  if (kindOf(field) === 'photos') {
    if (value === unready || (Array.isArray(value) && value.includes(unready))) return t('form.uploadWait');
  }
  if (typeof value === 'string') {
    const length = [...value.trim()].length;
    if (field.minLength !== undefined && length < field.minLength)
      return t('form.tooShort', { n: field.minLength });
    if (field.maxLength !== undefined && [...value].length > field.maxLength) {
      return t('form.tooLong', { n: field.maxLength });
    }
  }
  if (typeof value === 'number') {
    if (field.minimum !== undefined && value < field.minimum) return t('form.tooSmall', { n: field.minimum });
    if (field.maximum !== undefined && value > field.maximum) return t('form.tooLarge', { n: field.maximum });
  }
  if (Array.isArray(value) && field.minItems !== undefined && value.length < field.minItems) {
    return t('form.tooFew', { n: field.minItems });
  }
  return null;
}

export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
