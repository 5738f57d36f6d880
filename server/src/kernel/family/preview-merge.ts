import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { compareClocks, shownClocks } from '../clocks/compare-clocks.ts';
import type { Kernel } from '../kernel.ts';
import { briefly } from '../opening/reception-shown.ts';
import type { FoundCase } from '../reading/read-case.ts';
import { processIn } from '../terms/process-in.ts';
import { decideMerge, readMerging } from './merge-cases.ts';

/** What merging would leave, decided as it would be and written nowhere. Throws as merging does, but for hindrances. */
export async function previewMerge(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { survivorId: string; sourceIds: readonly string[] },
) {
  const merging = await readMerging(kernel, tx, actor, now, asked);
  const { survivor, hindrances, read } = merging;
  const seen = (found: FoundCase): number => read.find((one) => one.case.id === found.case.id)!.case.version;
  const process = processIn(kernel, survivor.case, now);
  const after = hindrances.length > 0 ? null : decideMerge(kernel, actor, now, merging).survivor;
  return {
    survivor: { ...briefly(kernel, survivor.case), version: seen(survivor) },
    hindrances,
    clocks: after ? compareClocks(process, survivor.case, after.case, now) : [],
    ends: merging.sources.map((source) => ({
      ...briefly(kernel, source.case),
      version: seen(source),
      occurredAt: source.case.occurredAt.toString(),
      clocks: shownClocks(process, source.case, now),
    })),
  };
}
