import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { label } from '../../directory/labels.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import { factsOf } from '../decisions/facts-of.ts';
import { decidesFor, type Units, unitsFor } from '../decisions/units.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import { refuse } from './check-promise.ts';
import './promise.errors.ts';
import { contactsOf, type PromiseRow, promisesOf } from './promise.queries.ts';
import { CasesShown, PeriodQuery, RegisterShown } from './promise.schema.ts';
import { casesBehind, type Measured, type Outcome, resultsOf } from './results.queries.ts';
import { companyZone, viewContacts, viewPromise } from './view-promise.ts';

const tags = ['promises'];
const byId = Type.Object({ id: Id });

/** The promises register: what was published, by which clock it is measured, and how it was kept. */
export function promiseRoutes({ kernel }: House): Route[] {
  const unitsSeen = (actor: Actor, project: string | undefined) =>
    unitsAround(unitsFor(kernel.parameters.book, actor, 'readPromises'), project);
  return [
    defineRoute({
      method: 'GET',
      url: '/api/promises',
      access: 'readPromises',
      summary:
        'The published promises of your projects, how each was kept in a period, and how the projects are reached',
      tags,
      schema: { querystring: Type.Object(PeriodQuery), response: { 200: RegisterShown } },
      handler: async ({ tx, actor, now, query }) => {
        const units = unitsSeen(actor, query.project);
        const period = periodOf(query, now);
        const rows = await promisesOf(tx, { units: [...units.known.keys()] });
        const asked = rows.map((row) => measured(row, units));
        const results = await resultsOf(tx, asked, period, now);
        const contacts = await contactsOf(
          tx,
          units.projects.map(({ id }) => id),
        );
        const decides = decidesFor(actor, 'managePromises');
        const managed = new Set([...units.known.values()].filter(decides).map(({ id }) => id));
        const manages = (unitId: string) => managed.has(unitId);
        const today = now.toZonedDateTimeISO(companyZone).toPlainDate();
        return {
          ...period,
          now: now.toString(),
          items: rows.map((row) => viewPromise(row, { kernel, results, units: units.known, manages, today })),
          contacts: units.projects.map(({ id, name }) => viewContacts({ id, name }, contacts, manages(id))),
          units: [...units.known.values()]
            .filter(({ id }) => manages(id))
            .map(({ id, name, kind }) => ({ id, name, kind })),
          clocks: [...kernel.processes.values()].flatMap((process) =>
            Object.entries(process.clocks).map(([clock, { label: clockLabel }]) => ({
              process: process.key,
              processLabel: process.label,
              clock,
              clockLabel,
              facts: factsOf(process),
            })),
          ),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/promises/:id/cases',
      access: 'readPromises',
      summary: 'The cases behind one figure of a promise, at most 200, the latest first',
      tags,
      schema: {
        params: byId,
        querystring: Type.Object({
          ...PeriodQuery,
          outcome: Type.Unsafe<Outcome>({
            type: 'string',
            enum: ['kept', 'broken', 'running'],
            label: { zh: '结果', en: 'Outcome' },
          }),
          only: Type.Optional(
            Type.Unsafe<'reportedLate' | 'keptAgreed'>({
              type: 'string',
              enum: ['reportedLate', 'keptAgreed'],
              label: { zh: '其中', en: 'Of these' },
            }),
          ),
        }),
        response: { 200: CasesShown },
      },
      handler: async ({ tx, actor, now, params, query }) => {
        const units = unitsSeen(actor, query.project);
        const [row] = await promisesOf(tx, { units: [...units.known.keys()], id: params.id });
        if (!row) fail('promise.notFound');
        const found = await casesBehind(tx, measured(row, units), periodOf(query, now), now, {
          outcome: query.outcome,
          only: query.only ?? null,
          limit: 200,
        });
        return {
          items: found.map((one) => {
            const process = kernel.processes.get(one.process);
            return {
              id: one.id,
              number: one.number,
              processLabel: process?.label ?? label(one.process, one.process),
              stateLabel: process?.states[one.state]?.label ?? label(one.state, one.state),
              project: one.project,
              place: one.place,
              outcome: one.outcome,
              reportedLate: one.reported_late,
              keptAgreed: one.kept_agreed,
              dueAt: one.due_at,
              metAt: one.met_at,
              decidedAt: one.decided_at,
            };
          }),
        };
      },
    }),
  ];
}

/** The projects he reads, or the one he asked for, and all that they belong to: what is promised there binds them. */
function unitsAround({ shown, known }: Units, project: string | undefined) {
  const projects = shown.filter(
    ({ id, kind }) => kind === 'project' && (!project || id === project.toLowerCase()),
  );
  const ids = new Set(projects.flatMap(({ lineage }) => lineage));
  return { projects, known: new Map([...known].filter(([id]) => ids.has(id))) };
}

const measured = (
  row: PromiseRow,
  { projects }: Pick<ReturnType<typeof unitsAround>, 'projects'>,
): Measured => ({
  promise_id: row.promise_id,
  process: row.process,
  clock: row.clock,
  facts: row.facts,
  projects: projects.filter(({ lineage }) => lineage.includes(row.unit_id)).map(({ id }) => id),
});

/** The month we are in, unless asked for other days; at most a year, so that nobody waits for it. */
function periodOf(
  query: { from?: string; to?: string },
  now: Temporal.Instant,
): { from: string; to: string } {
  const today = now.toZonedDateTimeISO(companyZone).toPlainDate();
  const from = query.from
    ? Temporal.PlainDate.from(query.from)
    : (query.to ? Temporal.PlainDate.from(query.to) : today).with({ day: 1 });
  const to = query.to ? Temporal.PlainDate.from(query.to) : from.with({ day: from.daysInMonth });
  if (Temporal.PlainDate.compare(from, to) > 0)
    refuse('/to', '不能早于开始日期', 'must not be before the first day');
  if (from.until(to, { largestUnit: 'days' }).days > 366)
    refuse('/to', '一次最多查看一年', 'a year is the most that can be asked for at once');
  return { from: from.toString(), to: to.toString() };
}
