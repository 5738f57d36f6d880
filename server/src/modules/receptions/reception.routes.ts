import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { addToReception, type LeftReception, openReception } from '../../kernel/opening/open-reception.ts';
import { viewReception } from '../../kernel/opening/view-reception.ts';
import { viewCaseAfter } from '../../kernel/reading/case-view.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { AppError } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, Label, Named, nullable } from '../../platform/http/shapes.ts';
import { CaseDetail } from '../cases/case.schema.ts';
import type { House } from '../house.ts';
import { personal } from '../privacy/personal.ts';
import { defineRoute } from '../route.ts';
import { furtherBody, receptionBody, toReceptionAsked, toRequests } from './reception-body.ts';

const tags = ['receptions'];
const receptionId = Type.Object({ id: Id });

const Opened = Type.Object({ id: Id, cases: Type.Array(CaseDetail) });

const ReceptionView = Type.Object({
  id: Id,
  channel: Type.String(),
  channelLabel: Label,
  occurredAt: Instant,
  recordedAt: Instant,
  readBackAt: nullable(Instant),
  receivedBy: nullable(Named),
  project: Type.Object({ id: Id, code: Type.String(), name: Type.String() }),
  person: nullable(
    Type.Object({
      id: Id,
      name: Type.String(personal('name')),
      salutation: nullable(Type.String(personal('detail'))),
      phones: Type.Array(Type.String()),
    }),
  ),
  cases: Type.Array(
    Type.Object({
      id: Id,
      number: Type.String(),
      process: Type.String(),
      processLabel: Label,
      state: Type.String(),
      stateLabel: Label,
      open: Type.Boolean(),
      place: nullable(Named),
      openedAt: Instant,
    }),
  ),
});

function unlessHidden(error: unknown): null {
  if (error instanceof AppError && error.code === 'case.notFound') return null;
  throw error;
}

export function receptionRoutes({ kernel }: House): Route[] {
  interface Context {
    tx: Tx;
    actor: Actor;
    now: Temporal.Instant;
    reply: { code(status: number): unknown };
  }
  const answer = async (ctx: Context, opened: LeftReception) => {
    ctx.reply.code(opened.left ? 201 : 200);
    if (opened.left) {
      const cases = opened.left.map((left) => viewCaseAfter(kernel, ctx.tx, ctx.actor, ctx.now, left));
      return { id: opened.id, cases: await Promise.all(cases) };
    }
    // A repeat is answered as the first was; what has moved on out of his sight since is left out.
    const cases = [];
    for (const id of opened.known) {
      const shown = await viewCaseAfter(kernel, ctx.tx, ctx.actor, ctx.now, { id, version: 1 }).catch(
        unlessHidden,
      );
      if (shown) cases.push(shown);
    }
    return { id: opened.id, cases };
  };

  return [
    defineRoute({
      method: 'POST',
      url: '/api/receptions',
      access: 'openCases',
      summary: 'Log one contact with everything it asks for: all its cases are opened, or none',
      tags,
      schema: { body: receptionBody(kernel.processes), response: { 200: Opened, 201: Opened } },
      handler: async (ctx) => {
        const asked = toReceptionAsked(ctx.body as Record<string, unknown>);
        return answer(ctx, await openReception(kernel, ctx.tx, ctx.actor, ctx.now, asked));
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/receptions/:id',
      access: 'readCases',
      summary: 'One contact: who called, who took it, and what came of it as far as you may see',
      tags,
      schema: { params: receptionId, response: { 200: ReceptionView } },
      handler: ({ tx, actor, params }) => viewReception(kernel, tx, actor, params.id),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/receptions/:id/requests',
      access: 'openCases',
      summary: 'And another thing: further requests of a contact of the last 24 hours',
      tags,
      schema: {
        params: receptionId,
        body: furtherBody(kernel.processes),
        response: { 200: Opened, 201: Opened },
      },
      handler: async (ctx) => {
        const { commandId, requests } = ctx.body;
        const asked = { id: ctx.params.id, commandId, requests: toRequests(requests) };
        return answer(ctx, await addToReception(kernel, ctx.tx, ctx.actor, ctx.now, asked));
      },
    }),
  ];
}
