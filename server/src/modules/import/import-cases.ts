import type pg from 'pg';
import { projectScope } from '../../directory/scope.ts';
import { joinChanges, writeChange } from '../../kernel/change.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { sortInLater } from '../../platform/db/sort-in-later.ts';
import { inTransaction, onPool, type Tx } from '../../platform/db/tx.ts';
import { addHistory, type Contact, nameContact, type ProcessWithHistory } from './add-history.ts';
import { guessColumns, type Mapping, mapColumns } from './columns.ts';
import { addPersons, allProjects, type ImportProject, knownContacts } from './import.queries.ts';
import { ImportRefusal, refusals } from './import-refusal.ts';
import type { Reason } from './import-words.ts';
import { type FileFormat, openFile } from './open-file.ts';
import { type HistoryRow, type RefusedRow, readRow } from './read-row.ts';

export interface ImportJob {
  file: string;
  /** Left out: by the name of the file. */
  format?: FileFormat;
  /** Makes the ids of the file unique among those of other files. */
  source: string;
  projectCode: string;
  process: string;
  map: Mapping;
  /** Judge every row, write none. */
  dryRun?: boolean;
}

export interface RowOutcome {
  line: number;
  id: string;
  outcome: 'imported' | 'known' | 'refused';
  reason: Reason | null;
}

export interface ImportSummary {
  imported: number;
  known: number;
  refused: number;
  reasons: Partial<Record<Reason, number>>;
  /** True when it was told to stop before the end of the file. */
  stopped: boolean;
}

export interface ImportParts {
  kernel: Kernel;
  pool: pg.Pool;
  now: () => Temporal.Instant;
  /** Once for every row, in the order of the file. */
  told?: (outcome: RowOutcome) => void;
  /** After every batch; `share` is how much of the file has been read, where that can be told. */
  progress?: (rows: number, share: number | null) => void;
  /** Asked between batches. */
  shouldStop?: () => boolean;
}

const batchRows = 200;

/**
 * Brings the cases of an earlier system in, with the times they had. Every row is imported, known or refused; what a
 * file brought once, a second run finds known. Throws ImportRefusal when it cannot begin.
 */
export async function importCases(parts: ImportParts, job: ImportJob): Promise<ImportSummary> {
  const importing = await prepare(parts, job);
  const file = await openFile(job.file, job.format);
  const mapping = file.columns ? mapColumns(file.columns, job.map) : null;
  const summary: ImportSummary = { imported: 0, known: 0, refused: 0, reasons: {}, stopped: false };
  let rows = 0;
  let batch: (HistoryRow | RefusedRow)[] = [];
  const flush = async () => {
    for (const outcome of await importing.settle(batch)) {
      summary[outcome.outcome]++;
      if (outcome.reason) summary.reasons[outcome.reason] = (summary.reasons[outcome.reason] ?? 0) + 1;
      parts.told?.(outcome);
    }
    rows += batch.length;
    batch = [];
    parts.progress?.(rows, file.share());
  };

  const now = parts.now();
  for await (const raw of file.rows) {
    const columns = mapping ?? guessColumns(Object.keys(raw.cells ?? {}), job.map);
    batch.push(readRow(raw, columns, importing.project.timeZone, now));
    if (batch.length < batchRows) continue;
    await flush();
    summary.stopped = parts.shouldStop?.() ?? false;
    if (summary.stopped) break;
  }
  if (batch.length > 0) await flush();
  return summary;
}

