import { isDeepStrictEqual } from 'node:util';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { type Calendar, shippedCalendars } from '../../kernel/clocks/calendar.ts';
import { chineseHolidays, type HolidayYear, publishedYears } from '../../kernel/clocks/chinese-holidays.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { calendarKey } from '../../kernel/terms/parameters.ts';
import { startReconsideration } from '../../kernel/terms/reconsideration.queries.ts';
import { numberFaults } from '../../platform/crypto/refuse-numbers.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { holdParameters, takeNumbers } from '../decisions/numbers.queries.ts';
import { refuseStale } from '../decisions/refuse-stale.ts';
import { companyOf } from '../decisions/units.ts';
import type { Writing } from '../privacy/audit-of.ts';
import {
  addVersion,
  addYear,
  followingVersions,
  type PublishedYear,
  replacedAmong,
  type StoredVersion,
  yearsPublished,
} from './calendar.queries.ts';
import { checkYear } from './check-year.ts';
import { ownDays } from './own-days.ts';

export interface YearAsked extends HolidayYear {
  source: string;
  /** The version of this year that was seen; 0 where there was none. */
  seen: number;
  reason?: string;
}

/**
 * Publishes what the State Council arranged for a year: every calendar that follows gets a version that knows it, and
 * what runs in them is counted anew in the background. Throws request.invalid by field, and decision.stale.
 */
export async function publishYear(
  { kernel, tx, writing }: { kernel: Kernel; tx: Tx; writing: Writing },
  asked: YearAsked,
): Promise<{ version: number; calendars: string[]; reconsideration: string }> {
  const { actor, now } = writing;
  const staffId = actor.id!;
  const { source, seen, reason, ...content } = asked;
  const problems = [...checkYear(content), ...numberFaults({ '/source': source, '/reason': reason })];
  if (problems.length > 0) fail('request.invalid', {}, problems);
  await holdParameters(tx);
  const published = await yearsPublished(tx);
  const latest = published.find(({ year }) => year === asked.year);
  const version = (latest?.version ?? (isShipped(asked.year) ? 1 : 0)) + 1;
  refuseOlder(latest, seen, version - 1);
  refuseWrongYear(asked, version, published, now);
  await addYear(tx, {
    year: asked.year,
    version,
    content,
    source,
    reason: reason ?? null,
    madeBy: staffId,
    now,
  });
  const unitId = companyOf(kernel.parameters.book)?.id ?? fail('notFound');
  const calendars = await followYears(tx, { staffId, now, unitId }, yearsIn([{ content }, ...published]));
  const reconsideration = await startReconsideration(tx, {
    unitId,
    process: null,
    clock: null,
    calendar: null,
    reason: { kind: 'holidayYear', year: asked.year },
    madeBy: staffId,
    now,
  });
  await writeAudit(tx, {
    ...writing,
    action: 'calendar.yearPublished',
    data: { year: asked.year, version },
  });
  return { version, calendars, reconsideration };
}

/** Of each year the one that counts: what was published here last goes before what a release brought with it. */
export function yearsIn(published: readonly Pick<PublishedYear, 'content'>[]): HolidayYear[] {
  const years = new Map(publishedYears.map((one) => [one.year, one]));
  for (const { content } of published.toReversed()) years.set(content.year, content);
  return [...years.values()].sort((one, other) => one.year - other.year);
}

export const isShipped = (year: number): boolean => publishedYears.some((one) => one.year === year);

/** A calendar as it is when these years are known; days of its own stay. */
export function withYears<C extends Omit<Calendar, 'ref'>>(calendar: C, years: readonly HolidayYear[]): C {
  if (!calendar.follows) return calendar;
  const { days, estimatedFrom } = chineseHolidays(calendar.follows, years);
  return { ...calendar, days: { ...days, ...Object.fromEntries(ownDays(calendar)) }, estimatedFrom };
}

function refuseOlder(latest: PublishedYear | undefined, seen: number, current: number): void {
  if (seen === current) return;
  const year = String(latest?.year ?? '');
  const what = { zh: `${year} 年放假安排`, en: `the holidays of ${year}` };
  if (latest) refuseStale(latest.madeBy, what);
  const message = { zh: '与现有的版本不符，请刷新', en: 'This is not the version there is; reload' };
  fail('request.invalid', {}, [{ path: '/seen', message }]);
}

function refuseWrongYear(
  asked: YearAsked,
  version: number,
  published: readonly PublishedYear[],
  now: Temporal.Instant,
): void {
  const refuse = (path: string, zh: string, en: string) =>
    fail('request.invalid', {}, [{ path, message: { zh, en } }]);
  const known = yearsIn(published);
  if (version > 1 && !asked.reason) {
    refuse(
      '/reason',
      `${asked.year} 年已经公布；更正请写明原因`,
      `${asked.year} has been published; say why it is corrected`,
    );
  }
  const last = known.at(-1)!.year;
  if (version === 1 && asked.year !== last + 1) {
    refuse('/year', `下一个要公布的是 ${last + 1} 年`, `The next year to publish is ${last + 1}`);
  }
  const thisYear = now.toZonedDateTimeISO('Asia/Shanghai').year;
  if (asked.year > thisYear + 1) {
    refuse('/year', `${asked.year} 年的安排还不可能公布`, `Nobody can have arranged ${asked.year} yet`);
  }
  const before = known.find(({ year }) => year === asked.year);
  const { free, makeUp } = asked;
  if (before && isDeepStrictEqual(daysOf(before), daysOf({ year: asked.year, free, makeUp }))) {
    refuse('/free', '与现在的安排没有区别', 'This is what is there already');
  }
}

const daysOf = (year: HolidayYear) => chineseHolidays({ free: [], makeUp: [[0, 60]] }, [year]).days;

/** Shipped hours hold where nobody has decided otherwise; nothing that a unit decided is older. */
const beforeAllDecisions = '2000-01-01T00:00:00Z';

/**
 * Gives every calendar that follows a version with these years, with the same hours and from the same day on as the one
 * it replaces: who has other hours today keeps the running clocks apart from those that began in the old ones.
 */
async function followYears(
  tx: Tx,
  { staffId, now, unitId }: { staffId: string; now: Temporal.Instant; unitId: string },
  years: readonly HolidayYear[],
): Promise<string[]> {
  const all = [...(await shippedThatFollow(tx, unitId)), ...(await followingVersions(tx))];
  const others = all.flatMap(({ content, ...one }) => {
    const next = withYears(content, years);
    const known = { days: content.days, estimatedFrom: content.estimatedFrom };
    if (isDeepStrictEqual(known, { days: next.days, estimatedFrom: next.estimatedFrom })) return [];
    return [{ ...one, content: { ...next, replaces: one.ref } }];
  });
  if (others.length === 0) return [];
  const first = await takeNumbers(tx, others.length);
  const refs: string[] = [];
  for (const [n, one] of others.entries()) {
    refs.push(await addVersion(tx, { ...one, number: first + n, madeBy: staffId, now }));
  }
  return refs;
}

async function shippedThatFollow(tx: Tx, unitId: string): Promise<StoredVersion[]> {
  const following = [...shippedCalendars.values()].filter(({ follows }) => follows);
  const replaced = new Set(
    await replacedAmong(
      tx,
      following.map(({ ref }) => ref),
    ),
  );
  return following
    .filter(({ ref }) => !replaced.has(ref))
    .map(({ ref, ...content }) => ({
      number: 0,
      ref,
      key: calendarKey({ ref }),
      unitId,
      content,
      effectiveFrom: beforeAllDecisions,
      madeBy: null,
      madeAt: '',
      note: null,
    }));
}
