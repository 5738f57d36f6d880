import { hash } from 'node:crypto';
import { canonical } from '../../platform/crypto/chain.ts';

/** An entry as it is kept. */
export interface AuditRow {
  id: string;
  at: Temporal.Instant;
  projectId: string | null;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  data: Record<string, unknown>;
  ip: string | null;
  requestId: string | null;
}

/** What the chain vouches for: every column of the entry. */
export function digestOf(row: AuditRow): string {
  return hash('sha256', canonical({ ...row, at: row.at.epochMilliseconds }), 'base64url');
}
