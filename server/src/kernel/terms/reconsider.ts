import type { CaseRow, Retargeted, RetargetReason, TermsKept } from '../case.ts';
import { calendarOf, latestOf } from '../clocks/calendar.ts';
import { type Counted, clocksAt, type Folding, step } from '../clocks/clock.ts';
import { type GivenTerms, type Mark, recounting } from '../clocks/marks.ts';
import { passedSteps } from '../clocks/next-steps.ts';
import type { Process, Step } from '../define-process.ts';
import type { Kernel } from '../kernel.ts';
import { calendarKey, calendarNow, stepsUnder, termsOf } from './parameters.ts';
import { processIn } from './process-in.ts';

/** Which clocks of running cases are looked at again. */
export interface Reconsidering {
  /** Null: all of them. */
  process: string | null;
  clock: string | null;
  /** Only cases with these facts. */
  facts?: Readonly<Record<string, string>>;
  /**
   * Only clocks that count in the calendar of this name: they are given its version of now, and keep target and steps.
   * Null: clocks are given all that holds now.
   */
  calendar: string | null;
  /**
   * Of a year that was published: clocks keep the hours they count in, whoever has other ones now, and the time spent in
   * them is counted anew, as their days had been an estimate.
   */
  reason?: RetargetReason;
}

/** What a case is made to have other than it has; its clocks that stay as they are, or have met or ended, are left out. */
export interface Reconsidered {
  terms: Record<string, GivenTerms>;
  retargeted: Retargeted[];
  /** Steps that lie in the past under the new terms; they tell nobody. */
  passed: Record<string, string[]>;
  /** Of those, clocks that are overdue now and were not under the terms they had. */
  nowOverdue: string[];
}

export type RunningCase = Pick<CaseRow, 'projectId' | 'process' | 'state' | 'facts' | 'clocks'>;

/**
 * Compares the terms that the clocks of one running case have with those that hold now, and says what giving them would
 * do; null where nothing would change. The same for the trial run, whose kernel holds a book of things not decided yet.
 * Throws NeverDue where the process has no target for the case's facts, or its clock would not run out.
 */
export function reconsider(
  kernel: Kernel,
  row: RunningCase,
  asked: Reconsidering,
  now: Temporal.Instant,
): Reconsidered | null {
  if (Object.entries(asked.facts ?? {}).some(([fact, value]) => String(row.facts[fact]) !== value))
    return null;
  const process = processIn(kernel, row, now);
  const found: Reconsidered = { terms: {}, retargeted: [], passed: {}, nowOverdue: [] };
  for (const folding of row.clocks) {
    if (!isMeant(process, folding, asked)) continue;
    const other = termsNow(kernel, process, row, folding, asked, now);
    if (other) add(found, folding, other, now);
  }
  return found.retargeted.length > 0 ? found : null;
}

/** Whether a running clock is one that is asked for, by its process, itself or its calendar. */
export function isMeant(
  process: Process,
  { mark }: Folding,
  asked: Pick<Reconsidering, 'clock' | 'calendar'>,
): boolean {
  return (
    (mark.is === 'counting' || mark.is === 'held') &&
    Object.hasOwn(process.clocks, mark.key) &&
    (asked.clock === null || asked.clock === mark.key) &&
    (asked.calendar === null || calendarKey({ ref: mark.calendar }) === asked.calendar)
  );
}

interface Other {
  terms: GivenTerms;
  steps: readonly Step[];
}

/** What a clock would be given, where that is other than it has. */
function termsNow(
  kernel: Kernel,
  process: Process,
  row: RunningCase,
  { mark, counted }: Folding,
  asked: Reconsidering,
  now: Temporal.Instant,
): Other | null {
  const { successors } = process;
  const had = stepsUnder(process, mark.key, mark.policy);
  const { target } = mark;
  if (asked.reason?.kind === 'holidayYear') {
    const next = latestOf(mark.calendar, successors);
    // Hours it counted in before may have got a year that those of now do not follow.
    const isKnown = ([, , was]: Counted) => !was || latestOf(was, successors) === was;
    if (next === mark.calendar && counted.every(isKnown)) return null;
    const recount = recounting(mark, counted, next, successors);
    return { terms: { target, policy: mark.policy, calendar: next, recount }, steps: had };
  }
  if (asked.calendar !== null) {
    const next = calendarNow(kernel.parameters.book, row.projectId, asked.calendar, now);
    if (!next || next.ref === mark.calendar) return null;
    return { terms: { target, policy: mark.policy, calendar: next.ref }, steps: had };
  }
  const { seconds, calendar, steps, policy } = termsOf(process, mark.key, row.facts);
  const isSame =
    seconds === target && calendar.ref === mark.calendar && JSON.stringify(steps) === JSON.stringify(had);
  if (isSame) return null;
  return { terms: { target: seconds, policy, calendar: calendar.ref }, steps };
}

function add(found: Reconsidered, folding: Folding, { terms, steps }: Other, now: Temporal.Instant): void {
  const { key } = folding.mark;
  // A version that was never stored anywhere stops here, not in the middle of folding.
  calendarOf(terms.calendar);
  const mark: Mark = { ...folding.mark, recount: undefined, ...terms };
  const after = step(folding, mark, now.epochMilliseconds);
  const [clockBefore, clock] = clocksAt([folding, after], now);
  const passed = passedSteps(steps, clock!, now);
  found.terms[key] = terms;
  const withdrawn = folding.brokenAt !== null && after.brokenAt === null ? { withdrawn: true as const } : {};
  found.retargeted.push({ clock: key, from: kept(folding), to: kept(after), ...withdrawn });
  if (passed.length > 0) found.passed[key] = passed;
  if (clock!.state === 'breached' && clockBefore!.state !== 'breached') found.nowOverdue.push(key);
}

const kept = ({ mark, due }: Folding): TermsKept => ({
  target: mark.target,
  policy: mark.policy,
  calendar: mark.calendar,
  due: mark.is === 'counting' ? due : null,
});
