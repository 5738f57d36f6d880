import type { Terms } from '../../directory/retention.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';

export interface Run {
  id: string;
  counts: Record<string, number>;
}

/** After this long without a sign of life a run is taken up by whoever comes next. */
const deadMinutes = 10;

/** Takes the night's clearing, if nobody has done it or is at it; null otherwise. A run by hand has no night. */
export async function claimRun(
  tx: Tx,
  now: Temporal.Instant,
  asked: { night: string | null; actor: object; terms: Terms },
): Promise<Run | null> {
  const [run] = await tx.query<Run>({
    name: 'claim-retention-run',
    text: `insert into retention_run as r (id, night, actor, started_at, beat_at, terms, counts)
           values ($1, $2::date, $3, $4, $4, $5, '{}')
           on conflict (night) do update set beat_at = excluded.beat_at
             where r.finished_at is null and r.beat_at < excluded.beat_at - interval '${deadMinutes} minutes'
           returning id, counts`,
    values: [newId(), asked.night, JSON.stringify(asked.actor), now.toString(), JSON.stringify(asked.terms)],
  });
  return run ?? null;
}

export async function noteRun(tx: Tx, run: Run, now: Temporal.Instant, finished: boolean): Promise<void> {
  await tx.query({
    name: 'note-retention-run',
    text: `update retention_run set counts = $2, beat_at = $3, finished_at = case when $4 then $3::timestamptz end
           where id = $1`,
    values: [run.id, JSON.stringify(run.counts), now.toString(), finished],
  });
}

export async function lastRuns(tx: Tx) {
  return tx.query<{
    id: string;
    actor: { kind: string; id: string | null };
    name: string | null;
    started_at: Temporal.Instant;
    finished_at: Temporal.Instant | null;
    terms: Record<string, number>;
    counts: Record<string, number>;
  }>({
    name: 'last-retention-runs',
    text: `select r.id, r.actor, (select name from staff s where s.id::text = r.actor ->> 'id') as name,
             r.started_at, r.finished_at, r.terms, r.counts
           from retention_run r order by r.started_at desc, r.id desc limit 60`,
    values: [],
  });
}

/** Files whose rows have been erased, oldest first. */
export async function filesToRemove(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ storage_key: string }>({
    name: 'files-to-remove',
    text: 'select storage_key from file_to_remove order by asked_at limit 200',
    values: [],
  });
  return rows.map((row) => row.storage_key);
}

export async function filesRemoved(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.query({
    name: 'files-removed',
    text: 'delete from file_to_remove where storage_key = any($1::text[])',
    values: [names],
  });
}
