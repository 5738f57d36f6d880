import { Type } from 'typebox';
import { previewClocks } from '../../kernel/acting/preview-clocks.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { ClockView } from './clock.schema.ts';

export function waitingRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/actions/:action/clocks',
      access: 'workOnCases',
      tx: 'read',
      summary:
        'When the clocks would be due after a hold, a delay, a new class or a conversion; nothing is done',
      tags: ['cases'],
      schema: {
        params: Type.Object({ id: Id, action: Type.String({ maxLength: 60 }) }),
        body: Type.Object({ input: Type.Object({}, { additionalProperties: true }) }),
        response: {
          200: Type.Object({
            at: {
              ...Instant,
              description: 'The instant for which they are shown: the end of a hold, else now',
            },
            becomes: nullable({
              ...Label,
              description: 'What the case that goes on is, where it is another',
            } as typeof Label),
            clocks: Type.Array(ClockView, { description: 'Those that would count then' }),
          }),
        },
      },
      handler: ({ tx, actor, now, params, body }) =>
        previewClocks(kernel, tx, actor, now, {
          caseId: params.id,
          action: params.action,
          input: body.input as Record<string, unknown>,
        }),
    }),
  ];
}
