import { hasRightIn } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { findShiftDay, lockRoster, type TurnRow, turnOn } from './roster.queries.ts';

/** A turn of a roster in which the actor takes part, held until this transaction ends. Throws duty.noTurn. */
export async function turnToTake(
  tx: Tx,
  actor: Actor,
  asked: { shift: string; day: string },
): Promise<TurnRow> {
  const found = await findShiftDay(tx, asked.shift, asked.day);
  if (!found || !hasRightIn(actor, 'takeDuty', found.projectId)) return fail('duty.noTurn');
  // Whose turn it is may be changing: it is looked at only when nobody else writes any more.
  await lockRoster(tx, found.projectId);
  return (await turnOn(tx, found)) ?? fail('duty.noTurn');
}
