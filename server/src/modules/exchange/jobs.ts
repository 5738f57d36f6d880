import type pg from 'pg';
import type { Logger } from 'pino';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { projectScope } from '../../directory/scope.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { inTransaction, onPool, TryAgain, type Tx } from '../../platform/db/tx.ts';
import { findError } from '../../platform/errors/catalogue.ts';
import { AppError } from '../../platform/errors/fail.ts';
import { renderError } from '../../platform/errors/render-error.ts';
import { type InBackground, inBackground } from '../../platform/in-background.ts';
import { monotonicMs } from '../../platform/time.ts';
import { applyRows } from './apply.queries.ts';
import { holdTargets, snapshotNow, verdictsHold } from './hold-targets.queries.ts';
import {
  beatImport,
  claimImport,
  endOldImports,
  forgetContents,
  type ImportRow,
  moveImport,
  nobody,
  readWorkbookOf,
  releaseImport,
} from './imports.queries.ts';
import { forWholeSets, type Judging, judge, type Verdicts } from './judge.queries.ts';
import { knownNames } from './known-names.queries.ts';
import type { Problem } from './problem-words.ts';
import { addProblems } from './problems.queries.ts';
import { readOurs } from './read-ours.ts';
import { readPeer } from './read-peer.ts';
import { stageDrafts } from './stage.ts';
import { openWorkbook } from './workbook/open-workbook.ts';

export interface JobParts {
  pool: pg.Pool;
  keys: KeyRing;
  log: Logger;
  now: () => Temporal.Instant;
  /** Asked between batches: the process is to end. */
  stopping?: () => boolean;
}

/** Thrown inside the transaction so that nothing of it stays. */
class Superseded extends Error {}
class ProjectBusy extends Error {}

const beatEveryMs = 1000;
const aliveEveryMs = 10_000;
const mostAttempts = 3;
const mostRounds = 4;

/** Does every check and every import that is waiting, one after the other; answers how many. */
export async function runImports(parts: JobParts): Promise<number> {
  const { pool, now } = parts;
  await endOldImports(onPool(pool), now());
  let done = 0;
  const busy: string[] = [];
  while (!parts.stopping?.()) {
    const job = await claimImport(onPool(pool), now(), busy);
    if (!job) break;
    if ((await runImport(parts, job)) === 'busy') {
      busy.push(job.projectId);
      await releaseImport(inProject(pool, job), job);
    } else done++;
  }
  return done;
}

/** Beside the timers, which must not wait a minute for a workbook. */
export const importsInBackground = (parts: Omit<JobParts, 'stopping'>): InBackground =>
  inBackground(parts.log, 'imports could not be looked at', (stopping) => runImports({ ...parts, stopping }));

/**
 * One piece of work that has been claimed. Killed at any point it leaves nothing half-written and is taken up again.
 * `busy`: another import is being applied to the project, and nothing has been tried.
 */
export async function runImport(parts: JobParts, job: ImportRow): Promise<'tried' | 'busy'> {
  const { pool, log, now } = parts;
  if (job.attempt > mostAttempts) {
    await giveUp(parts, job, { code: 'gaveUp', params: { times: mostAttempts } }, 'failed');
    return 'tried';
  }
  const alive = setInterval(() => {
    beatImport(inProject(pool, job), job, now(), null).catch(() => undefined);
  }, aliveEveryMs);
  alive.unref();
  try {
    await transactionIn(pool, job, async (tx) => {
      if (job.state === 'checking') await check(parts, tx, job);
      else await apply(parts, tx, job);
    });
  } catch (error) {
    if (error instanceof ProjectBusy) return 'busy';
    if (error instanceof Superseded) {
      // Told to end, we leave the work to whoever comes next, at once.
      if (parts.stopping?.()) await releaseImport(inProject(pool, job), job);
      return 'tried';
    }
    if (error instanceof AppError && findError(error.code)!.status < 500) {
      const because = {
        zh: renderError(error, 'zh', '-').answer.message,
        en: renderError(error, 'en', '-').answer.message,
      };
      await giveUp(parts, job, { code: 'cannotRead', params: { because } }, 'refused');
      return 'tried';
    }
    log.error({ err: error, importId: job.id }, 'an import broke off and is tried again');
  } finally {
    clearInterval(alive);
  }
  return 'tried';
}

const inProject = (pool: pg.Pool, { projectId }: ImportRow): Tx => onPool(pool, projectScope(projectId));

const transactionIn = (pool: pg.Pool, job: ImportRow, work: (tx: Tx) => Promise<void>): Promise<void> =>
  inTransaction(pool, null, work, 'many', projectScope(job.projectId));

/** Progress is told over another connection, so that everybody sees it while the transaction is open. */
function beater(parts: JobParts, job: ImportRow) {
  let last = monotonicMs();
  return async (done: number, total: () => number | null): Promise<void> => {
    if (parts.stopping?.()) throw new Superseded();
    const passed = monotonicMs();
    if (passed - last < beatEveryMs) return;
    last = passed;
    const going = await beatImport(inProject(parts.pool, job), job, parts.now(), { done, total: total() });
    if (!going) throw new Superseded();
  };
}

