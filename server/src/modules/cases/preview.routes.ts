import { Type } from 'typebox';
import { previewOpening } from '../../kernel/opening/preview-opening.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Instant } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { ClockView } from './clock.schema.ts';
import { commonFields } from './open-body.ts';

const { projectId, placeId, occurredAt } = commonFields;
const named = (zh: string, en: string) => ({ label: { zh, en } });

const Request = Type.Object({
  process: Type.String({ minLength: 1, maxLength: 60, ...named('流程', 'Process') }),
  input: Type.Object({}, { additionalProperties: true, ...named('表单内容', 'Fields of the process') }),
});

/** What is said before anything is saved. */
export function previewRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/cases/preview',
      access: 'openCases',
      tx: 'read',
      summary: 'What the clocks of a contact would say if it were saved now; nothing is saved',
      tags: ['cases'],
      schema: {
        body: Type.Object({
          projectId,
          placeId,
          occurredAt,
          requests: Type.Array(Request, { minItems: 1, maxItems: 10, ...named('诉求', 'Requests') }),
        }),
        response: {
          200: Type.Object({
            at: { ...Instant, description: 'The instant for which the clocks are shown: now' },
            occurredAt: { ...Instant, description: 'From when they count: the time of the contact' },
            requests: Type.Array(
              Type.Object({
                process: Type.String(),
                clocks: Type.Array(ClockView, {
                  description:
                    'Those that begin with the contact; without those whose target hangs on a field not filled in yet',
                }),
              }),
              { description: 'In the order asked' },
            ),
          }),
        },
      },
      handler: ({ tx, actor, now, body }) =>
        previewOpening(kernel, tx, actor, now, {
          ...body,
          requests: body.requests.map(({ process, input }) => ({
            process,
            input: input as Record<string, unknown>,
          })),
        }),
    }),
  ];
}
