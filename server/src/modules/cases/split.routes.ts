import { Type } from 'typebox';
import { previewSplit } from '../../kernel/family/preview-split.ts';
import { type SplitRequest, splitCase } from '../../kernel/family/split-case.ts';
import { splits } from '../../kernel/family/split-reasons.ts';
import { viewCaseAfter } from '../../kernel/reading/case-view.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { CaseDetail } from './case.schema.ts';
import { SplitPreview, version, words } from './family.schema.ts';
import { apart, bodyPerProcess, commonFields } from './open-body.ts';

const params = Type.Object({ id: Id });
const { description, placeId, placeText } = commonFields;
const splitFields = {
  commandId: Type.String({ format: 'commandId', label: { zh: '命令编号', en: 'Command id' } }),
  version,
  description,
  placeId,
  placeText,
  reason: Type.Optional(words({ zh: '为什么拆分', en: 'Why it was split' }, 500)),
};

export function splitRoutes({ kernel }: House): Route[] {
  const processes = [...kernel.processes.values()].filter(splits);
  return [
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/split',
      access: 'orderCases',
      summary:
        'Let a part of this case go on as a case of its own, of the same contact and with its clocks; answers the part',
      tags: ['cases'],
      schema: {
        params,
        body: bodyPerProcess(processes, splitFields),
        response: { 200: CaseDetail },
      },
      handler: async ({ tx, actor, now, params: { id }, body }) => {
        const asked = { ...apart<SplitRequest>(body, splitFields), caseId: id };
        return viewCaseAfter(kernel, tx, actor, now, await splitCase(kernel, tx, actor, now, asked));
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/split/preview',
      access: 'orderCases',
      tx: 'read',
      summary: 'When the clocks of a part split off would be due, and what stands in the way',
      tags: ['cases'],
      schema: {
        params,
        body: bodyPerProcess(processes, {}),
        response: { 200: SplitPreview },
      },
      handler: ({ tx, actor, now, params: { id }, body }) =>
        previewSplit(kernel, tx, actor, now, { ...apart<SplitRequest>(body, {}), caseId: id }),
    }),
  ];
}
