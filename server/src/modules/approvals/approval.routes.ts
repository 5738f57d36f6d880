import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { takeAction } from '../../kernel/acting/take-action.ts';
import {
  type ApprovalRecord,
  findRequest,
  requestsBy,
  requestsWaiting,
} from '../../kernel/second/approvals.queries.ts';
import {
  decideApproval,
  decisionOf,
  mayDecide,
  maySeeRequest,
  type Verb,
} from '../../kernel/second/approvals.ts';
import type { SecondVerb } from '../../kernel/second/second.ts';
import { seal } from '../../platform/crypto/seal.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id, list } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { ApprovalView } from './approval.schema.ts';
import { viewApproval, viewApprovals } from './view-approval.ts';

const tags = ['approvals'];
const approvalId = Type.Object({ id: Id });

interface Ctx {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
}

/** What somebody may only do together with a second person: what waits for you, what you asked for, and deciding. */
export function approvalRoutes({ kernel }: House): Route[] {
  const listed = async (ctx: Ctx, which: 'waiting' | 'mine') => {
    const rows = await (which === 'mine' ? requestsBy(ctx.tx, ctx.actor.id!, mostShown) : waitingFor(ctx));
    return { items: await viewApprovals({ kernel, ...ctx }, rows.slice(0, mostShown)) };
  };

  const decide = async (ctx: Ctx, id: string, verb: Verb, reason: string | null) => {
    const row = await findRequest(ctx.tx, id);
    if (!row || !maySeeRequest(ctx.actor, row)) fail('approval.notFound');
    if (row.case_id) return decideOnCase(ctx, row, verb, reason);
    await decideApproval(ctx.tx, { keys: kernel.keys, actor: ctx.actor, now: ctx.now }, id, verb, reason);
    const after = await findRequest(ctx.tx, id);
    return (await viewApproval({ kernel, ...ctx }, after!)) ?? fail('approval.notFound');
  };

  const decideOnCase = async (ctx: Ctx, row: ApprovalRecord, verb: Verb, reason: string | null) => {
    const { tx, actor, now } = ctx;
    // Shown before it is done: an action's last statement ends its transaction.
    const shown = await viewApproval({ kernel, ...ctx }, decidedBy(row, actor, now, verb, sealed(reason)));
    await takeAction(kernel, tx, actor, now, {
      caseId: row.case_id!,
      action: onCase[verb],
      // The same answer of the same person once more is the same command.
      commandId: `${verb}-${row.id}-${actor.id}`,
      version: row.version!,
      input: { approval: row.id, ...(reason === null ? {} : { reason }) },
    });
    return shown ?? fail('approval.notFound');
  };

  const sealed = (reason: string | null) => (reason === null ? null : seal(kernel.keys, 'approval', reason));

  return [
    defineRoute({
      method: 'GET',
      url: '/api/approvals',
      access: 'askForSecond',
      summary: 'What waits for you as the second person, oldest first, or what you asked for, newest first',
      tags,
      schema: {
        querystring: Type.Object({
          which: Type.Optional(
            Type.Unsafe<'waiting' | 'mine'>({ type: 'string', enum: ['waiting', 'mine'] }),
          ),
        }),
        response: { 200: list(ApprovalView) },
      },
      handler: (ctx) => listed(ctx, ctx.query.which ?? 'waiting'),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/approvals/:id/approve',
      access: 'beSecond',
      summary:
        'Agree as the second person: an action of a case is carried out, anything else may then be done once',
      tags,
      tx: 'write',
      schema: { params: approvalId, response: { 200: ApprovalView } },
      handler: (ctx) => decide(ctx, ctx.params.id, 'approve', null),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/approvals/:id/decline',
      access: 'beSecond',
      summary: 'Do not agree, and say why',
      tags,
      schema: {
        params: approvalId,
        body: Type.Object({
          reason: Type.String({
            format: 'text',
            minLength: 1,
            maxLength: 500,
            pattern: visible,
            label: { zh: '不同意的原因', en: 'Why not' },
          }),
        }),
        response: { 200: ApprovalView },
      },
      handler: (ctx) => decide(ctx, ctx.params.id, 'decline', ctx.body.reason),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/approvals/:id/withdraw',
      access: 'askForSecond',
      summary: 'Take back what you asked for',
      tags,
      schema: { params: approvalId, response: { 200: ApprovalView } },
      handler: (ctx) => decide(ctx, ctx.params.id, 'withdraw', null),
    }),
  ];
}

const mostShown = 50;

const onCase: Record<Verb, SecondVerb> = {
  approve: 'approveSecond',
  decline: 'declineSecond',
  withdraw: 'withdrawSecond',
};

/** The request as this decision leaves it; one that has been decided stays as it is. */
const decidedBy = (
  row: ApprovalRecord,
  actor: Actor,
  now: Temporal.Instant,
  verb: Verb,
  reason: Buffer | null,
): ApprovalRecord =>
  row.decision ? row : { ...row, decision: decisionOf[verb], decided_by: actor.id, decided_at: now, reason };

async function waitingFor({ tx, actor, now }: Ctx) {
  const rows = await requestsWaiting(tx, projectsWith(actor, 'beSecond'), actor.id!, now);
  return rows.filter((row) => mayDecide(actor, row));
}
