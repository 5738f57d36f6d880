import type pg from 'pg';
import type { Logger } from 'pino';
import { openReadLog, type ReadLog } from '../directory/audit/read-log.ts';
import { witnessSignIn } from '../directory/audit/witness-sign-in.ts';
import type { Label } from '../directory/labels.ts';
import { judgeSignIn } from '../directory/sign-in.queries.ts';
import { tradeWords } from '../directory/trade-words.ts';
import type { ProcessBook } from '../kernel/define-process.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { leaseNumbers } from '../kernel/opening/case-numbers.ts';
import { keepParameters } from '../kernel/terms/parameter-book.ts';
import { createAuthPool } from '../platform/auth/auth-pool.ts';
import { type Auth, createAuth } from '../platform/auth/create-auth.ts';
import { fingerprint, KeyRefusal, type KeyRing } from '../platform/crypto/keys.ts';
import { createPool } from '../platform/db/pool.ts';
import { followDatabaseClock } from '../platform/db/shared-clock.ts';
import { onPool } from '../platform/db/tx.ts';
import type { Storage } from '../platform/files/storage.ts';
import type { TrustProxy } from '../platform/http/trust-proxy.ts';
import { type Duration, monotonicMs } from '../platform/time.ts';

/** What a running server is made of; built once, handed to whoever needs a part of it. */
export interface House {
  kernel: Kernel;
  keys: KeyRing;
  auth: Auth;
  files: Storage;
  log: Logger;
  pool: pg.Pool;
  /** Where that pool leads, for a connection that listens. */
  appUrl: string;
  /** Who was shown whose data. */
  reads: ReadLog;
  /** The clock everything is told by; tests hand in one that they turn themselves. */
  now: () => Temporal.Instant;
  /** How far the database's clock has jumped ahead of that one; see followDatabaseClock. */
  departedMs: () => number;
  /** Called after each commit that may have armed a timer or filled the outbox. */
  wakeWorker: () => void;
  /** Sign-ins shown to whoever comes by; null outside the demo. */
  demo: DemoSignIns | null;
  secret: string;
  servedOverHttps: boolean;
  trustProxy: TrustProxy;
  /** Rows that one person may take away in an export; more needs a second one. */
  exportRows: number;
  close(): Promise<void>;
}

export interface DemoSignIns {
  password: string;
  signIns: { username: string; label: Label }[];
}

export interface HouseParts {
  appUrl: string;
  keys: KeyRing;
  secret: string;
  files: Storage;
  processes: ProcessBook;
  log: Logger;
  poolSize?: number;
  now?: () => Temporal.Instant;
  demo?: DemoSignIns | null;
  servedOverHttps?: boolean;
  trustProxy?: TrustProxy;
  trustedNetwork?: boolean;
  /** How long a sign-in lasts while nobody uses it. */
  sessionIdle?: Duration;
  exportRows?: number;
}

export async function buildHouse(parts: HouseParts): Promise<House> {
  const pool = createPool(parts.appUrl, {
    role: 'nuanju_app',
    max: parts.poolSize ?? 10,
    applicationName: 'nuanju web',
  });
  const authPool = createAuthPool(parts.appUrl);
  // Every request of a full pool may wait for a number at once, so numbers never come through that pool.
  const numberPool = createPool(parts.appUrl, {
    role: 'nuanju_app',
    max: 1,
    applicationName: 'nuanju numbers',
  });
  const clock = parts.now ? null : await followDatabaseClock(() => databaseTime(numberPool));
  const now = parts.now ?? clock!.now;
  await checkKeys(pool, parts.keys, now());
  const servedOverHttps = parts.servedOverHttps ?? false;
  // Reading takes nothing from the pool that serves it, and is written down where that pool is full.
  const readPool = createPool(parts.appUrl, {
    role: 'nuanju_app',
    max: 1,
    applicationName: 'nuanju reads',
  });
  const reads = openReadLog({ pool: readPool, now, log: parts.log });
  const waker = wakeAfterCommit(pool);
  return {
    kernel: {
      processes: parts.processes,
      keys: parts.keys,
      numbers: leaseNumbers(onPool(numberPool)),
      parameters: await keepParameters(onPool(numberPool)),
    },
    keys: parts.keys,
    auth: createAuth({
      pool: authPool,
      secret: parts.secret,
      keys: parts.keys,
      judge: (userId, at) => judgeSignIn(onPool(pool), userId, at, Boolean(parts.demo)),
      witness: (event) => witnessSignIn(pool, event),
      now,
      tradeWords,
      servedOverHttps,
      trustedNetwork: parts.trustedNetwork,
      idle: parts.sessionIdle,
    }),
    files: parts.files,
    log: parts.log,
    pool,
    appUrl: parts.appUrl,
    reads,
    now,
    wakeWorker: waker.wake,
    demo: parts.demo ?? null,
    secret: parts.secret,
    servedOverHttps,
    trustProxy: parts.trustProxy ?? false,
    exportRows: parts.exportRows ?? 500,
    departedMs: () => clock?.departedMs() ?? 0,
    close: async () => {
      clock?.stop();
      await waker.close();
      await reads.close();
      await Promise.all([pool.end(), authPool.end(), numberPool.end(), readPool.end()]);
    },
  };
}

async function databaseTime(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms');
  return rows[0].ms;
}

/** Numbers sealed with lost keys can never be read again, so a server with other keys stops before it writes any. */
async function checkKeys(pool: pg.Pool, keys: KeyRing, now: Temporal.Instant): Promise<void> {
  const mine = fingerprint(keys);
  await pool.query(
    'insert into installation (key_fingerprint, created_at) values ($1, $2) on conflict do nothing',
    [mine, now.toString()],
  );
  const { rows } = await pool.query('select key_fingerprint from installation');
  if (rows[0].key_fingerprint !== mine) {
    throw new KeyRefusal(
      'This database was sealed with other keys than the ones in DATA_DIR/secrets (or NUANJU_KEYS). Bring back the right keys; nothing was written.',
    );
  }
}

export const workerChannel = 'nuanju_worker';

const soonMs = 20;
const busyMs = 200;

/**
 * One NOTIFY for many commits: a notification inside every write costs more than half the throughput. After a quiet
 * while it goes out at once; under load a round of the worker serves all that happened since the last.
 */
function wakeAfterCommit(pool: pg.Pool): { wake: () => void; close: () => Promise<void> } {
  let waiting: NodeJS.Timeout | null = null;
  let sending: Promise<unknown> = Promise.resolve();
  let sentAt = Number.NEGATIVE_INFINITY;
  const send = () => {
    waiting = null;
    sentAt = monotonicMs();
    // Losing one is harmless: the worker polls as well.
    sending = pool.query(`notify ${workerChannel}`).catch(() => undefined);
  };
  return {
    wake: () => {
      waiting ??= setTimeout(send, Math.max(soonMs, sentAt + busyMs - monotonicMs()));
    },
    close: async () => {
      if (waiting) clearTimeout(waiting);
      waiting = null;
      await sending;
    },
  };
}
