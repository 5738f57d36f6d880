import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';

export interface Run {
  id: string;
  counts: Record<string, number>;
}

/** After this long without a sign of life a run is taken up by whoever comes next. */
const deadMinutes = 10;

/** Takes the night's clearing, unless somebody has done it or is at it. A run by hand has no night. */
export async function claimRun(
  tx: Tx,
  now: Temporal.Instant,
  night: string | null,
): Promise<Run | 'done' | 'busy'> {
  const [run] = await tx.query<Run>({
    name: 'claim-retention-run',
    text: `insert into retention_run as r (id, night, started_at, beat_at, counts)
           values ($1, $2::date, $3, $3, '{}')
           on conflict (night) do update set beat_at = excluded.beat_at
             where r.finished_at is null and r.beat_at < excluded.beat_at - interval '${deadMinutes} minutes'
           returning id, counts`,
    values: [newId(), night, now.toString()],
  });
  if (run) return run;
  const [other] = await tx.query<{ done: boolean }>({
    name: 'retention-run-done',
    text: 'select finished_at is not null as done from retention_run where night = $1::date',
    values: [night],
  });
  return other?.done ? 'done' : 'busy';
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
    at_night: boolean;
    started_at: Temporal.Instant;
    finished_at: Temporal.Instant | null;
    counts: Record<string, number>;
  }>({
    name: 'last-retention-runs',
    text: `select id, night is not null as at_night, started_at, finished_at, counts
           from retention_run order by started_at desc, id desc limit 60`,
    values: [],
  });
}

/** Files whose rows have been erased, in an order of their own, from behind a name. */
export async function filesToRemove(tx: Tx, after: string | null): Promise<string[]> {
  const rows = await tx.query<{ storage_key: string }>({
    name: 'files-to-remove',
    text: `select storage_key from file_to_remove where $1::text is null or storage_key > $1
           order by storage_key limit 200`,
    values: [after],
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
