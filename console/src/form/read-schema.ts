import type { FieldSchema, Label } from '../api/shapes.ts';

export type FieldKind =
  | 'choice'
  | 'choices'
  | 'flag'
  | 'number'
  | 'instant'
  | 'date'
  | 'staff'
  | 'team'
  | 'place'
  | 'photos'
  | 'words'
  | 'line'
  | 'group'
  | 'list';

/** Up to so many values are drawn as chips side by side; more become a list to type in. */
export const mostChips = 10;

export interface Option {
  value: string | number;
  label: Label;
}

/** Which control draws a field; decided by the schema alone, never by the name of the field. */
export function kindOf(schema: FieldSchema): FieldKind {
  const type = typeOf(schema);
  const reference = schema.refersTo ?? schema.items?.refersTo;
  if (reference === 'photo') return 'photos';
  if (reference === 'staff' || reference === 'team' || reference === 'place') return reference;
  if (type === 'array') return schema.items && optionsOf(schema.items).length > 0 ? 'choices' : 'list';
  if (optionsOf(schema).length > 0) return 'choice';
  if (type === 'boolean') return 'flag';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'object') return 'group';
  if (schema.format === 'instant' || schema.format === 'date-time') return 'instant';
  if (schema.format === 'date') return 'date';
  return schema.format === 'text' ? 'words' : 'line';
}

/** The values to choose from, whether written as an enum or as a union of constants. */
export function optionsOf(schema: FieldSchema): Option[] {
  const values = schema.enum ?? schema.anyOf?.map((one) => one.const) ?? [];
  return values
    .filter((value): value is string | number => typeof value === 'string' || typeof value === 'number')
    .map((value) => {
      const inUnion = schema.anyOf?.find((one) => one.const === value)?.label;
      return { value, label: schema.labels?.[String(value)] ?? inUnion ?? bare(String(value)) };
    });
}

export function fieldsOf(schema: FieldSchema | undefined): [string, FieldSchema][] {
  return Object.entries(schema?.properties ?? {});
}

/** What can be but one value is nobody's to fill in; it goes along with the rest. */
export const drawnFieldsOf = (schema: FieldSchema | undefined): [string, FieldSchema][] =>
  fieldsOf(schema).filter(([, field]) => field.const === undefined);

export const isRequired = (schema: FieldSchema, key: string) => schema.required?.includes(key) ?? false;

export const labelOf = (key: string, schema: FieldSchema): Label => schema.label ?? bare(schema.title ?? key);

/** What a form holds before anybody has touched it. */
export function defaultsOf(schema: FieldSchema | undefined): Record<string, unknown> {
  const given = fieldsOf(schema).flatMap(([key, field]) => {
    if (field.const !== undefined) return [[key, field.const] as const];
    if (field.default !== undefined) return [[key, field.default] as const];
    const inner = kindOf(field) === 'group' ? defaultsOf(field) : {};
    return Object.keys(inner).length > 0 ? [[key, inner] as const] : [];
  });
  return Object.fromEntries(given);
}

function typeOf(schema: FieldSchema): string | undefined {
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  return type ?? (schema.properties ? 'object' : undefined);
}

const bare = (text: string): Label => ({ zh: text, en: text });
