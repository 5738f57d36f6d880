import type pg from 'pg';
import type { Logger } from 'pino';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { type RetentionName, retentionNames, type Terms, termsInForce } from '../../directory/retention.ts';
import { inTransaction, onPool, type Tx } from '../../platform/db/tx.ts';
import type { Storage } from '../../platform/files/storage.ts';
import { type InBackground, inBackground } from '../../platform/in-background.ts';
import { countExpired, endExpired } from './expired.queries.ts';
import { claimRun, filesRemoved, filesToRemove, noteRun, type Run } from './run.queries.ts';

export interface ClearingParts {
  /** Behind the worker's wall: it clears all projects. */
  pool: pg.Pool;
  files: Storage;
  log: Logger;
  now: () => Temporal.Instant;
  /** Asked between batches: the process is to end. */
  stopping?: () => boolean;
}

/** What would go today, by class; nothing is changed. */
export async function whatIsExpired(tx: Tx, now: Temporal.Instant): Promise<{ terms: Terms; counts: Terms }> {
  const terms = await termsInForce(tx);
  const counts = { ...terms };
  for (const name of retentionNames) counts[name] = await countExpired(tx, name, endBefore(now, terms[name]));
  return { terms, counts };
}

/**
 * Ends everything whose time is over, batch by batch, each in a transaction of its own: broken off anywhere it goes on
 * where it stood. `done` when somebody else has cleared that night already, `busy` while he is at it.
 */
export async function clearExpired(
  parts: ClearingParts,
  night: string | null,
): Promise<Run | 'done' | 'busy'> {
  const { pool, now } = parts;
  const terms = await termsInForce(onPool(pool));
  const run = await claimRun(onPool(pool), now(), night);
  if (typeof run === 'string') return run;
  for (const name of retentionNames) {
    const before = endBefore(now(), terms[name]);
    for (let after: string | null = null; !parts.stopping?.(); ) {
      const ended = await endBatch(pool, name, { before, now: now(), after });
      if (ended.count > 0) run.counts[name] = (run.counts[name] ?? 0) + ended.count;
      await noteRun(onPool(pool), run, now(), false);
      after = ended.last;
      if (after === null) break;
    }
  }
  await removeFiles(parts);
  if (parts.stopping?.()) return run;
  await inTransaction(pool, null, async (tx) => {
    await noteRun(tx, run, now(), true);
    const entry = { now: now(), actor: { kind: 'system' as const, id: null } };
    await writeAudit(tx, { ...entry, action: 'retention.done', data: { run: run.id, counts: run.counts } });
  });
  return run;
}

/**
 * Files go after the transaction that erased their rows; killed in between, the next round takes them. One that cannot be
 * taken away now stays on the list, is told to the log, and keeps nothing else from going.
 */
export async function removeFiles({
  pool,
  files,
  log,
}: Pick<ClearingParts, 'pool' | 'files' | 'log'>): Promise<void> {
  for (let after: string | null = null; ; ) {
    const names = await filesToRemove(onPool(pool), after);
    if (names.length === 0) return;
    after = names.at(-1)!;
    const tried = await Promise.allSettled(names.map((name) => files.remove(name)));
    await filesRemoved(
      onPool(pool),
      names.filter((_, i) => tried[i]!.status === 'fulfilled'),
    );
    const faults = tried.filter((one) => one.status === 'rejected');
    if (faults.length > 0)
      log.error({ err: faults[0]!.reason, files: faults.length }, 'erased files could not be taken away yet');
  }
}

/** Beside the timers, once a night: what people may be waiting for does not wait for it. */
export function clearingInBackground(parts: Omit<ClearingParts, 'stopping'> & { log: Logger }): InBackground {
  let done = '';
  return inBackground(parts.log, 'what is expired could not be cleared', async (stopping) => {
    await removeFiles(parts);
    const night = nightOf(parts.now());
    if (night === done) return;
    // Whoever is at it may die over it: only a night that is over is not asked for again.
    if ((await clearExpired({ ...parts, stopping }, night)) !== 'busy') done = night;
  });
}

const endBatch = (pool: pg.Pool, name: RetentionName, at: Parameters<typeof endExpired>[2]) =>
  inTransaction(pool, null, (tx) => endExpired(tx, name, at));

const endBefore = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now.subtract({ hours: days * 24 });

/** A night begins at three in the morning, when the houses sleep. */
const nightOf = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO('Asia/Shanghai').subtract({ hours: 3 }).toPlainDate().toString();
