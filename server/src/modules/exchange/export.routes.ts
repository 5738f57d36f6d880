import type { FastifyReply } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { teamsOf } from '../../directory/actor.ts';
import { type AuditEntry, writeAudit } from '../../directory/audit/write-audit.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { ApprovalAsked } from '../approvals/approval.schema.ts';
import { scopeOf } from '../archives/archive.queries.ts';
import { houseFilters, personFilters } from '../archives/list-queries.ts';
import { ListQuery } from '../cases/list-query.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import { WorkbookFile } from './exchange.schema.ts';
import { projectsOfCases, requestFor } from './export-approval.ts';
import { caseHeads, exportCases, exportHouses, exportPersons } from './export-rows.ts';
import { filterLabels } from './filter-labels.ts';
import { sendWorkbook } from './send-workbook.ts';
import { houseColumns, personColumns, sheetNames } from './template.ts';
import { streamSheet } from './write-sheet.ts';

const tags = ['exchange'];

/** The filters of a list as the fields of a body. */
function asBody<Fields extends Record<string, TSchema>>(fields: Fields) {
  const labelled = Object.entries(fields).map(([key, schema]) => {
    // A schema says that it is optional in a property that a spread would lose.
    const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(schema));
    return [key, Object.assign(copy, { label: filterLabels[key] })];
  });
  return Object.fromEntries(labelled) as Fields;
}

const { cursor: _cursor, limit: _limit, ...caseFilters } = ListQuery.properties;

/** Lists as workbooks: what the list shows with these filters, numbers masked. The rows leave as they are read. */
export function exportRoutes(house: House): Route[] {
  const { kernel, reads } = house;
  return [
    defineRoute({
      method: 'POST',
      url: '/api/exports/houses',
      access: 'exportArchives',
      summary:
        "Houses of a list as a workbook in our template's columns; bringing it back in changes nothing",
      tags,
      tx: 'none',
      schema: {
        body: Type.Object(asBody(houseFilters)),
        response: { 200: WorkbookFile, 202: ApprovalAsked },
      },
      handler: async (ctx) => {
        const { tx, actor, now, body, reply } = ctx;
        const { projects } = await scopeOf(tx, actor, now, body.project);
        const asked = { of: 'houses', projects, filters: body } as const;
        const request = await requestFor(ctx, house, asked, exportHouses({ tx, kernel, actor, now }, body));
        if (request) return waits(reply, request);
        await auditExport(ctx, 'houses', body);
        sendWorkbook(reply, '房屋.xlsx');
        return streamSheet(sheetNames.houses, houseColumns, exportHouses({ tx, kernel, actor, now }, body));
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/exports/persons',
      access: 'exportArchives',
      summary:
        "People of a list as a workbook in our template's columns; bringing it back in changes nothing",
      tags,
      tx: 'none',
      schema: {
        body: Type.Object(asBody(personFilters)),
        response: { 200: WorkbookFile, 202: ApprovalAsked },
      },
      handler: async (ctx) => {
        const { tx, actor, now, body, reply } = ctx;
        const { projects } = await scopeOf(tx, actor, now, body.project);
        const asked = { of: 'persons', projects, filters: body } as const;
        const request = await requestFor(ctx, house, asked, exportPersons({ tx, kernel, actor, now }, body));
        if (request) return waits(reply, request);
        await auditExport(ctx, 'persons', body);
        sendWorkbook(reply, '住户.xlsx');
        const rows = exportPersons({ tx, kernel, actor, now, reads, ip: ctx.request.ip }, body);
        return streamSheet(sheetNames.persons, personColumns, rows);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/exports/cases',
      access: 'exportCases',
      summary: 'Cases of a list as a workbook; those you may see, numbers masked',
      tags,
      tx: 'none',
      schema: { body: Type.Object(asBody(caseFilters)), response: { 200: WorkbookFile, 202: ApprovalAsked } },
      handler: async (ctx) => {
        const { tx, actor, now, body, reply } = ctx;
        const { assignee, team, place, project, person, order = '-openedAt', ...rest } = body;
        const filter = {
          ...rest,
          order,
          assigneeId: assignee === 'none' ? null : assignee === 'me' ? (actor.id ?? undefined) : assignee,
          teamIds: team === 'mine' ? teamsOf(actor) : team ? [team] : undefined,
          placeId: place,
          personId: person,
          projectId: project,
        };
        const zone = 'Asia/Shanghai';
        const asked = { of: 'cases', projects: projectsOfCases(actor, project), filters: body } as const;
        const request = await requestFor(
          ctx,
          house,
          asked,
          exportCases({ tx, kernel, actor, now }, filter, zone),
        );
        if (request) return waits(reply, request);
        await auditExport(ctx, 'cases', body);
        sendWorkbook(reply, '工单.xlsx');
        const heads = caseHeads.map(({ head, width }) => ({ head: head.zh, width }));
        return streamSheet(
          '工单',
          heads,
          exportCases({ tx, kernel, actor, now, reads, ip: ctx.request.ip }, filter, zone),
        );
      },
    }),
  ];
}

/** Nothing has been taken away yet. */
function waits<Request>(reply: FastifyReply, request: Request): Request {
  reply.code(202);
  return request;
}

/** Which fields were filtered by, not what for: what is searched for may be a name. */
function auditExport(
  ctx: Parameters<typeof auditOf>[0] & { tx: Tx },
  list: string,
  body: { project?: string },
): Promise<void> {
  const entry: AuditEntry = {
    ...auditOf(ctx),
    action: 'archives.exported',
    projectId: body.project ?? null,
    subject: { kind: 'list', id: list },
    data: { filters: Object.keys(body).sort() },
  };
  return writeAudit(ctx.tx, entry);
}
