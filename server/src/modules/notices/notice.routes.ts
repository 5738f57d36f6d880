import { Type } from 'typebox';
import { type Label as LabelText, label } from '../../directory/labels.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { acknowledge } from '../../kernel/telling/acknowledge.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, Label, list, nullable } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import {
  findSpoken,
  markAcknowledged,
  markRead,
  type NoticeRow,
  noticesOf,
  noticesToAcknowledge,
} from './notice.queries.ts';

const Notice = Type.Object({
  id: Id,
  kind: Type.String(),
  label: Label,
  caseId: nullable(Id),
  number: nullable(Type.String()),
  process: nullable(Type.String()),
  processLabel: nullable(Label),
  clock: nullable(Label),
  count: Type.Integer({ description: 'Of a notice that stands for many: how many; read them by its id' }),
  mayAcknowledge: Type.Boolean(),
  acknowledgedAt: nullable(Instant),
  acknowledgedBy: nullable(Type.String()),
  createdAt: Instant,
  readAt: nullable(Instant),
});

const kinds: Record<string, LabelText> = {
  assigned: label('派给您一张工单', 'A case was given to you'),
  absorbed: label('同一件事的工单并入了您的工单', 'The same matter was merged into your case'),
  mergedCommented: label('并入您工单的那一张有新备注', 'A new note on a case that was merged into yours'),
  merged: label('您的工单已并入另一张，不必再去', 'Your case was merged into another; no need to go'),
  split: label('您的工单拆出一部分，另立了工单', 'Part of your case is now a case of its own'),
  takenAway: label('您的工单已改派他人', 'A case of yours was given to somebody else'),
  clockWarned: label('时限将到', 'Time is running out'),
  clockBreached: label('已超过时限', 'A promise was broken'),
  clockEscalated: label('超时后仍未处理', 'Still open after the promise broke'),
  clockRepeated: label('无人确认，再次提醒', 'Said again: nobody has acknowledged it'),
  holdEnded: label('挂起时间已到，时限继续计时', 'A hold has ended: its clocks count again'),
  secondAsked: label('等待您作为第二人同意', 'Waits for you as the second person'),
  secondApproved: label('您的申请已获同意并执行', 'Your request was approved and carried out'),
  secondDeclined: label('您的申请未获同意', 'Your request was declined'),
  swapAsked: label('同事请您代班', 'A colleague asks you to take a shift'),
  swapAgreed: label('您的换班已获同意', 'Your shift is taken over'),
  swapDeclined: label('您的换班未获同意', 'Your shift is not taken over'),
  handedOver: label('有交班记录待您确认', 'A hand-over note waits for you'),
};

export function noticeRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/me/notices',
      access: 'readNotices',
      summary: 'Your inbox, newest first; or what one notice in it stands for',
      tags: ['me'],
      schema: {
        querystring: Type.Object({ digest: Type.Optional(Id) }),
        response: { 200: list(Notice) },
      },
      handler: async ({ tx, actor, query }) => ({
        items: (await noticesOf(tx, actor.id!, query.digest ?? null, query.digest ? 500 : 100)).map((row) =>
          viewNotice(kernel, row),
        ),
      }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/me/notices/of-case/:id',
      access: 'readNotices',
      summary:
        'What clocks of a case that still run have told you and nobody has taken note of, one for each',
      tags: ['me'],
      schema: { params: Type.Object({ id: Id }), response: { 200: list(Notice) } },
      handler: async ({ tx, actor, params }) => ({
        items: (await noticesToAcknowledge(tx, actor.id!, params.id)).map((row) => viewNotice(kernel, row)),
      }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/me/notices/:id/acknowledge',
      access: 'readNotices',
      summary: 'Take note of what a clock has said: it is repeated no more, and everybody told sees who did',
      tags: ['me'],
      schema: { params: Type.Object({ id: Id }), response: { 204: Type.Null() } },
      handler: async ({ tx, actor, now, params, reply }) => {
        const spoken = (await findSpoken(tx, actor.id!, params.id)) ?? fail('notFound');
        if (!spoken.acknowledged_at) {
          const { case_id: caseId, clock, step } = spoken;
          const steps = await acknowledge(kernel, tx, actor, now, { caseId, clock, step });
          await markAcknowledged(tx, actor.id!, { caseId, clock, steps }, now);
        }
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/me/notices/read',
      access: 'readNotices',
      summary: 'Mark notices as read; all of them when none is named',
      tags: ['me'],
      schema: {
        body: Type.Object({ ids: Type.Optional(Type.Array(Id, { maxItems: 200 })) }),
        response: { 204: Type.Null() },
      },
      handler: async ({ tx, actor, now, body, reply }) => {
        await markRead(tx, actor.id!, body.ids ?? null, now);
        reply.code(204);
        return null;
      },
    }),
  ];
}

function viewNotice(kernel: Kernel, row: NoticeRow) {
  const process = row.process === null ? undefined : kernel.processes.get(row.process);
  return {
    id: row.id,
    kind: row.kind,
    label: row.kind === 'digest' ? whileAway(row) : (kinds[row.kind] ?? label(row.kind, row.kind)),
    caseId: row.case_id,
    number: row.number,
    process: row.process,
    processLabel: process?.label ?? (row.process === null ? null : label(row.process, row.process)),
    clock: (row.clock && process?.clocks[row.clock]?.label) || null,
    count: row.held,
    mayAcknowledge: row.case_id !== null && row.step !== null && row.acknowledged_at === null,
    acknowledgedAt: row.acknowledged_at?.toString() ?? null,
    acknowledgedBy: row.acknowledged_by,
    createdAt: row.created_at.toString(),
    readAt: row.read_at?.toString() ?? null,
  };
}

const whileAway = ({ held, broken }: NoticeRow): LabelText =>
  label(
    `系统停顿期间有 ${broken} 个时限超时，共 ${held} 条提醒`,
    `${broken} ${broken === 1 ? 'promise' : 'promises'} broke while the system was away; ${held} notices in all`,
  );
