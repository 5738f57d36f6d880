import type { Tx } from '../../platform/db/tx.ts';
import type { LogChain } from './verify-log.ts';
import { writeAudit } from './write-audit.ts';

/** Cybersecurity Law art. 21: six months at least. */
export const fewestDays = 180;

const linksAtOnce = 2_000;

/**
 * Takes what is older than `days` from both logs, some thousand links a transaction; answers how many links went. Ends
 * early, with a whole chain, where it is told between two of them that the process is `stopping`.
 */
export async function cutLogs(
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  now: Temporal.Instant,
  days: number,
  stopping: () => boolean = () => false,
): Promise<number> {
  if (days < fewestDays) throw new RangeError(`Logs are kept for ${fewestDays} days at least`);
  const before = now.subtract({ hours: days * 24 });
  let all = 0;
  for (const chain of ['audit', 'reads'] as const) {
    let removed = 0;
    for (let gone = 1; gone > 0 && !stopping(); removed += gone) {
      gone = await transaction((tx) => cut(tx, chain, before));
    }
    all += removed;
    if (removed === 0) continue;
    const entry = {
      now,
      actor: { kind: 'system', id: null },
      action: 'log.cut',
      data: { chain, removed },
    } as const;
    await transaction((tx) => writeAudit(tx, entry));
  }
  return all;
}

async function cut(tx: Tx, chain: LogChain, before: Temporal.Instant): Promise<number> {
  const [row] = await tx.query<{ cut_log: number }>({
    name: 'cut-log',
    text: 'select cut_log($1, $2, $3)',
    values: [chain, before.toString(), linksAtOnce],
  });
  return row!.cut_log;
}
