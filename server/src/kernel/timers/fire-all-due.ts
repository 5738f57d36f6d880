import type pg from 'pg';
import type { Logger } from 'pino';
import { createPool } from '../../platform/db/pool.ts';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import { monotonicMs } from '../../platform/time.ts';
import type { Kernel } from '../kernel.ts';
import {
  type Firing,
  fireDueTimers,
  nextFireAt,
  postponeTimer,
  TimerFault,
  TogetherFault,
} from './fire-timers.ts';
import { openTally, type Tally } from './timer-tally.ts';

export interface TimerParts {
  workerUrl: string;
  kernel: Kernel;
  log: Logger;
  now: () => Temporal.Instant;
}

export interface Timers {
  /**
   * Fires what is due, the longest due first, until nothing is or the time is over; answers how many cases it took.
   * `each` is called after every portion.
   */
  fireAllDue(each?: () => unknown, forMs?: number): Promise<number>;
  /** The nearest alarm of all cases, one that somebody else is about to fire included; says that somebody looks. */
  next(): Promise<Temporal.Instant | null>;
  /** What is under way is finished, nothing else is begun. */
  stop(): void;
  close(): Promise<void>;
}

/** A case is held no longer than these take together, about as long as it takes to save one by hand. */
const mostAtOnce = 50;

/**
 * Connections of their own, so that no clock waits for whatever else the worker does. Nothing here may read a table
 * from end to end, whatever the planner thought of its size when the server was new; and who waits for a lock gives up
 * before anybody at a screen becomes impatient with him.
 */
export function openTimers({ workerUrl, kernel, log, now }: TimerParts): Timers {
  const pool = createPool(workerUrl, {
    role: 'nuanju_worker',
    max: 1,
    applicationName: 'nuanju timers',
    settings: ['enable_seqscan=off', 'enable_bitmapscan=off', 'lock_timeout=1000', 'statement_timeout=10000'],
  });
  const tally = openTally();
  let stopping = false;
  return {
    async fireAllDue(each = () => undefined, forMs = Number.POSITIVE_INFINITY) {
      const began = monotonicMs();
      let taken = 0;
      let most = mostAtOnce;
      // What has fired lies dead before what is due, until nobody needs it any more: each portion begins where the last
      // one ended, and only the first and the last look of a round begin at the beginning. What somebody held who has died
      // since waits for that look, so that no round may go on for ever.
      let from: Temporal.Instant | null = null;
      while (!stopping && monotonicMs() - began < forMs) {
        const firing: Firing | null = await fireSome({ pool, kernel, log, now, tally }, { most, from });
        most = firing ? Math.min(mostAtOnce, most * 2) : Math.max(1, Math.floor(most / 4));
        if (!firing) continue;
        if (firing.taken === 0 && from === null) break;
        from = firing.upTo;
        taken += firing.taken;
        if (firing.taken > 0) await each();
      }
      return taken;
    },
    async next() {
      const tx = onPool(pool);
      await tally.look(tx, now());
      return nextFireAt(tx);
    },
    stop() {
      stopping = true;
    },
    close: () => pool.end(),
  };
}

interface Firer {
  pool: pg.Pool;
  kernel: Kernel;
  log: Logger;
  now: () => Temporal.Instant;
  tally: Tally;
}

/** Null where several could not be fired together and have to be tried by fewer. */
async function fireSome(
  { pool, kernel, log, now, tally }: Firer,
  share: { most: number; from: Temporal.Instant | null },
): Promise<Firing | null> {
  try {
    const firing = await inTransaction(pool, null, async (tx) => {
      const done = await fireDueTimers(kernel, tx, now(), share);
      if (done.taken > 0) await tally.add(tx, { late: done.late, faults: done.sick.length }, now());
      return done;
    });
    for (const fault of firing.sick) log.error({ err: fault }, putOff);
    return firing;
  } catch (error) {
    if (error instanceof TogetherFault) return null;
    if (!(error instanceof TimerFault)) throw error;
    log.error({ err: error }, putOff);
    await postponeTimer(onPool(pool), error, now());
    await tally.add(onPool(pool), { late: [], faults: 1 }, now());
    return { taken: 1, late: [], sick: [error], upTo: share.from };
  }
}

const putOff = 'a timer could not fire and is tried again in five minutes';
