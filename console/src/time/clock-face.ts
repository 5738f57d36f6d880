import type { Clock } from '../api/shapes.ts';

/** How a clock looks: the word and the shape say it without the colour. */
export type Face = 'running' | 'soon' | 'over' | 'held' | 'met' | 'metLate' | 'reportedLate' | 'stopped';

export interface ClockView {
  face: Face;
  /** Left where running, past due where over; null where no seconds tick. */
  seconds: number | null;
}

/** Drawn as near its end when less than this share of the target is left; a colour, not a rule. */
const nearEnd = 0.25;

export function clockView(clock: Clock, now: number): ClockView {
  const done = Boolean(clock.metAt);
  if (clock.state === 'met' || (clock.state === 'breached' && done)) {
    if (clock.reportedLate) return { face: 'reportedLate', seconds: null };
    return { face: clock.state === 'met' ? 'met' : 'metLate', seconds: null };
  }
  if (clock.state === 'stopped') return { face: 'stopped', seconds: null };
  if (clock.state === 'held' || !clock.dueAt) return { face: 'held', seconds: null };
  const left = Math.round((Date.parse(clock.dueAt) - now) / 1000);
  if (left <= 0) return { face: 'over', seconds: -left };
  return { face: left < clock.targetSeconds * nearEnd ? 'soon' : 'running', seconds: left };
}

/** The clock a list shows for a case: the one due first of those not yet met, else one held, else the last one met. */
export function mainClock(clocks: Clock[]): Clock | null {
  const ticking = clocks.filter((clock) => !clock.metAt && isTicking(clock));
  const due = ticking.sort((a, b) => Date.parse(a.dueAt!) - Date.parse(b.dueAt!))[0];
  return due ?? clocks.find((clock) => clock.state === 'held') ?? clocks.at(-1) ?? null;
}

const isTicking = (clock: Clock) =>
  (clock.state === 'counting' || clock.state === 'breached') && Boolean(clock.dueAt);
