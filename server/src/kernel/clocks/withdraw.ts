import { addTime, type Calendar, calendarOf, isEstimated, spentBetween } from './calendar.ts';
import type { Folding } from './clock.ts';
import type { Mark } from './marks.ts';

type Broken = Pick<Folding, 'brokenAt' | 'originalBrokenAt'>;

/**
 * When a clock broke that is counted anew because a year has been published: a promise that only the estimate of its
 * days had broken is not broken, and one that breaks by the published days too broke when these say. What had not been
 * an estimate stays, and no breach moves to before anybody could know of it. `due`: when it had been due by these days,
 * null where they leave that to come. `at`: the instant at which it is counted anew.
 */
export function withoutEstimatedBreach(
  last: Folding,
  mark: Mark,
  at: number,
  counted: Folding['counted'],
  broken: Broken,
): Broken & { due: number | null } {
  if (!mark.recount) return { ...broken, due: null };
  const estimate = calendarOf(last.mark.calendar);
  const reached = reachedWithin(mark, counted);
  const judged = (was: number | null): number | null =>
    was === null || !isEstimated(estimate, was) ? was : reached === null ? null : Math.max(was, reached);
  return {
    brokenAt: judged(broken.brokenAt),
    originalBrokenAt: judged(broken.originalBrokenAt),
    due: judged(missed(last, mark, at, estimate, broken)),
  };
}

/** The time that had passed already, under these very terms: what is overdue was due when it was. */
function missed(
  { mark: had, original }: Folding,
  mark: Mark,
  at: number,
  estimate: Calendar,
  { originalBrokenAt }: Broken,
): number | null {
  if (had.is === 'counting')
    return original !== null && at >= original && had.target === mark.target ? original : null;
  return originalBrokenAt !== null && isEstimated(estimate, originalBrokenAt) ? originalBrokenAt : null;
}

/** The instant at which these stretches had spent the target; null where they have not. */
function reachedWithin({ calendar, target }: Mark, counted: Folding['counted']): number | null {
  let left = target * 1000;
  for (const [from, to, was] of counted) {
    const countedIn = calendarOf(was ?? calendar);
    const spent = spentBetween(countedIn, from, to);
    if (spent >= left) return addTime(countedIn, from, left);
    left -= spent;
  }
  return null;
}
