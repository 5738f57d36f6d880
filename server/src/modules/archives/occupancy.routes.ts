import { Type } from 'typebox';
import { occupancyLabels, placeKindLabels } from '../../directory/archive-fields.ts';
import type { Writing } from '../../directory/archive-history.ts';
import { correctOccupancy, createOccupancy } from '../../directory/write-occupancy.ts';
import { shownPhone } from '../../directory/write-phones.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { idField, occupancyRole, occupancyValues, reason, seenVersion } from './archive.schema.ts';
import {
  here,
  type OccupancyFound,
  OccupancyOfPerson,
  OccupancyOfPlace,
  occupancyShown,
} from './view-place.ts';

const tags = ['archives'];
const byId = Type.Object({ id: Id });
const OccupancyDetail = Type.Object({
  ...OccupancyOfPlace.properties,
  place: OccupancyOfPerson.properties.place,
});

export function occupancyRoutes({ kernel }: House): Route[] {
  const writing = ({ actor, now }: Omit<Writing, 'keys'>): Writing => ({ keys: kernel.keys, actor, now });
  return [
    defineRoute({
      method: 'POST',
      url: '/api/occupancies',
      access: 'keepArchives',
      summary: 'Say what somebody is to a place, from when to when',
      tags,
      schema: {
        body: Type.Object({
          placeId: idField('位置', 'Place'),
          personId: idField('客户', 'Person'),
          role: occupancyRole,
          ...occupancyValues,
          reason,
        }),
        response: { 201: OccupancyDetail },
      },
      handler: async (ctx) => {
        const id = await createOccupancy(ctx.tx, writing(ctx), ctx.body);
        ctx.reply.status(201);
        return viewOccupancy(ctx.tx, kernel.keys, ctx.now, id);
      },
    }),
    defineRoute({
      method: 'PATCH',
      url: '/api/occupancies/:id',
      access: 'keepArchives',
      summary: 'Correct an occupancy; null empties a date or a share',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          version: seenVersion,
          role: Type.Optional(occupancyRole),
          ...occupancyValues,
          reason,
        }),
        response: { 200: OccupancyDetail },
      },
      handler: async (ctx) => {
        await correctOccupancy(ctx.tx, writing(ctx), ctx.params.id, ctx.body);
        return viewOccupancy(ctx.tx, kernel.keys, ctx.now, ctx.params.id);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/occupancies/:id/end',
      access: 'keepArchives',
      summary: 'Say on which day somebody was there for the last time',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          version: seenVersion,
          toOn: Type.String({ format: 'date', label: { zh: '结束日期', en: 'To' } }),
          reason,
        }),
        response: { 200: OccupancyDetail },
      },
      handler: async (ctx) => {
        await correctOccupancy(ctx.tx, writing(ctx), ctx.params.id, ctx.body, 'occupancyEnded');
        return viewOccupancy(ctx.tx, kernel.keys, ctx.now, ctx.params.id);
      },
    }),
  ];
}

/** Only of one that has just been written, so whether it may be seen has been decided. */
async function viewOccupancy(tx: Tx, keys: KeyRing, now: Temporal.Instant, id: string) {
  const [row] = await tx.query<{ shown: OccupancyFound }>({
    name: 'view-occupancy',
    text: `select ${here(occupancyShown('person'))} || ${here(occupancyShown('place'))} as shown
           from occupancy o join org_unit u on u.id = o.project_id where o.id = $1 and $2::int is null`,
    values: [id, null, now.toString()],
  });
  const { shown } = row!;
  return {
    ...shown,
    roleLabel: occupancyLabels[shown.role]!,
    person: {
      ...shown.person,
      phones: (shown.person.phones ?? []).map((sealed) => shownPhone(keys, sealed)),
    },
    place: { ...shown.place, kindLabel: placeKindLabels[shown.place.kind]! },
  };
}
