import { instantFrom } from '../../platform/time.ts';
import { addTime, calendarOf, spentBetween } from './calendar.ts';
import type { Mark } from './marks.ts';
import { withoutEstimatedBreach } from './withdraw.ts';

/** What folding reads of an event. */
export interface ClockEvent {
  kind: string;
  occurredAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  clocks: readonly Mark[];
  data: {
    clock?: string;
    step?: string;
    lateFor?: readonly string[];
    acknowledged?: readonly string[];
    passed?: Readonly<Record<string, readonly string[]>>;
    inherited?: Readonly<Record<string, Inherited>>;
  };
}

export interface Clock {
  key: string;
  state: 'counting' | 'held' | 'met' | 'breached' | 'stopped';
  startedAt: Temporal.Instant;
  /** While it counts, or as it stood when it was met; null while held. Where a later time was agreed: that. */
  dueAt: Temporal.Instant | null;
  /** What was promised at first, whatever has been agreed since; null while held. */
  originalDueAt: Temporal.Instant | null;
  /** Broken against the first promise; `state` says how it stands against what was agreed. */
  originalBreached: boolean;
  /** When a later time was agreed and which, both moved on by what did not count since, up to `since` while held. */
  agreed: { from: Temporal.Instant; due: Temporal.Instant } | null;
  metAt: Temporal.Instant | null;
  /** The report came when the target had already been missed by the clock on the wall. */
  reportedLate: boolean;
  spentSeconds: number;
  spentMs: number;
  targetSeconds: number;
  policy: string;
  calendar: string;
  counting: boolean;
  /** Since when it counts, or has stopped to, and the milliseconds spent before that. */
  since: Temporal.Instant;
  spentBefore: number;
  /** Has counted since it was last started afresh; the others are still to come, or never needed. */
  begun: boolean;
  /** The steps of this run, a repetition each time again. */
  fired: readonly string[];
  /** Of those, what somebody has acknowledged: it is repeated no more. */
  acknowledged: readonly string[];
}

/** One clock as the last event left it; stored with the case, so that a list need not read its story. Milliseconds. */
export interface Folding {
  mark: Mark;
  startedAt: number;
  since: number;
  spent: number;
  due: number | null;
  /** What was promised at first, and when that broke. */
  original: number | null;
  originalBrokenAt: number | null;
  /** A later time agreed, and since when; both move on by whatever does not count. */
  agreed: { from: number; due: number } | null;
  metAt: number | null;
  breached: boolean;
  /** When the promise broke in this run; what happens afterwards does not move it. */
  brokenAt: number | null;
  reportedLate: boolean;
  begun: boolean;
  fired: string[];
  /** How the runs before this one ended, where they were kept or broken: starting afresh forgets no broken promise. */
  past: PastRun[];
  acknowledged?: string[];
  /** Those of the fired that told nobody, because they had passed before the clock was given its terms. */
  untold?: readonly string[];
  /** The stretches of this run that counted and are over. */
  counted: Counted[];
}

/** From, to, and the calendar it was counted in where that is not the one the clock has now. */
export type Counted = [from: number, to: number, calendar?: string];

/** How a clock stands that goes on from another case's; worked out once, when the event was written. */
export type Inherited = Partial<Omit<Folding, 'mark' | 'past'>>;

export type PastRun = Pick<Folding, 'startedAt' | 'metAt' | 'brokenAt' | 'originalBrokenAt' | 'reportedLate'>;

/** Time spent, due and state of every clock of one case at `now`, from its events alone (oldest first). */
export function foldClocks(events: readonly ClockEvent[], now: Temporal.Instant): Clock[] {
  return clocksAt(foldEvents(events), now);
}

/** What the events make of each clock, whatever time it is; `watch` looks at each step of it. */
export function foldEvents<Event extends ClockEvent>(
  events: readonly Event[],
  watch?: (event: Event, foldings: ReadonlyMap<string, Folding>) => void,
): Folding[] {
  const foldings = new Map<string, Folding>();
  for (const event of events) {
    const at = event.occurredAt.epochMilliseconds;
    for (const mark of event.clocks) foldings.set(mark.key, step(foldings.get(mark.key), mark, at));
    noteFiring(foldings, event);
    takeOver(foldings, event);
    watch?.(event, foldings);
  }
  return [...foldings.values()];
}

/** The clocks of a case at `now`. */
export function clocksAt(foldings: readonly Folding[], now: Temporal.Instant): Clock[] {
  return foldings.map((folding) => finish(folding, now.epochMilliseconds));
}

/** The earliest unmet due, breached ones included; null when no clock counts. Stored with the case: it orders queues. */
export function queueDueAt(clocks: readonly Clock[]): Temporal.Instant | null {
  const dues = clocks
    .filter((clock) => clock.counting && clock.dueAt)
    .map((clock) => clock.dueAt as Temporal.Instant);
  return dues.sort(Temporal.Instant.compare)[0] ?? null;
}

