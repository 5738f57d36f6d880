import { Type } from 'typebox';
import { hasRight, rightNames, rightsIn } from '../../directory/access.ts';
import { type Actor, projectsOf, rolesIn, rolesOf, teamsOf } from '../../directory/actor.ts';
import { roleLabels } from '../../directory/roles.ts';
import { countToDecide } from '../../kernel/second/approvals.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';
import { countUnread } from '../notices/notice.queries.ts';
import { defineRoute } from '../route.ts';

const Role = Type.Object({ key: Type.String(), label: Label });

const Me = Type.Object({
  kind: Type.String({ description: 'staff or resident' }),
  id: nullable(Id),
  name: Type.String(),
  roles: Type.Array(Role),
  rights: Type.Array(Type.String(), {
    description: 'All that he has anywhere; GET /api/access explains them',
  }),
  projects: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      name: Type.String(),
      roles: Type.Array(Type.String()),
      rights: Type.Array(Type.String()),
    }),
  ),
  teams: Type.Array(Type.Object({ id: Id, name: Type.String(), projectId: Id })),
  unread: Type.Integer(),
  waiting: Type.Integer({ description: 'Requests that need you as the second person' }),
  now: Instant,
});

export function meRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/me',
      access: 'signedIn',
      summary: 'Who you are, where, and in which posts',
      tags: ['me'],
      schema: { response: { 200: Me } },
      handler: async ({ tx, actor, now }) => ({
        kind: actor.kind,
        id: actor.id,
        name: actor.name,
        roles: rolesOf(actor).map((key) => ({ key, label: roleLabels[key] })),
        rights: rightNames.filter((right) => hasRight(actor, right)),
        ...(await myUnits(tx, actor)),
        unread: actor.kind === 'staff' ? await countUnread(tx, actor.id) : 0,
        waiting: actor.kind === 'staff' ? await countToDecide(tx, actor, now) : 0,
        now: now.toString(),
      }),
    }),
  ];
}

async function myUnits(tx: Tx, actor: Actor) {
  const rows = await tx.query<{ id: string; kind: string; code: string; name: string; project_id: string }>({
    name: 'my-units',
    text: 'select id, kind, code, name, project_id from org_unit where id = any($1::uuid[]) order by code, name',
    values: [[...projectsOf(actor), ...teamsOf(actor)]],
  });
  return {
    projects: rows
      .filter((row) => row.kind === 'project')
      .map(({ id, code, name }) => ({
        id,
        code,
        name,
        roles: rolesIn(actor, id),
        rights: rightsIn(actor, id),
      })),
    teams: rows
      .filter((row) => row.kind === 'team')
      .map(({ id, name, project_id }) => ({ id, name, projectId: project_id })),
  };
}
