import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import type { AuditAction } from '../../directory/audit/audit-actions.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { label } from '../../directory/labels.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { checkContact, checkPromise, refuse } from './check-promise.ts';
import './promise.errors.ts';
import {
  addContact,
  addReview,
  addVersion,
  contactsOf,
  endContact,
  lockPromise,
  type PromiseRow,
  promisesOf,
} from './promise.queries.ts';
import {
  CasesShown,
  ContactBody,
  PeriodQuery,
  PromiseBody,
  RegisterShown,
  seenVersion,
} from './promise.schema.ts';
import { casesBehind, type Measured, type Outcome, resultsOf } from './results.queries.ts';
import { choosableFacts, companyZone, viewContacts, viewPromise } from './view-promise.ts';

const tags = ['promises'];
const byId = Type.Object({ id: Id });
const done = { 204: Type.Null() };

/** The promises register: what was published, by which clock it is measured, and how it was kept. */
export function promiseRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/promises',
      access: 'readPromises',
      summary:
        'The published promises of your projects, how each was kept in a period, and how the projects are reached',
      tags,
      schema: { querystring: Type.Object(PeriodQuery), response: { 200: RegisterShown } },
      handler: async ({ tx, actor, now, query }) => {
        const units = unitsSeen(kernel, actor, query.project);
        const period = periodOf(query, now);
        const rows = await promisesOf(tx, { units: [...units.ids] });
        const asked = rows.map((row) => measured(row, units));
        const results = await resultsOf(tx, asked, period, now);
        const contacts = await contactsOf(tx, units.projects);
        const manages = (unitId: string) => mayManage(kernel, actor, unitId);
        const today = now.toZonedDateTimeISO(companyZone).toPlainDate();
        return {
          ...period,
          now: now.toString(),
          items: rows.map((row) => viewPromise(row, { kernel, results, names: units.names, manages, today })),
          contacts: units.projects.map((id) =>
            viewContacts({ id, name: units.names.get(id) ?? '' }, contacts, manages(id)),
          ),
          units: units.all.filter(({ id }) => manages(id)),
          clocks: [...kernel.processes.values()].flatMap((process) =>
            Object.entries(process.clocks).map(([clock, { label: clockLabel }]) => ({
              process: process.key,
              processLabel: process.label,
              clock,
              clockLabel,
              facts: choosableFacts(kernel, process.key),
            })),
          ),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/promises/:id/cases',
      access: 'readPromises',
      summary: 'The cases behind one figure of a promise, at most 200, the latest first',
      tags,
      schema: {
        params: byId,
        querystring: Type.Object({
          ...PeriodQuery,
          outcome: Type.Unsafe<Outcome>({
            type: 'string',
            enum: ['kept', 'broken', 'running'],
            label: { zh: '结果', en: 'Outcome' },
          }),
          only: Type.Optional(
            Type.Unsafe<'reportedLate' | 'keptAgreed'>({
              type: 'string',
              enum: ['reportedLate', 'keptAgreed'],
              label: { zh: '其中', en: 'Of these' },
            }),
          ),
        }),
        response: { 200: CasesShown },
      },
      handler: async ({ tx, actor, now, params, query }) => {
        const units = unitsSeen(kernel, actor, query.project);
        const [row] = await promisesOf(tx, { units: [...units.ids], id: params.id });
        if (!row) fail('promise.notFound');
        const found = await casesBehind(tx, measured(row, units), periodOf(query, now), now, {
          outcome: query.outcome,
          only: query.only ?? null,
          limit: 200,
        });
        return {
          items: found.map((one) => {
            const process = kernel.processes.get(one.process);
            return {
              id: one.id,
              number: one.number,
              processLabel: process?.label ?? label(one.process, one.process),
              stateLabel: process?.states[one.state]?.label ?? label(one.state, one.state),
              project: one.project,
              place: one.place,
              outcome: one.outcome,
              reportedLate: one.reported_late,
              keptAgreed: one.kept_agreed,
              dueAt: one.due_at,
              metAt: one.met_at,
              decidedAt: one.decided_at,
            };
          }),
        };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/promises',
      access: 'managePromises',
      summary: 'Record a published promise and the clock it is measured by',
      tags,
      schema: { body: Type.Object(PromiseBody), response: { 201: Type.Object({ id: Id }) } },
      handler: async ({ tx, actor, now, body, reply }) => {
        if (!mayManage(kernel, actor, body.unitId)) refuseUnit();
        checkPromise(kernel, body);
        const promiseId = newId();
        const by = { staffId: actor.id!, now };
        await addVersion(
          tx,
          { ...body, facts: body.facts ?? {}, promiseId, version: 1, withdrawn: false },
          by,
        );
        await audit(tx, actor, now, 'promise.changed', promiseId, { version: 1 });
        reply.code(201);
        return { id: promiseId };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/promises/:id/versions',
      access: 'managePromises',
      summary: 'Change a promise; `version` is the one you have seen',
      tags,
      schema: { params: byId, body: Type.Object({ ...PromiseBody, ...seenVersion }), response: done },
      handler: async ({ tx, actor, now, params, body, reply }) => {
        const { version, ...asked } = body;
        const last = await newest(kernel, tx, actor, params.id, version);
        if (!mayManage(kernel, actor, asked.unitId)) refuseUnit();
        checkPromise(kernel, asked);
        const next = { ...asked, facts: asked.facts ?? {}, promiseId: params.id, version: last.version + 1 };
        await addVersion(tx, { ...next, withdrawn: false }, { staffId: actor.id!, now });
        await audit(tx, actor, now, 'promise.changed', params.id, { version: next.version });
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/promises/:id/withdraw',
      access: 'managePromises',
      summary: 'Say that a promise is published no longer',
      tags,
      schema: { params: byId, body: Type.Object(seenVersion), response: done },
      handler: async ({ tx, actor, now, params, body, reply }) => {
        const last = await newest(kernel, tx, actor, params.id, body.version);
        await addVersion(tx, withdrawnOf(last), { staffId: actor.id!, now });
        await audit(tx, actor, now, 'promise.withdrawn', params.id, { version: last.version + 1 });
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/promises/:id/reviews',
      access: 'managePromises',
      summary: 'Say that a promise still stands as published; due again in a year',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          ...seenVersion,
          note: Type.Optional(
            Type.String({
              format: 'text',
              minLength: 1,
              maxLength: 500,
              pattern: visible,
              label: { zh: '复核意见', en: 'Note' },
            }),
          ),
        }),
        response: done,
      },
      handler: async ({ tx, actor, now, params, body, reply }) => {
        const last = await newest(kernel, tx, actor, params.id, body.version);
        const review = { promiseId: params.id, version: last.version, note: body.note ?? null };
        await addReview(tx, review, { staffId: actor.id!, now });
        await audit(tx, actor, now, 'promise.reviewed', params.id, { version: last.version });
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/projects/:id/contacts',
      access: 'managePromises',
      summary: 'Add a public phone or e-mail address of a project',
      tags,
      schema: { params: byId, body: Type.Object(ContactBody), response: done },
      handler: async ({ tx, actor, now, params, body, reply }) => {
        const projectId = params.id.toLowerCase();
        if (!projectsWith(actor, 'managePromises').includes(projectId)) fail('notFound');
        checkContact(body);
        const contact = { projectId, kind: body.kind, value: body.value.trim(), hours: body.hours ?? null };
        if (!(await addContact(tx, contact, { staffId: actor.id!, now })))
          refuse('/value', '已经登记过了', 'stands there already');
        await writeAudit(tx, {
          now,
          actor,
          action: 'contact.changed',
          projectId,
          data: { field: body.kind },
        });
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'DELETE',
      url: '/api/project-contacts/:id',
      access: 'managePromises',
      summary: 'Take a public phone or e-mail address out of use',
      tags,
      schema: { params: byId, response: done },
      handler: async ({ tx, actor, now, params, reply }) => {
        const asked = { id: params.id, projects: projectsWith(actor, 'managePromises') };
        const projectId = await endContact(tx, asked, { staffId: actor.id!, now });
        if (!projectId) fail('notFound');
        await writeAudit(tx, { now, actor, action: 'contact.changed', projectId, data: {} });
        reply.code(204);
        return null;
      },
    }),
  ];
}

interface UnitsSeen {
  projects: string[];
  /** Those projects and all they belong to. */
  ids: ReadonlySet<string>;
  all: { id: string; name: string; kind: string }[];
  names: ReadonlyMap<string, string>;
  below: (unitId: string) => string[];
}

/** The projects whose promises somebody reads, or the one he asked for. */
function unitsSeen({ parameters: { book } }: Kernel, actor: Actor, project: string | undefined): UnitsSeen {
  const mine = projectsWith(actor, 'readPromises').filter((id) => !project || id === project.toLowerCase());
  const units = new Map(
    mine.flatMap((id) => (book.lineages.get(id) ?? []).map((unit) => [unit.id, unit] as const)),
  );
  const all = [...units.values()];
  return {
    projects: mine,
    ids: new Set(units.keys()),
    all,
    names: new Map(all.map(({ id, name }) => [id, name])),
    below: (unitId) => mine.filter((id) => book.lineages.get(id)?.some((unit) => unit.id === unitId)),
  };
}

/** A promise of a unit binds every project below it: whoever makes it looks after all of them. */
function mayManage({ parameters: { book } }: Kernel, actor: Actor, unitId: string): boolean {
  const mine = projectsWith(actor, 'managePromises');
  const below = [...book.lineages].filter(
    ([, [self, ...above]]) =>
      self?.kind === 'project' && [self, ...above].some(({ id }) => id === unitId.toLowerCase()),
  );
  return below.length > 0 && below.every(([projectId]) => mine.includes(projectId));
}

const refuseUnit = (): never => refuse('/unitId', '不是您管理的单位', 'is not a unit that you look after');

const measured = (row: PromiseRow, { below }: UnitsSeen): Measured => ({
  promise_id: row.promise_id,
  process: row.process,
  clock: row.clock,
  facts: row.facts,
  projects: below(row.unit_id),
});

/** The newest version, locked against another; refuses whoever has seen an older one, or does not look after it. */
async function newest(kernel: Kernel, tx: Tx, actor: Actor, id: string, seen: number): Promise<PromiseRow> {
  await lockPromise(tx, id.toLowerCase());
  const [last] = await promisesOf(tx, { units: [...unitsSeen(kernel, actor, undefined).ids], id });
  if (!last || last.withdrawn || !mayManage(kernel, actor, last.unit_id)) return fail('promise.notFound');
  if (last.version !== seen) fail('promise.stale', { who: last.made_by ?? '—', version: last.version });
  return last;
}

const withdrawnOf = (last: PromiseRow) => ({
  promiseId: last.promise_id,
  version: last.version + 1,
  unitId: last.unit_id,
  sentence: { zh: last.sentence_zh, en: last.sentence_en },
  publishedWhere: last.published_where,
  publishedOn: last.published_on,
  process: last.process,
  clock: last.clock,
  facts: last.facts,
  wantedShare: Number(last.wanted_share),
  withdrawn: true,
});

/** The month we are in, unless asked for other days; at most a year, so that nobody waits for it. */
function periodOf(
  query: { from?: string; to?: string },
  now: Temporal.Instant,
): { from: string; to: string } {
  const today = now.toZonedDateTimeISO(companyZone).toPlainDate();
  const from = query.from
    ? Temporal.PlainDate.from(query.from)
    : (query.to ? Temporal.PlainDate.from(query.to) : today).with({ day: 1 });
  const to = query.to ? Temporal.PlainDate.from(query.to) : from.with({ day: from.daysInMonth });
  if (Temporal.PlainDate.compare(from, to) > 0)
    refuse('/to', '不能早于开始日期', 'must not be before the first day');
  if (from.until(to, { largestUnit: 'days' }).days > 366)
    refuse('/to', '一次最多查看一年', 'a year is the most that can be asked for at once');
  return { from: from.toString(), to: to.toString() };
}

function audit(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  action: Extract<AuditAction, `promise.${string}`>,
  id: string,
  data: Record<string, unknown>,
): Promise<void> {
  return writeAudit(tx, { now, actor, action, subject: { kind: 'promise', id }, data });
}
