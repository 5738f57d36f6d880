import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import { fail } from '../../platform/errors/fail.ts';
import { instantFrom } from '../../platform/time.ts';
import type { CaseRow, CaseSnapshot, EventRow } from '../case.ts';
import { lengthInWords } from '../clocks/length-in-words.ts';
import type { Process } from '../define-process.ts';
import { andWhoMayGoOn, limitsFor } from './limits.ts';

/** When the hold a case is in ends by itself; null where it is in none. */
export function heldUntil(process: Process, row: Pick<CaseRow, 'state' | 'facts'>): Temporal.Instant | null {
  const until = process.holds && row.facts[process.holds.until];
  return until && row.state === heldState(process) ? instantFrom(String(until)).round('millisecond') : null;
}

export const heldState = (process: Process): string | undefined =>
  process.holds && process.actions[process.holds.action]?.to;

/**
 * What a case has rested so far: how often, and the seconds, a hold that lasts counted up to `now`; what a case had
 * rested of which it is a part, included.
 */
export function holdsSoFar(
  process: Process,
  events: readonly EventRow[],
  now: Temporal.Instant,
): { times: number; seconds: number } {
  const state = heldState(process);
  const before = events[0]?.data.usedUp?.held ?? { times: 0, seconds: 0 };
  let { times } = before;
  let spent = before.seconds * 1000;
  let since: number | null = null;
  for (const event of events) {
    const at = event.occurredAt.epochMilliseconds;
    if (event.state === state && since === null) [times, since] = [times + 1, at];
    if (event.state !== state && since !== null) [spent, since] = [spent + Math.max(0, at - since), null];
  }
  if (since !== null) spent += Math.max(0, now.epochMilliseconds - since);
  return { times, seconds: spent / 1000 };
}

/** How a case rests or has rested, against what this actor may let it; null where its process knows no hold. */
export function viewHold(
  process: Process,
  actor: Actor,
  { case: row, events }: CaseSnapshot,
  now: Temporal.Instant,
) {
  if (!process.holds) return null;
  const { times, seconds } = holdsSoFar(process, events, now);
  const limits = limitsFor(process.holds, actor, row);
  return {
    until: heldUntil(process, row)?.toString() ?? null,
    times,
    most: limits.most,
    seconds: Math.floor(seconds),
    withinSeconds: limits.within.seconds,
  };
}

/** Why this actor may not hold the case once more, whatever he fills in; null where he may. */
export function reasonNotToHold(
  process: Process,
  key: string,
  actor: Actor,
  { case: row, events }: CaseSnapshot,
  now: Temporal.Instant,
): Label | null {
  const { holds } = process;
  if (!holds || key !== holds.action) return null;
  const limits = limitsFor(holds, actor, row);
  const { times, seconds } = holdsSoFar(process, events, now);
  const others = andWhoMayGoOn(holds, limits);
  if (times >= limits.most)
    return label(
      `最多挂起 ${limits.most} 次，已挂起 ${times} 次${others.zh}`,
      `It may be held ${limits.most} times and has been held ${times}${others.en}`,
    );
  if (seconds < limits.within.seconds) return null;
  const all = lengthInWords(limits.within.seconds);
  return label(
    `累计最长挂起 ${all.zh}，已经用完${others.zh}`,
    `It may be held for ${all.en} altogether, and has been${others.en}`,
  );
}

/** Refuses a hold that ends before it begins, or goes on for longer than this actor may let it; `at` is its beginning. */
export function refuseHold(
  process: Process,
  key: string,
  actor: Actor,
  { case: row, events }: CaseSnapshot,
  { input, at }: { input: Record<string, unknown>; at: Temporal.Instant },
): void {
  const { holds } = process;
  if (!holds || key !== holds.action) return;
  const refuse = (message: Label) => fail('request.invalid', {}, [{ path: `/${holds.until}`, message }]);
  const until = instantFrom(String(input[holds.until]));
  const length = (until.epochMilliseconds - at.epochMilliseconds) / 1000;
  if (length <= 0)
    refuse(label('恢复时间必须晚于挂起时间', 'The end of the hold must lie after its beginning'));
  const limits = limitsFor(holds, actor, row);
  const others = andWhoMayGoOn(holds, limits);
  const longest = lengthInWords(limits.longest.seconds);
  if (length > limits.longest.seconds)
    refuse(
      label(
        `一次最长挂起 ${longest.zh}${others.zh}`,
        `One hold may last ${longest.en} at the longest${others.en}`,
      ),
    );
  const before = holdsSoFar(process, events, at).seconds;
  if (before + length <= limits.within.seconds) return;
  const [all, used] = [lengthInWords(limits.within.seconds), lengthInWords(before)];
  refuse(
    label(
      `累计最长挂起 ${all.zh}，此前已挂起 ${used.zh}${others.zh}`,
      `It may be held for ${all.en} altogether, and has been for ${used.en}${others.en}`,
    ),
  );
}