async function check(parts: JobParts, tx: Tx, job: ImportRow): Promise<void> {
  const { keys, now } = parts;
  const workbook = await openWorkbook(await readWorkbookOf(tx, keys, job.id));
  await tx.query({ text: 'delete from archive_import_row where import_id = $1', values: [job.id] });
  await tx.query({ text: 'delete from archive_import_problem where import_id = $1', values: [job.id] });
  const beat = beater(parts, job);
  let read = 0;
  const total = () => {
    const share = workbook.share();
    return share > 0.02 ? Math.max(read, Math.round(read / share)) : null;
  };
  const staged = stageDrafts(tx, keys, job, async (rows) => {
    read = rows;
    await beat(read, total);
  });
  const known = await knownNames(tx, job.projectId);
  const today = now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  if (job.layout === 'ours') await readOurs(workbook, staged, known, today);
  else await readPeer(workbook, staged, known, today);
  await staged.finish();
  const unreadable = { rows: staged.refusedRows(), problems: staged.problemsTold() };
  const asOf = await snapshotNow(tx);
  const verdicts = await judge(tx, { ...job, unreadable }, () => beat(read, () => read));
  await tx.query({ text: 'delete from archive_import_part where import_id = $1', values: [job.id] });
  const counts = { ...verdicts, unreadable, asOf };
  await leave(tx, job, { state: 'checked', counts, rows: staged.rowsRead(), restart: true });
}

async function apply(parts: JobParts, tx: Tx, job: ImportRow): Promise<void> {
  const now = parts.now();
  // One import of a project at a time: two that bring in the same people would each find nobody.
  const [lock] = await tx.query<{ ours: boolean }>({
    text: 'select pg_try_advisory_xact_lock(hashtextextended($1, 3)) as ours',
    values: [job.projectId],
  });
  if (!lock!.ours) throw new ProjectBusy();
  const beat = beater(parts, job);
  const unreadable = job.counts.unreadable ?? { rows: 0, problems: 0 };
  const verdicts = await judgeAndHold(tx, job, { ...job, unreadable }, () => beat(0, () => null));
  const counts = { ...verdicts, unreadable };
  if (job.mode === 'all' && verdicts.refused > 0) {
    // The archives have moved on since the check: whoever asked looks at it once more.
    await leave(tx, job, { state: 'checked', counts, restart: true });
    return;
  }
  const kinds = [verdicts.places, verdicts.persons, verdicts.occupancies];
  const total = kinds.reduce((sum, kind) => sum + kind.new + kind.changed, 0);
  const by = job.appliedBy ?? nobody;
  const actor =
    by === nobody ? ({ kind: 'system', id: null } as const) : ({ kind: 'staff', id: by } as const);
  const job2 = { importId: job.id, projectId: job.projectId, actor, now };
  await applyRows(tx, job2, (done) => beat(done, () => total));
  await forgetContents(tx, job.id);
  await writeAudit(tx, {
    now,
    actor,
    action: 'archives.imported',
    projectId: job.projectId,
    subject: { kind: 'import', id: job.id },
    data: { rows: total },
  });
  await leave(tx, job, { state: 'applied', counts, rows: total, finishedAt: now });
}

/**
 * What is true now, and remains so until this transaction ends: judged once more where the archives have moved on, until
 * nobody can write any longer what the verdicts speak of, and nobody has meanwhile.
 */
async function judgeAndHold(
  tx: Tx,
  { counts }: ImportRow,
  job: Judging,
  beat: () => Promise<void>,
): Promise<Verdicts> {
  await forWholeSets(tx);
  const { asOf, places, persons, occupancies, refused = 0, problems = 0 } = counts;
  if (asOf && places && persons && occupancies && (await verdictsHold(tx, job, asOf))) {
    if ((await holdTargets(tx, job.id, asOf)) === 0)
      return { places, persons, occupancies, refused, problems };
  }
  for (let round = 0; round < mostRounds; round++) {
    const snapshot = await snapshotNow(tx);
    const verdicts = await judge(tx, job, beat);
    if ((await holdTargets(tx, job.id, snapshot)) === 0) return verdicts;
  }
  throw new TryAgain('The archives changed each time they were judged.');
}

async function leave(tx: Tx, job: ImportRow, to: Parameters<typeof moveImport>[2]): Promise<void> {
  if (!(await moveImport(tx, job, to))) throw new Superseded();
}

async function giveUp(
  { pool, now }: JobParts,
  job: ImportRow,
  told: Pick<Problem, 'code' | 'params'>,
  state: 'refused' | 'failed',
): Promise<void> {
  await transactionIn(pool, job, async (tx) => {
    const counts = { ...job.counts, problems: (job.counts.problems ?? 0) + 1 };
    if (!(await moveImport(tx, job, { state, counts, finishedAt: now() }))) return;
    await addProblems(tx, job.id, [{ sheet: '', row: 0, column: null, ...told }]);
    await forgetContents(tx, job.id);
  });
}
