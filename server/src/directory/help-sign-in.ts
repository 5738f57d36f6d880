import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import type { StaffActor } from './actor.ts';
import { mayLetGo, staffUnitsOf } from './grant-rules.ts';
import { roleLabels } from './roles.ts';
import { findMember, hasSecurityAdministrator } from './staff.queries.ts';
import { allGrantsOf } from './write-grant.ts';
import './staff.errors.ts';

export interface Helped {
  staffId: string;
  userId: string;
  username: string;
  name: string;
}

/**
 * The member of staff whose sign-in the actor may look after: whoever can set another's password is that other, so it
 * takes the same right as letting him go, and nobody does it for himself.
 */
export async function memberToHelp(
  tx: Tx,
  actor: StaffActor,
  staffId: string,
  now: Temporal.Instant,
): Promise<Helped> {
  const member = (await findMember(tx, staffUnitsOf(actor), [], staffId)) ?? fail('notFound');
  if (member.id === actor.id) fail('signIn.own');
  const hasSecurity = await hasSecurityAdministrator(tx, now);
  // Posts elsewhere count as well: with the sign-in come all of them.
  const grants = await allGrantsOf(tx, member.id);
  const kept = grants.find(
    ({ role, unit, to }) =>
      (to === null || Temporal.Instant.compare(to, now) > 0) && !mayLetGo(actor, role, unit, hasSecurity),
  );
  if (kept) fail('signIn.notYours', { name: member.name, role: roleLabels[kept.role], unit: kept.unit.name });
  const [row] = await tx.query<{ user_id: string | null }>({
    text: 'select user_id from staff where id = $1',
    values: [staffId],
  });
  if (!row?.user_id || member.username === null) fail('signIn.none', { name: member.name });
  return { staffId, userId: row.user_id, username: member.username, name: member.name };
}
