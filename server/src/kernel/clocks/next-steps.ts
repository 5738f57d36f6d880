import { heldUntil } from '../acting/holds.ts';
import type { CaseRow } from '../case.ts';
import type { Process, Step } from '../define-process.ts';
import { stepsUnder } from '../terms/parameters.ts';
import { type Clock, reachesAt } from './clock.ts';

export interface DueStep {
  clock: Clock;
  step: Step;
  fireAt: Temporal.Instant;
  /** 0 for the step itself, 1 and more for its repetitions. */
  nth: number;
}

/**
 * What the clocks of a case have to say next: of each that runs, the step behind the last one that fired, or the
 * repetition of one that nobody has acknowledged; the earliest first. A step that was passed before anybody told us has
 * the instant at which it should have spoken.
 */
export function nextSteps(process: Process, clocks: readonly Clock[]): DueStep[] {
  return clocks.flatMap((clock) => (clock.counting ? earliest(waiting(process, clock)) : [])).sort(byTime);
}

/**
 * The steps of a clock that have not spoken and lie in the past already, whoever would have heard them, as `fired` names
 * them: one that is repeated with all its repetitions.
 */
export function passedSteps(steps: readonly Step[], clock: Clock, now: Temporal.Instant): string[] {
  // What does not count stands where it stopped.
  const reached = clock.counting ? now : clock.since;
  return unspoken(steps, clock)
    .filter((step) => Temporal.Instant.compare(fireAt(clock, step, 0), reached) <= 0)
    .flatMap((step) => Array<string>(1 + (step.repeat?.most ?? 0)).fill(step.key));
}

/** When the case has something to say next: a step of a clock, or the end of its hold; null when neither is to come. */
export function wakesAt(
  process: Process,
  row: Pick<CaseRow, 'state' | 'facts'>,
  clocks: readonly Clock[],
): Temporal.Instant | null {
  const [step] = nextSteps(process, clocks);
  const times = [step?.fireAt, heldUntil(process, row)].filter((at) => at != null);
  return times.sort(Temporal.Instant.compare)[0] ?? null;
}

function waiting(process: Process, clock: Clock): DueStep[] {
  const steps = stepsUnder(process, clock.key, clock.policy);
  const [next] = unspoken(steps, clock);
  return [
    ...(next ? [{ clock, step: next, fireAt: fireAt(clock, next, 0), nth: 0 }] : []),
    ...steps.flatMap((step) => repetition(step, clock)),
  ];
}

function unspoken(steps: readonly Step[], clock: Clock): Step[] {
  const sorted = inOrder(steps, clock);
  const last = sorted.findLastIndex(({ key }) => clock.fired.includes(key));
  return sorted.filter((one, i) => !clock.fired.includes(one.key) && (i > last || one.key === 'breach'));
}

function repetition(step: Step, clock: Clock): DueStep[] {
  if (!step.repeat || clock.acknowledged.includes(step.key)) return [];
  const nth = clock.fired.filter((key) => key === step.key).length;
  if (nth === 0 || nth > step.repeat.most) return [];
  return [{ clock, step, fireAt: fireAt(clock, step, nth), nth }];
}

/** By the time at which they come for this target: half an hour before a short promise lies before its half. */
function inOrder(steps: readonly Step[], clock: Clock): readonly Step[] {
  if (steps.every(({ at }) => at !== undefined)) return steps.toSorted((one, other) => one.at! - other.at!);
  return steps.toSorted((one, other) => secondsUntil(one, clock) - secondsUntil(other, clock));
}

function fireAt(clock: Clock, step: Step, nth: number): Temporal.Instant {
  if (step.at === 1 && nth === 0 && clock.dueAt) return clock.dueAt;
  const into = secondsUntil(step, clock) + nth * (step.repeat?.every.seconds ?? 0);
  if (!clock.agreed) return reachesAt(clock, into);
  // Towards a time agreed with a person it is counted as he does, by the clock on the wall.
  return clock.agreed.from.add({ milliseconds: Math.max(0, Math.round(into * 1000)) });
}

function secondsUntil({ at, after, before, past }: Step, clock: Clock): number {
  const targetSeconds = lengthOf(clock);
  if (after) return after.seconds;
  if (before) return targetSeconds - before.seconds;
  if (past) return targetSeconds + past.seconds;
  return Math.round((at ?? 1) * targetSeconds);
}

/** What the shares are of: the target, or the time from the agreement to what was agreed. */
const lengthOf = ({ agreed, dueAt, targetSeconds }: Clock): number =>
  agreed ? ((dueAt ?? agreed.due).epochMilliseconds - agreed.from.epochMilliseconds) / 1000 : targetSeconds;

const earliest = (steps: DueStep[]): DueStep[] => steps.sort(byTime).slice(0, 1);

const byTime = (one: DueStep, other: DueStep): number => Temporal.Instant.compare(one.fireAt, other.fireAt);
