import type pg from 'pg';
import type { Logger } from 'pino';
import { inTransaction } from '../../platform/db/tx.ts';
import { forgetOld, relayBatch, relayChanges } from './relay.queries.ts';

export interface RelayParts {
  pool: pg.Pool;
  log: Logger;
  now: () => Temporal.Instant;
}

const safetyPollMs = 1_000;
const forgetEveryMs = 60_000;

/** Gives positions to everything that waits; answers how many changes there were. */
export async function relayAll({ pool, now }: Pick<RelayParts, 'pool' | 'now'>): Promise<number> {
  for (let relayed = 0; ; ) {
    const taken = await inTransaction(pool, null, (tx) => relayChanges(tx, now()));
    relayed += taken;
    if (taken < relayBatch) return relayed;
  }
}

/** Beside the timers: no clock waits for a relay on another machine that hangs, and no screen for a long round of clocks. */
export function relayInBackground(parts: RelayParts): { wake(): void; stop(): Promise<void> } {
  let stopping = false;
  let wanted = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    wanted = false;
    await relayAll(parts);
  }

  async function forget(): Promise<void> {
    while (!stopping && (await inTransaction(parts.pool, null, (tx) => forgetOld(tx, parts.now()))) > 0);
  }

  const begin = (work: () => Promise<void>) => {
    running = work()
      .catch((error: unknown) => {
        if (!stopping) parts.log.error({ err: error }, 'changes could not be told to open screens');
      })
      .finally(() => {
        running = null;
        if (wanted && !stopping) begin(run);
      });
  };
  const wake = () => {
    if (stopping) return;
    wanted = true;
    if (!running) begin(run);
  };
  // Who wrote may have died before he could wake anybody.
  const poll = setInterval(wake, safetyPollMs);
  const broom = setInterval(() => {
    if (!running && !stopping) begin(forget);
  }, forgetEveryMs);
  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(poll);
      clearInterval(broom);
      await running;
    },
  };
}
