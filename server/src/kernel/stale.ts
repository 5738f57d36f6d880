import { type Label, label } from '../directory/labels.ts';
import { namesOfActors } from '../directory/names.queries.ts';
import type { Tx } from '../platform/db/tx.ts';
import { type Kernel, processOf } from './kernel.ts';
import type { FoundCase } from './read-case.ts';

export interface StaleDetails {
  who: string | Label;
  what: Label;
  at: Temporal.Instant;
  version: number;
}

/** Who did what since the actor looked: the first change he has not seen. */
export async function staleDetails(
  kernel: Kernel,
  tx: Tx,
  found: FoundCase,
  seen: number,
): Promise<StaleDetails> {
  const event = found.events.find((one) => one.version > seen) ?? found.events.at(-1)!;
  const process = processOf(kernel, found.case.process);
  const names = await namesOfActors(tx, [event.actor.id]);
  return {
    who: names.get(event.actor.id ?? '') ?? label('系统', 'The system'),
    what: (event.action && process.actions[event.action]?.label) || process.opens.told,
    at: event.recordedAt,
    version: found.case.version,
  };
}
