import { addTime, calendarOf, isEstimated, spentBetween } from './calendar.ts';
import type { Folding } from './clock.ts';
import type { Mark } from './marks.ts';

type Broken = Pick<Folding, 'brokenAt' | 'originalBrokenAt'>;

/**
 * When a clock broke that is counted anew because a year has been published: a promise that only the estimate of its
 * days had broken is not broken, and one that breaks by the published days too broke when these say. What had not been
 * an estimate stays, and no breach moves to before anybody could know of it. `due`: when it had been due by these days.
 */
export function withoutEstimatedBreach(
  last: Folding,
  mark: Mark,
  counted: Folding['counted'],
  broken: Broken,
): Broken & { due: number | null } {
  if (!mark.recount) return { ...broken, due: null };
  const estimate = calendarOf(last.mark.calendar);
  const reached = reachedWithin(mark, counted);
  const judged = (at: number | null): number | null =>
    at === null || !isEstimated(estimate, at) ? at : reached === null ? null : Math.max(at, reached);
  const originalBrokenAt = judged(broken.originalBrokenAt);
  const isByEstimate = originalBrokenAt !== null && isEstimated(estimate, broken.originalBrokenAt!);
  return { brokenAt: judged(broken.brokenAt), originalBrokenAt, due: isByEstimate ? originalBrokenAt : null };
}

/** The instant at which these stretches had spent the target; null where they have not. */
function reachedWithin({ calendar, target }: Mark, counted: Folding['counted']): number | null {
  let left = target * 1000;
  for (const [from, to] of counted) {
    const spent = spentBetween(calendarOf(calendar), from, to);
    if (spent >= left) return addTime(calendarOf(calendar), from, left);
    left -= spent;
  }
  return null;
}
