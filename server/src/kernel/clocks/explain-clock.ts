import type { EventRow } from '../case.ts';
import type { Process } from '../define-process.ts';
import { calendarOf, isEstimated, spentBetween } from './calendar.ts';
import { type Folding, foldEvents } from './clock.ts';
import { type CalendarPart, partsBetween } from './count-in-words.ts';
import type { Mark } from './marks.ts';

/** What an event must hold to explain clocks by. */
export type ExplainedEvent = Pick<
  EventRow,
  'seq' | 'kind' | 'action' | 'state' | 'occurredAt' | 'recordedAt' | 'clocks' | 'data'
>;

/** A stretch of a clock's time; all of them follow each other without a gap. Milliseconds since the epoch. */
export interface ClockPart extends Omit<CalendarPart, 'kind'> {
  /** `over`: counted after the promise had broken; `held`: the clock stood still in this state of the case. */
  kind: CalendarPart['kind'] | 'over' | 'held';
  /** Still to come, or spared because it was done before. */
  ahead: boolean;
  /** The event that began it, where one did. */
  seq: number | null;
  state: string;
}

/** Who had the case for a stretch of the clock's time, and how much of it counted. */
export interface Turn {
  from: number;
  to: number;
  countedMs: number;
  /** `done`: it had been met, until the case was opened again. */
  who: 'nobody' | 'team' | 'staff' | 'resident' | 'hold' | 'done';
  id: string | null;
  state: string;
}

export type ClockChange =
  | 'started'
  | 'held'
  | 'continued'
  | 'met'
  | 'stopped'
  | 'changed'
  | 'recounted'
  | 'withdrawn'
  | 'agreed'
  | 'inherited'
  | 'warned'
  | 'broken'
  | 'reportedLate';

export interface Explanation {
  mark: Mark;
  startedAt: number;
  /** When it was met or stopped, else now. */
  endedAt: number;
  dueAt: number | null;
  metAt: number | null;
  brokenAt: number | null;
  reportedLate: boolean;
  spentMs: number;
  /** The first date of which the calendar only guesses, where the due time lies behind it. */
  estimatedFrom: string | null;
  parts: ClockPart[];
  turns: Turn[];
  changes: { seq: number; at: number; change: ClockChange; mark: Mark }[];
  /** Runs of this clock before the one that is explained. */
  past: Folding['past'];
}

/**
 * Why a clock stands where it stands, from the events alone: each stretch of its time with what it was counted in or by
 * what name it was skipped, adding up exactly to what is spent and to when it is due; who had the case in each. Null for
 * a clock that has not begun.
 */
export function explainClock(
  process: Process,
  events: readonly ExplainedEvent[],
  key: string,
  now: Temporal.Instant,
): Explanation | null {
  const traced = trace(events, key);
  if (!traced?.folding.begun) return null;
  const { folding, stretches, changes } = traced;
  const { mark } = folding;
  const isOver = mark.is === 'met' || mark.is === 'stopped';
  const endedAt = isOver ? folding.since : Math.max(now.epochMilliseconds, folding.since);
  const overdue = mark.is === 'counting' && folding.due !== null && endedAt >= folding.due;
  const brokenAt = folding.brokenAt ?? (overdue ? folding.due : null);
  const lived = stretches
    .map((one, i) => ({ ...one, to: stretches[i + 1]?.from ?? endedAt }))
    .filter(({ from, to }) => to > from);
  const points = pointsOf(events);
  const parts = lived.flatMap((one) => partsOf(one, points, brokenAt));
  const spentMs = parts
    .filter(({ kind }) => kind === 'counted' || kind === 'over')
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    mark,
    startedAt: folding.startedAt,
    endedAt,
    dueAt: folding.due,
    metAt: folding.metAt,
    brokenAt,
    reportedLate: folding.reportedLate,
    spentMs,
    estimatedFrom: estimatedFrom(mark.calendar, folding.due),
    parts: [...parts, ...stillToCome(folding, endedAt, brokenAt)],
    turns: turnsOf(process, lived, points),
    changes,
    past: folding.past,
  };
}

interface Stretch {
  from: number;
  is: Mark['is'];
  calendar: string;
  seq: number;
  state: string;
}

/** The stretches of the clock's present run, as folding meets them event by event. */
function trace(events: readonly ExplainedEvent[], key: string) {
  let stretches: Stretch[] = [];
  let changes: Explanation['changes'] = [];
  let folding: Folding | undefined;
  let before: Seen | undefined;
  foldEvents(events, (event, foldings) => {
    folding = foldings.get(key);
    if (!folding) return;
    const { mark, begun, since, brokenAt } = folding;
    const isAnother = !before || mark.run > before.mark.run;
    if (isAnother) [stretches, changes, before] = [[], [], undefined];
    // What had been counted by an estimate is told as it is counted now.
    const anew = recountOf(event, key);
    if (anew) stretches = stretches.map((one) => ({ ...one, calendar: anew[one.calendar] ?? one.calendar }));
    // A clock that waited for its turn began when it first counted.
    if (begun && (before?.mark.is !== mark.is || before.mark.calendar !== mark.calendar)) {
      const { seq, state } = event;
      stretches.push({ from: since, is: mark.is, calendar: mark.calendar, seq, state });
    }
    // What it goes on from was counted in another case, under the terms it has now.
    const inherited = event.data.inherited?.[key];
    if (inherited?.counted) stretches = stretchesOf(folding, inherited.counted, event);
    const change = changeBy(event, before, { mark, begun, brokenAt });
    if (change) {
      const spoke = change === 'warned' || change === 'broken';
      changes.push({ seq: event.seq, at: spoke ? event.occurredAt.epochMilliseconds : since, change, mark });
    }
    before = { mark, begun, brokenAt };
  });
  return folding && { folding, stretches, changes };
}