/** When a running clock will have spent, or had spent, that many seconds. */
export function reachesAt(clock: Clock, seconds: number): Temporal.Instant {
  const left = Math.max(0, seconds * 1000 - clock.spentBefore);
  return fromMs(addTime(calendarOf(clock.calendar), clock.since.epochMilliseconds, left));
}

/** A clock as an event at `eventAt` leaves it that finds it so. */
export function step(last: Folding | undefined, mark: Mark, eventAt: number): Folding {
  if (!last || mark.run > last.mark.run) return begin(mark, eventAt, last);
  const sameHours = last.mark.calendar === mark.calendar && !mark.recount;
  const sameTerms = last.mark.target === mark.target && sameHours;
  const agrees = last.mark.agreed !== mark.agreed;
  if (last.mark.is === mark.is && sameTerms && !agrees) {
    return last.mark.policy === mark.policy ? last : { ...last, mark };
  }
  // An event that was told late may lie before one that is already here; time never runs backwards for a clock.
  const at = Math.max(eventAt, last.since);
  const calendar = calendarOf(last.mark.calendar);
  const lived: Counted[] = last.mark.is === 'counting' ? [...last.counted, [last.since, at]] : last.counted;
  const counted = sameHours ? lived : countedUnder(last.mark, mark, lived);
  const spent = mark.recount
    ? counted.reduce(
        (sum, [from, to, was]) => sum + spentBetween(calendarOf(was ?? mark.calendar), from, to),
        0,
      )
    : last.spent + (last.mark.is === 'counting' ? spentBetween(calendar, last.since, at) : 0);
  const counts = mark.is === 'counting';
  // Terms under which it was too late before they were given broke no promise that anybody could have kept: where other
  // terms follow them while it still counts, these alone decide.
  const nobodyCould = counts && last.untold?.includes('breach');
  const found = nobodyCould
    ? last
    : { brokenAt: brokenBy(last, at), originalBrokenAt: originalBrokenBy(last, at) };
  const { brokenAt, originalBrokenAt, due } = withoutEstimatedBreach(last, mark, at, counted, found);
  const withdrawn = found.brokenAt !== null && brokenAt === null;
  const breached = !withdrawn && (last.breached || brokenAt !== null);
  const agreed = agreedAt(last, mark, at);
  const original = counts
    ? sameTerms && last.mark.is === 'counting'
      ? last.original
      : (due ?? addTime(calendarOf(mark.calendar), at, mark.target * 1000 - spent))
    : mark.is === 'met'
      ? last.original
      : null;
  return {
    ...(sameTerms && !agrees ? last : withoutUntold(last)),
    mark,
    since: mark.is === 'held' && last.mark.is === 'held' ? last.since : at,
    spent,
    counted,
    breached,
    brokenAt,
    due: counts ? laterOf(original, agreed) : mark.is === 'met' ? last.due : null,
    original,
    originalBrokenAt,
    agreed,
    metAt: mark.is === 'met' ? at : null,
    // A clock that had not begun begins now: the wait for the resident starts when the work is finished.
    startedAt: !last.begun && counts ? at : last.startedAt,
    begun: last.begun || counts,
    // What had been said about the old time is said again about the new one, when its own time comes.
    ...(agrees || withdrawn ? { fired: [], acknowledged: [] } : {}),
  };
}

/** Each stretch in the calendar it had, or in the one that takes its place where it is counted anew. */
const countedUnder = (last: Mark, { calendar, recount }: Mark, lived: readonly Counted[]): Counted[] =>
  lived.map(([from, to, had]) => {
    const was = had ?? last.calendar;
    const is = recount?.[was] ?? was;
    return is === calendar ? [from, to] : [from, to, is];
  });

/** When it broke, if it had by the instant at which it goes over into something else. */
function brokenBy({ brokenAt, due, mark }: Folding, at: number): number | null {
  return brokenAt ?? (due !== null && mark.is === 'counting' && at > due ? due : null);
}

/** What passed unsaid under terms that hold no longer may have to be said under others. */
function withoutUntold({ untold, ...last }: Folding): Folding {
  return untold ? { ...last, fired: last.fired.filter((key) => !untold.includes(key)) } : last;
}

const originalBrokenBy = (last: Folding, at: number): number | null =>
  brokenBy({ ...last, brokenAt: last.originalBrokenAt, due: last.original }, at);

/** What was agreed with a person is a time on his own clock: it moves on by all that did not count, day or night. */
function agreedAt(last: Folding, mark: Mark, at: number): Folding['agreed'] {
  if (mark.agreed === undefined) return null;
  if (mark.agreed !== last.mark.agreed || !last.agreed) return { from: at, due: mark.agreed };
  // A hold that goes on has kept its beginning, see `since` in step.
  const goesOn = last.mark.is === 'counting' || (last.mark.is === 'held' && mark.is === 'held');
  const rested = goesOn ? 0 : at - last.since;
  return { from: last.agreed.from + rested, due: last.agreed.due + rested };
}

