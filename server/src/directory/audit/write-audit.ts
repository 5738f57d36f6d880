import { canonical } from '../../platform/crypto/chain.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../actor.ts';
import type { AuditAction } from './audit-actions.ts';
import { type AuditRow, digestOf } from './audit-row.ts';

export interface AuditEntry {
  now: Temporal.Instant;
  /** Null where nobody is known: a sign-in that failed. */
  actor: Pick<Actor, 'kind' | 'id'> | null;
  action: AuditAction;
  /** Left out for what belongs to no project. */
  projectId?: string | null;
  subject?: { kind: string; id: string } | null;
  /** Ids, counts, names of fields and words from lists; never a name, a number or what somebody wrote. */
  data?: Record<string, unknown>;
  ip?: string | null;
  requestId?: string | null;
}

/**
 * Adds an entry to the audit in the transaction of what it tells of: both are kept or neither is. Its place in the
 * chain is taken when that transaction commits.
 */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const row: AuditRow = {
    id: newId(),
    at: entry.now,
    projectId: entry.projectId ?? null,
    actorKind: entry.actor?.kind ?? 'nobody',
    actorId: entry.actor?.id ?? null,
    action: entry.action,
    subjectKind: entry.subject?.kind ?? null,
    subjectId: entry.subject?.id ?? null,
    data: entry.data ?? {},
    ip: entry.ip ?? null,
    requestId: entry.requestId ?? null,
  };
  await tx.query({
    name: 'write-audit',
    text: `insert into audit_entry (id, at, project_id, actor_kind, actor_id, action, subject_kind, subject_id, data, ip,
             request_id, digest)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      row.id,
      row.at.toString(),
      row.projectId,
      row.actorKind,
      row.actorId,
      row.action,
      row.subjectKind,
      row.subjectId,
      canonical(row.data),
      row.ip,
      row.requestId,
      digestOf(row),
    ],
  });
}
