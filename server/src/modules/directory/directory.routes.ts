import { Type } from 'typebox';
import { projectsWith, type RightName, rolesWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { type Role, roleLabels } from '../../directory/roles.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Label, list, Named, nullable } from '../../platform/http/shapes.ts';
import { PersonDetail, viewPerson } from '../archives/view-person.ts';
import { PlaceDetail, viewPlace } from '../archives/view-place.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { placesIn, type StaffFound, staffOf, teamsIn } from './directory.queries.ts';
import { placeKindLabels } from './labels.ts';

const byId = Type.Object({ id: Id });
const tags = ['directory'];

export function directoryRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/places',
      access: 'readPlaces',
      summary: 'Places below another, or by words of their name',
      tags,
      schema: {
        querystring: Type.Object({
          project: Type.Optional(Id),
          parent: Type.Optional(Id),
          q: Type.Optional(Type.String({ minLength: 1, maxLength: 60, format: 'line' })),
          removed: Type.Optional(Type.Boolean({ description: 'Also those that were removed' })),
        }),
        response: {
          200: list(
            Type.Object({
              id: Id,
              name: Type.String(),
              code: Type.String(),
              kind: Type.String(),
              kindLabel: Label,
              parentId: nullable(Id),
              childCount: Type.Integer(),
              removed: Type.Boolean(),
            }),
          ),
        },
      },
      handler: async ({ tx, actor, query }) => {
        const asked = { parentId: query.parent ?? null, q: query.q ?? null, removed: query.removed ?? false };
        const rows = await placesIn(tx, scoped(actor, 'readPlaces', query.project), asked);
        return {
          items: rows.map(({ parent_id, child_count, ...row }) => ({
            ...row,
            parentId: parent_id,
            childCount: child_count,
            kindLabel: placeKindLabels[row.kind]!,
          })),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/places/:id',
      access: 'readArchives',
      summary: 'A place: all that is known of it, who lives there and what is open',
      tags,
      schema: { params: byId, response: { 200: PlaceDetail } },
      handler: ({ tx, actor, now, params }) => viewPlace(kernel, tx, actor, now, params.id),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/persons/:id',
      access: 'readArchives',
      summary:
        'A person: all that is known, houses and the latest cases; one merged into another answers as the other',
      tags,
      schema: { params: byId, response: { 200: PersonDetail } },
      handler: ({ tx, actor, now, params }) => viewPerson(kernel, tx, actor, now, params.id),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/staff',
      access: 'readColleagues',
      summary: 'Who can be given work in a project today',
      tags,
      schema: {
        querystring: Type.Object({ project: Id }),
        response: {
          200: list(
            Type.Object({
              id: Id,
              name: Type.String(),
              title: nullable(Type.String()),
              roles: Type.Array(Type.Object({ key: Type.String(), label: Label })),
              teams: Type.Array(Named),
            }),
          ),
        },
      },
      handler: async ({ tx, actor, now, query }) => ({
        items: (await staffOf(tx, one(actor, 'readColleagues', query.project), now))
          .filter(takesWork)
          .map((row) => ({
            ...row,
            teams: row.teams ?? [],
            roles: row.roles.map((key) => ({ key, label: roleLabels[key as Role] })),
          })),
      }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/teams',
      access: 'readColleagues',
      summary: 'The teams of a project',
      tags,
      schema: { querystring: Type.Object({ project: Id }), response: { 200: list(Named) } },
      handler: async ({ tx, actor, query }) => ({
        items: await teamsIn(tx, one(actor, 'readColleagues', query.project)),
      }),
    }),
  ];
}

const takesWork = ({ roles }: StaffFound): boolean =>
  roles.some((role) => rolesWith('workOnCases').includes(role as Role));

/** The asked project if he has the right there, or all in which he has it; another is not there. */
function scoped(actor: Actor, right: RightName, projectId: string | undefined): string[] {
  return projectId ? [one(actor, right, projectId)] : projectsWith(actor, right);
}

function one(actor: Actor, right: RightName, projectId: string): string {
  return projectsWith(actor, right).includes(projectId) ? projectId : fail('notFound');
}
