import type { Static } from 'typebox';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { type Label, label } from '../../directory/labels.ts';
import type { Calendar } from '../../kernel/clocks/calendar.ts';
import { chineseHolidays } from '../../kernel/clocks/chinese-holidays.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { startReconsideration } from '../../kernel/terms/reconsideration.queries.ts';
import { numberFaults } from '../../platform/crypto/refuse-numbers.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type FieldError, fail } from '../../platform/errors/fail.ts';
import { inForceFrom } from '../decisions/in-force-from.ts';
import { holdParameters, takeNumbers } from '../decisions/numbers.queries.ts';
import { refuseStale } from '../decisions/refuse-stale.ts';
import { projectOf, type Unit } from '../decisions/units.ts';
import type { Writing } from '../privacy/audit-of.ts';
import { addVersion, versionsOf, yearsPublished } from './calendar.queries.ts';
import type { CalendarIn } from './calendar.schema.ts';
import { checkHours, type Hours, type HoursAsked } from './check-hours.ts';
import { yearsIn } from './publish-year.ts';
import { refuseOutOfReach, withHours } from './with-hours.ts';

/**
 * Gives a calendar other hours in one unit and those below it, from now or a day to come. Throws request.invalid by day
 * and field, and decision.stale where somebody has changed it since it was looked at.
 */
export async function makeVersion(
  { kernel, tx, writing }: { kernel: Kernel; tx: Tx; writing: Writing },
  unit: Unit,
  key: string,
  asked: Static<typeof CalendarIn>,
): Promise<{ ref: string; effectiveFrom: string; reconsideration: string | null }> {
  const { actor, now } = writing;
  const judged = judgeVersion(now, key, asked);
  await holdParameters(tx);
  const [latest] = await versionsOf(tx, key, [unit.id]);
  if ((latest?.number ?? 0) !== asked.seen) {
    const { zh, en } = asked.label;
    refuseStale(latest?.madeBy ?? null, label(`“${zh}”`, `"${en}"`));
  }
  const content = await contentOf(tx, judged.hours, asked.label);
  const tried = { key, unitId: unit.id, content, effectiveFrom: judged.effectiveFrom };
  refuseOutOfReach(withHours(kernel, tried).kernel, tried);
  const effectiveFrom = judged.effectiveFrom.toString();
  const ref = await addVersion(tx, {
    number: await takeNumbers(tx),
    key,
    unitId: unit.id,
    content,
    effectiveFrom,
    madeBy: actor.id,
    note: asked.note ?? null,
    now,
  });
  const reconsideration =
    asked.applyTo === 'running'
      ? await startReconsideration(tx, {
          unitId: unit.id,
          process: null,
          clock: null,
          calendar: key,
          reason: { kind: 'calendar' },
          madeBy: actor.id,
          now,
          startsAt: judged.effectiveFrom,
        })
      : null;
  await writeAudit(tx, {
    ...writing,
    action: 'calendar.changed',
    projectId: projectOf(unit),
    subject: { kind: 'unit', id: unit.id },
    data: { calendar: ref, effectiveFrom, applyTo: asked.applyTo ?? 'new' },
  });
  return { ref, effectiveFrom, reconsideration };
}

/** What is asked of a calendar, tried or made. */
type Asked = HoursAsked & { label: Label; note?: string; effectiveFrom?: string };

/** Throws request.invalid with everything that is wrong with the hours, by day and field. */
export function judgeVersion(
  now: Temporal.Instant,
  key: string,
  asked: Asked,
): { hours: Hours; effectiveFrom: Temporal.Instant } {
  const { hours, errors } = checkHours(asked);
  const from = inForceFrom(asked.effectiveFrom, now);
  const faults = [...errors, ...from.faults, ...keyFaults(key), ...wordFaults(asked)];
  if (!hours || faults.length > 0) return fail('request.invalid', {}, faults);
  return { hours, effectiveFrom: from.at };
}

const keyFaults = (key: string): FieldError[] =>
  key === 'always' ? [{ path: '/key', message: alwaysStays }] : [];

const alwaysStays = label(
  '“全天候”就是全天候，请另起一个代号',
  'Day and night is what it is; choose another key',
);

const wordFaults = ({ note, label: name, days = [] }: Asked): FieldError[] =>
  numberFaults({
    '/note': note,
    '/label/zh': name.zh,
    '/label/en': name.en,
    ...Object.fromEntries(
      days.flatMap(({ name: day }, i) => [
        [`/days/${i}/name/zh`, day.zh],
        [`/days/${i}/name/en`, day.en],
      ]),
    ),
  });

/** Hours as they are stored: with the days of the years that have been published, where they follow them. */
export async function contentOf(tx: Tx, hours: Hours, name: Label): Promise<Omit<Calendar, 'ref'>> {
  const { follows } = hours;
  const years = follows ? chineseHolidays(follows, yearsIn(await yearsPublished(tx))) : null;
  return {
    ...hours,
    label: name,
    days: { ...years?.days, ...hours.days },
    ...(years ? { estimatedFrom: years.estimatedFrom } : {}),
  };
}
