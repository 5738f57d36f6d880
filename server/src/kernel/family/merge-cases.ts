import { hasRightIn } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Label } from '../../directory/labels.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { endPassedHold } from '../acting/end-hold.ts';
import { refuseStale } from '../acting/stale.ts';
import type { CaseSnapshot, EventData } from '../case.ts';
import { keepText } from '../case-texts.ts';
import { type Change, emptyChange, writeChange } from '../change.ts';
import { commandRow, fingerprintOf, repeatedCommand } from '../commands.ts';
import type { Kernel } from '../kernel.ts';
import type { LeftCase } from '../reading/leave-case.ts';
import { type FoundCase, findCasesFor } from '../reading/read-case.ts';
import { record } from '../record.ts';
import { noticeRow } from '../telling/outbox-rows.ts';
import { processIn } from '../terms/process-in.ts';
import { inheritRunning } from './inherit.ts';
import { reasonsNotToMerge, reasonsNotToSurvive } from './merge-reasons.ts';

/** As many as one decision may be about. */
export const mostMerged = 10;

export interface MergeRequest {
  /** The case that goes on, as it was seen. */
  survivor: Seen;
  sources: readonly Seen[];
  reason?: string;
  commandId: string;
}

interface Seen {
  id: string;
  version: number;
}

/**
 * Lets cases that are one matter go on as one: the survivor keeps of every running clock the earlier start and due, the
 * others end as merged and their clocks are silent. All in the caller's transaction, written root first and then in the
 * order of ids, so that of two mergings in opposite directions one is refused. Throws case.notFound, case.stale,
 * case.mergeRefused (with every reason), auth.forbidden; a repeated `commandId` changes nothing.
 */
export async function mergeCases(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: MergeRequest,
): Promise<LeftCase> {
  const { commandId, ...rest } = asked;
  const fingerprint = fingerprintOf(rest);
  const repeated = await repeatedCommand(tx, actor, commandId, fingerprint);
  if (repeated) return { id: repeated.caseId, version: repeated.version };
  const merging = await readMerging(kernel, tx, actor, now, {
    survivorId: asked.survivor.id,
    sourceIds: asked.sources.map(({ id }) => id),
  });
  const seen = [asked.survivor, ...asked.sources].map(({ version }) => version);
  for (const [n, found] of merging.read.entries()) {
    await refuseStale(kernel, tx, actor, found, { seen: seen[n]!, commandId, fingerprint });
  }
  const [hindrance] = merging.hindrances;
  if (hindrance) fail('case.mergeRefused', { reason: hindrance });

  const { change } = merging;
  const { survivor, sources } = decideMerge(kernel, actor, now, merging, asked.reason);
  change.commands.push(commandRow(actor, commandId, fingerprint, survivor.case, now));
  const ids = sources.map((source) => source.case.id);
  await goOnIn(tx, survivor.case.id, ids);
  await writeChange(tx, change);
  await writeAudit(tx, {
    now,
    actor,
    action: 'cases.merged',
    projectId: survivor.case.projectId,
    subject: { kind: 'case', id: survivor.case.id },
    data: { merged: ids },
  });
  return { id: survivor.case.id, version: survivor.case.version };
}

export interface Merging {
  /** Each as it stands now: a hold whose time has passed is over. */
  survivor: FoundCase;
  sources: FoundCase[];
  /** The same as they are stored, the survivor first; what leads from here to there stands in `change`. */
  read: readonly FoundCase[];
  change: Change;
  /** Why it cannot be, one for each case that is in the way; empty when it can. */
  hindrances: Label[];
}

/** What merging would be about. Throws case.notFound for what the actor cannot see, auth.forbidden. */
export async function readMerging(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  { survivorId, sourceIds }: { survivorId: string; sourceIds: readonly string[] },
): Promise<Merging> {
  const ids = [survivorId, ...sourceIds].map((id) => id.toLowerCase());
  if (new Set(ids).size < ids.length) {
    fail('request.invalid', {}, [{ path: '/sources', message: eachOnce }]);
  }
  const read = await findCasesFor(tx, actor, ids);
  for (const found of read) {
    if (!hasRightIn(actor, 'orderCases', found.case.projectId)) fail('auth.forbidden');
  }
  const change = emptyChange();
  const [survivor, ...sources] = read.map((found) => ({
    ...found,
    ...endPassedHold(change, processIn(kernel, found.case, now), found, now, now),
  })) as [FoundCase, ...FoundCase[]];
  return {
    survivor,
    sources,
    read,
    change,
    hindrances: [
      ...reasonsNotToSurvive(kernel, survivor, now),
      ...sources.flatMap((source) => reasonsNotToMerge(kernel, survivor, source, now)),
    ],
  };
}

const eachOnce = {
  zh: '每张工单只能列一次，且不能是要保留的那张',
  en: 'Each case once, and not the one that goes on',
};

/** Adds to the change what merging does; answers the cases as it leaves them. */
export function decideMerge(
  kernel: Kernel,
  actor: Actor,
  now: Temporal.Instant,
  { survivor: found, sources, change }: Merging,
  reason?: string,
): { survivor: CaseSnapshot; sources: CaseSnapshot[] } {
  const process = processIn(kernel, found.case, now);
  const by = { actor, occurredAt: now, recordedAt: now };
  let survivor: CaseSnapshot = found;
  const ended = sources.map((source, n): CaseSnapshot => {
    const owner = { projectId: found.case.projectId, caseId: found.case.id };
    const input: EventData =
      n === 0 && reason ? { input: { reason: keepText(kernel.keys, change, owner, 'reason', reason) } } : {};
    const { terms, inherited } = inheritRunning(
      survivor.case.clocks,
      source.case.clocks,
      now.epochMilliseconds,
    );
    survivor = record(change, process, survivor, survivor.case, {
      ...by,
      kind: 'absorbed',
      action: null,
      data: { ...input, caseId: source.case.id, inherited },
      raisesVersion: true,
      terms,
    });
    const row = { ...source.case, state: 'merged', mergedInto: found.case.id };
    const after = record(change, processIn(kernel, source.case, now), source, row, {
      ...by,
      kind: 'merged',
      action: null,
      data: { caseId: found.case.id },
      raisesVersion: true,
    });
    tellHolder(change, actor, after, now);
    return after;
  });
  tellHolder(change, actor, survivor, now);
  return { survivor, sources: ended };
}

/** Whoever does the work must not go to the same house for nothing. */
function tellHolder(change: Change, actor: Actor, { case: row }: CaseSnapshot, now: Temporal.Instant): void {
  if (!row.assigneeId || row.assigneeId === actor.id) return;
  const kind = row.mergedInto ? 'merged' : 'absorbed';
  change.outbox.push(noticeRow(row, { kind, seq: row.seq, staffId: row.assigneeId }, now));
}

/** What had been merged into these before goes on where they go on. */
async function goOnIn(tx: Tx, survivorId: string, sourceIds: readonly string[]): Promise<void> {
  await tx.query({
    name: 'go-on-in',
    text: 'update cases set merged_into = $1 where merged_into = any($2::uuid[])',
    values: [survivorId, sourceIds],
  });
}
