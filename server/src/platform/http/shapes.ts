import { type Static, type TSchema, Type } from 'typebox';

/** Small pieces that route schemas are built from. */
export const nullable = <T extends TSchema>(schema: T) =>
  Type.Unsafe<Static<T> | null>({
    ...schema,
    type: [(schema as { type?: string }).type ?? 'string', 'null'],
  });

export const Label = Type.Object({ zh: Type.String(), en: Type.String() });
export const Instant = Type.String({ format: 'date-time' });
export const Id = Type.String({ format: 'id' });

/** Any JSON object: forms, and what a program needs of an error. */
export const AnyObject = Type.Unsafe<object>({ type: 'object', additionalProperties: true });

export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: nullable(Type.String()), now: Instant });

export const list = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });

export const Named = Type.Object({ id: Id, name: Type.String() });
