import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { mayWriteIn } from '../../directory/lock-archives.ts';
import { namesOfActors } from '../../directory/names.queries.ts';
import { projectScope } from '../../directory/scope.ts';
import { inTransaction, type Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { languageOf } from '../../platform/errors/render-error.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, list } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import './exchange.errors.ts';
import { ImportDetail, ImportView, WorkbookFile } from './exchange.schema.ts';
import {
  addImport,
  findImport,
  forgetContents,
  type ImportRow,
  type ImportState,
  listImports,
  moveImport,
} from './imports.queries.ts';
import { layoutLabels, stateLabels } from './labels.ts';
import { isNote } from './problem-words.ts';
import { everyProblem, problemsOf } from './problems.queries.ts';
import { layoutOf, receiveWorkbook, shownName } from './receive-workbook.ts';
import { sendWorkbook } from './send-workbook.ts';
import { problemsFile, writeProblems } from './write-problems.ts';
import { writeTemplate } from './write-template.ts';

const tags = ['exchange'];
const byId = Type.Object({ id: Id });
const problemsShown = 200;
const none = { new: 0, changed: 0, same: 0 };

export function importRoutes(house: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/imports/template',
      access: 'importWorkbooks',
      summary: 'The workbook to fill in: heads, examples, lists to choose from, explanations',
      tags,
      schema: { response: { 200: WorkbookFile } },
      handler: async ({ reply }) => {
        sendWorkbook(reply, '暖居客户档案模板.xlsx');
        return writeTemplate();
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/imports',
      access: 'importWorkbooks',
      summary: 'Send a workbook of houses and people; it is checked first, and nothing is written yet',
      tags,
      tx: 'none',
      upload: 'file',
      schema: {
        querystring: Type.Object({ project: Id }),
        response: { 202: Type.Object({ id: Id }) },
      },
      handler: async (ctx) => {
        const { request, reply, actor, now, query } = ctx;
        mayWriteIn(actor, query.project, 'importWorkbooks');
        const { bytes, fileName } = await receiveWorkbook(request);
        const layout = await layoutOf(bytes);
        const receive = async (tx: Tx): Promise<string> => {
          const added = await addImport(tx, house.keys, now, {
            projectId: query.project,
            fileName: shownName(house.keys, fileName),
            layout,
            createdBy: actor.id!,
            bytes,
          });
          await writeAudit(tx, {
            ...auditOf(ctx),
            action: 'archives.importReceived',
            projectId: query.project,
            subject: { kind: 'import', id: added },
            data: { bytes: bytes.length },
          });
          return added;
        };
        const id = await inTransaction(house.pool, null, receive, 'many', projectScope(query.project));
        house.wakeWorker();
        reply.code(202);
        return { id };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/imports',
      access: 'importWorkbooks',
      summary: 'The workbooks sent, newest first',
      tags,
      schema: {
        querystring: Type.Object({ project: Type.Optional(Id) }),
        response: { 200: list(ImportView) },
      },
      handler: async ({ tx, actor, query }) => {
        const own = projectsWith(actor, 'importWorkbooks');
        if (query.project) mayWriteIn(actor, query.project, 'importWorkbooks');
        const rows = await listImports(tx, query.project ? [query.project] : own);
        const names = await namesOfActors(
          tx,
          rows.map((row) => row.createdBy),
        );
        return { items: rows.map((row) => show(row, names)) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/imports/:id',
      access: 'importWorkbooks',
      summary: 'How far a workbook has come, what it would change, and what is wrong with it',
      tags,
      schema: { params: byId, response: { 200: ImportDetail } },
      handler: async ({ tx, actor, params }) => detail(tx, await own(tx, actor, params.id)),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/imports/:id/problems',
      access: 'importWorkbooks',
      summary: 'Everything that is wrong with it, as a workbook to work through',
      tags,
      tx: 'none',
      schema: { params: byId, response: { 200: WorkbookFile } },
      handler: async ({ tx, request, reply, actor, params }) => {
        const found = await own(tx, actor, params.id);
        const language = languageOf(request.headers['accept-language']);
        sendWorkbook(reply, problemsFile[language]);
        return writeProblems(found, everyProblem(tx, found.id), language);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/imports/:id/apply',
      access: 'importWorkbooks',
      summary: 'Bring it in: all rows or nothing, or the good rows only',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          mode: Type.Unsafe<'all' | 'good'>({
            type: 'string',
            enum: ['all', 'good'],
            label: { zh: '方式', en: 'Mode' },
          }),
        }),
        response: { 200: ImportDetail },
      },
      handler: async (ctx) => {
        const { tx, actor, params, body } = ctx;
        const found = await own(tx, actor, params.id);
        if (found.state === 'applying') return detail(tx, found);
        if (found.state !== 'checked') refuseState(found.state);
        const count = found.counts.refused ?? 0;
        if (body.mode === 'all' && count > 0) fail('import.hasRefusedRows', { count });
        const to = { state: 'applying' as const, mode: body.mode, appliedBy: actor.id!, restart: true };
        if (!(await moveImport(tx, found, to))) refuseState((await own(tx, actor, params.id)).state);
        await writeAudit(tx, {
          ...auditOf(ctx),
          action: 'archives.importApplied',
          projectId: found.projectId,
          subject: { kind: 'import', id: found.id },
          data: { mode: body.mode },
        });
        return detail(tx, await own(tx, actor, params.id));
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/imports/:id/cancel',
      access: 'importWorkbooks',
      summary: 'Leave it; what was sent is forgotten. One under way stops and leaves nothing behind',
      tags,
      schema: { params: byId, body: Type.Object({}), response: { 200: ImportDetail } },
      handler: async (ctx) => {
        const { tx, actor, now, params } = ctx;
        const found = await own(tx, actor, params.id);
        if (found.state === 'cancelled') return detail(tx, found);
        const open: readonly ImportState[] = ['checking', 'checked', 'applying'];
        if (!open.includes(found.state)) refuseState(found.state);
        const moved = await moveImport(tx, found, { state: 'cancelled', finishedAt: now });
        if (!moved) refuseState((await own(tx, actor, params.id)).state);
        // What is being applied right now holds its rows; the worker forgets them when it notices.
        if (found.state !== 'applying') await forgetContents(tx, params.id);
        await writeAudit(tx, {
          ...auditOf(ctx),
          action: 'archives.importDropped',
          projectId: found.projectId,
          subject: { kind: 'import', id: found.id },
        });
        return detail(tx, await own(tx, actor, params.id));
      },
    }),
  ];
}

async function own(tx: Tx, actor: Actor, id: string): Promise<ImportRow> {
  return (await findImport(tx, projectsWith(actor, 'importWorkbooks'), id)) ?? fail('notFound');
}

const refuseState = (state: ImportState): never => fail('import.wrongState', { state: stateLabels[state] });

async function detail(tx: Tx, row: ImportRow) {
  const names = await namesOfActors(tx, [row.createdBy]);
  const problems = await problemsOf(tx, row.id, problemsShown);
  return {
    ...show(row, names),
    problems: problems.map((problem) => ({ ...problem, refuses: !isNote(problem.code) })),
  };
}

function show(row: ImportRow, names: ReadonlyMap<string, string>) {
  const { counts } = row;
  const name = names.get(row.createdBy);
  return {
    ...row,
    layoutLabel: layoutLabels[row.layout],
    stateLabel: stateLabels[row.state],
    counts: {
      places: counts.places ?? none,
      persons: counts.persons ?? none,
      occupancies: counts.occupancies ?? none,
      refused: counts.refused ?? 0,
    },
    problemCount: counts.problems ?? 0,
    createdBy: name === undefined ? null : { id: row.createdBy, name },
    createdAt: row.createdAt.toString(),
    finishedAt: row.finishedAt?.toString() ?? null,
  };
}
