import type { FieldSchema } from '../api/shapes.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import { isBlank } from './check-form.ts';
import { fieldsOf, kindOf, optionsOf } from './read-schema.ts';

export type Values = Record<string, unknown>;

/**
 * What of a file its form shows: words and numbers under the name that says they are masked. What the server calls yes and no a form
 * offers as a choice, for nobody may know.
 */
export function valuesOf(schema: FieldSchema, file: Values): Values {
  return Object.fromEntries(
    fieldsOf(schema).map(([key]) => {
      const value = file[key] ?? file[`${key}Text`] ?? file[`${key}Masked`];
      return [key, typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? undefined)];
    }),
  );
}

/** Only what differs; null for what was emptied. */
export function changedIn(schema: FieldSchema, before: Values, after: Values): Values {
  return Object.fromEntries(
    fieldsOf(schema)
      .map(([key]) => [key, asSent(after[key])] as const)
      .filter(([key, value]) => value !== asSent(before[key])),
  );
}

/** What is sent of a form that adds something: what was filled in, as the server calls it. */
export function filledIn(schema: FieldSchema, values: Values): Values {
  return Object.fromEntries(
    fieldsOf(schema)
      .map(([key]) => [key, asSent(values[key])] as const)
      .filter(([, value]) => value !== null),
  );
}

function asSent(value: unknown): unknown {
  if (isBlank(value)) return null;
  if (value === 'yes' || value === 'no') return value === 'yes';
  return typeof value === 'string' ? value.trim() : value;
}

/** Of the values, those that were changed. */
export const picked = (values: Values, changes: Values): Values =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, values[key]]));

/** A value of a form in words; null where there is none. */
export function useFieldWords() {
  const { say, t } = useSpeech();
  return (field: FieldSchema, value: unknown): string | null => fieldWords(field, value, say, t);
}

function fieldWords(field: FieldSchema, value: unknown, say: Speech['say'], t: Speech['t']): string | null {
  if (isBlank(value)) return null;
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  const option = kindOf(field) === 'choice' && optionsOf(field).find((one) => one.value === value);
  return option ? say(option.label) : String(value);
}
