import { type Static, Type } from 'typebox';
import { hasRightIn, projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { todayIn } from '../../directory/lock-archives.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import './duty.errors.ts';
import { Decision, EndShift, NewHandover, NewShift, NewSwap, OnDutyNow, Roster } from './duty.schema.ts';
import { confirmHandover, handOver } from './handover.ts';
import { findProject, type RosterProject, rosterOf, turnsBetween } from './roster.queries.ts';
import { askSwap, decideSwap } from './swap.ts';
import { incomingIn, viewRoster } from './view-roster.ts';
import { addShift, endShift } from './write-shift.ts';

const tags = ['duty'];
const byId = Type.Object({ id: Id });
const Made = Type.Object({ id: Id });

/** Who is on duty when: the roster of a project, swaps, and what one tells the next. */
export function dutyRoutes({ keys }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/duty',
      access: 'readDuty',
      summary: 'Who is on duty when in a project, and the hours without anybody',
      tags,
      schema: {
        querystring: Type.Object({
          project: Id,
          from: Type.Optional(Type.String({ format: 'date', description: 'Left out: today' })),
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 31, description: 'Left out: seven' })),
        }),
        response: { 200: Roster },
      },
      handler: async ({ tx, actor, now, query }) => {
        const project = await projectFor(tx, actor, 'readDuty', query.project);
        const incoming = await incomingIn(tx, project.id, now);
        const from = Temporal.PlainDate.from(query.from ?? todayIn(now, project.timeZone));
        return viewRoster(tx, { actor, keys, now, incoming }, project, { from, days: query.days ?? 7 });
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/duty/now',
      access: 'readDuty',
      summary: 'Who is on duty at this moment, in one project or in all of yours',
      tags,
      schema: { querystring: Type.Object({ project: Type.Optional(Id) }), response: { 200: OnDutyNow } },
      handler: async ({ tx, actor, now, query }) => ({
        items: await onDutyNow(
          tx,
          projectsWith(actor, 'readDuty').filter((id) => !query.project || id === query.project),
          now,
        ),
      }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/duty/shifts',
      access: 'manageDuty',
      summary: 'Put somebody on duty, on days of the week or on dates',
      tags,
      schema: { body: NewShift, response: { 201: Made } },
      handler: async ({ tx, actor, now, body, request, reply }) => {
        const project = await projectFor(tx, actor, 'manageDuty', body.project);
        const id = await addShift(tx, auditOf({ now, actor, request }), project, body);
        reply.code(201);
        return { id };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/duty/shifts/:id/end',
      access: 'manageDuty',
      summary: 'A shift that is no more from a day on',
      tags,
      schema: { params: byId, body: EndShift, response: { 204: Type.Null() } },
      handler: async ({ tx, actor, now, params, body, request, reply }) => {
        const project = await projectFor(tx, actor, 'manageDuty', await rosterOf(tx, params.id));
        await endShift(tx, auditOf({ now, actor, request }), project, params.id, body.day);
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/duty/swaps',
      access: 'takeDuty',
      summary: 'Ask a colleague to take one turn; what a superior asks for holds at once',
      tags,
      schema: {
        body: NewSwap,
        response: { 201: Type.Object({ id: Id, agreed: Type.Boolean() }) },
      },
      handler: async ({ tx, actor, now, body, request, reply }) => {
        const { id, decision } = await askSwap(tx, auditOf({ now, actor, request }), body);
        reply.code(201);
        return { id, agreed: decision === 'agreed' };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/duty/swaps/:id/decide',
      access: 'takeDuty',
      summary: 'Agree to a swap, decline it, or take it back',
      tags,
      schema: { params: byId, body: Decision, response: { 204: Type.Null() } },
      handler: async ({ tx, actor, now, params, body, request, reply }) => {
        await decideSwap(tx, auditOf({ now, actor, request }), params.id, body.decision);
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/duty/handovers',
      access: 'takeDuty',
      summary: 'Hand a turn over: what whoever comes next has to know',
      tags,
      schema: { body: NewHandover, response: { 201: Made } },
      handler: async ({ tx, actor, now, body, request, reply }) => {
        const id = await handOver(tx, keys, auditOf({ now, actor, request }), body);
        reply.code(201);
        return { id };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/duty/handovers/:id/confirm',
      access: 'takeDuty',
      summary: 'Confirm that you have read what was handed over',
      tags,
      schema: { params: byId, response: { 204: Type.Null() } },
      handler: async ({ tx, actor, now, params, request, reply }) => {
        await confirmHandover(tx, auditOf({ now, actor, request }), params.id);
        reply.code(204);
        return null;
      },
    }),
  ];
}

async function projectFor(
  tx: Tx,
  actor: Actor,
  right: 'readDuty' | 'manageDuty',
  id: string | null,
): Promise<RosterProject> {
  if (!id || !hasRightIn(actor, right, id)) return fail('notFound');
  return (await findProject(tx, id)) ?? fail('notFound');
}

async function onDutyNow(
  tx: Tx,
  projects: readonly string[],
  now: Temporal.Instant,
): Promise<Static<typeof OnDutyNow>['items']> {
  const rows = (await turnsBetween(tx, projects, now, now)).filter((row) => row.is_there);
  return rows.map((row) => ({
    project: { id: row.project_id, name: row.project },
    name: row.name,
    team: row.team_id ? { id: row.team_id, name: row.team ?? '' } : null,
    staff: { id: row.staff_id, name: row.staff },
    endsAt: row.ends_at.toString(),
  }));
}
