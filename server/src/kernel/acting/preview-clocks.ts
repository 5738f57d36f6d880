import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { CaseRow } from '../case.ts';
import { emptyChange } from '../change.ts';
import { clocksAt } from '../clocks/clock.ts';
import { viewClock } from '../clocks/view-clock.ts';
import type { ActionDefinition, Process } from '../define-process.ts';
import { fillIn, requiring } from '../forms.ts';
import type { Kernel } from '../kernel.ts';
import { unnumbered } from '../opening/unnumbered.ts';
import { findCaseFor } from '../reading/read-case.ts';
import { happeningOf, record } from '../record.ts';
import { processIn } from '../terms/process-in.ts';
import { refuseMoment } from './carry-out.ts';
import { agreementIn, refuseDelay } from './delays.ts';
import { changedRow, convert } from './effects.ts';
import { endPassedHold } from './end-hold.ts';
import { heldUntil, refuseHold } from './holds.ts';
import { movesClocks, reasonToWaitNoLonger } from './offered-actions.ts';
import { actorMay } from './who-may.ts';

/**
 * The clocks as they would stand after an action with these fields, worked out by what would work it out then, and
 * nothing written; after a hold, at its end; after a conversion, of the case that goes on (`becomes` says as what). Only the fields that move clocks must be filled in yet. Throws notFound for
 * an action that moves none, and what taking it would throw.
 */
export async function previewClocks(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { caseId: string; action: string; input: Record<string, unknown> },
) {
  const there = await findCaseFor(tx, actor, asked.caseId);
  const process = processIn(kernel, there.case, now);
  const key = asked.action;
  const action = Object.hasOwn(process.actions, key) ? process.actions[key] : undefined;
  if (!action || !movesClocks(process, key, action)) fail('notFound');
  const change = emptyChange();
  // A hold whose time has passed is over, whether the worker has noticed or not, as for whoever takes the action.
  const found = { ...there, ...endPassedHold(change, process, there, now, now) };
  const { number } = found.case;
  if (!actorMay(actor, action.by, found.case)) fail('case.actionForbidden', { number, action: action.label });
  refuseMoment(process, action, found);
  const reason = reasonToWaitNoLonger(process, key, actor, found, now);
  if (reason) fail('case.actionRefused', { reason });
  const input = fillIn(action.input && requiring(action.input, whatMoves(process, action)), asked.input);
  refuseHold(process, key, actor, found, { input, at: now });
  refuseDelay(process, key, actor, found, { input, at: now, now });
  const row = changedRow(action, found.case, actor, input, input);
  if (action.effects?.includes('convert')) {
    const acting = { kernel: unnumbered(kernel), tx, actor, now, occurredAt: now, input, change };
    const child = await convert(acting, found, row);
    const goesOnAs = processIn(kernel, child, now);
    return { ...counting(goesOnAs, child, now), becomes: goesOnAs.label };
  }
  const after = record(change, process, found, row, {
    ...happeningOf(key, action, { actor, occurredAt: now, recordedAt: now, data: { input } }),
    agrees: agreementIn(process, key, input),
  });
  const until = heldUntil(process, after.case);
  const left = until ? endPassedHold(change, process, after, until, until) : after;
  return { ...counting(process, left.case, until ?? now), becomes: null };
}

const counting = (process: Process, { clocks }: CaseRow, at: Temporal.Instant) => ({
  at: at.toString(),
  clocks: clocksAt(clocks, at)
    .filter((clock) => clock.counting)
    .map((clock) => viewClock(process, clock)),
});

/** The fields on which the clocks depend; the others may still be empty. */
function whatMoves({ holds, delays }: Process, { effects }: ActionDefinition<string, string>): string[] {
  const by = delays && typeof delays.clock !== 'string' ? [delays.clock.by] : [];
  const needed = [holds?.until, delays?.until, ...by, effects?.includes('convert') ? 'process' : undefined];
  return needed.filter((key) => key !== undefined);
}
