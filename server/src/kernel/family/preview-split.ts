import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { compareClocks } from '../clocks/compare-clocks.ts';
import type { Kernel } from '../kernel.ts';
import { briefly } from '../opening/reception-shown.ts';
import { unnumbered } from '../opening/unnumbered.ts';
import { processIn } from '../terms/process-in.ts';
import { decideSplit, readSplitting } from './split-case.ts';
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
  const splitting = await readSplitting(kernel, tx, actor, now, asked.caseId);
  const { read, stands } = splitting;
  const reason = reasonNotToSplit(kernel, stands, now);
  const original = { ...briefly(kernel, stands.case), version: read.case.version };
  if (reason) return { original, hindrances: [reason], clocks: [] };
  const { part } = await decideSplit(unnumbered(kernel), tx, actor, now, splitting, {
    ...asked,
    description: '',
  });
  const process = processIn(kernel, part.case, now);
  return { original, hindrances: [], clocks: compareClocks(process, stands.case, part.case, now) };
}
