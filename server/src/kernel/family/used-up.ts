import { timesAgreed } from '../acting/delays.ts';
import { holdsSoFar } from '../acting/holds.ts';
import type { CaseSnapshot, EventData } from '../case.ts';
import type { Process } from '../define-process.ts';
import { runs } from './inherit.ts';

/**
 * What a case that goes on with clocks of this one must not be granted once more: how often and how long these have
 * rested, and the later times agreed for each.
 */
export function usedUp(
  process: Process,
  { case: row, events }: CaseSnapshot,
  into: Process,
  now: Temporal.Instant,
): Pick<EventData, 'usedUp'> {
  const goOn = row.clocks.filter((one) => runs(one) && Object.hasOwn(into.clocks, one.mark.key));
  if (goOn.length === 0) return {};
  const agreed = goOn
    .map(({ mark }) => [mark.key, timesAgreed(process, mark.key, events)] as const)
    .filter(([, times]) => times > 0);
  const held = holdsSoFar(process, events, now);
  if (held.times === 0 && agreed.length === 0) return {};
  return { usedUp: { held, agreed: Object.fromEntries(agreed) } };
}
