import type { Logger } from 'pino';

export interface InBackground {
  /** Begins a round unless one is under way. */
  wake(): void;
  /** Resolves when the round under way has ended; it is told through `stopping` and may end early. */
  stop(): Promise<void>;
}

/** Work beside what must not wait for it, one round at a time; a fault is logged, and the next wake tries again. */
export function inBackground(
  log: Pick<Logger, 'error'>,
  trouble: string,
  round: (stopping: () => boolean) => Promise<unknown>,
): InBackground {
  let stopping = false;
  let running: Promise<unknown> | null = null;
  return {
    wake() {
      if (stopping || running) return;
      running = round(() => stopping)
        .catch((error: unknown) => log.error({ err: error }, trouble))
        .finally(() => {
          running = null;
        });
    },
    async stop() {
      stopping = true;
      await running;
    },
  };
}
