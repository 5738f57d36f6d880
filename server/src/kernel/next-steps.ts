import { type Clock, reachesAt } from './clock.ts';
import type { Process, Step } from './define-process.ts';
import { stepsUnder } from './parameters.ts';

export interface DueStep {
  clock: Clock;
  step: Step;
  fireAt: Temporal.Instant;
}

/**
 * What the clocks of a case have to say next: of each that runs, the step behind the last one that fired; the earliest
 * first. A step that was passed before anybody told us has the instant at which it should have spoken.
 */
export function nextSteps(process: Process, clocks: readonly Clock[]): DueStep[] {
  return clocks
    .flatMap((clock) => {
      const steps = stepsUnder(process, clock.key, clock.policy);
      const step = steps[steps.findLastIndex((one) => clock.fired.includes(one.key)) + 1];
      return clock.counting && step ? [{ clock, step, fireAt: fireAt(clock, step) }] : [];
    })
    .sort((a, b) => Temporal.Instant.compare(a.fireAt, b.fireAt));
}

function fireAt(clock: Clock, step: Step): Temporal.Instant {
  if (step.at === 1 && clock.dueAt) return clock.dueAt;
  return reachesAt(clock, step.after?.seconds ?? Math.round((step.at ?? 1) * clock.targetSeconds));
}
