import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../directory/actor.ts';
import { type HolidayYear, holidayNames, publishedYears } from '../../kernel/clocks/chinese-holidays.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Progress, reconsiderationsOf } from '../../kernel/terms/reconsideration.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { companyOf, decidesFor } from '../decisions/units.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import { type PublishedYear, yearsPublished } from './calendar.queries.ts';
import { YearIn, YearList, YearMade } from './calendar.schema.ts';
import { isShipped, publishYear, yearsIn } from './publish-year.ts';

const tags = ['calendars'];

/** What the State Council arranged, year by year, and its publication here. */
export function holidayYearRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/holiday-years',
      access: 'readCalendars',
      summary: 'The holidays of every year that has been published, newest first',
      tags,
      schema: { response: { 200: YearList } },
      handler: async ({ tx, actor }) => {
        const published = await yearsPublished(tx);
        const runs = await runsOf(kernel, tx);
        const years = yearsIn(published).toReversed();
        return {
          items: years.map((year) => viewYear(year, published, runs)),
          next: years[0]!.year + 1,
          holidays: Object.entries(holidayNames).map(([key, label]) => ({ key, label })),
          mayPublish: mayPublish(kernel, actor),
        };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/holiday-years',
      access: 'publishHolidays',
      summary: 'Publish the holidays of the next year, or correct those of a year that has been published',
      tags,
      schema: { body: YearIn, response: { 201: YearMade } },
      handler: async ({ tx, actor, now, body, request, reply }) => {
        if (!mayPublish(kernel, actor)) fail('auth.forbidden');
        const by = { kernel, tx, writing: auditOf({ now, actor, request }) };
        const made = await publishYear(by, body);
        reply.code(201);
        return made;
      },
    }),
  ];
}

/** A year holds for everybody, so whoever publishes one has his post in the company itself. */
export function mayPublish({ parameters: { book } }: Kernel, actor: Actor): boolean {
  const company = companyOf(book);
  return company !== null && decidesFor(actor, 'publishHolidays')(company);
}

async function runsOf({ parameters: { book } }: Kernel, tx: Tx): Promise<Progress[]> {
  const company = companyOf(book);
  const runs = company ? await reconsiderationsOf(tx, [company.id], 200) : [];
  return runs.filter(({ reason }) => reason.kind === 'holidayYear');
}

function viewYear(one: HolidayYear, published: readonly PublishedYear[], runs: readonly Progress[]) {
  const latest = published.find(({ year }) => year === one.year);
  const shipped = publishedYears.find(({ year }) => year === one.year);
  const run = runs.find(({ reason }) => reason.year === one.year);
  return {
    year: one.year,
    version: latest?.version ?? 1,
    ships: isShipped(one.year),
    differs: shipped !== undefined && !isDeepStrictEqual({ ...shipped }, { ...one }),
    free: one.free.map((part) => ({ ...part, label: holidayNames[part.holiday] })),
    makeUp: one.makeUp.map((part) => ({ ...part, label: holidayNames[part.holiday] })),
    source: latest?.source ?? null,
    reason: latest?.reason ?? null,
    madeBy: latest?.madeBy ?? null,
    madeAt: latest?.madeAt ?? null,
    progress: run
      ? {
          state: run.state,
          total: run.total,
          done: run.done,
          moved: run.moved,
          nowOverdue: run.nowOverdue,
          failed: run.failed,
        }
      : null,
  };
}
