import type { Tx } from '../platform/db/tx.ts';
import { type Bilingual, fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import { instantFrom } from '../platform/time.ts';
import type { StaffActor } from './actor.ts';
import { type AuditEntry, writeAudit } from './audit/write-audit.ts';
import { mayLetGo, rolesToGive, staffUnitsOf, threePeople, unitKindsFor } from './grant-rules.ts';
import { type Role, roleLabels } from './roles.ts';
import {
  findMember,
  findUnit,
  type GrantRow,
  hasSecurityAdministrator,
  isHeldWithout,
  type MemberRow,
  postBeside,
  type UnitRow,
} from './staff.queries.ts';
import './staff.errors.ts';

export interface Granting {
  actor: StaffActor;
  now: Temporal.Instant;
  /** From where the request came, for the audit. */
  trace?: Pick<AuditEntry, 'ip' | 'requestId'>;
}

/** One giving or ending at a time: who is the only administrator, or the first of security, is decided by one. */
export const lockGrants = (tx: Tx) =>
  tx.query({ name: 'lock-grants', text: `select pg_advisory_xact_lock(hashtext('nuanju.grants'))` });

/** The staff member as far as the actor may look at him; throws notFound. */
async function memberFor(tx: Tx, { actor }: Granting, id: string): Promise<MemberRow> {
  return (await findMember(tx, staffUnitsOf(actor), [], id)) ?? fail('notFound');
}

/**
 * Gives a post from now, or from a time to come. Throws grant.own, grant.notYours, grant.threePeople, grant.twice,
 * staff.left, request.invalid, and notFound for a unit or a person that is not the actor's to look at.
 */
export async function giveGrant(
  tx: Tx,
  granting: Granting,
  asked: { staffId: string; unitId: string; role: Role; from?: string; to?: string },
  newcomer?: Pick<MemberRow, 'id' | 'name' | 'leftAt'>,
): Promise<{ id: string; unit: UnitRow }> {
  await lockGrants(tx);
  // Whoever was just taken on has no post yet by which anybody could look at him.
  const member: Pick<MemberRow, 'id' | 'name' | 'leftAt'> =
    newcomer ?? (await memberFor(tx, granting, asked.staffId));
  const unit = await judgePost(tx, granting, asked);
  if (member.id === granting.actor.id) fail('grant.own');
  if (hasLeft(member, granting.now)) fail('staff.left', { name: member.name });
  const times = judgeTimes(asked, granting.now);
  const beside = await postBeside(tx, { ...asked, ...times }, threePeople);
  const role = roleLabels[asked.role];
  if (beside?.role === asked.role) fail('grant.twice', { name: member.name, unit: unit.name, role });
  if (beside) fail('grant.threePeople', { name: member.name, other: roleLabels[beside.role], role });
  const id = newId();
  await tx.query({
    name: 'give-grant',
    text: `insert into staff_grant (id, staff_id, org_unit_id, role, from_at, to_at, given_by, given_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      id,
      asked.staffId,
      asked.unitId,
      asked.role,
      times.from,
      times.to,
      granting.actor.id,
      granting.now.toString(),
    ],
  });
  await auditGrant(tx, { ...granting, ...granting.trace }, 'grant.given', {
    id,
    ...asked,
    ...times,
    projectId: unit.projectId,
  });
  return { id, unit };
}

/** The unit, where the actor may give this post in it; throws as giveGrant. */
export async function judgePost(
  tx: Tx,
  { actor, now }: Granting,
  asked: { unitId: string; role: Role },
): Promise<UnitRow> {
  const unit = await findUnit(tx, asked.unitId);
  if (!unit?.lineage.some((id) => staffUnitsOf(actor).includes(id))) fail('notFound');
  if (!unitKindsFor[asked.role].includes(unit.kind)) refuseField('/unitId', noPlaceFor(asked.role));
  if (!rolesToGive(actor, unit, await hasSecurityAdministrator(tx, now)).includes(asked.role))
    fail('grant.notYours', { unit: unit.name, role: roleLabels[asked.role] });
  return unit;
}

/** Ends a post now or later. Throws grant.own, grant.notYours, grant.over, grant.lastAdministrator, notFound. */
export async function endGrant(
  tx: Tx,
  granting: Granting,
  asked: { id: string; at?: string },
): Promise<{ member: MemberRow; grant: GrantRow }> {
  await lockGrants(tx);
  const { member, grant } = await grantFor(tx, granting, asked.id);
  const { actor, now } = granting;
  if (member.id === actor.id) fail('grant.own');
  if (!rolesToGive(actor, grant.unit, await hasSecurityAdministrator(tx, now)).includes(grant.role))
    fail('grant.notYours', { unit: grant.unit.name, role: roleLabels[grant.role] });
  const at = notBefore(now, asked.at, '/at');
  if (isOver(grant, at)) fail('grant.over');
  await refuseLast(tx, member, [grant], at);
  await closeGrants(tx, granting, [grant], at);
  return { member, grant };
}

/**
 * Records that somebody leaves, now or on a day to come; all his posts end with it. Throws grant.own, staff.notYours,
 * staff.left, grant.lastAdministrator, notFound.
 */
export async function leaveStaff(
  tx: Tx,
  granting: Granting,
  asked: { id: string; at?: string },
): Promise<MemberRow> {
  await lockGrants(tx);
  const { actor, now } = granting;
  const member = await memberFor(tx, granting, asked.id);
  if (member.id === actor.id) fail('grant.own');
  if (hasLeft(member, now)) fail('staff.left', { name: member.name });
  const at = notBefore(now, asked.at, '/at');
  const all = await allGrantsOf(tx, member.id);
  const running = all.filter((grant) => !isOver(grant, at));
  const hasSecurity = await hasSecurityAdministrator(tx, now);
  const kept = all
    .filter((grant) => !isOver(grant, now))
    .find((grant) => !mayLetGo(actor, grant.role, grant.unit, hasSecurity));
  if (kept) fail('staff.notYours', { name: member.name, role: roleLabels[kept.role], unit: kept.unit.name });
  await refuseLast(tx, member, running, at);
  await tx.query({
    name: 'leave-staff',
    text: 'update staff set left_at = $2 where id = $1',
    values: [member.id, at.toString()],
  });
  await closeGrants(tx, granting, running, at);
  await writeAudit(tx, {
    now,
    actor,
    ...granting.trace,
    action: 'staff.left',
    subject: { kind: 'staff', id: member.id },
    data: { at: at.toString() },
  });
  return member;
}

/** Somebody has to administer the company once these posts have ended, and for as long as anybody can tell. */
async function refuseLast(
  tx: Tx,
  { name }: MemberRow,
  ending: readonly GrantRow[],
  at: Temporal.Instant,
): Promise<void> {
  const posts = ending.filter((grant) => grant.role === 'administrator').map(({ id }) => id);
  if (posts.length === 0) return;
  if (!(await isHeldWithout(tx, 'administrator', posts, at))) fail('grant.lastAdministrator', { name });
}

/** One that was still to begin ends where it would have begun: it has never held. */
async function closeGrants(
  tx: Tx,
  granting: Granting,
  grants: readonly GrantRow[],
  at: Temporal.Instant,
): Promise<void> {
  const { actor, now } = granting;
  await tx.query({
    name: 'close-grants',
    text: `update staff_grant set to_at = greatest(from_at, $2::timestamptz), ended_by = $3, ended_at = $4
           where id = any($1::uuid[])`,
    values: [grants.map((grant) => grant.id), at.toString(), actor.id, now.toString()],
  });
  for (const { id, staffId, unit, role } of grants) {
    const told = { id, staffId, unitId: unit.id, role, to: at.toString(), projectId: unit.projectId };
    await auditGrant(tx, { ...granting, ...granting.trace }, 'grant.ended', told);
  }
}

export function auditGrant(
  tx: Tx,
  { actor, now, ip, requestId }: Pick<AuditEntry, 'actor' | 'now' | 'ip' | 'requestId'>,
  action: 'grant.given' | 'grant.ended',
  grant: {
    id: string;
    staffId: string;
    unitId: string;
    role: Role;
    from?: string;
    to?: string | null;
    projectId: string | null;
  },
): Promise<void> {
  const { id, staffId, unitId, role, from, to, projectId } = grant;
  const data = { grantId: id, unitId, role, ...(from ? { from } : {}), to: to ?? null };
  return writeAudit(tx, {
    now,
    actor,
    ip,
    requestId,
    action,
    projectId,
    subject: { kind: 'staff', id: staffId },
    data,
  });
}

async function grantFor(tx: Tx, granting: Granting, id: string) {
  const [row] = await tx.query<{ staff_id: string }>({
    name: 'staff-of-grant',
    text: 'select staff_id from staff_grant where id = $1',
    values: [id],
  });
  if (!row) fail('notFound');
  const member = await memberFor(tx, granting, row.staff_id);
  const grant = member.grants.find((one) => one.id === id) ?? fail('notFound');
  return { member, grant };
}

/** Also those outside of what the actor looks at: nobody lets go, or signs in for, whom another unit employs too. */
export async function allGrantsOf(tx: Tx, staffId: string): Promise<GrantRow[]> {
  const roots = await tx.query<{ id: string }>({
    name: 'root-units',
    text: 'select id from org_unit where parent_id is null',
  });
  const member = await findMember(
    tx,
    roots.map((root) => root.id),
    [],
    staffId,
  );
  return member?.grants ?? [];
}

const isOver = ({ to }: GrantRow, at: Temporal.Instant): boolean =>
  to !== null && Temporal.Instant.compare(instantFrom(to), at) <= 0;

const hasLeft = ({ leftAt }: Pick<MemberRow, 'leftAt'>, now: Temporal.Instant): boolean =>
  leftAt !== null && Temporal.Instant.compare(leftAt, now) <= 0;

function judgeTimes(asked: { from?: string; to?: string }, now: Temporal.Instant) {
  const from = notBefore(now, asked.from, '/from');
  if (!asked.to) return { from: from.toString(), to: null };
  const to = instantFrom(asked.to);
  if (Temporal.Instant.compare(to, from) <= 0) refuseField('/to', endsBeforeItBegins);
  return { from: from.toString(), to: to.toString() };
}

/** What somebody was, and when, is not written after the event; a watch that is some minutes slow is forgiven. */
function notBefore(now: Temporal.Instant, told: string | undefined, path: string): Temporal.Instant {
  if (!told) return now;
  const at = instantFrom(told);
  if (Temporal.Instant.compare(at, now.subtract({ minutes: 5 })) < 0) refuseField(path, inThePast);
  return Temporal.Instant.compare(at, now) < 0 ? now : at;
}

function refuseField(path: string, message: Bilingual): never {
  return fail('request.invalid', {}, [{ path, message }]);
}

const inThePast: Bilingual = { zh: '不能早于现在', en: 'must not lie in the past' };
const endsBeforeItBegins: Bilingual = { zh: '应晚于开始时间', en: 'must come after the beginning' };
const noPlaceFor = (role: Role): Bilingual => ({
  zh: `“${roleLabels[role].zh}”不能任命在这一级单位`,
  en: `"${roleLabels[role].en}" is not a post of a unit of this kind`,
});
