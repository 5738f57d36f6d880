import { type ArchiveField, personFields, placeFields } from '../../directory/archive-fields.ts';
import type { Label } from '../../directory/labels.ts';
import type { Gap } from './archive-filters.ts';

/** The words of a coded value; null where none is set. */
function labelIn(fields: readonly ArchiveField[], key: string, value: string | null): Label | null {
  return value === null ? null : (fields.find((field) => field.key === key)?.values?.[value] ?? null);
}

export const placeLabel = (key: string, value: string | null): Label | null =>
  labelIn(placeFields, key, value);
export const personLabel = (key: string, value: string | null): Label | null =>
  labelIn(personFields, key, value);

export const gapLabels = (gaps: Readonly<Record<string, Gap>>, keys: readonly string[]) =>
  keys.map((field) => ({ field, label: gaps[field]!.label }));
