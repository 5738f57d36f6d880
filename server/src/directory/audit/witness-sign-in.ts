import type pg from 'pg';
import type { AuthAction, AuthEvent } from '../../platform/auth/auth-event.ts';
import { inTransaction } from '../../platform/db/tx.ts';
import type { AuditAction } from './audit-actions.ts';
import { writeAudit } from './write-audit.ts';

const auditOf: Record<AuthAction, AuditAction> = {
  signedIn: 'signIn.done',
  signInFailed: 'signIn.failed',
  signInPaused: 'signIn.locked',
  signedOut: 'signIn.ended',
  passwordChanged: 'password.changed',
  secondFactorSet: 'twoFactor.set',
  secondFactorRemoved: 'twoFactor.removed',
  recoveryCodeUsed: 'twoFactor.recovered',
  recoveryCodesMade: 'twoFactor.codesRenewed',
  sessionEnded: 'session.ended',
  keyMade: 'apiKey.made',
  keyRemoved: 'apiKey.ended',
  invitationMade: 'invitation.made',
  invitationUsed: 'invitation.used',
};

/** What happens to somebody's sign-in goes into the audit under his staff id, or his login where he is no member of staff. */
export async function witnessSignIn(pool: pg.Pool, event: AuthEvent): Promise<void> {
  await inTransaction(pool, null, async (tx) => {
    const [staff] = event.userId
      ? await tx.query<{ id: string }>({
          name: 'staff-of-login',
          text: 'select id from staff where user_id = $1 order by left_at desc nulls first limit 1',
          values: [event.userId],
        })
      : [];
    const login = event.userId ? ({ kind: 'resident', id: event.userId } as const) : null;
    const subject = event.subjectId ?? event.userId;
    await writeAudit(tx, {
      now: event.at,
      actor: staff ? { kind: 'staff', id: staff.id } : login,
      action: auditOf[event.action],
      subject: subject ? { kind: 'user', id: subject } : null,
      data: event.data,
      ip: event.address,
      requestId: event.requestId,
    });
  });
}
