import type { KeyRing } from '../../platform/crypto/keys.ts';
import { seal, unsealBytes } from '../../platform/crypto/seal.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { Verdicts } from './judge.queries.ts';

export type ImportState =
  | 'checking'
  | 'checked'
  | 'applying'
  | 'applied'
  | 'refused'
  | 'failed'
  | 'cancelled';
export type Layout = 'ours' | 'peer';
export type Mode = 'all' | 'good';

export interface ImportRow {
  id: string;
  projectId: string;
  fileName: string;
  layout: Layout;
  state: ImportState;
  mode: Mode | null;
  rowsTotal: number | null;
  rowsDone: number;
  counts: Partial<Verdicts> & {
    unreadable?: { rows: number; problems: number };
    /** The snapshot after which nothing was read for these verdicts. */
    asOf?: string;
  };
  createdBy: string;
  /** Who had it brought in; null until somebody has. */
  appliedBy: string | null;
  createdAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
  attempt: number;
}

/** Who brings something in from the command line is no member of staff. */
export const nobody = '00000000-0000-0000-0000-000000000000';

const columns = `id, project_id as "projectId", file_name as "fileName", layout, state, mode, rows_total as "rowsTotal",
  rows_done as "rowsDone", counts, created_by as "createdBy", applied_by as "appliedBy", created_at as "createdAt", finished_at as "finishedAt", attempt`;

const purpose = 'import.workbook';
const partSize = 1024 * 1024;

/** Keeps an uploaded workbook, sealed, until it has been read. `claimed`: whoever adds it works on it himself. */
export async function addImport(
  tx: Tx,
  keys: KeyRing,
  now: Temporal.Instant,
  asked: {
    projectId: string;
    fileName: string;
    layout: Layout;
    createdBy: string;
    bytes: Buffer;
    claimed?: boolean;
  },
): Promise<string> {
  const id = newId();
  await tx.query({
    name: 'add-import',
    text: `insert into archive_import (id, project_id, file_name, layout, state, created_by, created_at, heartbeat_at, attempt)
           values ($1, $2, $3, $4, 'checking', $5, $6, case when $7 then $6::timestamptz end, case when $7 then 1 else 0 end)`,
    values: [
      id,
      asked.projectId,
      asked.fileName,
      asked.layout,
      asked.createdBy,
      now.toString(),
      asked.claimed === true,
    ],
  });
  for (let at = 0, number = 0; at < asked.bytes.length; at += partSize, number++) {
    const part = asked.bytes.subarray(at, at + partSize);
    await tx.query({
      name: 'add-import-part',
      text: 'insert into archive_import_part (import_id, project_id, number, sealed) values ($1, $2, $3, $4)',
      values: [id, asked.projectId, number, seal(keys, purpose, part)],
    });
  }
  return id;
}

export async function readWorkbookOf(tx: Tx, keys: KeyRing, id: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let number = 0; ; number++) {
    const [part] = await tx.query<{ sealed: Buffer }>({
      name: 'read-import-part',
      text: 'select sealed from archive_import_part where import_id = $1 and number = $2',
      values: [id, number],
    });
    if (!part) return Buffer.concat(parts);
    parts.push(unsealBytes(keys, purpose, part.sealed));
  }
}

export async function findImport(
  tx: Tx,
  projectIds: readonly string[],
  id: string,
): Promise<ImportRow | null> {
  const [row] = await tx.query<ImportRow>({
    name: 'find-import',
    text: `select ${columns} from archive_import where id = $1 and project_id = any($2::uuid[])`,
    values: [id, projectIds],
  });
  return row ?? null;
}

export async function listImports(tx: Tx, projectIds: readonly string[]): Promise<ImportRow[]> {
  return tx.query({
    name: 'list-imports',
    text: `select ${columns} from archive_import where project_id = any($1::uuid[]) order by created_at desc, id desc limit 100`,
    values: [projectIds],
  });
}

/**
 * The next piece of work nobody is at; a minute without a sign of life is proof that whoever was at it is dead. Nothing
 * is applied to the projects that are `busy`.
 */