/** The project and the process a job names. Throws ImportRefusal where one of them is not there. */
export async function findTarget(
  parts: Pick<ImportParts, 'kernel' | 'pool'>,
  job: Pick<ImportJob, 'projectCode' | 'process' | 'source'>,
): Promise<{ project: ImportProject; process: ProcessWithHistory }> {
  if (!/^[\p{L}\p{N}._-]{1,40}$/u.test(job.source)) throw new ImportRefusal(refusals.noSource);
  const able = [...parts.kernel.processes.values()].filter((one) => one.history).map((one) => one.key);
  const process = parts.kernel.processes.get(job.process);
  const values = { process: job.process, known: able.join('、') };
  if (!process) throw new ImportRefusal(refusals.noProcess, values);
  if (!process.history) throw new ImportRefusal(refusals.noHistory, values);
  const projects = await allProjects(onPool(parts.pool));
  const project = projects.find((one) => one.code === job.projectCode);
  if (!project) {
    const known = projects.map((one) => one.code).join('、') || '-';
    throw new ImportRefusal(refusals.noProject, { code: job.projectCode, known });
  }
  return { project, process: process as ProcessWithHistory };
}

async function prepare(parts: ImportParts, job: ImportJob) {
  const { project, process } = await findTarget(parts, job);
  const { kernel, pool } = parts;
  // Ids whose row was fit; a refused one leaves its id free for a better row further down.
  const seen = new Set<string>();

  async function settle(batch: readonly (HistoryRow | RefusedRow)[]): Promise<RowOutcome[]> {
    const judged = batch.map((row) => ('reason' in row ? row : refuseRepeated(row)));
    const contacts = judged
      .filter((row) => !('reason' in row))
      .map((row) => nameContact(kernel.keys, project.id, job.source, row as HistoryRow));
    const settled = await writeAll(contacts);
    return judged.map((row): RowOutcome => {
      if ('reason' in row) return { ...row, outcome: 'refused' };
      return { line: row.line, id: row.id, ...settled.get(row.id)! };
    });
  }

  function refuseRepeated(row: HistoryRow): HistoryRow | RefusedRow {
    if (seen.has(row.id)) return { line: row.line, id: row.id, reason: 'duplicateId' };
    seen.add(row.id);
    return row;
  }

  type Settled = Map<string, Pick<RowOutcome, 'outcome' | 'reason'>>;

  /** All at once; where the database refuses, one by one, so that the fault of a row is no fault of its neighbours. */
  async function writeAll(contacts: readonly Contact[]): Promise<Settled> {
    try {
      return await inTransaction(pool, null, (tx) => write(tx, contacts), 'many', projectScope(project.id));
    } catch (error) {
      if (!isFaultOfRow(error)) throw error;
      if (contacts.length === 1) {
        seen.delete(contacts[0]!.row.id);
        return new Map([[contacts[0]!.row.id, { outcome: 'refused', reason: 'databaseRefused' }]]);
      }
    }
    const settled: Settled = new Map();
    for (const contact of contacts) {
      for (const [id, outcome] of await writeAll([contact])) settled.set(id, outcome);
    }
    return settled;
  }

  async function write(tx: Tx, contacts: readonly Contact[]): Promise<Settled> {
    const ids = contacts.map((contact) => contact.externalId);
    const known = ids.length > 0 ? await knownContacts(tx, project.id, ids) : new Set<string>();
    const fresh = contacts.filter((contact) => !known.has(contact.externalId));
    if (fresh.length > 0 && !job.dryRun) {
      const now = parts.now();
      const persons = fresh.flatMap(({ person }) => (person ? [[person.id, person.name] as const] : []));
      await sortInLater(tx);
      const survivors = await addPersons(tx, project.id, new Map(persons), now);
      const whose = ({ person, ...rest }: Contact): Contact => ({
        ...rest,
        person: person && (survivors.get(person.id) ?? person),
      });
      // Together, because every day that is new leases its first numbers in a round trip of its own.
      const changes = await Promise.all(
        fresh.map((contact) => addHistory(kernel, process, project, whose(contact), now)),
      );
      await writeChange(tx, joinChanges(changes));
    }
    return new Map(
      contacts.map((contact) => [
        contact.row.id,
        { outcome: known.has(contact.externalId) ? 'known' : 'imported', reason: null },
      ]),
    );
  }

  return { project, settle };
}

/** SQLSTATE classes that blame what was written: data, constraints, limits. Anything else would hit every row alike. */
const isFaultOfRow = (error: unknown): boolean => /^(22|23|54)/.test((error as { code?: string }).code ?? '');
