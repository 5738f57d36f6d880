import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Actor, StaffActor } from '../../directory/actor.ts';
import { type Helped, memberToHelp } from '../../directory/help-sign-in.ts';
import { removeKeys } from '../../platform/auth/api-keys.ts';
import type { AuthAction } from '../../platform/auth/auth-event.ts';
import { invitationOf, invitationPath, makeInvitation } from '../../platform/auth/invitations.ts';
import { removeSecondFactor, secondFactorOf } from '../../platform/auth/second-factor.ts';
import { endSessions, sessionsOf } from '../../platform/auth/sessions.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, nullable } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';

const tags = ['staff'];
const byId = Type.Object({ id: Id });

/** Whoever looks after staff looks after how they sign in; each of these is written into the audit. */
export function staffSignInRoutes(house: House): Route[] {
  const { auth } = house;

  /** Finds whom it is about, does the work, and tells of it. */
  async function help<Result>(
    scope: { tx: Tx; actor: Actor; now: Temporal.Instant; request: FastifyRequest; params: { id: string } },
    action: AuthAction,
    work: (helped: Helped, actor: StaffActor) => Promise<Result>,
  ): Promise<Result> {
    const { tx, actor, now, request } = scope;
    if (actor.kind !== 'staff') fail('auth.forbidden');
    const helped = await memberToHelp(tx, actor, scope.params.id, now);
    const result = await work(helped, actor);
    await auth.witness({
      action,
      userId: actor.userId,
      subjectId: helped.userId,
      address: request.ip,
      requestId: request.id,
      at: now,
    });
    return result;
  }

  return [
    defineRoute({
      method: 'GET',
      url: '/api/members/:id/sign-in',
      access: 'manageStaff',
      summary: 'How a member of staff signs in: second step, open sessions, an invitation not yet used',
      tags,
      schema: {
        params: byId,
        response: {
          200: Type.Object({
            username: Type.String(),
            secondFactor: Type.Boolean(),
            sessions: Type.Integer(),
            invitedUntil: nullable(Instant),
          }),
        },
      },
      handler: async ({ tx, actor, now, params }) => {
        if (actor.kind !== 'staff') fail('auth.forbidden');
        const { userId, username } = await memberToHelp(tx, actor, params.id, now);
        const [factor, sessions, invitation] = await Promise.all([
          secondFactorOf(auth, userId),
          sessionsOf(auth, userId, now),
          invitationOf(auth, userId, now),
        ]);
        return {
          username,
          secondFactor: factor.confirmedAt !== null,
          sessions: sessions.length,
          invitedUntil: invitation?.toISOString() ?? null,
        };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/members/:id/invitation',
      access: 'manageStaff',
      summary: 'A link, shown this once, with which a member of staff sets a password within 72 hours',
      tags,
      schema: {
        params: byId,
        response: { 201: Type.Object({ path: Type.String(), expiresAt: Instant }) },
      },
      handler: (scope) =>
        help(scope, 'invitationMade', async ({ userId }, actor) => {
          const made = await makeInvitation(auth, { userId, createdBy: actor.id }, scope.now);
          scope.reply.code(201);
          return { path: invitationPath(made.token), expiresAt: made.expiresAt.toString() };
        }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/members/:id/end-sessions',
      access: 'manageStaff',
      summary: 'End every session and every API key of a member of staff, with effect on the next request',
      tags,
      schema: {
        params: byId,
        response: { 200: Type.Object({ sessions: Type.Integer(), keys: Type.Integer() }) },
      },
      handler: (scope) =>
        help(scope, 'sessionEnded', async ({ userId }) => ({
          sessions: await endSessions(auth, userId),
          keys: await removeKeys(auth, userId),
        })),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/members/:id/remove-second-factor',
      access: 'manageStaff',
      summary: 'For a lost phone: the second step is set up anew at the next sign-in, and every session ends',
      tags,
      schema: { params: byId, response: { 200: Type.Object({ removed: Type.Boolean() }) } },
      handler: (scope) =>
        help(scope, 'secondFactorRemoved', async ({ userId }) => {
          const removed = await removeSecondFactor(auth, userId);
          await endSessions(auth, userId);
          return { removed };
        }),
    }),
  ];
}
