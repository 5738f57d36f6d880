import { Type } from 'typebox';
import { openCopy } from '../../kernel/privacy/personal-copy.ts';
import { findCaseFor } from '../../kernel/reading/read-case.ts';
import { previewAction } from '../../kernel/second/previews.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Label } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';

const tags = ['personal data'];

const Preview = Type.Object({
  items: Type.Array(Type.Object({ label: Label, count: Type.Integer() })),
  hindrances: Type.Array(Label, { description: 'Nothing is erased while there is any' }),
  notes: Type.Array(Label),
});

/** A JSON file, sent as it was sealed: its parts are described by itself. */
const CopyFile = Type.Unsafe<never>({
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
});

export function dataRequestRoutes({ kernel, reads }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/cases/:id/actions/:action/preview',
      access: 'readCases',
      summary: 'What an action that erases would erase, and what stands in its way',
      tags,
      schema: {
        params: Type.Object({ id: Id, action: Type.String({ maxLength: 60 }) }),
        response: { 200: Preview },
      },
      handler: async ({ tx, actor, now, params }) => {
        const found = await findCaseFor(tx, actor, params.id);
        return previewAction(kernel, tx, actor, now, found, params.action);
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/case-files/:id',
      access: 'readCases',
      summary: 'The copy of personal data that was prepared for a request, for a week',
      tags,
      schema: { params: Type.Object({ id: Id }), response: { 200: CopyFile } },
      handler: async ({ tx, actor, now, params, request, reply }) => {
        const { caseId, personId, number, json } = await openCopy(kernel, tx, actor, now, params.id);
        // A file has no marked fields: who is in it is told to the read log here.
        if (actor.kind === 'staff')
          reads.note({
            at: now,
            actor,
            ip: request.ip,
            view: 'GET /api/case-files/:id',
            about: caseId,
            subjects: [personId],
          });
        reply
          .header('content-type', 'application/octet-stream')
          .header('content-disposition', `attachment; filename="${number}.json"`)
          .header('cache-control', 'no-store');
        return Buffer.from(json) as never;
      },
    }),
  ];
}
