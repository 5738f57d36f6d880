import type pg from 'pg';
import type { Logger } from 'pino';
import { cutLogs } from '../../directory/audit/cut-logs.ts';
import { inTransaction } from '../../platform/db/tx.ts';

const dayMs = 86_400_000;

/** Takes expired entries from the logs once a day, and at the first round after a start; a fault waits for the next day. */
export function cutLogsDaily(parts: {
  pool: pg.Pool;
  log: Logger;
  now: () => Temporal.Instant;
  days: number;
}) {
  let cutAt = Number.NEGATIVE_INFINITY;
  return async (): Promise<void> => {
    const now = parts.now();
    if (now.epochMilliseconds - cutAt < dayMs) return;
    cutAt = now.epochMilliseconds;
    try {
      await cutLogs((work) => inTransaction(parts.pool, null, work), now, parts.days);
    } catch (error) {
      parts.log.error({ err: error }, 'expired log entries could not be removed');
    }
  };
}
