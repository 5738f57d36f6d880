import { type TSchema, Type } from 'typebox';
import type { Label } from '../directory/labels.ts';
import { visible } from '../platform/http/formats.ts';

/** Fields every process draws from, so that the same question looks the same everywhere. */
interface About {
  label: Label;
  help?: Label;
}

export const choice = <const Keys extends string>(
  about: About & { of: Record<Keys, Label>; default?: NoInfer<Keys> },
) =>
  Type.Unsafe<Keys>({
    type: 'string',
    enum: Object.keys(about.of),
    labels: about.of,
    label: about.label,
    ...(about.help ? { help: about.help } : {}),
    ...(about.default ? { default: about.default } : {}),
  });

/** Words, several lines. */
export const words = ({ max, ...about }: About & { max?: number }) =>
  Type.String({ ...about, format: 'text', minLength: 1, maxLength: max ?? 2000, pattern: visible });

export const staffMember = (about: About) => Type.String({ ...about, format: 'id', refersTo: 'staff' });

export const team = (about: About) => Type.String({ ...about, format: 'id', refersTo: 'team' });

export const photos = (about: About) =>
  Type.Array(Type.String({ format: 'id', refersTo: 'photo' }), { ...about, maxItems: 12, uniqueItems: true });

/** `past` is one that has been, as when somebody was told; most are still to come. */
export const instant = (about: About & { past?: true }) => Type.String({ ...about, format: 'instant' });

/** A form; what is not wrapped in Type.Optional must be filled in. Unknown fields are refused. */
export const form = <const Fields extends Record<string, TSchema>>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false });

export const optional = Type.Optional;

/** The same question where saying nothing means "as it was", not the answer that is usual on opening. */
export function unlessChanged<Field extends TSchema>(field: Field): Field {
  const { default: _, ...rest } = field as Field & { default?: unknown };
  return rest as unknown as Field;
}

export const noInput = form({});

export const satisfaction = (label: Label) =>
  choice({
    label,
    of: {
      verySatisfied: { zh: '非常满意', en: 'Very satisfied' },
      satisfied: { zh: '满意', en: 'Satisfied' },
      fair: { zh: '一般', en: 'Fair' },
    },
  });
