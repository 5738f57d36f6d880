import { Type } from 'typebox';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { revealOfCase, revealOfPerson } from './reveal.ts';
import { type RevealReason, revealReasons } from './reveal-words.ts';

const tags = ['personal data'];
const byId = Type.Object({ id: Id });

const why = {
  reason: Type.Unsafe<RevealReason>({
    type: 'string',
    enum: Object.keys(revealReasons),
    labels: revealReasons,
    label: { zh: '原因', en: 'Reason' },
  }),
  note: Type.Optional(
    Type.String({
      format: 'line',
      minLength: 1,
      maxLength: 100,
      pattern: visible,
      label: { zh: '说明', en: 'In words' },
    }),
  ),
};

const Shown = Type.Object({
  kind: Type.String({ description: 'phone, idNumber, plate or bankCard' }),
  masked: Type.String(),
  number: Type.String({ description: 'In full; never cached, kept or logged' }),
});

/** The only answers that hold a number in full; each is written down before it leaves. */
export function revealRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/persons/:id/reveal',
      access: 'revealPhones',
      summary: 'One number of a person in full, for a reason; at most thirty an hour, all written down',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          field: Type.Unsafe<'phone' | 'idNumber'>({
            type: 'string',
            enum: ['phone', 'idNumber'],
            label: { zh: '号码', en: 'Number' },
          }),
          phoneId: Type.Optional(Type.String({ format: 'id', label: { zh: '哪个电话', en: 'Which phone' } })),
          ...why,
        }),
        response: { 200: Shown },
      },
      handler: (ctx) => revealOfPerson(kernel, ctx, ctx.params.id, ctx.body),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/reveal',
      // Whose case it is not learns nothing of it, not even that his post would not do; the right is asked of the project.
      access: 'readCases',
      summary: 'The phones of the person of a case, or the numbers written in it, in full and for a reason',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          what: Type.Unsafe<'phones' | 'words'>({
            type: 'string',
            enum: ['phones', 'words'],
            label: { zh: '哪些号码', en: 'Which numbers' },
          }),
          ...why,
        }),
        response: { 200: Type.Object({ items: Type.Array(Shown) }) },
      },
      handler: async (ctx) => ({ items: await revealOfCase(kernel, ctx, ctx.params.id, ctx.body) }),
    }),
  ];
}