/** An agreement gives time, it never takes any: where a longer target or a holiday has overtaken it, that stands. */
const laterOf = (original: number | null, agreed: Folding['agreed']): number | null =>
  original === null ? null : Math.max(original, agreed?.due ?? original);

function begin(mark: Mark, at: number, last?: Folding): Folding {
  const counts = mark.is === 'counting';
  const original = counts ? addTime(calendarOf(mark.calendar), at, mark.target * 1000) : null;
  const agreed = mark.agreed === undefined ? null : { from: at, due: mark.agreed };
  return {
    mark,
    startedAt: at,
    since: at,
    spent: 0,
    due: laterOf(original, agreed),
    original,
    originalBrokenAt: null,
    agreed,
    metAt: mark.is === 'met' ? at : null,
    breached: false,
    brokenAt: null,
    reportedLate: false,
    begun: counts,
    fired: [],
    past: last ? [...last.past, ...runThatEnded(last, at)] : [],
    counted: [],
  };
}

function runThatEnded(last: Folding, at: number): PastRun[] {
  const { startedAt, metAt, reportedLate } = last;
  const [brokenAt, originalBrokenAt] = [brokenBy(last, at), originalBrokenBy(last, at)];
  return metAt === null && originalBrokenAt === null
    ? []
    : [{ startedAt, metAt, brokenAt, originalBrokenAt, reportedLate }];
}

function noteFiring(foldings: Map<string, Folding>, event: ClockEvent): void {
  const folding = event.data.clock ? foldings.get(event.data.clock) : undefined;
  if (folding && event.data.step) {
    folding.fired = [...folding.fired, event.data.step];
    if (event.kind === 'clockBreached') {
      folding.breached = true;
      folding.brokenAt ??= event.occurredAt.epochMilliseconds;
      folding.originalBrokenAt ??= folding.original ?? folding.brokenAt;
    }
  }
  if (folding && event.data.acknowledged) {
    // What this run has not said yet cannot have been heard: the notice was one of a run before.
    const heard = event.data.acknowledged.filter((step) => folding.fired.includes(step));
    folding.acknowledged = [...new Set([...(folding.acknowledged ?? []), ...heard])];
  }
  for (const [key, steps] of Object.entries(event.data.passed ?? {})) {
    const given = foldings.get(key);
    if (given)
      Object.assign(given, {
        fired: [...given.fired, ...steps],
        untold: [...(given.untold ?? []), ...steps],
      });
  }
  for (const key of event.data.lateFor ?? []) {
    const late = foldings.get(key);
    if (late)
      Object.assign(late, {
        reportedLate: true,
        breached: true,
        brokenAt: late.brokenAt ?? late.due,
        originalBrokenAt: late.originalBrokenAt ?? late.original,
      });
  }
}

function takeOver(foldings: Map<string, Folding>, { data }: ClockEvent): void {
  for (const [key, inherited] of Object.entries(data.inherited ?? {})) {
    const own = foldings.get(key);
    if (own) foldings.set(key, { ...own, ...inherited });
  }
}

function finish(folding: Folding, now: number): Clock {
  const { mark } = folding;
  const counting = mark.is === 'counting';
  const running = counting ? spentBetween(calendarOf(mark.calendar), folding.since, now) : 0;
  const overdue = (due: number | null) => counting && due !== null && now >= due;
  const breached = folding.breached || overdue(folding.due);
  return {
    key: mark.key,
    state: breached && mark.is !== 'stopped' ? 'breached' : mark.is,
    startedAt: fromMs(folding.startedAt),
    dueAt: folding.due === null ? null : fromMs(folding.due),
    originalDueAt: folding.original === null ? null : fromMs(folding.original),
    originalBreached: folding.originalBrokenAt !== null || breached || overdue(folding.original),
    agreed: folding.agreed && { from: fromMs(folding.agreed.from), due: fromMs(folding.agreed.due) },
    metAt: folding.metAt === null ? null : fromMs(folding.metAt),
    reportedLate: folding.reportedLate,
    spentSeconds: Math.floor((folding.spent + running) / 1000),
    spentMs: folding.spent + running,
    targetSeconds: mark.target,
    policy: mark.policy,
    calendar: mark.calendar,
    counting,
    since: fromMs(folding.since),
    spentBefore: folding.spent,
    begun: folding.begun,
    fired: folding.fired,
    acknowledged: folding.acknowledged ?? [],
  };
}

const fromMs = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms);

/** Events as PostgreSQL hands them inside JSON, where times are texts. */
export function reviveEvent<T extends { occurredAt: string; recordedAt: string }>(
  event: T,
): Omit<T, 'occurredAt' | 'recordedAt'> & { occurredAt: Temporal.Instant; recordedAt: Temporal.Instant } {
  return { ...event, occurredAt: instantFrom(event.occurredAt), recordedAt: instantFrom(event.recordedAt) };
}