function stretchesOf(
  { mark, since }: Folding,
  counted: Folding['counted'],
  { seq, state }: ExplainedEvent,
): Stretch[] {
  const { calendar } = mark;
  return [
    ...counted.flatMap(([from, to, was]): Stretch[] => [
      { from, is: 'counting', calendar: was ?? calendar, seq, state },
      { from: to, is: 'held', calendar, seq, state },
    ]),
    { from: since, is: mark.is, calendar, seq, state },
  ];
}

/** By this very event: the folding keeps the mark of the one that last moved the clock. */
const recountOf = ({ clocks }: ExplainedEvent, key: string): Mark['recount'] =>
  clocks.find((one) => one.key === key)?.recount;

type Seen = Pick<Folding, 'mark' | 'begun' | 'brokenAt'>;

function changeBy(event: ExplainedEvent, before: Seen | undefined, after: Seen): ClockChange | null {
  const { mark, begun } = after;
  if (event.data.clock === mark.key && event.data.step)
    return event.kind === 'clockBreached' ? 'broken' : 'warned';
  if (event.data.lateFor?.includes(mark.key)) return 'reportedLate';
  if (!begun) return null;
  if (event.data.inherited?.[mark.key]) return 'inherited';
  if (!before?.begun) return 'started';
  if (recountOf(event, mark.key))
    return before.brokenAt !== null && after.brokenAt === null ? 'withdrawn' : 'recounted';
  if (mark.agreed !== before.mark.agreed) return 'agreed';
  if (mark.is !== before.mark.is) return mark.is === 'counting' ? 'continued' : mark.is;
  const isSame = (['target', 'calendar', 'policy'] as const).every((one) => mark[one] === before.mark[one]);
  return isSame ? null : 'changed';
}

type Lived = Stretch & { to: number };

function partsOf(one: Lived, points: readonly Point[], brokenAt: number | null): ClockPart[] {
  const { from, to, seq, state } = one;
  if (one.is !== 'counting')
    return cutAt(one, points).map((cut) => ({
      from: cut.from,
      to: cut.to,
      kind: 'held',
      name: null,
      ahead: false,
      seq: cut.point && cut.from > from ? cut.point.seq : seq,
      state: cut.point?.state ?? state,
    }));
  const cuts = brokenAt !== null && brokenAt > from && brokenAt < to ? [from, brokenAt, to] : [from, to];
  return cuts.slice(1).flatMap((end, i) => {
    const begin = cuts[i]!;
    const isOver = brokenAt !== null && begin >= brokenAt;
    return partsBetween(calendarOf(one.calendar), begin, end).map((part, n) => ({
      ...part,
      kind: isOver && part.kind === 'counted' ? ('over' as const) : part.kind,
      ahead: false,
      seq: i === 0 && n === 0 ? seq : null,
      state,
    }));
  });
}

/** What is left until it is due, or was when it was met. */
function stillToCome({ mark, due }: Folding, from: number, brokenAt: number | null): ClockPart[] {
  if (due === null || due <= from || brokenAt !== null || !['counting', 'met'].includes(mark.is)) return [];
  return partsBetween(calendarOf(mark.calendar), from, due).map((part) => ({
    ...part,
    ahead: true,
    seq: null,
    state: '',
  }));
}

function estimatedFrom(calendarRef: string, due: number | null): string | null {
  const calendar = calendarOf(calendarRef);
  return due !== null && isEstimated(calendar, due) ? (calendar.estimatedFrom ?? null) : null;
}

/** Where the case went over into another state or other hands. */
interface Point {
  at: number;
  seq: number;
  state: string;
  holder: NonNullable<EventRow['data']['holder']>;
}

function pointsOf(events: readonly ExplainedEvent[]): Point[] {
  const points: Point[] = [];
  for (const { occurredAt, seq, state, data } of events) {
    const last = points.at(-1);
    // What a clock says and what is only said moves nothing, and may be told of another instant.
    if (last && last.state === state && !data.holder) continue;
    const at = Math.max(occurredAt.epochMilliseconds, last?.at ?? Number.NEGATIVE_INFINITY);
    points.push({ at, seq, state, holder: data.holder ?? last?.holder ?? nobody });
  }
  return points;
}

const nobody = { teamId: null, assigneeId: null };

/** A stretch cut where something changed, each piece with what held in it. */
function cutAt({ from, to }: Lived, points: readonly Point[]) {
  const cuts = [from, ...new Set(points.map(({ at }) => at).filter((at) => at > from && at < to)), to];
  return cuts.slice(1).map((end, i) => ({
    from: cuts[i]!,
    to: end,
    point: points.findLast(({ at }) => at <= cuts[i]!),
  }));
}

function turnsOf(process: Process, lived: readonly Lived[], points: readonly Point[]): Turn[] {
  return lived.flatMap((one) =>
    cutAt(one, points).map(({ from, to, point }) => {
      const counts = one.is === 'counting';
      return {
        from,
        to,
        countedMs: counts ? spentBetween(calendarOf(one.calendar), from, to) : 0,
        ...whose(process, one, point),
        state: point?.state ?? one.state,
      };
    }),
  );
}

function whose(process: Process, one: Lived, point: Point | undefined): Pick<Turn, 'who' | 'id'> {
  if (one.is === 'met') return { who: 'done', id: null };
  if (process.states[point?.state ?? one.state]?.waitsFor === 'resident')
    return { who: 'resident', id: null };
  if (one.is !== 'counting') return { who: 'hold', id: null };
  const { teamId, assigneeId } = point?.holder ?? nobody;
  if (assigneeId) return { who: 'staff', id: assigneeId };
  return teamId ? { who: 'team', id: teamId } : { who: 'nobody', id: null };
}
