import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { emptyChange } from '../change.ts';
import { compareClocks } from '../clocks/compare-clocks.ts';
import type { Kernel } from '../kernel.ts';
import { briefly } from '../opening/reception-shown.ts';
import { unnumbered } from '../opening/unnumbered.ts';
import { processIn } from '../terms/process-in.ts';
import { decideSplit, findToSplit } from './split-case.ts';
import { reasonNotToSplit } from './split-reasons.ts';

/**
 * What splitting would leave, decided as it would be and written nowhere: of each clock of the part, how it stands in
 * the original and how it would in the part. Throws as splitting does, but for what forbids it.
 */
export async function previewSplit(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { caseId: string; process: string; input: Record<string, unknown> },
) {
  const found = await findToSplit(tx, actor, asked.caseId);
  const reason = reasonNotToSplit(kernel, found, now);
  const original = { ...briefly(kernel, found.case), version: found.case.version };
  if (reason) return { original, hindrances: [reason], clocks: [] };
  const { part } = await decideSplit(unnumbered(kernel), tx, emptyChange(), actor, now, found, {
    ...asked,
    description: '',
  });
  const process = processIn(kernel, part.case, now);
  return { original, hindrances: [], clocks: compareClocks(process, found.case, part.case, now) };
}
