import type { Label } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import type { Speech } from '../words/language.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A fact's value as people read it: its label where it has one, times on the project's wall. */
export function sayValue(
  value: string | number | boolean | null,
  label: Label | null | undefined,
  speech: Speech,
): string {
  if (label) return speech.say(label);
  if (typeof value === 'boolean') return speech.t(value ? 'common.yes' : 'common.no');
  if (value === null || value === '') return speech.t('common.none');
  const text = String(value);
  return instant.test(text) ? sayTime(text, serverNow(), speech) : text;
}
