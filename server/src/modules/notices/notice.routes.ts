import { Type } from 'typebox';
import { type Label as LabelText, label } from '../../directory/labels.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, Label, list, nullable } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { markRead, noticesOf } from './notice.queries.ts';

const Notice = Type.Object({
  id: Id,
  kind: Type.String(),
  label: Label,
  caseId: Id,
  number: Type.String(),
  process: Type.String(),
  processLabel: Label,
  clock: nullable(Label),
  createdAt: Instant,
  readAt: nullable(Instant),
});

const kinds: Record<string, LabelText> = {
  assigned: label('派给您一张工单', 'A case was given to you'),
  clockWarned: label('时限将到', 'Time is running out'),
  clockBreached: label('已超过时限', 'A promise was broken'),
  secondAsked: label('等待您作为第二人同意', 'Waits for you as the second person'),
  secondApproved: label('您的申请已获同意并执行', 'Your request was approved and carried out'),
  secondDeclined: label('您的申请未获同意', 'Your request was declined'),
};

export function noticeRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/me/notices',
      access: 'readNotices',
      summary: 'Your inbox, newest first',
      tags: ['me'],
      schema: { response: { 200: list(Notice) } },
      handler: async ({ tx, actor }) => ({
        items: (await noticesOf(tx, actor.id!, 100)).map((row) => {
          const process = kernel.processes.get(row.process);
          return {
            id: row.id,
            kind: row.kind,
            label: kinds[row.kind] ?? label(row.kind, row.kind),
            caseId: row.case_id,
            number: row.number,
            process: row.process,
            processLabel: process?.label ?? label(row.process, row.process),
            clock: (row.clock && process?.clocks[row.clock]?.label) || null,
            createdAt: row.created_at.toString(),
            readAt: row.read_at?.toString() ?? null,
          };
        }),
      }),
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
