import { Type } from 'typebox';
import type { DataClassKey } from '../../directory/data-classes.ts';
import { Id } from '../../platform/http/shapes.ts';

/**
 * Marks a property of an answer as personal: it is masked for whoever may not see its class, and the person who holds
 * it (`id` beside it) is read. `when` is the `kind` beside it under which it is a person's at all; the class `byField`
 * is told by the `field` beside it.
 */
export const personal = (of: DataClassKey | 'byField', when?: string) => ({
  'x-personal': of,
  ...(when ? { 'x-when': when } : {}),
});

export const NamedPerson = Type.Object({ id: Id, name: Type.String(personal('name')) });
