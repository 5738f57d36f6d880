import type pg from 'pg';
import type { Logger } from 'pino';
import { theClock } from '../../directory/actor.ts';
import { projectScope } from '../../directory/scope.ts';
import { emptyChange, writeChange } from '../../kernel/change.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { findCaseFor } from '../../kernel/reading/read-case.ts';
import { lastStep, record } from '../../kernel/record.ts';
import { processIn } from '../../kernel/terms/process-in.ts';
import { reconsider } from '../../kernel/terms/reconsider.ts';
import {
  type ClaimedReconsideration,
  type Counted,
  claimReconsideration,
  countRunning,
  noteReconsidered,
  type RunningRow,
  readRunning,
  runningIds,
} from '../../kernel/terms/reconsideration.queries.ts';
import { inTransaction, isLostRace, onPool, type Tx } from '../../platform/db/tx.ts';
import { asDatabaseError } from '../../platform/http/database-errors.ts';
import { type InBackground, inBackground } from '../../platform/in-background.ts';

export interface ApplyingParts {
  /** Behind the worker's wall: a decision may hold for many projects. */
  pool: pg.Pool;
  kernel: Kernel;
  log: Pick<Logger, 'error'>;
  now: () => Temporal.Instant;
  stopping?: () => boolean;
}

/** Thrown inside a transaction so that nothing of it stays: another worker has taken this up. */
class Superseded extends Error {}

const atOnce = 200;

/** Beside the timers, which wait for none of it. */
export const applyingInBackground = (parts: Omit<ApplyingParts, 'stopping'>): InBackground =>
  inBackground(parts.log, 'a decision could not be applied to running cases', (stopping) =>
    applyToRunning({ ...parts, stopping }),
  );

/** Applies every decision that waits for it, oldest first; killed anywhere, the next worker goes on behind the last case. */
export async function applyToRunning(parts: ApplyingParts): Promise<void> {
  while (!parts.stopping?.()) {
    const claimed = await claimReconsideration(onPool(parts.pool), parts.now());
    if (!claimed) return;
    try {
      if (!(await applyOne(parts, claimed))) return;
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
  }
}

/** False when it has to be taken up again later: asked to stop, or clocks have yet to speak. */
async function applyOne(parts: ApplyingParts, claimed: ClaimedReconsideration): Promise<boolean> {
  const { pool, kernel } = parts;
  const tx = onPool(pool);
  const note = async (counted: Counted) => {
    if (!(await noteReconsidered(tx, claimed, parts.now(), counted))) throw new Superseded();
  };
  await kernel.parameters.reach(claimed.head);
  if (claimed.total === null) await note({ total: await countRunning(tx, claimed) });
  const leave = async (counted: Counted) => {
    await note({ ...counted, leave: true });
    return false;
  };
  let after = claimed.cursor;
  for (;;) {
    const ids = await runningIds(tx, claimed, after);
    if (ids.length === 0) break;
    for (let from = 0; from < ids.length; from += atOnce) {
      const batch = ids.slice(from, from + atOnce);
      // Counted when the next one that moves is, or when the batch is through.
      let same = 0;
      for (const row of await readRunning(tx, batch)) {
        // What it has to say under the terms it has comes first; the worker is about to let it.
        const isAboutToSpeak = row.wakesAt && Temporal.Instant.compare(row.wakesAt, parts.now()) <= 0;
        if (isAboutToSpeak || parts.stopping?.()) return leave({ done: same, cursor: after });
        const outcome = await applyTo(parts, claimed, row, same + 1);
        same = outcome === 'same' ? same + 1 : 0;
        after = row.id;
      }
      // Those that ended meanwhile have been looked at as well.
      after = batch.at(-1)!;
      await note({ done: same, cursor: after });
    }
  }
  await note({ finished: true });
  return true;
}

/** Its event and the count of it in one transaction, so that a worker that dies counts nothing twice. */
async function applyTo(
  { pool, kernel, log, now }: ApplyingParts,
  claimed: ClaimedReconsideration,
  row: RunningRow,
  done: number,
): Promise<'same' | 'counted'> {
  const counted = { done, cursor: row.id };
  try {
    if (!reconsider(kernel, row, claimed, now())) return 'same';
    await inTransaction(pool, null, async (tx) => {
      const given = await give(kernel, tx.as(projectScope(row.projectId)), claimed, row.id, now());
      if (!(await noteReconsidered(tx, claimed, now(), { ...counted, ...given }))) throw new Superseded();
    });
  } catch (error) {
    if (error instanceof Superseded || isAway(error)) throw error;
    log.error({ err: error, caseId: row.id }, 'a running case could not be given what was decided');
    if (!(await noteReconsidered(onPool(pool), claimed, now(), { ...counted, failed: 1 })))
      throw new Superseded();
  }
  return 'counted';
}

/** A database that goes away is no fault of the case: the whole is taken up again when it is back. */
const isAway = (error: unknown): boolean =>
  !isLostRace(error) && asDatabaseError(error)?.code === 'server.busy';

async function give(
  kernel: Kernel,
  tx: Tx,
  claimed: ClaimedReconsideration,
  caseId: string,
  at: Temporal.Instant,
): Promise<{ moved?: number; nowOverdue?: number }> {
  await tx.query({
    name: 'hold-running-case',
    text: 'select id from cases where id = $1 for no key update',
    values: [caseId],
  });
  const found = await findCaseFor(tx, theClock, caseId);
  const given = found.case.closedAt ? null : reconsider(kernel, found.case, claimed, at);
  if (!given) return {};
  const { terms, retargeted, passed, nowOverdue } = given;
  const change = emptyChange();
  record(change, processIn(kernel, found.case, at), found, found.case, {
    kind: 'retargeted',
    action: null,
    actor: claimed.madeBy ? { kind: 'staff', id: claimed.madeBy } : { kind: 'system', id: null },
    occurredAt: at,
    recordedAt: at,
    data: {
      retargeted,
      reason: claimed.reason,
      reconsideration: claimed.id,
      ...(Object.keys(passed).length > 0 ? { passed } : {}),
    },
    raisesVersion: false,
    terms,
    silent: lastStep(found.events)?.actor.kind === 'import',
  });
  await writeChange(tx, change);
  return { moved: 1, nowOverdue: nowOverdue.length > 0 ? 1 : 0 };
}
