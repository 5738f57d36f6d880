import type { Static } from 'typebox';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Label } from '../../directory/labels.ts';
import type { Calendar } from '../../kernel/clocks/calendar.ts';
import { chineseHolidays } from '../../kernel/clocks/chinese-holidays.ts';
import { startReconsideration } from '../../kernel/terms/reconsideration.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { addVersion, holdParameters, takeNumbers, versionsOf, yearsPublished } from './calendar.queries.ts';
import type { CalendarIn } from './calendar.schema.ts';
import { checkHours, type Hours, type HoursAsked } from './check-hours.ts';
import { yearsIn } from './publish-year.ts';
import './calendar.errors.ts';

/**
 * Gives a calendar other hours in one unit and those below it, from now or a day to come. Throws request.invalid by day
 * and field, and calendar.stale where somebody has changed it since it was looked at.
 */
export async function makeVersion(
  tx: Tx,
  { staffId, now, projectId }: { staffId: string; now: Temporal.Instant; projectId: string | null },
  key: string,
  asked: Static<typeof CalendarIn>,
): Promise<{ ref: string; effectiveFrom: string; reconsideration: string | null }> {
  const { hours, effectiveFrom } = judgeVersion(now, key, asked);
  await holdParameters(tx);
  const [latest] = await versionsOf(tx, key, [asked.unitId]);
  if ((latest?.number ?? 0) !== asked.seen) refuseStale(latest?.madeBy ?? null, asked.label);
  const ref = await addVersion(tx, {
    number: await takeNumbers(tx, 1),
    key,
    unitId: asked.unitId,
    content: await contentOf(tx, hours, asked.label),
    effectiveFrom: effectiveFrom.toString(),
    madeBy: staffId,
    note: asked.note ?? null,
    now,
  });
  const reconsideration =
    asked.applyTo === 'running'
      ? await startReconsideration(tx, {
          unitId: asked.unitId,
          process: null,
          clock: null,
          calendar: key,
          recount: false,
          reason: { kind: 'calendar' },
          madeBy: staffId,
          now,
          startsAt: effectiveFrom,
        })
      : null;
  await writeAudit(tx, {
    now,
    actor: { kind: 'staff', id: staffId },
    action: 'calendar.changed',
    projectId,
    subject: { kind: 'unit', id: asked.unitId },
    data: { calendar: ref, effectiveFrom: effectiveFrom.toString(), applyTo: asked.applyTo ?? 'new' },
  });
  return { ref, effectiveFrom: effectiveFrom.toString(), reconsideration };
}

/** Throws request.invalid with everything that is wrong with the hours, by day and field. */
export function judgeVersion(
  now: Temporal.Instant,
  key: string,
  asked: HoursAsked & { effectiveFrom?: string },
): { hours: Hours; effectiveFrom: Temporal.Instant } {
  const { hours, errors } = checkHours(asked);
  const effectiveFrom = asked.effectiveFrom ? Temporal.Instant.from(asked.effectiveFrom) : now;
  if (Temporal.Instant.compare(effectiveFrom, now) < 0) {
    const message = { zh: '生效时间不能早于现在', en: 'It cannot come into force before now' };
    errors.push({ path: '/effectiveFrom', message });
  }
  if (key === 'always') {
    const message = {
      zh: '“全天候”就是全天候，请另起一个代号',
      en: 'Day and night is what it is; choose another key',
    };
    errors.push({ path: '/key', message });
  }
  if (!hours || errors.length > 0) return fail('request.invalid', {}, errors);
  return { hours, effectiveFrom };
}

/** Hours as they are stored: with the days of the years that have been published, where they follow them. */
export async function contentOf(tx: Tx, hours: Hours, label: Label): Promise<Omit<Calendar, 'ref'>> {
  const { follows } = hours;
  const years = follows ? chineseHolidays(follows, yearsIn(await yearsPublished(tx))) : null;
  return {
    ...hours,
    label,
    days: { ...years?.days, ...hours.days },
    ...(years ? { estimatedFrom: years.estimatedFrom } : {}),
  };
}

function refuseStale(who: string | null, what: { zh: string; en: string }): never {
  return fail('calendar.stale', { who: who ?? '', what: { zh: what.zh, en: what.en } });
}
