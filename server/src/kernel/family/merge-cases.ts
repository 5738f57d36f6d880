import { hasRightIn } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Label } from '../../directory/labels.ts';
import { TryAgain, type Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { staleDetails } from '../acting/stale.ts';
import type { CaseSnapshot, EventData } from '../case.ts';
import { keepText } from '../case-texts.ts';
import { type Change, emptyChange, writeChange } from '../change.ts';
import { commandRow, fingerprintOf, repeatedCommand } from '../commands.ts';
import type { Kernel } from '../kernel.ts';
import type { LeftCase } from '../reading/leave-case.ts';
import { type FoundCase, findCaseFor } from '../reading/read-case.ts';
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
  const seen = new Map([asked.survivor, ...asked.sources].map(({ id, version }) => [id, version]));
  for (const found of [merging.survivor, ...merging.sources]) {
    const version = seen.get(found.case.id)!;
    if (found.case.version === version) continue;
    // The same command sent twice at once: its twin has merged them since this one looked for it.
    if (await repeatedCommand(tx, actor, commandId, fingerprint)) {
      throw new TryAgain('The command has been carried out meanwhile.');
    }
    const details = await staleDetails(kernel, tx, actor, found, version);
    fail('case.stale', { number: found.case.number, who: details.who, what: details.what }, [], details);
  }
  const [hindrance] = merging.hindrances;
  if (hindrance) fail('case.mergeRefused', { reason: hindrance });

  const change = emptyChange();
  const { survivor, sources } = decideMerge(kernel, change, actor, now, merging, asked.reason);
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
  survivor: FoundCase;
  sources: FoundCase[];
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
  if (sourceIds.includes(survivorId) || new Set(sourceIds).size < sourceIds.length) {
    fail('request.invalid', {}, [{ path: '/sources', message: eachOnce }]);
  }
  const survivor = await findCaseFor(tx, actor, survivorId);
  const sources: FoundCase[] = [];
  for (const id of sourceIds) sources.push(await findCaseFor(tx, actor, id));
  for (const found of [survivor, ...sources]) {
    if (!hasRightIn(actor, 'orderCases', found.case.projectId)) fail('auth.forbidden');
  }
  return {
    survivor,
    sources,
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

/** Adds to `change` what merging does; answers the cases as it leaves them. */
export function decideMerge(
  kernel: Kernel,
  change: Change,
  actor: Actor,
  now: Temporal.Instant,
  { survivor: found, sources }: Merging,
  reason?: string,
): { survivor: CaseSnapshot; sources: CaseSnapshot[] } {
  const process = processIn(kernel, found.case, now);
  const by = { actor: { kind: actor.kind, id: actor.id }, occurredAt: now, recordedAt: now };
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
