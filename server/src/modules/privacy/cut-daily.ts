import type pg from 'pg';
import type { Logger } from 'pino';
import { cutLogs } from '../../directory/audit/cut-logs.ts';
import { inTransaction } from '../../platform/db/tx.ts';
import { type InBackground, inBackground } from '../../platform/in-background.ts';

const dayMs = 86_400_000;

/** Takes expired entries from the logs once a day, and at the first wake after a start; a fault waits for the next day. */
export function cuttingInBackground(parts: {
  pool: pg.Pool;
  log: Logger;
  now: () => Temporal.Instant;
  days: number;
}): InBackground {
  let cutAt = Number.NEGATIVE_INFINITY;
  return inBackground(parts.log, 'expired log entries could not be removed', async (stopping) => {
    const now = parts.now();
    if (now.epochMilliseconds - cutAt < dayMs) return;
    cutAt = now.epochMilliseconds;
    await cutLogs((work) => inTransaction(parts.pool, null, work), now, parts.days, stopping);
  });
}
