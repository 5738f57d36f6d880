import { Type } from 'typebox';
import { type Actor, projectsOf } from '../../directory/actor.ts';
import { type Role, roleLabels, seesWholeProject, staffRoles, workingRoles } from '../../directory/roles.ts';
import { maskedPhone } from '../../kernel/case-view.ts';
import { listCases } from '../../kernel/list-cases.queries.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Label, list, Named, nullable } from '../../platform/http/shapes.ts';
import { CaseRowView } from '../cases/case.schema.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { findPersons, findPlace, placesIn, type StaffFound, staffOf, teamsIn } from './directory.queries.ts';
import { occupancyLabels, placeKindLabels } from './labels.ts';

const Project = Type.Object({ id: Id, code: Type.String(), name: Type.String() });
const phones = Type.Array(Type.String({ description: 'Masked' }));
const byId = Type.Object({ id: Id });
const tags = ['directory'];

export function directoryRoutes({ kernel }: House): Route[] {
  const masked = (sealed: readonly string[] | null) => (sealed ?? []).map((one) => maskedPhone(kernel, one));

  return [
    defineRoute({
      method: 'GET',
      url: '/api/places',
      access: 'signedIn',
      summary: 'Places below another, or by words of their name',
      tags,
      schema: {
        querystring: Type.Object({
          project: Type.Optional(Id),
          parent: Type.Optional(Id),
          q: Type.Optional(Type.String({ minLength: 1, maxLength: 60, format: 'line' })),
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
            }),
          ),
        },
      },
      handler: async ({ tx, actor, query }) => {
        const asked = { parentId: query.parent ?? null, q: query.q ?? null };
        const rows = await placesIn(tx, scoped(actor, query.project), asked);
        return {
          items: rows.map(({ parent_id, ...row }) => ({
            ...row,
            parentId: parent_id,
            kindLabel: placeKindLabels[row.kind]!,
          })),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/places/:id',
      access: seesWholeProject,
      summary: 'A place: who lives there and what is open',
      tags,
      schema: {
        params: byId,
        response: {
          200: Type.Object({
            id: Id,
            name: Type.String(),
            kind: Type.String(),
            kindLabel: Label,
            project: Project,
            occupants: Type.Array(
              Type.Object({
                person: Type.Object({
                  id: Id,
                  name: Type.String(),
                  salutation: nullable(Type.String()),
                  phones,
                }),
                role: Type.String(),
                roleLabel: Label,
              }),
            ),
            openCases: Type.Array(CaseRowView),
          }),
        },
      },
      handler: async ({ tx, actor, now, params }) => {
        const place =
          (await findPlace(tx, projectsOf(actor, seesWholeProject), params.id)) ?? fail('notFound');
        const open = await listCases(kernel, tx, actor, now, {
          placeId: place.id,
          open: true,
          order: 'due',
          limit: 50,
        });
        return {
          ...place,
          kindLabel: placeKindLabels[place.kind]!,
          occupants: (place.occupants ?? []).map(({ role, ...person }) => ({
            person: { ...person, phones: masked(person.phones) },
            role,
            roleLabel: occupancyLabels[role]!,
          })),
          openCases: open.items,
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/persons/:id',
      access: seesWholeProject,
      summary: 'A person: houses and the latest cases',
      tags,
      schema: {
        params: byId,
        response: {
          200: Type.Object({
            id: Id,
            name: Type.String(),
            salutation: nullable(Type.String()),
            kind: Type.String(),
            phones,
            project: Project,
            places: Type.Array(
              Type.Object({ id: Id, name: Type.String(), role: Type.String(), roleLabel: Label }),
            ),
            cases: Type.Array(CaseRowView),
          }),
        },
      },
      handler: async ({ tx, actor, now, params }) => {
        const [found] = await findPersons(tx, projectsOf(actor, seesWholeProject), [params.id]);
        const person = found ?? fail('notFound');
        const cases = await listCases(kernel, tx, actor, now, {
          personId: person.id,
          order: '-openedAt',
          limit: 10,
        });
        return {
          ...person,
          phones: masked(person.phones),
          places: (person.places ?? []).map((place) => ({
            ...place,
            roleLabel: occupancyLabels[place.role]!,
          })),
          cases: cases.items,
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/staff',
      access: staffRoles,
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
        items: (await staffOf(tx, one(actor, query.project), now)).filter(takesWork).map((row) => ({
          ...row,
          teams: row.teams ?? [],
          roles: row.roles.map((key) => ({ key, label: roleLabels[key as Role] })),
        })),
      }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/teams',
      access: staffRoles,
      summary: 'The teams of a project',
      tags,
      schema: { querystring: Type.Object({ project: Id }), response: { 200: list(Named) } },
      handler: async ({ tx, actor, query }) => ({ items: await teamsIn(tx, one(actor, query.project)) }),
    }),
  ];
}

const takesWork = ({ roles }: StaffFound): boolean =>
  roles.some((role) => workingRoles.includes(role as Role));

/** The asked project if it is the actor's, or all of his; somebody else's is not there. */
function scoped(actor: Actor, projectId: string | undefined): string[] {
  return projectId ? [one(actor, projectId)] : projectsOf(actor);
}

function one(actor: Actor, projectId: string): string {
  return projectsOf(actor).includes(projectId) ? projectId : fail('notFound');
}
