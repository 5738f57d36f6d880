import type { Role } from '../../directory/roles.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** One of these posts in each of these projects. */
export interface ConsentNeeded {
  projects: string[];
  roles: Role[];
}

export interface ApprovalRecord extends ConsentNeeded {
  id: string;
  project_id: string;
  kind: string;
  case_id: string | null;
  action: string | null;
  version: number | null;
  payload: Buffer | null;
  asked_by: string;
  asked_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  decision: 'approved' | 'declined' | 'withdrawn' | 'expired' | null;
  decided_by: string | null;
  decided_at: Temporal.Instant | null;
  reason: Buffer | null;
  used_at: Temporal.Instant | null;
  /** Of an action of a case: the version the case has reached since. */
  case_version: number | null;
}

interface Same {
  askedBy: string;
  kind: string;
  fingerprint: Buffer;
}

/** Uses up one approval of this request given after `since`; its id, or null. One statement, so two cannot use one. */
export async function takeApproved(
  tx: Tx,
  same: Same,
  now: Temporal.Instant,
  since: Temporal.Instant,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>({
    name: 'take-approved',
    text: `update approval set used_at = $4 where used_at is null and id = (
             select id from approval where asked_by = $1 and kind = $2 and fingerprint = $3 and decision = 'approved'
               and used_at is null and decided_at > $5 order by decided_at limit 1 for update)
           returning id`,
    values: [same.askedBy, same.kind, same.fingerprint, now.toString(), since.toString()],
  });
  return row?.id ?? null;
}

/** Makes room for the same request to be made anew. */
export async function endExpired(tx: Tx, same: Same, now: Temporal.Instant): Promise<void> {
  await tx.query({
    name: 'end-expired-approval',
    text: `update approval set decision = 'expired', decided_at = expires_at
           where asked_by = $1 and kind = $2 and fingerprint = $3 and decision is null and expires_at <= $4`,
    values: [same.askedBy, same.kind, same.fingerprint, now.toString()],
  });
}

/** False where the same request waits already. */
export async function addRequest(
  tx: Tx,
  request: Same & {
    id: string;
    projects: readonly string[];
    roles: readonly Role[];
    payload: Buffer;
    askedAt: Temporal.Instant;
    expiresAt: Temporal.Instant;
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'add-approval',
    text: `insert into approval (id, project_id, projects, kind, roles, payload, fingerprint, asked_by, asked_at, expires_at)
           values ($1, ($2::uuid[])[1], $2, $3, $4, $5, $6, $7, $8, $9)
           on conflict (asked_by, kind, fingerprint) where decision is null and fingerprint is not null do nothing
           returning id`,
    values: [
      request.id,
      request.projects,
      request.kind,
      request.roles,
      request.payload,
      request.fingerprint,
      request.askedBy,
      request.askedAt.toString(),
      request.expiresAt.toString(),
    ],
  });
  return rows.length > 0;
}

export async function waitingLike(
  tx: Tx,
  same: Same,
): Promise<{ id: string; expiresAt: Temporal.Instant } | null> {
  const [row] = await tx.query<{ id: string; expires_at: Temporal.Instant }>({
    name: 'waiting-like',
    text: `select id, expires_at from approval
           where asked_by = $1 and kind = $2 and fingerprint = $3 and decision is null`,
    values: [same.askedBy, same.kind, same.fingerprint],
  });
  return row ? { id: row.id, expiresAt: row.expires_at } : null;
}

const columns = `a.id, a.project_id, a.projects, a.kind, a.roles, a.case_id, a.action, a.version, a.payload, a.asked_by,
  a.asked_at, a.expires_at, a.decision, a.decided_by, a.decided_at, a.reason, a.used_at`;
const withCase = `${columns}, c.version as case_version from approval a left join cases c on c.id = a.case_id`;

export async function requestForUpdate(tx: Tx, id: string): Promise<ApprovalRecord | null> {
  const [row] = await tx.query<ApprovalRecord>({
    name: 'approval-for-update',
    text: `select ${columns}, null::int as case_version from approval a where a.id = $1 for update`,
    values: [id],
  });
  return row ?? null;
}

export async function findRequest(tx: Tx, id: string): Promise<ApprovalRecord | null> {
  const [row] = await tx.query<ApprovalRecord>({
    name: 'find-approval',
    text: `select ${withCase} where a.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** Waiting requests that this one did not make, in these projects; nothing has overtaken them. */
const waitingIn = `approval a left join cases c on c.id = a.case_id
           where a.decision is null and a.expires_at > $3 and a.project_id = any($1::uuid[])
             and a.asked_by <> $2 and (a.case_id is null or c.version = a.version)`;

/** What waits in these projects and was asked for by somebody else; oldest first. */
export async function requestsWaiting(
  tx: Tx,
  projects: readonly string[],
  staffId: string,
  now: Temporal.Instant,
): Promise<ApprovalRecord[]> {
  return tx.query({
    name: 'approvals-waiting',
    text: `select ${columns}, c.version as case_version from ${waitingIn} order by a.asked_at, a.id limit 200`,
    values: [projects, staffId, now.toString()],
  });
}

/** How many of these wait, by whose consent they need; nothing sealed is fetched to be counted. */
export async function countsWaiting(
  tx: Tx,
  projects: readonly string[],
  staffId: string,
  now: Temporal.Instant,
): Promise<(ConsentNeeded & { count: number })[]> {
  return tx.query({
    name: 'count-approvals-waiting',
    text: `select a.projects, a.roles, count(*)::int as count from ${waitingIn} group by a.projects, a.roles`,
    values: [projects, staffId, now.toString()],
  });
}

/** What somebody asked for lately, newest first. */
export async function requestsBy(tx: Tx, staffId: string, limit: number): Promise<ApprovalRecord[]> {
  return tx.query({
    name: 'approvals-by',
    text: `select ${withCase} where a.asked_by = $1 order by a.asked_at desc, a.id desc limit $2`,
    values: [staffId, limit],
  });
}

export async function recordDecision(
  tx: Tx,
  decided: {
    id: string;
    decision: string;
    decidedBy: string;
    decidedAt: Temporal.Instant;
    reason: Buffer | null;
  },
): Promise<void> {
  await tx.query({
    name: 'decide-approval',
    text: `update approval set decision = $2, decided_by = $3, decided_at = $4, reason = $5
           where id = $1 and decision is null`,
    values: [decided.id, decided.decision, decided.decidedBy, decided.decidedAt.toString(), decided.reason],
  });
}
