import { endUnprovenSessions } from '../platform/auth/sessions.ts';
import type { Tx } from '../platform/db/tx.ts';
import { rolesWith } from './access.ts';
import type { Role } from './roles.ts';

/**
 * The posts that sign in with two factors: those who administer, and those who can carry the archives of a project
 * out of the house.
 */
export const twoFactorRoles: readonly Role[] = [
  ...new Set<Role>(['administrator', 'securityAdministrator', ...rolesWith('exportArchives')]),
];

/** Whether a login still belongs to somebody here, and whether a password is enough for his posts. */
export async function judgeSignIn(
  tx: Tx,
  userId: string,
  now: Temporal.Instant,
  demo: boolean,
): Promise<{ mayEnter: boolean; needsSecondFactor: boolean }> {
  const [row] = await tx.query<{ mayEnter: boolean; needsSecondFactor: boolean }>({
    name: 'judge-sign-in',
    text: `
      select
        not coalesce(bool_and(s.left_at is not null and s.left_at <= $2), false) as "mayEnter",
        -- An account of the demo is excused only while the demo is on.
        not ($4 and (select demo from auth.user where id = $1)) and exists (
          select from staff_grant g join staff t on t.id = g.staff_id
          where t.user_id = $1 and g.role = any($3) and (g.to_at is null or g.to_at > $2)) as "needsSecondFactor"
      from staff s where s.user_id = $1`,
    values: [userId, now.toString(), twoFactorRoles, demo],
  });
  return row!;
}

/** A post that takes two factors does not begin in a session that was opened with one. */
export async function askForSecondStep(
  tx: Tx,
  staffId: string,
  now: Temporal.Instant,
  demo: boolean,
): Promise<void> {
  const [row] = await tx.query<{ userId: string | null }>({
    name: 'login-of-staff',
    text: 'select user_id as "userId" from staff where id = $1',
    values: [staffId],
  });
  if (row?.userId && (await judgeSignIn(tx, row.userId, now, demo)).needsSecondFactor)
    await endUnprovenSessions(tx, row.userId);
}
