import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Kernel } from './kernel/kernel.ts';
import { openTimers } from './kernel/timers/fire-all-due.ts';
import { importsInBackground } from './modules/exchange/jobs.ts';
import { workerChannel } from './modules/house.ts';
import { relayInBackground } from './modules/live/relay.ts';
import { deliverNotice, deliverWaiting, type NoticeMessage } from './modules/notices/deliver-notice.ts';
import { cuttingInBackground } from './modules/privacy/cut-daily.ts';
import { clearingInBackground } from './modules/retention/clear-expired.ts';
import { applyingInBackground } from './modules/standards/apply-to-running.ts';
import { createPool } from './platform/db/pool.ts';
import { inTransaction } from './platform/db/tx.ts';
import type { Storage } from './platform/files/storage.ts';
import { inBackground } from './platform/in-background.ts';
import { relayOutbox } from './platform/outbox/relay-outbox.ts';

export interface WorkerParts {
  workerUrl: string;
  kernel: Kernel;
  log: Logger;
  now: () => Temporal.Instant;
  /** Pictures that were erased are taken away here. */
  files: Storage;
  /** How long the audit and the read log are kept. */
  auditDays: number;
}

export interface Worker {
  /** Fires and relays everything due now; resolves when nothing is left. For tests, and at every wake-up. */
  runDue(): Promise<{ fired: number; relayed: number }>;
  stop(): Promise<void>;
}

const safetyPollMs = 5_000;
const retryMs = 1_000;
/** A flood of clocks lets the rest of the worker have its turn, and looks for what another one has left. */
const mostOfRoundMs = 1_000;
const whileHeldMs = 100;
/** Clocks that fall due one after the other are taken a handful at a time. */
const afterFiringMs = 20;

/**
 * The worker role: sleeps until the nearest due instant, is woken after commits, and polls slowly in case a wake-up
 * was lost. Timers are the kernel's own; delivery of messages is pg-boss's.
 */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { kernel, log, now } = parts;
  const pool = createPool(parts.workerUrl, {
    role: 'nuanju_worker',
    max: 4,
    applicationName: 'nuanju worker',
  });
  const screens = relayInBackground({ pool, log, now });
  const boss = await startJobs(parts, pool, screens.wake);
  const timers = openTimers(parts);
  const messages = inBackground(log, 'messages could not be handed on', () => relayOutbox(pool, boss));
  const waiting = inBackground(
    log,
    'notices that waited for quiet hours to end could not be told',
    async () => {
      const told = await inTransaction(pool, null, (tx) => deliverWaiting(tx, now()));
      if (told > 0) screens.wake();
    },
  );
  const imports = importsInBackground({ pool, keys: kernel.keys, log, now });
  const clearing = clearingInBackground({ pool, files: parts.files, log, now });
  const applying = applyingInBackground({ pool, kernel, log, now });
  const cutting = cuttingInBackground({ pool, log, now, days: parts.auditDays });
  let stopping = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();
  let listener: pg.Client | null = null;

  async function runDue(forMs?: number): Promise<{ fired: number; relayed: number }> {
    const fired = await timers.fireAllDue(() => {
      screens.wake();
      // A long round of clocks keeps nobody waiting for what the first of them have said.
      messages.wake();
    }, forMs);
    const relayed = await relayOutbox(pool, boss);
    return { fired, relayed };
  }

  async function wake(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    let sleep = safetyPollMs;
    try {
      const { fired } = await runDue(mostOfRoundMs);
      imports.wake();
      clearing.wake();
      cutting.wake();
      applying.wake();
      waiting.wake();
      const next = await timers.next();
      if (next) {
        const away = next.epochMilliseconds - now().epochMilliseconds;
        // A due case that somebody else holds is passed over; looking again at once would only spin.
        const soonest = fired > 0 ? afterFiringMs : away <= 0 ? whileHeldMs : 1;
        sleep = Math.min(sleep, Math.max(soonest, away));
      }
      listener ??= await listen(parts.workerUrl, heard, () => {
        listener = null;
      });
    } catch (error) {
      if (!stopping) log.error({ err: error }, 'the worker could not finish its round and tries again');
      sleep = retryMs;
    }
    if (!stopping && !timer) timer = setTimeout(schedule, sleep);
  }

  function schedule(): void {
    running = running.then(() => (stopping ? undefined : wake()));
  }

  function heard(): void {
    screens.wake();
    schedule();
  }

  schedule();
  return {
    // After the round that may be under way: what it has claimed is done before this answers.
    runDue: () => {
      const round = running.then(() => runDue());
      running = round.catch(() => undefined);
      return round;
    },
    stop: async () => {
      stopping = true;
      timers.stop();
      if (timer) clearTimeout(timer);
      await running;
      const beside = [clearing, cutting, applying, imports, screens, messages, waiting];
      await Promise.all(beside.map((one) => one.stop()));
      await listener?.end().catch(() => undefined);
      await boss.stop({ graceful: true, timeout: 5_000 });
      await Promise.all([timers.close(), pool.end()]);
    },
  };
}

async function startJobs(parts: WorkerParts, pool: pg.Pool, tellScreens: () => void): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: parts.workerUrl,
    max: 2,
    migrate: false,
    schedule: false,
    application_name: 'nuanju jobs',
  });
  boss.on('error', (error) => parts.log.error({ err: error }, 'the job queue reported a fault'));
  await boss.start();
  // A worker that was killed leaves its jobs marked as running; a notice takes milliseconds, so a minute is proof.
  const expireInSeconds = 60;
  await boss.createQueue('notice', { retryLimit: 20, retryDelay: 2, retryBackoff: true, expireInSeconds });
  await boss.work<NoticeMessage>('notice', { pollingIntervalSeconds: 0.5, batchSize: 50 }, async (jobs) => {
    for (const { data } of jobs) {
      await inTransaction(pool, null, (tx) => deliverNotice(tx, data, parts.now()));
    }
    tellScreens();
  });
  return boss;
}

/** One connection that hears wake-ups; when it breaks, the safety poll carries on and a new one is made. */
async function listen(url: string, heard: () => void, broken: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'nuanju listener' });
  client.on('notification', heard);
  client.on('error', broken);
  client.on('end', broken);
  await client.connect();
  await client.query(`listen ${workerChannel}`);
  return client;
}