export async function claimImport(
  tx: Tx,
  now: Temporal.Instant,
  busy: readonly string[] = [],
): Promise<ImportRow | null> {
  const [row] = await tx.query<ImportRow>({
    name: 'claim-import',
    text: `update archive_import set attempt = attempt + 1, heartbeat_at = $1, rows_done = 0
           where id = (select id from archive_import where state in ('checking', 'applying')
             and (state = 'checking' or project_id <> all($2::uuid[]))
             and (heartbeat_at is null or heartbeat_at < $1::timestamptz - interval '60 seconds')
             order by created_at, id for update skip locked limit 1)
           returning ${columns}`,
    values: [now.toString(), busy],
  });
  return row ?? null;
}

/** A sign of life; false when the work has been cancelled or somebody else is at it. */
export async function beatImport(
  tx: Tx,
  job: Pick<ImportRow, 'id' | 'attempt' | 'state'>,
  now: Temporal.Instant,
  progress: { done: number; total: number | null } | null,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'beat-import',
    text: `update archive_import set heartbeat_at = $4, rows_done = coalesce($5, rows_done),
             rows_total = coalesce($6, rows_total)
           where id = $1 and attempt = $2 and state = $3 returning id`,
    values: [job.id, job.attempt, job.state, now.toString(), progress?.done ?? null, progress?.total ?? null],
  });
  return rows.length === 1;
}

export async function releaseImport(tx: Tx, job: Pick<ImportRow, 'id' | 'attempt' | 'state'>): Promise<void> {
  await tx.query({
    name: 'release-import',
    text: `update archive_import set heartbeat_at = null, attempt = attempt - 1
           where id = $1 and attempt = $2 and state = $3`,
    values: [job.id, job.attempt, job.state],
  });
}

/** Moves an import on from the state it was found in; false when it is no longer there. */
export async function moveImport(
  tx: Tx,
  job: Pick<ImportRow, 'id' | 'attempt' | 'state'>,
  to: {
    state: ImportState;
    mode?: Mode;
    appliedBy?: string;
    counts?: ImportRow['counts'];
    rows?: number;
    finishedAt?: Temporal.Instant;
    restart?: boolean;
    /** Whoever moves it works on it himself. */
    claimedAt?: Temporal.Instant;
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'move-import',
    text: `update archive_import set state = $4, mode = coalesce($5, mode), counts = coalesce($6, counts),
             rows_done = coalesce($7, rows_done), rows_total = coalesce($7, rows_total), finished_at = $8,
             heartbeat_at = $10, applied_by = coalesce($11, applied_by), attempt = case when $9 then 0 else attempt end
           where id = $1 and attempt = $2 and state = $3 returning id`,
    values: [
      job.id,
      job.attempt,
      job.state,
      to.state,
      to.mode ?? null,
      to.counts ? JSON.stringify(to.counts) : null,
      to.rows ?? null,
      to.finishedAt?.toString() ?? null,
      to.restart ?? false,
      to.claimedAt?.toString() ?? null,
      to.appliedBy ?? null,
    ],
  });
  return rows.length === 1;
}

/** What people sent us does not lie about: the file and what was read out of it. */
export async function forgetContents(tx: Tx, id: string): Promise<void> {
  await tx.query({ text: 'delete from archive_import_part where import_id = $1', values: [id] });
  await tx.query({ text: 'delete from archive_import_row where import_id = $1', values: [id] });
  await tx.query({ text: 'delete from archive_import_verdict where import_id = $1', values: [id] });
}

/** After a day an import that nobody applied is over; of one that is over, nothing that was sent is kept. */
export async function endOldImports(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.query({
    name: 'end-old-imports',
    text: `update archive_import set state = 'cancelled', finished_at = $1
           where state = 'checked' and created_at < $1::timestamptz - interval '1 day'`,
    values: [now.toString()],
  });
  const over = await tx.query<{ id: string }>({
    name: 'imports-to-forget',
    text: `select i.id from archive_import i where i.state = any('{applied,refused,failed,cancelled}')
           and (exists (select from archive_import_part p where p.import_id = i.id)
             or exists (select from archive_import_row r where r.import_id = i.id))`,
  });
  for (const { id } of over) await forgetContents(tx, id);
}
