import type { Actor } from '../../directory/actor.ts';
import type { AuditAction } from '../../directory/audit/audit-actions.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { carryOut, refuseMoment, type Told } from '../acting/carry-out.ts';
import { refuseHopeless } from '../acting/effects.ts';
import { actorMay } from '../acting/who-may.ts';
import type { CaseRow } from '../case.ts';
import { keepText } from '../case-texts.ts';
import type { Change } from '../change.ts';
import { commandRow } from '../commands.ts';
import type { Process } from '../define-process.ts';
import { checkReferences, fillIn } from '../forms.ts';
import type { Kernel } from '../kernel.ts';
import { type LeftCase, leaveCase } from '../reading/leave-case.ts';
import { caseScope, type FoundCase, maySee } from '../reading/read-case.ts';
import { record } from '../record.ts';
import { noticeRow } from '../telling/outbox-rows.ts';
import { auditOf } from './approvals.ts';
import { anybodyElseIn, staffIn } from './second.queries.ts';
import {
  declineForm,
  mayBeSecond,
  reasonNotWaiting,
  replaced,
  rolesInWords,
  type SecondVerb,
  secondWithin,
  type WaitingSecond,
  waitingSecond,
} from './second.ts';

/** Who asks or decides, about what, with what filled in; everything stale or not offered has been refused before. */
export interface Deciding {
  kernel: Kernel;
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  process: Process;
  found: FoundCase;
  command: { id: string; fingerprint: string };
  /** What has come before in the same transaction. */
  change: Change;
}

/** An action that needs a second person changes nothing yet: it is asked for, with everything that was filled in. */
export async function askSecond(deciding: Deciding, told: Told): Promise<LeftCase> {
  const { tx, actor, now, found, process, change } = deciding;
  const roles = told.action.needsSecond!;
  if (actor.kind !== 'staff')
    fail('case.actionForbidden', { number: found.case.number, action: told.action.label });
  const among = { staffId: actor.id, projects: [found.case.projectId], roles, now };
  await refuseHopeless(tx, now, told.action.effects ?? [], found.case, told.input);
  if (!(await anybodyElseIn(tx, among))) fail('approval.nobodyElse', { roles: rolesInWords(roles) });
  const id = newId();
  const expiresAt = now.add({ seconds: secondWithin.seconds });
  const after = record(change, process, found, found.case, {
    kind: 'secondAsked',
    action: null,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: {
      input: told.keep(change),
      second: { approval: id, action: told.key, expiresAt: expiresAt.toString() },
    },
    raisesVersion: false,
  });
  change.approvals.push({
    id,
    projectId: found.case.projectId,
    projects: [found.case.projectId],
    kind: 'caseAction',
    roles,
    caseId: found.case.id,
    action: told.key,
    version: found.case.version,
    askedBy: actor.id,
    askedAt: now,
    expiresAt,
  });
  await audit(deciding, 'second.asked', id);
  const notice = { kind: 'secondAsked', seq: after.case.seq, roles, except: actor.id };
  change.outbox.push(noticeRow(after.case, notice, now));
  return leave(deciding, change, after);
}

/**
 * Approves, declines or withdraws the request that waits on the case. Approving carries the action out as both: who
 * asked must still be allowed to, and everything the action depends on is looked at again. Throws approval.notWaiting,
 * approval.ownRequest, approval.forbidden, approval.askerMayNot, and what taking the action itself would throw.
 */
