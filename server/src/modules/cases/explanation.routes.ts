import { Type } from 'typebox';
import { explanationAhead, viewExplanation } from '../../kernel/clocks/explanation-view.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { ExplanationView } from './explanation.schema.ts';

export function explanationRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/cases/:id/clocks/:key',
      access: 'readCases',
      summary: 'Why a clock of a case is due when it is, and where its time went',
      tags: ['cases'],
      schema: {
        params: Type.Object({ id: Id, key: Type.String({ maxLength: 60 }) }),
        response: { 200: ExplanationView },
      },
      ahead: ({ params }) => explanationAhead((params as { id: string }).id),
      handler: async ({ tx, actor, now, params, ahead }) => {
        const asked = explanationAhead(params.id) ?? fail('case.notFound');
        return viewExplanation(kernel, actor, now, ahead ?? (await tx.query(asked)), params.key);
      },
    }),
  ];
}
