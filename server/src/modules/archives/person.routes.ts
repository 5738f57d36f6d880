import { Type } from 'typebox';
import { occupancyLabels, personKindLabels } from '../../directory/archive-fields.ts';
import type { Writing } from '../../directory/archive-history.ts';
import { correctPerson, createPerson, type NewPerson } from '../../directory/write-person.ts';
import { addPhone, correctPhone, mostPhones, removePhone, shownPhone } from '../../directory/write-phones.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { findPeople, type PersonRowFound } from './archive.queries.ts';
import {
  counted,
  History,
  idField,
  occupancyRole,
  occupancyValues,
  PersonRow,
  personKind,
  personName,
  personValues,
  phoneLabel,
  phoneNumber,
  reason,
  seenVersion,
} from './archive.schema.ts';
import { historyOf } from './history.queries.ts';
import { PersonQuery } from './list-queries.ts';
import { mergedInto } from './merge.queries.ts';
import { refreshCases } from './refresh-cases.ts';
import { PersonDetail, viewPerson } from './view-person.ts';

const tags = ['archives'];
const byId = Type.Object({ id: Id });
const phoneParams = Type.Object({ id: Id, phoneId: Id });
const first = Type.Optional(Type.Boolean({ label: { zh: '设为首选', en: 'Put first' } }));

export function personRoutes({ kernel }: House): Route[] {
  const writing = ({ actor, now }: Omit<Writing, 'keys'>): Writing => ({ keys: kernel.keys, actor, now });
  return [
    defineRoute({
      method: 'GET',
      url: '/api/persons',
      access: 'readArchives',
      summary: 'People by name, role, kind, what is missing or how old it is',
      tags,
      schema: { querystring: PersonQuery, response: { 200: counted(PersonRow) } },
      handler: async ({ tx, actor, now, query }) => {
        const { rows, ...rest } = await findPeople(tx, kernel.keys, actor, now, query);
        return { ...rest, items: rows.map((row) => showPerson(kernel.keys, row)) };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/persons',
      access: 'keepArchives',
      summary: 'Add a person with phones and houses',
      tags,
      schema: {
        body: Type.Object({
          projectId: idField('项目', 'Project'),
          name: personName,
          kind: Type.Optional(personKind),
          phones: Type.Optional(
            Type.Array(Type.Object({ number: phoneNumber, label: Type.Optional(phoneLabel) }), {
              maxItems: mostPhones,
              label: { zh: '电话', en: 'Phones' },
            }),
          ),
          ...personValues,
          occupancies: Type.Optional(
            Type.Array(
              Type.Object({ placeId: idField('位置', 'Place'), role: occupancyRole, ...occupancyValues }),
              { maxItems: 50, label: { zh: '入住关系', en: 'Occupancies' } },
            ),
          ),
          reason,
        }),
        response: { 201: PersonDetail },
      },
      handler: async (ctx) => {
        const id = await createPerson(ctx.tx, writing(ctx), ctx.body as NewPerson);
        ctx.reply.status(201);
        return viewPerson(kernel, ctx.tx, ctx.actor, ctx.now, id);
      },
    }),
    defineRoute({
      method: 'PATCH',
      url: '/api/persons/:id',
      access: 'keepArchives',
      summary: 'Correct a person; null empties a field',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          version: seenVersion,
          name: Type.Optional(personName),
          kind: Type.Optional(personKind),
          ...personValues,
          reason,
        }),
        response: { 200: PersonDetail },
      },
      handler: async (ctx) => {
        const before = await correctPerson(ctx.tx, writing(ctx), ctx.params.id, ctx.body);
        if (before !== null) await refreshCases(ctx.tx, { persons: [{ id: ctx.params.id, before }] });
        return viewPerson(kernel, ctx.tx, ctx.actor, ctx.now, ctx.params.id);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/persons/:id/phones',
      access: 'keepArchives',
      summary: 'Add a number to a person',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          version: seenVersion,
          number: phoneNumber,
          label: Type.Optional(phoneLabel),
          first,
        }),
        response: { 201: PersonDetail },
      },
      handler: async (ctx) => {
        await addPhone(ctx.tx, writing(ctx), ctx.params.id, ctx.body);
        ctx.reply.status(201);
        return viewPerson(kernel, ctx.tx, ctx.actor, ctx.now, ctx.params.id);
      },
    }),
    defineRoute({
      method: 'PATCH',
      url: '/api/persons/:id/phones/:phoneId',
      access: 'keepArchives',
      summary: 'Correct a number, say what it is, or put it first',
      tags,
      schema: {
        params: phoneParams,
        body: Type.Object({
          version: seenVersion,
          number: Type.Optional(phoneNumber),
          label: Type.Optional(phoneLabel),
          first,
        }),
        response: { 200: PersonDetail },
      },
      handler: async (ctx) => {
        await correctPhone(ctx.tx, writing(ctx), ctx.params.id, ctx.params.phoneId, ctx.body);
        return viewPerson(kernel, ctx.tx, ctx.actor, ctx.now, ctx.params.id);
      },
    }),
    defineRoute({
      method: 'DELETE',
      url: '/api/persons/:id/phones/:phoneId',
      access: 'keepArchives',
      summary: 'Take a number away',
      tags,
      schema: {
        params: phoneParams,
        querystring: Type.Object({ version: seenVersion }),
        response: { 200: PersonDetail },
      },
      handler: async (ctx) => {
        await removePhone(ctx.tx, writing(ctx), ctx.params.id, ctx.params.phoneId, ctx.query.version);
        return viewPerson(kernel, ctx.tx, ctx.actor, ctx.now, ctx.params.id);
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/persons/:id/history',
      access: 'readArchives',
      summary: 'Who corrected what of a person, when and why; of those merged into them too',
      tags,
      schema: { params: byId, response: { 200: History } },
      handler: async ({ tx, actor, now, params }) => {
        const { id } = await viewPerson(kernel, tx, actor, now, params.id);
        return { items: await historyOf(tx, kernel.keys, [id, ...(await mergedInto(tx, id))]) };
      },
    }),
  ];
}

export function showPerson(keys: KeyRing, row: PersonRowFound) {
  return {
    id: row.id,
    name: row.name,
    salutation: row.salutation,
    kind: row.kind,
    kindLabel: personKindLabels[row.kind]!,
    phones: (row.phones ?? []).map((sealed) => shownPhone(keys, sealed)),
    places: (row.places ?? []).map((one) => ({ ...one, roleLabel: occupancyLabels[one.role]! })),
    missing: row.missing,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