export async function decideSecond(
  deciding: Deciding,
  verb: SecondVerb,
  { approval, ...input }: Record<string, unknown>,
): Promise<LeftCase> {
  const { actor, now, process, found } = deciding;
  const waiting = waitingSecond(found, now);
  if (!waiting || (approval !== undefined && approval !== waiting.approval))
    fail('approval.notWaiting', { reason: waiting ? replaced : reasonNotWaiting(found) });
  const action = process.actions[waiting.action]!;
  if (verb === 'withdrawSecond') {
    if (actor.kind !== 'staff' || actor.id !== waiting.askedBy) fail('approval.forbidden');
    fillIn(undefined, input);
    return settle(deciding, waiting, 'secondWithdrawn', 'withdrawn', () => ({}));
  }
  if (actor.id === waiting.askedBy) fail('approval.ownRequest');
  if (!mayBeSecond(actor, action.needsSecond, found.case, waiting.askedBy)) fail('approval.forbidden');
  if (verb === 'declineSecond') {
    const filled = fillIn(declineForm, input);
    const owner = { projectId: found.case.projectId, caseId: found.case.id };
    return settle(deciding, waiting, 'secondDeclined', 'declined', (change) => ({
      reason: keepText(deciding.kernel.keys, change, owner, 'reason', String(filled.reason)),
    }));
  }
  fillIn(undefined, input);
  return approve(deciding, waiting);
}

async function approve(deciding: Deciding, waiting: WaitingSecond): Promise<LeftCase> {
  const { kernel, tx, actor, now, process, found, command, change } = deciding;
  const action = process.actions[waiting.action]!;
  const asker = await staffIn(tx, waiting.askedBy, found.case.projectId, now);
  if (!asker || !maySee(caseScope(asker), found.case) || !actorMay(asker, action.by, found.case)) {
    fail('approval.askerMayNot');
  }
  refuseMoment(process, action, found);
  await audit(deciding, auditOf.approved, waiting.approval);
  const kept = waiting.asked.data.input ?? {};
  const scope = { projectId: found.case.projectId, caseId: found.case.id };
  await checkReferences(tx, scope, action.input, kept);
  return carryOut(
    { kernel, tx, actor: asker, now, process, found, change },
    { key: waiting.action, action, input: kept, keep: () => kept, occurredAt: now },
    (_, after) => {
      change.decisions.push(decisionOf(waiting, found.case, 'approved', actor, now));
      const notice = { kind: 'secondApproved', seq: after.seq, staffId: waiting.askedBy };
      change.outbox.push(noticeRow(after, notice, now));
      change.commands.push(commandRow(actor, command.id, command.fingerprint, after, now));
    },
    { approval: waiting.approval, approvedBy: actor.id! },
  );
}

async function settle(
  deciding: Deciding,
  waiting: WaitingSecond,
  kind: string,
  decision: 'declined' | 'withdrawn',
  keep: (change: Change) => Record<string, unknown>,
): Promise<LeftCase> {
  const { actor, now, process, found, change } = deciding;
  const after = record(change, process, found, found.case, {
    kind,
    action: null,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: { input: keep(change), second: { approval: waiting.approval, action: waiting.action } },
    raisesVersion: false,
  });
  await audit(deciding, auditOf[decision], waiting.approval);
  change.decisions.push(decisionOf(waiting, found.case, decision, actor, now));
  if (decision === 'declined') {
    const notice = { kind, seq: after.case.seq, staffId: waiting.askedBy };
    change.outbox.push(noticeRow(after.case, notice, now));
  }
  return leave(deciding, change, after);
}

const audit = ({ tx, actor, now, found }: Deciding, action: AuditAction, approval: string): Promise<void> =>
  writeAudit(tx, {
    now,
    actor,
    action,
    projectId: found.case.projectId,
    subject: { kind: 'approval', id: approval },
    data: { caseId: found.case.id },
  });

const decisionOf = (
  waiting: WaitingSecond,
  row: CaseRow,
  decision: string,
  actor: Actor,
  now: Temporal.Instant,
) => ({ id: waiting.approval, caseId: row.id, decision, decidedBy: actor.id!, decidedAt: now });

function leave(
  deciding: Deciding,
  change: Change,
  after: Parameters<typeof leaveCase>[2],
): Promise<LeftCase> {
  const { actor, now, command, found, tx } = deciding;
  change.commands.push(commandRow(actor, command.id, command.fingerprint, after.case, now));
  return leaveCase(tx, change, after, found);
}
