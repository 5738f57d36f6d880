import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor, StaffActor } from '../../directory/actor.ts';
import { staffUnitsOf } from '../../directory/grant-rules.ts';
import { askForSecondStep } from '../../directory/sign-in.queries.ts';
import {
  findMember,
  hasSecurityAdministrator,
  membersBelow,
  type UnitRow,
  unitsBelow,
} from '../../directory/staff.queries.ts';
import { takeOn } from '../../directory/take-on.ts';
import {
  endGrant,
  type Granting,
  giveGrant,
  judgePost,
  leaveStaff,
  lockGrants,
} from '../../directory/write-grant.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, list } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { endBody, MemberShown, NewMember, postBody, UnitShown } from './staff.schema.ts';
import { type Looking, viewMember, viewUnit } from './view-member.ts';

const tags = ['staff'];
const byId = Type.Object({ id: Id });

export function staffRoutes(house: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/units',
      access: 'readGrants',
      summary: 'The units you look after, each with the posts you may give in it',
      tags,
      schema: {
        response: {
          200: Type.Object({
            items: Type.Array(UnitShown),
            postNeeded: Type.Boolean({ description: 'Whether somebody you take on must have a post' }),
          }),
        },
      },
      handler: async ({ tx, actor, now }) => {
        const looking = await look(tx, actor, now);
        const units = await unitsBelow(tx, staffUnitsOf(looking.actor));
        const shown = new Set(units.map((unit) => unit.id));
        return {
          items: units.map((unit) => viewUnit(looking, unit, !shown.has(unit.parentId ?? ''))),
          postNeeded: !hasTop(units),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/members',
      access: 'readGrants',
      summary: 'Staff of your units with their posts: now, to come and ended',
      tags,
      schema: {
        querystring: Type.Object({
          unit: Type.Optional(Id),
          q: Type.Optional(Type.String({ minLength: 1, maxLength: 60, format: 'line' })),
          left: Type.Optional(Type.Boolean({ description: 'Those who have left instead' })),
        }),
        response: { 200: list(MemberShown) },
      },
      handler: async ({ tx, actor, now, query }) => {
        const looking = await look(tx, actor, now);
        const asked = { unitId: query.unit ?? null, q: query.q ?? null, left: query.left ?? false, now };
        const rows = await membersBelow(tx, staffUnitsOf(looking.actor), counted(actor), asked);
        return { items: rows.map((row) => viewMember(looking, row)) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/members/:id',
      access: 'readGrants',
      summary: 'One of the staff, with every post held',
      tags,
      schema: { params: byId, response: { 200: MemberShown } },
      handler: ({ tx, actor, now, params }) => show(tx, actor, now, params.id),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/members',
      access: 'manageStaff',
      summary: 'Take on somebody, in a first post; an administrator may leave the post to others',
      tags,
      schema: { body: NewMember, response: { 201: MemberShown } },
      handler: async ({ tx, actor, now, body, reply, request }) => {
        const granting = grantingOf(actor, now, request);
        await lockGrants(tx);
        if (body.post) await judgePost(tx, granting, body.post);
        else if (!(await looksFromTheTop(tx, granting.actor))) refusePostless();
        // Whoever is taken on sets a password himself, through an invitation.
        const { username = null, name, title } = body;
        const newcomer = { username, name, ...(title ? { title } : {}), password: null };
        const { id } = await takeOn(tx, house.auth, { actor, now, ...granting.trace }, newcomer);
        if (body.post) {
          await giveGrant(tx, granting, { staffId: id, ...body.post }, { id, name, leftAt: null });
        }
        reply.code(201);
        return show(tx, actor, now, id);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/members/:id/leave',
      access: 'manageStaff',
      summary: 'Record that somebody leaves, now or on a day to come; all posts end with it',
      tags,
      schema: { params: byId, body: endBody, response: { 200: MemberShown } },
      handler: async ({ tx, actor, now, params, body, request }) => {
        await leaveStaff(tx, grantingOf(actor, now, request), { id: params.id, ...body });
        return show(tx, actor, now, params.id);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/members/:id/grants',
      access: 'manageGrants',
      summary: 'Give a post in a unit, from now or from a day to come; it holds for the very next request',
      tags,
      schema: { params: byId, body: Type.Object(postBody), response: { 201: MemberShown } },
      handler: async ({ tx, actor, now, params, body, reply, request }) => {
        await giveGrant(tx, grantingOf(actor, now, request), { staffId: params.id, ...body });
        await askForSecondStep(tx, params.id, now, Boolean(house.demo));
        reply.code(201);
        return show(tx, actor, now, params.id);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/grants/:id/end',
      access: 'manageGrants',
      summary: 'End a post, now or on a day to come; it is kept as what it was',
      tags,
      schema: { params: byId, body: endBody, response: { 200: MemberShown } },
      handler: async ({ tx, actor, now, params, body, request }) => {
        const { member } = await endGrant(tx, grantingOf(actor, now, request), { id: params.id, ...body });
        return show(tx, actor, now, member.id);
      },
    }),
  ];
}

async function show(tx: Tx, actor: Actor, now: Temporal.Instant, id: string) {
  const looking = await look(tx, actor, now);
  const member = await findMember(tx, staffUnitsOf(looking.actor), counted(actor), id);
  return viewMember(looking, member ?? fail('notFound'));
}

async function look(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<Looking> {
  return { actor: asStaff(actor), now, hasSecurity: await hasSecurityAdministrator(tx, now) };
}

const grantingOf = (actor: Actor, now: Temporal.Instant, request: FastifyRequest): Granting => ({
  actor: asStaff(actor),
  now,
  trace: { ip: request.ip, requestId: request.id },
});

const counted = (actor: Actor) => projectsWith(actor, 'readAllCases');

/** The rights of these routes are held by grants, so by staff. */
const asStaff = (actor: Actor): StaffActor => (actor.kind === 'staff' ? actor : fail('auth.forbidden'));

async function looksFromTheTop(tx: Tx, actor: StaffActor): Promise<boolean> {
  return hasTop(await unitsBelow(tx, staffUnitsOf(actor)));
}

/** Whoever looks from the top may leave the post to others. */
const hasTop = (units: readonly UnitRow[]) => units.some((unit) => unit.parentId === null);

function refusePostless(): never {
  const message = { zh: '请填写任职', en: 'Say in which post' };
  return fail('request.invalid', {}, [{ path: '/post', message }]);
}
