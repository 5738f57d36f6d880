import { type Label, label } from '../../directory/labels.ts';
import { remembering } from '../../platform/remember.ts';
import { addTime, always, type Calendar, framesFrom } from '../clocks/calendar.ts';
import type { ParameterBook, Unit } from './parameters.ts';

export type LawName = 'hangzhou2021' | 'liaochengArt38';

/** Local rules whose limits processes know. Which of them holds where, the administrator says; a floor, never a target. */
export const laws: Readonly<Record<LawName, { label: Label; source: Label }>> = {
  hangzhou2021: {
    label: label('杭州市物业管理条例（2021）', 'Hangzhou regulation on property management (2021)'),
    source: label('第五十条：投诉须在十日内答复', 'Art. 50: a complaint is answered within ten days'),
  },
  liaochengArt38: {
    label: label('聊城市物业管理条例', 'Liaocheng regulation on property management'),
    source: label(
      '第三十八条：合理建议未采纳的，七日内说明理由',
      'Art. 38: whoever made a suggestion that is not taken up hears why within seven days',
    ),
  },
};

export const lawNames = Object.keys(laws) as LawName[];

/** That a law holds, or holds no longer, for a unit and all below it; a numbered row like every decision. */
export interface UnitLaw {
  number: number;
  unitId: string;
  law: LawName;
  holds: boolean;
  effectiveFrom: Temporal.Instant;
}

/** A limit as it stands in one project. Days of a law are days of the wall calendar. */
export interface Limit {
  law: LawName;
  seconds: number;
  number: number;
  unit: Unit;
}

/** The laws that hold in a unit at an instant: what holds above holds below, and nobody below can end it. */
export function lawsIn(book: ParameterBook, unitId: string, at: Temporal.Instant): Omit<Limit, 'seconds'>[] {
  return (book.lineages.get(unitId) ?? []).flatMap((unit) =>
    lawNames.flatMap((law) => {
      const latest = book.laws
        .filter((one) => one.unitId === unit.id && one.law === law)
        .filter(({ effectiveFrom }) => Temporal.Instant.compare(effectiveFrom, at) <= 0)
        .sort((one, other) => one.number - other.number)
        .at(-1);
      return latest?.holds ? [{ law, number: latest.number, unit }] : [];
    }),
  );
}

/** Whether a promise of so much time in a calendar can come to more than the law's, whenever it is given. */
export function exceeds(calendar: Calendar, seconds: number, limit: number): boolean {
  if (!calendar.week || seconds > limit) return seconds > limit;
  const longest = waits.get(calendar) ?? remembering(100, (key) => longestWait(calendar, Number(key)));
  waits.set(calendar, longest);
  return longest(String(seconds)) > limit * 1000;
}

const waits = new WeakMap<Calendar, (seconds: string) => number>();

/**
 * The worst moment to ask is when people have just gone home: looked for in the last years whose holidays are known, as
 * those to come will be like them.
 */
function longestWait(calendar: Calendar, seconds: number): number {
  const days = Object.keys(calendar.days ?? {}).sort();
  const last = Temporal.PlainDate.from(days.at(-1) ?? '2026-12-31');
  const first = last.subtract({ years: 3 });
  const inZone = (day: Temporal.PlainDate) => day.toZonedDateTime(calendar.zone).epochMilliseconds;
  let longest = 0;
  for (const [, end] of framesFrom(calendar, inZone(first))) {
    if (end > inZone(last)) break;
    longest = Math.max(longest, addTime(calendar, end, seconds * 1000) - end);
  }
  return longest;
}

/** What a clock may be given at the most where a law holds. */
export const underLaw = (limit: Limit): { seconds: number; calendar: Calendar } => ({
  seconds: limit.seconds,
  calendar: always,
});
