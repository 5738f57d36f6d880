import type { Auth } from '../platform/auth/create-auth.ts';
import { createUser } from '../platform/auth/users.ts';
import type { Tx } from '../platform/db/tx.ts';
import { type AuditEntry, writeAudit } from './audit/write-audit.ts';
import { addGrant, addStaff } from './organisation.ts';
import type { Role } from './roles.ts';
import { auditGrant, lockGrants } from './write-grant.ts';

/** Who takes somebody on, and from where, for the audit. */
export type TakingOn = Pick<AuditEntry, 'now' | 'actor' | 'ip' | 'requestId'>;

/**
 * Somebody new among the staff, with a sign-in where he has a user name: in the caller's transaction, so that all of it
 * is there or nothing. Without a password he sets one himself, through an invitation. Throws as createUser.
 */
export async function takeOn(
  tx: Tx,
  auth: Auth,
  by: TakingOn,
  one: { username: string | null; name: string; title?: string; password: string | null },
): Promise<{ id: string }> {
  const { username, name, title, password } = one;
  const user = username === null ? null : await createUser(auth, { username, name, password }, tx);
  const told = { userId: user?.id ?? null, name, ...(title ? { title } : {}) };
  const { id } = await addStaff(tx, by.now, told);
  await writeAudit(tx, { ...by, action: 'staff.added', subject: { kind: 'staff', id } });
  return { id };
}

/** A post from whoever sits at the machine itself, whose right to give it nobody can ask for. */
export async function givePostAtOnce(
  tx: Tx,
  by: TakingOn,
  asked: { staffId: string; unitId: string; role: Role; projectId: string | null },
): Promise<void> {
  await lockGrants(tx);
  const { id } = await addGrant(tx, by.now, asked);
  await auditGrant(tx, by, 'grant.given', { ...asked, id, from: by.now.toString() });
}
