import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { actorMay } from '../acting/who-may.ts';
import type { PreviewName } from '../define-process.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { type ForgettingPreview, previewForgetting } from '../privacy/anonymise.ts';
import type { FoundCase } from '../reading/read-case.ts';
import { mayBeSecond, waitingSecond } from './second.ts';

type Preview = (
  tx: Tx,
  now: Temporal.Instant,
  asked: { caseId: string; personId: string | null },
) => Promise<ForgettingPreview>;

const previews: Readonly<Record<PreviewName, Preview>> = { forgetting: previewForgetting };

/**
 * What an action would do, for whoever may take it, and for the second person of a request that waits, who asks for
 * `approveSecond`. Throws notFound where there is nothing to look at beforehand, auth.forbidden.
 */
export async function previewAction(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  found: FoundCase,
  key: string,
): Promise<ForgettingPreview> {
  const { actions } = processOf(kernel, found.case.process);
  const waiting = key === 'approveSecond' ? waitingSecond(found, now) : null;
  const asked = waiting?.action ?? key;
  const action = Object.hasOwn(actions, asked) ? actions[asked] : undefined;
  if (!action?.preview) fail('notFound');
  const may = waiting
    ? mayBeSecond(actor, action.needsSecond, found.case, waiting.askedBy)
    : actorMay(actor, action.by, found.case);
  if (!may) fail('auth.forbidden');
  return previews[action.preview](tx, now, { caseId: found.case.id, personId: found.case.personId });
}
