import { Type } from 'typebox';
import { duplicatesOf, findDuplicates } from '../../kernel/family/find-duplicates.ts';
import { mergeCases, mostMerged } from '../../kernel/family/merge-cases.ts';
import { previewMerge } from '../../kernel/family/preview-merge.ts';
import { viewCaseAfter } from '../../kernel/reading/case-view.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, list } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { CaseDetail } from './case.schema.ts';
import { DuplicateView, MergePreview, version, words } from './family.schema.ts';

const tags = ['cases'];
const params = Type.Object({ id: Id });
const commandId = Type.String({ format: 'commandId', label: { zh: '命令编号', en: 'Command id' } });
const sources = { zh: '要并进来的工单', en: 'Cases to merge into it' };

export function familyRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/cases/:id/duplicates',
      access: 'readAllCases',
      summary: 'Open cases that may be the same matter: same place within 72 hours, same building within two',
      tags,
      schema: { params, response: { 200: list(DuplicateView) } },
      handler: async ({ tx, actor, params: { id } }) => ({
        items: await duplicatesOf(kernel, tx, actor, id),
      }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/duplicates',
      access: 'readAllCases',
      summary:
        'The same for what is just being logged: of any kind at the place, of this kind in its building',
      tags,
      schema: {
        querystring: Type.Object({
          place: Id,
          process: Type.String({ maxLength: 60, label: { zh: '类型', en: 'Kind' } }),
        }),
        response: { 200: list(DuplicateView) },
      },
      handler: async ({ tx, now, query: { place, process } }) => ({
        items: await findDuplicates(kernel, tx, { placeId: place, process, at: now, caseId: null }),
      }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/merge',
      access: 'orderCases',
      summary:
        'Let other cases of the same matter go on in this one: the earlier start and due of each clock stay',
      tags,
      schema: {
        params,
        body: Type.Object({
          commandId,
          version,
          sources: Type.Array(Type.Object({ id: Id, version }), {
            minItems: 1,
            maxItems: mostMerged,
            label: sources,
          }),
          reason: Type.Optional(words({ zh: '为什么是同一件事', en: 'Why they are one matter' }, 500)),
        }),
        response: { 200: CaseDetail },
      },
      handler: async ({ tx, actor, now, params: { id }, body }) => {
        const { version: seen, ...rest } = body;
        const left = await mergeCases(kernel, tx, actor, now, { survivor: { id, version: seen }, ...rest });
        return viewCaseAfter(kernel, tx, actor, now, left);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/merge/preview',
      access: 'orderCases',
      tx: 'read',
      summary: 'What merging other cases into this one would leave, and what stands in the way',
      tags,
      schema: {
        params,
        body: Type.Object({
          sources: Type.Array(Id, { minItems: 1, maxItems: mostMerged, label: sources }),
        }),
        response: { 200: MergePreview },
      },
      handler: ({ tx, actor, now, params: { id }, body }) =>
        previewMerge(kernel, tx, actor, now, { survivorId: id, sourceIds: body.sources }),
    }),
  ];
}
