import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { teamsOf } from '../../directory/actor.ts';
import { addComment } from '../../kernel/acting/add-comment.ts';
import { actionAhead, takeAction } from '../../kernel/acting/take-action.ts';
import { openingFrom } from '../../kernel/opening/open-case.queries.ts';
import { openCase, openingAhead } from '../../kernel/opening/open-case.ts';
import { viewAhead, viewCase, viewCaseAfter } from '../../kernel/reading/case-view.ts';
import { listCases } from '../../kernel/reading/list-cases.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id, list, page } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { CaseDetail, CaseRowView, EventView } from './case.schema.ts';
import { ListQuery } from './list-query.ts';
import { openBody, toOpenRequest } from './open-body.ts';

const tags = ['cases'];
const caseId = Type.Object({ id: Id });
const commandId = Type.String({ format: 'commandId', label: { zh: '命令编号', en: 'Command id' } });

export function caseRoutes({ kernel }: House): Route[] {
  const view = (ctx: { tx: Tx; actor: Actor; now: Temporal.Instant }, id: string) =>
    viewCase(kernel, ctx.tx, ctx.actor, ctx.now, id);

  return [
    defineRoute({
      method: 'POST',
      url: '/api/cases',
      access: 'openCases',
      summary:
        'Log a request: 201 with the new case, 200 with the one this command or contact has opened before',
      tags,
      schema: { body: openBody(kernel.processes), response: { 200: CaseDetail, 201: CaseDetail } },
      ahead: ({ body }) => openingAhead(toOpenRequest(body as Record<string, unknown>)),
      handler: async (ctx) => {
        const asked = toOpenRequest(ctx.body as Record<string, unknown>);
        const ahead = ctx.ahead && openingFrom(ctx.ahead);
        const opened = await openCase(kernel, ctx.tx, ctx.actor, ctx.now, asked, ahead);
        ctx.reply.code(opened.known ? 200 : 201);
        return opened.left
          ? viewCaseAfter(kernel, ctx.tx, ctx.actor, ctx.now, opened.left)
          : view(ctx, opened.id);
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/cases',
      access: 'readCases',
      summary: 'Cases you may see, next to burn first or newest first',
      tags,
      schema: { querystring: ListQuery, response: { 200: page(CaseRowView) } },
      handler: async ({ tx, actor, now, query }) => {
        const { assignee, team, place, project, person, open, order = 'due', limit = 50, ...rest } = query;
        const found = await listCases(kernel, tx, actor, now, {
          ...rest,
          order,
          limit,
          open,
          assigneeId: assignee === 'none' ? null : assignee === 'me' ? (actor.id ?? undefined) : assignee,
          teamIds: team === 'mine' ? teamsOf(actor) : team ? [team] : undefined,
          placeId: place,
          personId: person,
          projectId: project,
        });
        return { ...found, now: now.toString() };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/cases/:id',
      access: 'readCases',
      summary: 'One case: story, clocks, and what may be done next',
      tags,
      schema: { params: caseId, response: { 200: CaseDetail } },
      ahead: ({ params }) => viewAhead((params as { id: string }).id),
      handler: (ctx) => viewCase(kernel, ctx.tx, ctx.actor, ctx.now, ctx.params.id, ctx.ahead),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/cases/:id/events',
      access: 'readCases',
      summary: 'The story of a case, oldest first',
      tags,
      schema: { params: caseId, response: { 200: list(EventView) } },
      handler: async (ctx) => ({ items: (await view(ctx, ctx.params.id)).events }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/actions/:action',
      access: 'workOnCases',
      summary: "Do one of the case's offered actions; its fields are those of the offered form",
      tags,
      schema: {
        params: Type.Object({ id: Id, action: Type.String({ maxLength: 60 }) }),
        body: Type.Object(
          {
            commandId,
            version: Type.Optional(
              Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, label: { zh: '版本', en: 'Version' } }),
            ),
            after: Type.Optional(commandId),
            occurredAt: Type.Optional(
              Type.String({ format: 'instant', label: { zh: '发生时间', en: 'When it happened' } }),
            ),
          },
          { additionalProperties: true },
        ),
        response: { 200: CaseDetail },
      },
      ahead: ({ body, params }) =>
        actionAhead((params as { id: string }).id, (body as { commandId: string }).commandId),
      handler: async (ctx) => {
        const { commandId: command, version, after, occurredAt, ...input } = ctx.body;
        const { id, action } = ctx.params;
        const left = await takeAction(
          kernel,
          ctx.tx,
          ctx.actor,
          ctx.now,
          {
            caseId: id,
            action,
            commandId: command,
            version,
            after,
            occurredAt,
            input,
          },
          ctx.ahead,
        );
        return viewCaseAfter(kernel, ctx.tx, ctx.actor, ctx.now, left);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/comments',
      access: 'workOnCases',
      summary: 'Add words to the story, for colleagues only or for the resident too',
      tags,
      schema: {
        params: caseId,
        body: Type.Object({
          commandId,
          body: Type.String({
            format: 'text',
            minLength: 1,
            maxLength: 4000,
            pattern: visible,
            label: { zh: '备注', en: 'Note' },
          }),
          visibility: Type.Unsafe<'inner' | 'visible'>({
            type: 'string',
            enum: ['inner', 'visible'],
            label: { zh: '谁能看见', en: 'Who may read it' },
          }),
        }),
        response: { 200: CaseDetail },
      },
      handler: async (ctx) => {
        await addComment(kernel, ctx.tx, ctx.actor, ctx.now, { caseId: ctx.params.id, ...ctx.body });
        return view(ctx, ctx.params.id);
      },
    }),
  ];
}
