import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import { namesOfActors } from '../../directory/names.queries.ts';
import { TryAgain, type Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { EventRow } from '../case.ts';
import { repeatedCommand } from '../commands.ts';
import type { Process } from '../define-process.ts';
import { type Kernel, processOf } from '../kernel.ts';
import type { FoundCase } from '../reading/read-case.ts';
import { toldAs } from '../reading/story.ts';

interface StaleDetails {
  who: string | Label;
  what: Label;
  at: Temporal.Instant;
  version: number;
}

/** Refuses, with who did what, a command about a case that has moved since its sender looked. */
export async function refuseStale(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  found: FoundCase,
  { seen, commandId, fingerprint }: { seen: number; commandId: string; fingerprint: string },
): Promise<void> {
  if (seen === found.case.version) return;
  // The same command sent twice at once: its twin has moved the case since this one looked for it.
  if (await repeatedCommand(tx, actor, commandId, fingerprint)) {
    throw new TryAgain('The command has been carried out meanwhile.');
  }
  const details = await staleDetails(kernel, tx, actor, found, seen);
  fail('case.stale', { number: found.case.number, who: details.who, what: details.what }, [], details);
}

/** Who did what since the actor looked: the first change he has not seen; a resident is not told of inner ones. */
async function staleDetails(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  found: FoundCase,
  seen: number,
): Promise<StaleDetails> {
  const process = processOf(kernel, found.case.process);
  const unseen = found.events.filter((one) => one.version > seen);
  const toTell = actor.kind === 'resident' ? unseen.filter((one) => isOpen(process, one)) : unseen;
  const event = toTell[0] ?? found.events.at(-1)!;
  if (toTell.length === 0 && unseen.length > 0) {
    return { who: ourPeople, what: changed, at: event.recordedAt, version: found.case.version };
  }
  const names = await namesOfActors(tx, [event.actor.id]);
  return {
    who: names.get(event.actor.id ?? '') ?? label('系统', 'The system'),
    what: (event.action && process.actions[event.action]?.label) || toldAs(process, event),
    at: event.recordedAt,
    version: found.case.version,
  };
}

const isOpen = (process: Process, { action }: EventRow): boolean =>
  action !== null && !process.actions[action]?.inner;

const ourPeople = label('物业', 'Our staff');
const changed = label('更新', 'Update');
