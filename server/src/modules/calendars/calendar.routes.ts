import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import { calendarHeld, calendarsIn } from '../decisions/calendars-in.ts';
import { decidesFor, type Unit, unitAmong, unitsFor, viewUnit } from '../decisions/units.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import { versionsOf } from './calendar.queries.ts';
import {
  CalendarDetail,
  CalendarIn,
  CalendarKey,
  CalendarList,
  CalendarMade,
  CalendarTrial,
  CalendarTried,
} from './calendar.schema.ts';
import { mayPublish } from './holiday-year.routes.ts';
import { makeVersion } from './make-version.ts';
import { tryVersion } from './try-version.ts';
import { complementShown, daysOfYear, hoursOf, usedBy, viewHeld, viewVersion } from './view-calendar.ts';

const tags = ['calendars'];
const byKey = Type.Object({ key: CalendarKey });
const unit = Type.Optional(Id);

/** The calendars that clocks count in: what holds in a unit, from where, and how it is changed. */
export function calendarRoutes({ kernel }: House): Route[] {
  const unitsSeen = (actor: Actor) => unitsFor(kernel.parameters.book, actor, 'readCalendars');
  return [
    defineRoute({
      method: 'GET',
      url: '/api/calendars',
      access: 'readCalendars',
      summary: 'The calendars that hold in a unit, each with whose version it is',
      tags,
      schema: { querystring: Type.Object({ unit }), response: { 200: CalendarList } },
      handler: async ({ actor, now, query }) => {
        const units = unitsSeen(actor);
        const one = unitAmong(units, query.unit);
        const manages = decidesFor(actor, 'manageCalendars');
        const shown = (each: Unit) => viewUnit(each, manages(each));
        return {
          unit: shown(one),
          units: units.shown.map(shown),
          mayPublish: mayPublish(kernel, actor),
          items: calendarsIn(kernel.parameters.book, one, now).map((held) => viewHeld(held, units)),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/calendars/:key',
      access: 'readCalendars',
      summary: 'One calendar in a unit: its hours, every day of a year, its versions',
      tags,
      schema: {
        params: byKey,
        querystring: Type.Object({
          unit,
          year: Type.Optional(
            Type.Integer({ minimum: 2000, maximum: 2100, label: { zh: '年份', en: 'Year' } }),
          ),
        }),
        response: { 200: CalendarDetail },
      },
      handler: async ({ tx, actor, now, params, query }) => {
        const units = unitsSeen(actor);
        const one = unitAmong(units, query.unit);
        const held = calendarHeld(kernel.parameters.book, one, params.key, now) ?? fail('notFound');
        const { calendar } = held;
        const versions = await versionsOf(tx, params.key, one.lineage);
        const year = query.year ?? now.toZonedDateTimeISO(calendar.zone).year;
        return {
          ...viewHeld(held, units),
          ...hoursOf(calendar),
          unit: viewUnit(one, decidesFor(actor, 'manageCalendars')(one)),
          year,
          days: daysOfYear(calendar, year),
          usedBy: usedBy(kernel, one, params.key, now),
          seen: versions.find(({ unitId }) => unitId === one.id)?.number ?? 0,
          versions: versions.map((version) => viewVersion(version, held, units, now)),
          complement: complementShown(calendar),
        };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/calendars/:key/trial',
      access: 'manageCalendars',
      tx: 'read',
      summary: 'What giving these hours to running cases would do now; nothing is changed',
      tags,
      schema: { params: byKey, body: CalendarTried, response: { 200: CalendarTrial } },
      handler: async ({ tx, actor, now, params, body }) => {
        const one = unitAmong(unitsSeen(actor), body.unitId);
        if (!decidesFor(actor, 'manageCalendars')(one)) fail('auth.forbidden');
        return tryVersion(kernel, tx, now, params.key, body);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/calendars/:key/versions',
      access: 'manageCalendars',
      summary: 'Give a calendar other hours in a unit and all below it, or begin a new one',
      tags,
      schema: { params: byKey, body: CalendarIn, response: { 201: CalendarMade } },
      handler: async ({ tx, actor, now, params, body, request, reply }) => {
        const one = unitAmong(unitsSeen(actor), body.unitId);
        if (!decidesFor(actor, 'manageCalendars')(one)) fail('auth.forbidden');
        const by = { kernel, tx, writing: auditOf({ now, actor, request }) };
        const made = await makeVersion(by, one, params.key, body);
        reply.code(201);
        return made;
      },
    }),
  ];
}
