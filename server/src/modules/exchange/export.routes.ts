import { type TSchema, Type } from 'typebox';
import { teamsOf } from '../../directory/actor.ts';
import { type AuditEntry, writeAudit } from '../../directory/audit/write-audit.ts';
import { label } from '../../directory/labels.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { scopeOf } from '../archives/archive.queries.ts';
import { houseFilters, personFilters } from '../archives/list-queries.ts';
import { ListQuery } from '../cases/list-query.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import { WorkbookFile } from './exchange.schema.ts';
import { caseHeads, exportCases, exportHouses, exportPersons } from './export-rows.ts';
import { sendWorkbook } from './send-workbook.ts';
import { houseColumns, personColumns, sheetNames } from './template.ts';
import { streamSheet } from './write-sheet.ts';

const tags = ['exchange'];

const filterLabels: Record<string, { zh: string; en: string }> = {
  project: label('项目', 'Project'),
  under: label('上级位置', 'Below'),
  q: label('搜索词', 'Words'),
  usage: label('用途', 'Use'),
  occupiedAs: label('入住状态', 'Stage'),
  missing: label('缺少', 'Missing'),
  staleMonths: label('多少个月未更新', 'Months without a look'),
  role: label('身份', 'Role'),
  kind: label('类型', 'Kind'),
  process: label('流程', 'Process'),
  state: label('状态', 'State'),
  open: label('未结', 'Open'),
  assignee: label('承办人', 'Assignee'),
  team: label('班组', 'Team'),
  place: label('位置', 'Place'),
  person: label('客户', 'Person'),
  from: label('开始时间', 'From'),
  to: label('结束时间', 'To'),
  order: label('排序', 'Order'),
};

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
export function exportRoutes({ kernel, reads }: House): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/exports/houses',
      access: 'exportArchives',
      summary:
        "Houses of a list as a workbook in our template's columns; bringing it back in changes nothing",
      tags,
      tx: 'none',
      schema: { body: Type.Object(asBody(houseFilters)), response: { 200: WorkbookFile } },
      handler: async (ctx) => {
        const { tx, actor, now, body, reply } = ctx;
        await scopeOf(tx, actor, now, body.project);
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
      schema: { body: Type.Object(asBody(personFilters)), response: { 200: WorkbookFile } },
      handler: async (ctx) => {
        const { tx, actor, now, body, reply } = ctx;
        await scopeOf(tx, actor, now, body.project);
        await auditExport(ctx, 'persons', body);
        sendWorkbook(reply, '住户.xlsx');
        return streamSheet(
          sheetNames.persons,
          personColumns,
          exportPersons({ tx, kernel, actor, now, reads }, body),
        );
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/exports/cases',
      access: 'exportCases',
      summary: 'Cases of a list as a workbook; those you may see, numbers masked',
      tags,
      tx: 'none',
      schema: { body: Type.Object(asBody(caseFilters)), response: { 200: WorkbookFile } },
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
        await auditExport(ctx, 'cases', body);
        sendWorkbook(reply, '工单.xlsx');
        const heads = caseHeads.map(({ head, width }) => ({ head: head.zh, width }));
        return streamSheet(
          '工单',
          heads,
          exportCases({ tx, kernel, actor, now, reads }, filter, 'Asia/Shanghai'),
        );
      },
    }),
  ];
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
