import type { Tx } from '../platform/db/tx.ts';
import type { UnitKind } from './organisation.ts';
import type { Role } from './roles.ts';

export interface UnitRow {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  code: string | null;
  name: string;
  lineage: string[];
  projectId: string | null;
}

const unitColumns = `u.id, u.parent_id as "parentId", u.kind, u.code, u.name, u.lineage, u.project_id as "projectId"`;

/** These units and all below them, each after the one it belongs to. */
export function unitsBelow(tx: Tx, unitIds: readonly string[]): Promise<UnitRow[]> {
  return tx.query({
    name: 'units-below',
    text: `select ${unitColumns} from org_unit u where u.lineage && $1::uuid[]
           order by cardinality(u.lineage), u.kind <> 'project', u.code, u.name`,
    values: [unitIds],
  });
}

export async function findUnit(tx: Tx, id: string): Promise<UnitRow | null> {
  const [row] = await tx.query<UnitRow>({
    name: 'find-unit',
    text: `select ${unitColumns} from org_unit u where u.id = $1`,
    values: [id],
  });
  return row ?? null;
}

export interface GrantRow {
  id: string;
  staffId: string;
  role: Role;
  unit: UnitRow;
  from: string;
  to: string | null;
  givenBy: string | null;
  endedBy: string | null;
}

export interface MemberRow {
  id: string;
  name: string;
  title: string | null;
  username: string | null;
  joinedAt: Temporal.Instant;
  leftAt: Temporal.Instant | null;
  grants: GrantRow[];
  /** When the posts end that lie outside of the units looked at; null for one without an end. */
  endsElsewhere: (string | null)[];
  openCases: number;
}

const membersQuery = (which: string) => `
  select s.id, s.name, s.title, s.created_at as "joinedAt", s.left_at as "leftAt",
    (select a.username from auth.user a where a.id = s.user_id) as username,
    coalesce((select json_agg(json_build_object('id', g.id, 'staffId', g.staff_id, 'role', g.role,
        'unit', (select to_json(u) from (select ${unitColumns} from org_unit u where u.id = g.org_unit_id) u),
        'from', g.from_at, 'to', g.to_at,
        'givenBy', (select b.name from staff b where b.id = g.given_by),
        'endedBy', (select b.name from staff b where b.id = g.ended_by)) order by g.from_at desc, g.id desc)
      from staff_grant g join org_unit u on u.id = g.org_unit_id
      where g.staff_id = s.id and u.lineage && $1::uuid[]), '[]') as grants,
    coalesce((select json_agg(g.to_at) from staff_grant g join org_unit u on u.id = g.org_unit_id
      where g.staff_id = s.id and not (u.lineage && $1::uuid[])), '[]') as "endsElsewhere",
    (select count(*)::int from cases c
      where c.assignee_id = s.id and c.closed_at is null and c.project_id = any($2::uuid[])) as "openCases"
  from staff s where ${which}`;

const isWithin = (sql: string) => `exists (select from staff_grant g join org_unit u on u.id = g.org_unit_id
    where g.staff_id = s.id and ${sql})`;
/** Whoever looks from the top of the company also sees those who have no post yet. */
const isNowhere = `(not exists (select from staff_grant g where g.staff_id = s.id)
    and exists (select from org_unit u where u.id = any($1::uuid[]) and u.parent_id is null))`;

/** Everybody who holds, held or will hold a post in these units or below; open cases of the projects named only. */
export function membersBelow(
  tx: Tx,
  unitIds: readonly string[],
  countedIn: readonly string[],
  asked: { unitId: string | null; q: string | null; left: boolean; now: Temporal.Instant },
): Promise<MemberRow[]> {
  return tx.query({
    name: 'members-below',
    text: `${membersQuery(`(${isWithin('u.lineage && $1::uuid[]')} or ${isNowhere})
        and ($3::uuid is null or ${isWithin('u.lineage @> array[$3::uuid] and u.lineage && $1::uuid[]')})
        and ($4::text is null or strpos(lower(s.name), lower($4)) > 0)
        and (s.left_at is not null and s.left_at <= $6) = $5`)}
      order by s.name collate natural_order, s.id limit 500`,
    values: [unitIds, countedIn, asked.unitId, asked.q, asked.left, asked.now.toString()],
  });
}

export async function findMember(
  tx: Tx,
  unitIds: readonly string[],
  countedIn: readonly string[],
  id: string,
): Promise<MemberRow | null> {
  const [row] = await tx.query<MemberRow>({
    name: 'find-member',
    text: membersQuery(`s.id = $3 and (${isWithin('u.lineage && $1::uuid[]')} or ${isNowhere})`),
    values: [unitIds, countedIn, id],
  });
  return row ?? null;
}

/** Whether somebody is security administrator now, or will be. */
export async function hasSecurityAdministrator(tx: Tx, now: Temporal.Instant): Promise<boolean> {
  return (await holdersOf(tx, 'securityAdministrator', now)).length > 0;
}

/** Who holds a post now or will, anywhere. */
async function holdersOf(tx: Tx, role: Role, now: Temporal.Instant): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'holders-of',
    text: `select distinct s.id from staff_grant g join staff s on s.id = g.staff_id
           where g.role = $1 and (g.to_at is null or (g.to_at > $2 and g.to_at > g.from_at))
             and (s.left_at is null or s.left_at > $2)`,
    values: [role, now.toString()],
  });
  return rows.map((row) => row.id);
}

/** Whether somebody holds the post at that instant by another grant than these. */
export async function isHeldWithout(
  tx: Tx,
  role: Role,
  without: readonly string[],
  at: Temporal.Instant,
): Promise<boolean> {
  const [row] = await tx.query({
    name: 'held-without',
    text: `select from staff_grant g join staff s on s.id = g.staff_id
           where g.role = $1 and g.id <> all($2::uuid[]) and g.from_at <= $3 and (g.to_at is null or g.to_at > $3)
             and (s.left_at is null or s.left_at > $3) limit 1`,
    values: [role, without, at.toString()],
  });
  return row !== undefined;
}

/** A post of his that lies in the same time and cannot be held beside: the same one, or another of three people's. */
export async function postBeside(
  tx: Tx,
  asked: { staffId: string; unitId: string; role: Role; from: string; to: string | null },
  exclusive: readonly Role[],
): Promise<{ role: Role; unitId: string } | null> {
  const [row] = await tx.query<{ role: Role; unitId: string }>({
    name: 'post-beside',
    text: `select role, org_unit_id as "unitId" from staff_grant
           where staff_id = $1 and tstzrange(from_at, to_at) && tstzrange($4::timestamptz, $5::timestamptz)
             and ((role = $3 and org_unit_id = $2) or (role <> $3 and role = any($6) and $3 = any($6)))
           order by role = $3 desc limit 1`,
    values: [asked.staffId, asked.unitId, asked.role, asked.from, asked.to, exclusive],
  });
  return row ?? null;
}
