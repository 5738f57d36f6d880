import { Type } from 'typebox';
import { occupancyLabels, placeFields, placeKindLabels } from '../../directory/archive-fields.ts';
import type { Writing } from '../../directory/archive-history.ts';
import { correctPlace, createPlace, type NewPlace, removePlace } from '../../directory/write-place.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { findHouses, type HouseFound } from './archive.queries.ts';
import {
  counted,
  givenReason,
  History,
  HouseRow,
  idField,
  oneOf,
  parentId,
  placeCode,
  placeName,
  placeValues,
  reason,
  seenVersion,
} from './archive.schema.ts';
import { historyOf } from './history.queries.ts';
import { placeLabel } from './labels-of.ts';
import { HouseQuery } from './list-queries.ts';
import { refreshCases } from './refresh-cases.ts';
import { PlaceDetail, viewPlace } from './view-place.ts';

const tags = ['archives'];
const byId = Type.Object({ id: Id });

export function placeRoutes({ kernel }: House): Route[] {
  const writing = ({ actor, now }: Omit<Writing, 'keys'>): Writing => ({ keys: kernel.keys, actor, now });
  return [
    defineRoute({
      method: 'GET',
      url: '/api/houses',
      access: 'readArchives',
      summary: 'Houses below a place, by words, use, stage, what is missing or how old it is',
      tags,
      schema: { querystring: HouseQuery, response: { 200: counted(HouseRow) } },
      handler: async ({ tx, actor, now, query }) => {
        const { rows, ...rest } = await findHouses(tx, actor, now, query);
        return { ...rest, items: rows.map(showHouse) };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/places',
      access: 'keepArchives',
      summary: 'Add a place; its name follows from its code unless one is given',
      tags,
      schema: {
        body: Type.Object({
          projectId: idField('项目', 'Project'),
          parentId,
          kind: oneOf(placeFields, 'kind'),
          code: placeCode,
          name: Type.Optional(placeName),
          ...placeValues,
          reason,
        }),
        response: { 201: PlaceDetail },
      },
      handler: async (ctx) => {
        const id = await createPlace(ctx.tx, writing(ctx), ctx.body as NewPlace);
        ctx.reply.status(201);
        return viewPlace(kernel, ctx.tx, ctx.actor, ctx.now, id);
      },
    }),
    defineRoute({
      method: 'PATCH',
      url: '/api/places/:id',
      access: 'keepArchives',
      summary: 'Correct a place; null empties a field',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          version: seenVersion,
          parentId,
          code: Type.Optional(placeCode),
          name: Type.Optional(placeName),
          ...placeValues,
          reason,
        }),
        response: { 200: PlaceDetail },
      },
      handler: async (ctx) => {
        const places = await correctPlace(ctx.tx, writing(ctx), ctx.params.id, ctx.body);
        await refreshCases(ctx.tx, { places });
        return viewPlace(kernel, ctx.tx, ctx.actor, ctx.now, ctx.params.id);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/places/:id/remove',
      access: 'orderArchives',
      summary: 'End a place that nothing and nobody hangs on any more',
      tags,
      schema: {
        params: byId,
        body: Type.Object({ version: seenVersion, reason: givenReason }),
        response: { 200: PlaceDetail },
      },
      handler: async (ctx) => {
        await removePlace(ctx.tx, writing(ctx), ctx.params.id, ctx.body, (id) => countOpenCases(ctx.tx, id));
        return viewPlace(kernel, ctx.tx, ctx.actor, ctx.now, ctx.params.id);
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/places/:id/history',
      access: 'readArchives',
      summary: 'Who corrected what of a place, when and why',
      tags,
      schema: { params: byId, response: { 200: History } },
      handler: async ({ tx, actor, now, params }) => {
        await viewPlace(kernel, tx, actor, now, params.id);
        return { items: await historyOf(tx, kernel.keys, [params.id]) };
      },
    }),
  ];
}

export function showHouse(row: HouseFound) {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    kind: row.kind,
    kindLabel: placeKindLabels[row.kind]!,
    buildingName: row.building,
    unitName: row.unit,
    floor: row.floor,
    area: row.area,
    usage: row.usage,
    usageLabel: placeLabel('usage', row.usage),
    occupiedAs: row.occupied_as,
    occupiedAsLabel: placeLabel('occupiedAs', row.occupied_as),
    handedOverOn: row.handed_over_on,
    occupants: (row.occupants ?? []).map((one) => ({ ...one, roleLabel: occupancyLabels[one.role]! })),
    missing: row.missing,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

async function countOpenCases(tx: Tx, placeId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>({
    name: 'open-cases-of-place',
    text: 'select count(*)::int as n from cases where place_id = $1 and closed_at is null',
    values: [placeId],
  });
  return row!.n;
}
