import { Type } from 'typebox';
import { Id } from '../../platform/http/shapes.ts';

const idOr = (...words: string[]) =>
  Type.Unsafe<string>({
    type: 'string',
    pattern: `^(${[...words, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'].join('|')})$`,
  });

export const ListQuery = Type.Object({
  process: Type.Optional(Type.String({ format: 'plain', maxLength: 40 })),
  state: Type.Optional(Type.String({ format: 'plain', maxLength: 40 })),
  open: Type.Optional(Type.Boolean()),
  assignee: Type.Optional(idOr('me', 'none')),
  team: Type.Optional(idOr('mine')),
  place: Type.Optional(Id),
  person: Type.Optional(Id),
  project: Type.Optional(Id),
  from: Type.Optional(Type.String({ format: 'instant' })),
  to: Type.Optional(Type.String({ format: 'instant' })),
  order: Type.Optional(Type.Unsafe<'due' | '-openedAt'>({ type: 'string', enum: ['due', '-openedAt'] })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
