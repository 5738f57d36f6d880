import type { Tx } from '../../platform/db/tx.ts';
import { type AuditRow, digestOf } from './audit-row.ts';
import type { LinkedLog } from './verify-log.ts';

/** The audit as a chain to be verified. */
export const auditLog: LinkedLog<AuditRow & { digest: string }> = {
  chain: 'audit',
  table: 'audit_entry',
  entries: auditEntries,
  digestOf: ({ digest: _, ...row }) => digestOf(row),
};

function auditEntries(tx: Tx, ids: readonly string[]): Promise<(AuditRow & { digest: string })[]> {
  return tx.query({
    name: 'audit-entries',
    text: `select id, at, project_id as "projectId", actor_kind as "actorKind", actor_id as "actorId", action,
             subject_kind as "subjectKind", subject_id as "subjectId", data, ip, request_id as "requestId", digest
           from audit_entry where id = any($1::uuid[])`,
    values: [ids],
  });
}
