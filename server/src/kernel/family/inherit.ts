import { addTime, calendarOf, spentBetween } from '../clocks/calendar.ts';
import type { Counted, Folding, Inherited } from '../clocks/clock.ts';
import type { TakenTerms } from '../clocks/marks.ts';

/** What the clocks of one case take over from another's, by key: ready for the event that says so. */
export interface Inheritance {
  terms: Record<string, TakenTerms>;
  inherited: Record<string, Inherited>;
}

/**
 * Of each clock that runs in `from`, the earlier start and the earlier due go on in `into`, as both stand at the instant
 * `at` (epoch milliseconds); with an earlier due comes everything that led to it: target, calendar, time spent, the steps
 * that have spoken. A promise that `from` has kept stays with it, and one that neither has begun begins later as usual.
 */
export function inheritRunning(into: readonly Folding[], from: readonly Folding[], at: number): Inheritance {
  const found: Inheritance = { terms: {}, inherited: {} };
  for (const own of into) {
    const { key } = own.mark;
    const other = from.find(({ mark }) => mark.key === key);
    if (!other || !runs(other)) continue;
    if (own.mark.is === 'met') {
      const late = keptFor(own, other);
      if (late) found.inherited[key] = late;
    } else if (runs(own) && dueFrom(other, at) < dueFrom(own, at)) {
      const { target, policy, calendar } = other.mark;
      found.terms[key] = { target, policy, calendar, agreed: other.mark.agreed ?? null };
      found.inherited[key] = goesOn(own, other, at);
    } else if (runs(own) && other.startedAt < own.startedAt) {
      found.inherited[key] = { startedAt: other.startedAt };
    }
  }
  return found;
}

/**
 * The same for a part that is split off: it has the history of `from`, time that rested and steps that have spoken, and
 * of two promises the one that was the earlier at first. What `from` has kept already is counted for the part from the
 * contact on.
 */
export function shareRunning(into: readonly Folding[], from: readonly Folding[], at: number): Inheritance {
  const found: Inheritance = { terms: {}, inherited: {} };
  for (const own of into) {
    const { key } = own.mark;
    const other = from.find(({ mark }) => mark.key === key);
    if (!other || !runs(other) || !runs(own)) continue;
    const same = withHistoryOf(other, own, at);
    if (originalFrom(same, at) < originalFrom(other, at)) {
      const { startedAt, spent, counted, since, due, original } = same;
      found.inherited[key] = { startedAt, spent, counted, since, due, original };
    } else {
      const { target, policy, calendar } = other.mark;
      found.terms[key] = { target, policy, calendar, agreed: other.mark.agreed ?? null };
      found.inherited[key] = goesOn(same, other, at);
    }
  }
  return found;
}

/** A clock under its own terms that has lived what the other has. */
function withHistoryOf({ counted, since, startedAt, mark }: Folding, own: Folding, at: number): Folding {
  const calendar = calendarOf(own.mark.calendar);
  const spent = counted.reduce((sum, [from, to]) => sum + spentBetween(calendar, from, to), 0);
  const from = mark.is === own.mark.is ? since : at;
  const due = addTime(calendar, from, own.mark.target * 1000 - spent);
  const anew = counted.map(([from, to]): Counted => [from, to]);
  return { ...own, counted: anew, startedAt, spent, since: from, due, original: due };
}

/** Whether it has begun and neither been kept nor ended. */
export const runs = ({ begun, mark }: Folding): boolean =>
  begun && (mark.is === 'counting' || mark.is === 'held');

/** When the promise ends, or would if what is held went on at once. */
export function dueFrom(folding: Folding, at: number): number {
  const { due, mark, agreed, since } = folding;
  if (mark.is === 'counting' && due !== null) return due;
  return Math.max(originalFrom(folding, at), agreed ? agreed.due + at - since : 0);
}

function originalFrom({ original, mark, spent }: Folding, at: number): number {
  if (mark.is === 'counting' && original !== null) return original;
  return addTime(calendarOf(mark.calendar), at, mark.target * 1000 - spent);
}

/** As it stands at an instant: what rests moves its agreement on. */
function agreedFrom({ agreed, mark, since }: Folding, at: number): Folding['agreed'] {
  if (!agreed || mark.is === 'counting') return agreed;
  return { from: agreed.from + at - since, due: agreed.due + at - since };
}

function goesOn(own: Folding, other: Folding, at: number): Inherited {
  const { spent, counted, untold } = other;
  // What passed unsaid here has been said to nobody: under the other's terms it may have to be.
  const said = own.fired.filter((key) => !own.untold?.includes(key) && !other.fired.includes(key));
  return {
    spent,
    counted,
    startedAt: Math.min(own.startedAt, other.startedAt),
    since: own.mark.is === other.mark.is ? other.since : at,
    due: own.mark.is === 'counting' ? dueFrom(other, at) : null,
    original: own.mark.is === 'counting' ? Math.min(originalFrom(own, at), originalFrom(other, at)) : null,
    originalBrokenAt: earlier(own.originalBrokenAt, other.originalBrokenAt),
    agreed: own.mark.is === other.mark.is ? other.agreed : agreedFrom(other, at),
    breached: own.breached || other.breached,
    brokenAt: earlier(own.brokenAt, other.brokenAt),
    fired: [...other.fired, ...said],
    acknowledged: [...new Set([...(own.acknowledged ?? []), ...(other.acknowledged ?? [])])],
    ...(untold || own.untold ? { untold: untold ?? [] } : {}),
  };
}

/** What was kept here was kept for the other promise too, in time or not. */
function keptFor(own: Folding, other: Folding): Inherited | null {
  const due = other.mark.is === 'counting' ? earlier(own.due, other.due) : own.due;
  const startedAt = Math.min(own.startedAt, other.startedAt);
  const original = other.mark.is === 'counting' ? earlier(own.original, other.original) : own.original;
  if (due === own.due && original === own.original && startedAt === own.startedAt) return null;
  const isLate = due !== null && own.metAt !== null && own.metAt > due;
  return {
    startedAt,
    due,
    original,
    ...(original !== null && own.metAt !== null && own.metAt > original
      ? { originalBrokenAt: earlier(own.originalBrokenAt, original) }
      : {}),
    ...(isLate ? { breached: true, brokenAt: earlier(own.brokenAt, due) } : {}),
  };
}

const earlier = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);
