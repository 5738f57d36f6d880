import fc from 'fast-check';
import { agreementIn } from '../kernel/acting/delays.ts';
import { changedRow } from '../kernel/acting/effects.ts';
import { endPassedHold } from '../kernel/acting/end-hold.ts';
import type { CaseRow, CaseSnapshot } from '../kernel/case.ts';
import { emptyChange } from '../kernel/change.ts';
import { officeHours } from '../kernel/clocks/calendar.ts';
import { foldClocks } from '../kernel/clocks/clock.ts';
import { nextSteps } from '../kernel/clocks/next-steps.ts';
import type { ActionDefinition, Process } from '../kernel/define-process.ts';
import { fillIn } from '../kernel/forms.ts';
import { record } from '../kernel/record.ts';
import { answers, fillInDelay, happeningAt, newRow, someone } from './random-story.ts';

const steps = fc.array(
  fc.record({
    /** Minutes until the next thing happens, and how much later it is told. */
    wait: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 4000 })),
    toldLate: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
    pick: fc.nat(),
    answer: fc.nat(),
  }),
  { maxLength: 14 },
);
export const walks = fc.record({
  start: fc.integer({ min: 0, max: 10_080 }),
  answer: fc.nat(),
  steps,
  after: fc.integer({ min: 0, max: 5000 }),
});
type Walk = typeof walks extends fc.Arbitrary<infer Value> ? Value : never;

export interface Done {
  minute: number;
  state: string;
  facts: Record<string, unknown>;
  action: ActionDefinition<string, string> | null;
  agrees?: { clock: string; at: number } | null;
}

/** Lives a story through the kernel's own `record`; only what is not written down anywhere is chosen by chance. */
export function live(process: Process, walk: Walk, worker?: 'with a worker') {
  let minute = walk.start;
  const facts = fillIn(process.input, answers(process.input, walk.answer));
  const actions: Done[] = [{ minute, state: process.opens.state, facts, action: null }];
  let recorded = instant(minute);
  const happen = (before: CaseSnapshot | null, row: CaseRow, more: Partial<Parameters<typeof record>[4]>) => {
    return record(emptyChange(), process, before, row, {
      ...happeningAt(instant(minute), recorded),
      ...more,
    });
  };
  /** What a worker would do by now, one step after the other. */
  const fireDue = (before: CaseSnapshot): CaseSnapshot => {
    const ended = endPassedHold(emptyChange(), process, before, recorded, recorded);
    if (ended !== before) {
      const { state, facts } = ended.case;
      const action = process.actions[process.holds!.ends]!;
      const endedAt = minuteOf(ended.events.at(-1)!.occurredAt);
      minute = Math.max(minute, endedAt);
      actions.push({ minute: endedAt, state, facts, action });
      return fireDue(ended);
    }
    const { wakesAt } = before.case;
    if (!worker || !wakesAt || Temporal.Instant.compare(wakesAt, recorded) > 0) return before;
    const [due] = nextSteps(process, foldClocks(before.events, recorded));
    const after = happen(before, before.case, {
      kind: due!.step.key === 'breach' ? 'clockBreached' : 'clockWarned',
      occurredAt: wakesAt,
      data: { clock: due!.clock.key, step: due!.step.key },
      raisesVersion: false,
    });
    return fireDue(after);
  };
  let snapshot = fireDue(happen(null, newRow(process, facts, instant(minute)), {}));
  for (const step of walk.steps) {
    const offered = Object.entries(process.actions).filter(([, one]) =>
      one.from.includes(snapshot.case.state),
    );
    // What would have happened after the hold has ended is offered by the state it left.
    const before = snapshot;
    minute += step.wait;
    const told = instant(minute + step.toldLate);
    if (Temporal.Instant.compare(told, recorded) > 0) recorded = told;
    snapshot = fireDue(snapshot);
    const chosen = snapshot.case.state === before.case.state && offered[step.pick % (offered.length + 1)];
    const input = chosen && inputFor(process, chosen, snapshot, step.answer, { minute, recorded });
    if (!chosen || !input) {
      snapshot = happen(snapshot, snapshot.case, {
        kind: 'commented',
        raisesVersion: false,
        occurredAt: recorded,
      });
      continue;
    }
    const [key, action] = chosen;
    const agrees = agreementIn(process, key, input);
    const moved = changedRow(action, snapshot.case, someone, input, input);
    snapshot = happen(snapshot, moved, {
      kind: action.event,
      action: key,
      resumes: action.resumes,
      restarts: action.restarts,
      retarget: action.effects?.includes('retarget') ?? false,
      agrees,
    });
    actions.push({ minute, state: moved.state, facts: moved.facts, action, agrees });
  }
  const end = instant(minute + walk.after);
  if (!worker && Temporal.Instant.compare(end, recorded) > 0) recorded = end;
  snapshot = fireDue(snapshot);
  return { snapshot, now: Math.max(minute, minuteOf(end)), actions, recorded };
}

/** What somebody fills in who keeps to the rules; null where there is nothing to agree. */
function inputFor(
  process: Process,
  [key, { input }]: [string, ActionDefinition<string, string>],
  { events }: CaseSnapshot,
  chance: number,
  { minute, recorded }: { minute: number; recorded: Temporal.Instant },
): Record<string, unknown> | null {
  const filled = fillIn(input, answers(input, chance));
  const { holds, delays } = process;
  if (key === holds?.action) filled[holds.until] = instant(minute + 1 + (chance % 4000)).toString();
  if (key !== delays?.action) return filled;
  return fillInDelay(process, filled, foldClocks(events, recorded), chance) ? filled : null;
}

export const midnight = Temporal.Instant.from('2026-03-01T16:00:00Z').epochMilliseconds;
export const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(midnight + minute * 60_000);
export const minuteOf = (at: Temporal.Instant) => (at.epochMilliseconds - midnight) / 60_000;

export function inOfficeHours(process: Process): Process {
  const clocks = Object.entries(process.clocks).map(([key, clock]) => [
    key,
    { ...clock, calendar: officeHours },
  ]);
  return { ...process, clocks: Object.fromEntries(clocks) };
}
