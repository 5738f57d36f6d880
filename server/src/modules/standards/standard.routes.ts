import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { calendarLabel, calendarNow, factsKey } from '../../kernel/terms/parameters.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, list, nullable } from '../../platform/http/shapes.ts';
import { instantFrom } from '../../platform/time.ts';
import { factsOf, inWords } from '../decisions/facts-of.ts';
import { decidesFor, type Unit, unitAmong, unitsFor, viewUnit } from '../decisions/units.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import { decideLaw, decideStandard, unitToManage } from './decide-standard.ts';
import { judgeDecision } from './judge-decision.ts';
import { versionsOf } from './standard.queries.ts';
import {
  DecisionBody,
  DecisionTried,
  LawBody,
  ProgressShown,
  StandardsShown,
  TrialShown,
  UnitShown,
  VersionShown,
} from './standard.schema.ts';
import { tryDecision } from './try-decision.ts';
import { viewProgress } from './view-progress.ts';
import { viewStandards } from './view-standards.ts';

const tags = ['standards'];
const Key = Type.String({ maxLength: 60 });
const ofUnit = Type.Object({ unit: Id });

/** What is promised how fast, who says so, and who changed it when. */
export function standardRoutes({ kernel }: House): Route[] {
  const unitsSeen = (actor: Actor) => unitsFor(kernel.parameters.book, actor, 'readStandards');
  return [
    defineRoute({
      method: 'GET',
      url: '/api/standards/units',
      access: 'readStandards',
      summary: 'The company, cities and projects whose time standards you may read',
      tags,
      schema: { response: { 200: list(UnitShown) } },
      handler: async ({ actor }) => {
        const manages = decidesFor(actor, 'manageStandards');
        return { items: unitsSeen(actor).shown.map((unit) => viewUnit(unit, manages(unit))) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/standards',
      access: 'readStandards',
      summary:
        'Every clock of every process in a unit: target, calendar and steps, each with where it comes from',
      tags,
      schema: { querystring: ofUnit, response: { 200: StandardsShown } },
      handler: async ({ actor, now, query }) =>
        viewStandards(kernel, actor, unitAmong(unitsSeen(actor), query.unit), now),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/standards/versions',
      access: 'readStandards',
      summary: 'What the unit and those above it have decided about one clock, newest first',
      tags,
      schema: {
        querystring: Type.Object({ unit: Id, process: Key, clock: Key }),
        response: { 200: list(VersionShown) },
      },
      handler: async ({ tx, actor, now, query }) => {
        const unit = unitAmong(unitsSeen(actor), query.unit);
        return { items: await history(kernel, tx, unit, query, now) };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/standards/trial',
      access: 'manageStandards',
      tx: 'read',
      summary: 'What giving a standard to running cases would do now; nothing is changed',
      tags,
      schema: { body: DecisionTried, response: { 200: TrialShown } },
      handler: async ({ tx, actor, now, body }) => {
        unitToManage(kernel, actor, body.unitId);
        return tryDecision(kernel, tx, judgeDecision(kernel, body, now), now);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/standards',
      access: 'manageStandards',
      summary: 'Decide a target, calendar or steps for a clock: for new cases, or for running ones too',
      tags,
      schema: {
        body: DecisionBody,
        response: { 201: Type.Object({ number: Type.Integer(), reconsideration: nullable(Id) }) },
      },
      handler: async ({ tx, actor, now, body, request, reply }) => {
        reply.code(201);
        return decideStandard({ kernel, tx, writing: auditOf({ now, actor, request }) }, body);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/standards/laws',
      access: 'setLaws',
      summary: 'Say that a local law holds for a unit and all below it, or holds no longer',
      tags,
      schema: { body: LawBody, response: { 204: Type.Null() } },
      handler: async ({ tx, actor, now, body, request, reply }) => {
        await decideLaw({ kernel, tx, writing: auditOf({ now, actor, request }) }, body);
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/standards/applications',
      access: 'readStandards',
      summary: 'How far decisions are that are applied to running cases of a unit',
      tags,
      schema: { querystring: ofUnit, response: { 200: list(ProgressShown) } },
      handler: async ({ tx, actor, query }) => {
        const units = unitsSeen(actor);
        const unit = unitAmong(units, query.unit);
        // Also what was decided above it, as far as he may read that.
        return {
          items: await viewProgress(
            kernel,
            tx,
            units.shown.filter(({ id }) => unit.lineage.includes(id)),
          ),
        };
      },
    }),
  ];
}

async function history(
  kernel: Kernel,
  tx: Parameters<typeof versionsOf>[0],
  unit: Unit,
  { process: key, clock }: { process: string; clock: string },
  now: Temporal.Instant,
) {
  const process = kernel.processes.get(key);
  if (!process || !Object.hasOwn(process.clocks, clock)) fail('notFound');
  const facts = factsOf(process!);
  const rows = await versionsOf(tx, { lineage: unit.lineage, process: key, clock });
  const inForce = new Map<string, number>();
  const order = (one: { effectiveFrom: string; number: number }) =>
    [instantFrom(one.effectiveFrom).epochMilliseconds, Number(one.number)] as const;
  const started = rows.filter((one) => Temporal.Instant.compare(instantFrom(one.effectiveFrom), now) <= 0);
  for (const one of started.sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]))
    inForce.set(`${one.unitId} ${factsKey(one.facts)}`, Number(one.number));
  const current = new Set(inForce.values());
  return rows
    .map(({ unitId, unitName, calendar, ...row }) => {
      const number = Number(row.number);
      const isToCome = Temporal.Instant.compare(instantFrom(row.effectiveFrom), now) > 0;
      return {
        ...row,
        number,
        unit: { id: unitId, name: unitName },
        words: inWords(facts, row.facts),
        calendar: calendar === null ? null : labelOf(kernel, unit, calendar, now),
        is: isToCome ? 'toCome' : current.has(number) ? 'inForce' : 'replaced',
      };
    })
    .sort((one, other) => other.number - one.number);
}

function labelOf(kernel: Kernel, unit: Unit, key: string, at: Temporal.Instant) {
  const calendar = calendarNow(kernel.parameters.book, unit.id, key, at);
  return calendar ? calendarLabel(calendar) : { zh: key, en: key };
}
