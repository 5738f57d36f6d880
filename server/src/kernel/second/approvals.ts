import { projectsWith } from '../../directory/access.ts';
import { type Actor, rolesIn, type StaffActor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Label } from '../../directory/labels.ts';
import type { Role } from '../../directory/roles.ts';
import { canonical } from '../../platform/crypto/chain.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { keyedHash, seal, unseal } from '../../platform/crypto/seal.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { hours } from '../../platform/time.ts';
import {
  type ApprovalRecord,
  addRequest,
  type ConsentNeeded,
  countsWaiting,
  endExpired,
  recordDecision,
  requestForUpdate,
  takeApproved,
  waitingLike,
} from './approvals.queries.ts';
import '../kernel.errors.ts';
import { anybodyElseIn, staffIn } from './second.queries.ts';
import { alreadyDecided, expired, rolesInWords, secondWithin } from './second.ts';

/** How long an approval may be made use of, once. */
export const usableFor = hours(24);

export interface Within {
  keys: KeyRing;
  actor: Actor;
  now: Temporal.Instant;
}

/** What somebody may only do together with a second person, where it is no action of a case. */
export interface Need {
  /** A word of code, such as export.persons; how it is shown stands with whoever shows it. */
  kind: string;
  /** The second person needs one of `roles` in each of them. */
  projects: readonly string[];
  roles: readonly Role[];
  /** What exactly is asked; another payload is another request. Kept sealed. */
  payload: Record<string, unknown>;
}

export type Approval =
  | { granted: true; id: string }
  | { granted: false; id: string; expiresAt: Temporal.Instant };

/**
 * Whether a second person has agreed to exactly this: then the approval is used up by the very call. Otherwise the
 * request is made, or found waiting, and whoever asked comes back when it has been decided. Throws approval.nobodyElse
 * where there is no second person, approval.forbidden where nobody of the staff asks.
 */
export async function requireApproval(tx: Tx, { keys, actor, now }: Within, need: Need): Promise<Approval> {
  const projects = [...new Set(need.projects)].sort();
  if (actor.kind !== 'staff' || projects.length === 0) fail('approval.forbidden');
  const payload = canonical(need.payload);
  const same = {
    askedBy: actor.id,
    kind: need.kind,
    fingerprint: keyedHash(keys, 'approval', canonical([need.kind, projects, payload])),
  };
  const taken = await takeApproved(tx, same, now, now.subtract({ seconds: usableFor.seconds }));
  if (taken) return { granted: true, id: taken };
  await endExpired(tx, same, now);
  const others = { staffId: actor.id, projects, roles: need.roles, now };
  if (!(await anybodyElseIn(tx, others))) fail('approval.nobodyElse', { roles: rolesInWords(need.roles) });
  const id = newId();
  const expiresAt = now.add({ seconds: secondWithin.seconds });
  const sealed = seal(keys, 'approval', payload);
  const request = { ...same, id, projects, roles: need.roles, payload: sealed, askedAt: now, expiresAt };
  if (await addRequest(tx, request)) {
    const subject = { kind: 'approval', id };
    await writeAudit(tx, {
      now,
      actor,
      action: 'second.asked',
      projectId: projects[0],
      subject,
      data: { kind: need.kind },
    });
    return { granted: false, id, expiresAt };
  }
  // The same was asked before, or at this moment by the other hand of a double click.
  const waiting = await waitingLike(tx, same);
  return waiting ? { granted: false, ...waiting } : requireApproval(tx, { keys, actor, now }, need);
}

export type Verb = 'approve' | 'decline' | 'withdraw';

export const decisionOf = { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' } as const;

/**
 * Decides a request that is no action of a case. The same answer once more changes nothing. Throws approval.notFound,
 * approval.notWaiting, approval.ownRequest, approval.forbidden, approval.askerMayNot.
 */
export async function decideApproval(
  tx: Tx,
  { keys, actor, now }: Within,
  id: string,
  verb: Verb,
  reason: string | null,
): Promise<void> {
  const row = await requestForUpdate(tx, id);
  if (!row || actor.kind !== 'staff' || !maySeeRequest(actor, row)) fail('approval.notFound');
  const mine = row.asked_by === actor.id;
  if (verb === 'withdraw' ? !mine : !mine && !mayDecide(actor, row)) fail('approval.forbidden');
  if (verb !== 'withdraw' && mine) fail('approval.ownRequest');
  const decision = decisionOf[verb];
  if (row.decision === decision && row.decided_by === actor.id) return;
  const reasonNot = reasonOver(row, now);
  if (reasonNot) fail('approval.notWaiting', { reason: reasonNot });
  if (verb === 'approve') await refuseLeftAsker(tx, row, now);
  const sealed = reason === null ? null : seal(keys, 'approval', reason);
  await recordDecision(tx, { id, decision, decidedBy: actor.id, decidedAt: now, reason: sealed });
  await writeAudit(tx, {
    now,
    actor,
    action: auditOf[decision],
    projectId: row.project_id,
    subject: { kind: 'approval', id },
    data: { kind: row.kind, askedBy: row.asked_by },
  });
}

export const auditOf = {
  approved: 'second.agreed',
  declined: 'second.refused',
  withdrawn: 'second.withdrawn',
} as const;

/** Whoever asked, and whoever could be the second person; for anybody else it is not there. */
export const maySeeRequest = (actor: Actor, row: ApprovalRecord): boolean =>
  actor.kind === 'staff' && (row.asked_by === actor.id || mayDecide(actor, row));

/** A post of those the request names, in every project it concerns; never whoever asked. */
export const mayDecide = (actor: Actor, row: ApprovalRecord): boolean =>
  actor.kind === 'staff' && row.asked_by !== actor.id && holdsWhatNeeds(actor, row);

const holdsWhatNeeds = (actor: Actor, { projects, roles }: ConsentNeeded): boolean =>
  projects.every((project) => rolesIn(actor, project).some((role) => roles.includes(role)));

/** How many requests wait for this one's answer. */
export async function countToDecide(tx: Tx, actor: StaffActor, now: Temporal.Instant): Promise<number> {
  const waiting = await countsWaiting(tx, projectsWith(actor, 'beSecond'), actor.id, now);
  return waiting.filter((needed) => holdsWhatNeeds(actor, needed)).reduce((sum, { count }) => sum + count, 0);
}

/** Null while it waits. */
function reasonOver(row: ApprovalRecord, now: Temporal.Instant): Label | null {
  if (row.decision === 'expired' || (!row.decision && Temporal.Instant.compare(row.expires_at, now) <= 0)) {
    return expired;
  }
  return row.decision ? alreadyDecided : null;
}

export const openPayload = (keys: KeyRing, sealed: Buffer): Record<string, unknown> =>
  JSON.parse(unseal(keys, 'approval', sealed));

/** Whatever he asked for he would now do without a post to do it in. */
async function refuseLeftAsker(tx: Tx, row: ApprovalRecord, now: Temporal.Instant): Promise<void> {
  for (const project of row.projects) {
    if (!(await staffIn(tx, row.asked_by, project, now))) fail('approval.askerMayNot');
  }
}
