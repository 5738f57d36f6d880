import { hash } from 'node:crypto';
import type pg from 'pg';
import type { Logger } from 'pino';
import { canonical } from '../../platform/crypto/chain.ts';
import { onPool, type Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { monotonicMs } from '../../platform/time.ts';
import type { Actor } from '../actor.ts';
import type { LinkedLog } from './verify-log.ts';
import './audit.errors.ts';

export interface Reading {
  at: Temporal.Instant;
  actor: Pick<Actor, 'kind' | 'id'>;
  /** From which network address it was asked. */
  ip: string | null;
  /** The route that answered: `GET /api/persons/:id`. */
  view: string;
  about: string | null;
  /** person.id of everybody in the answer. */
  subjects: readonly string[];
}

export interface ReadLog {
  /**
   * Notes who was shown. Throws reads.unwritable where what was noted before could not be written for too long: data
   * that cannot be accounted for is not shown.
   */
  note(reading: Reading): void;
  /** Writes what is noted. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

interface Noted {
  at: number;
  actorKind: string;
  actorId: string | null;
  ip: string | null;
  view: string;
  about: string | null;
  subjects: readonly string[];
}

/** A process that is killed loses what it noted within this window; one that closes loses nothing. */
const windowMs = 250;
const batchEntries = 1000;
const mostWaiting = 20_000;

/** Readings collect in the process and are written together, so that reading waits for no write. */
export function openReadLog(parts: {
  pool: pg.Pool;
  now: () => Temporal.Instant;
  log: Pick<Logger, 'error'>;
  patienceMs?: number;
}): ReadLog {
  const { pool, now, log, patienceMs = 5_000 } = parts;
  let waiting: Noted[] = [];
  let timer: NodeJS.Timeout | null = null;
  let failingSince: number | null = null;
  let writing: Promise<void> = Promise.resolve();

  const later = () => {
    timer ??= setTimeout(() => void flush().catch(() => undefined), windowMs);
  };

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchEntries);
      try {
        await writeBatch(onPool(pool), now(), batch);
      } catch (error) {
        // Once a trouble, not four times a second.
        if (failingSince === null) log.error({ err: error }, 'who was shown whose data could not be written');
        failingSince ??= monotonicMs();
        later();
        throw error;
      }
      failingSince = null;
      waiting = waiting.slice(batch.length);
    }
  }

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const round = writing.then(writeAll);
    writing = round.catch(() => undefined);
    return round;
  }

  return {
    note: (reading) => {
      if (reading.subjects.length === 0) return;
      const tooLong = failingSince !== null && monotonicMs() - failingSince >= patienceMs;
      if (tooLong || waiting.length >= mostWaiting) fail('reads.unwritable');
      waiting.push({
        at: reading.at.epochMilliseconds,
        actorKind: reading.actor.kind,
        actorId: reading.actor.id,
        ip: reading.ip,
        view: reading.view,
        about: reading.about,
        subjects: reading.subjects,
      });
      later();
    },
    flush,
    close: async () => {
      await flush().catch((error: unknown) =>
        log.error(
          { err: error, lost: waiting.length },
          'the server ends with readings that nobody wrote down',
        ),
      );
      if (timer) clearTimeout(timer);
    },
  };
}

async function writeBatch(tx: Tx, now: Temporal.Instant, batch: readonly Noted[]): Promise<void> {
  const id = newId();
  await tx.query({
    name: 'write-reads',
    text: `
      with batch as (insert into read_batch (id, at, entries, digest) values ($1, $2, $3, $4))
      insert into read_entry (batch_id, place, at, actor_kind, actor_id, ip, view, about, subjects)
      select $1, x.place, to_timestamp((x.v ->> 'at')::bigint / 1000.0), x.v ->> 'actorKind', x.v ->> 'actorId',
        x.v ->> 'ip', x.v ->> 'view', (x.v ->> 'about')::uuid, array(select jsonb_array_elements_text(x.v -> 'subjects')::uuid)
      from jsonb_array_elements($5::jsonb) with ordinality x(v, place)`,
    values: [id, now.toString(), batch.length, digestOfBatch(batch), JSON.stringify(batch)],
  });
}

const digestOfBatch = (entries: readonly Noted[]): string =>
  hash(
    'sha256',
    canonical(
      entries.map(({ at, actorKind, actorId, ip, view, about, subjects }) => [
        at,
        actorKind,
        actorId,
        ip,
        view,
        about,
        subjects,
      ]),
    ),
    'base64url',
  );

interface Batch {
  id: string;
  at: Temporal.Instant;
  action: string;
  digest: string;
  entries: Noted[];
}

/** The read log as a chain to be verified. */
export const readsLog: LinkedLog<Batch> = {
  chain: 'reads',
  table: 'read_batch',
  entries: (tx, ids) =>
    tx.query<Batch>({
      name: 'read-batches',
      text: `
        select b.id, b.at, 'reads' as action, b.digest, coalesce((
          select jsonb_agg(jsonb_build_object('at', (extract(epoch from e.at) * 1000)::bigint, 'actorKind', e.actor_kind,
            'actorId', e.actor_id, 'ip', e.ip, 'view', e.view, 'about', e.about, 'subjects', e.subjects) order by e.place)
          from read_entry e where e.batch_id = b.id), '[]') as entries
        from read_batch b where b.id = any($1::uuid[])`,
      values: [ids],
    }),
  digestOf: (batch) => digestOfBatch(batch.entries),
};
