import type { Tx } from '../../platform/db/tx.ts';

export interface TurnRow {
  project_id: string;
  project: string;
  shift_id: string;
  on_day: string;
  name: string;
  team_id: string | null;
  team: string | null;
  staff_id: string;
  staff: string;
  instead_of: string | null;
  instead: string | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  /** False: has left, or holds no post here any more. */
  is_there: boolean;
  swap: { id: string; to: string; toName: string; askedBy: string } | null;
  handover: {
    id: string;
    staffId: string;
    staff: string;
    body: string;
    numbers: unknown;
    writtenAt: string;
    confirmedBy: string | null;
    confirmedAt: string | null;
  } | null;
}

/** Every turn of these projects that touches a stretch of time, the first one first. */
export function turnsBetween(
  tx: Tx,
  projects: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
  /** The instant at which somebody looks: of a turn under way, whether he holds his post now. */
  seen = from,
): Promise<TurnRow[]> {
  return tx.query({
    name: 'turns-between',
    text: `
      select d.project_id, p.name as project, d.shift_id, d.on_day::text, d.name, d.team_id, t.name as team, d.staff_id, s.name as staff,
        d.instead_of, i.name as instead, d.starts_at, d.ends_at, d.is_there,
        (select json_build_object('id', x.id, 'to', x.to_staff, 'toName', y.name, 'askedBy', x.asked_by)
          from duty_swap x join staff y on y.id = x.to_staff
          where x.shift_id = d.shift_id and x.on_day = d.on_day and x.decision is null) as swap,
        (select json_build_object('id', h.id, 'staffId', h.staff_id, 'body', h.note, 'numbers', h.note_numbers,
            'staff', (select a.name from staff a where a.id = h.staff_id),
            'writtenAt', h.written_at, 'confirmedAt', h.confirmed_at,
            'confirmedBy', (select c.name from staff c where c.id = h.confirmed_by))
          from duty_handover h where h.shift_id = d.shift_id and h.on_day = d.on_day) as handover
      from duty_between($1::uuid[], $2, $3, $4) d
      join org_unit p on p.id = d.project_id
      join staff s on s.id = d.staff_id
      left join staff i on i.id = d.instead_of
      left join org_unit t on t.id = d.team_id
      where d.starts_at < d.ends_at and (d.starts_at < $3 or $2::timestamptz = $3)
      order by d.starts_at, d.ends_at, d.name, d.shift_id`,
    values: [projects, from.toString(), to.toString(), seen.toString()],
  });
}

/** The project whose roster a shift stands in. */
export async function rosterOf(tx: Tx, shiftId: string): Promise<string | null> {
  const [row] = await tx.query<{ project_id: string }>({
    name: 'roster-of-shift',
    text: 'select project_id from duty_shift where id = $1',
    values: [shiftId],
  });
  return row?.project_id ?? null;
}

/** One day of a shift, and when its turn would begin if it had one; what stands here of a shift never changes. */
export interface ShiftDay {
  projectId: string;
  shiftId: string;
  day: string;
  from: Temporal.Instant;
}

export async function findShiftDay(tx: Tx, shiftId: string, day: string): Promise<ShiftDay | null> {
  const [shift] = await tx.query<{ projectId: string; from: Temporal.Instant }>({
    name: 'find-shift',
    text: `select s.project_id as "projectId", (($2::date + s.starts) at time zone u.time_zone) as "from"
           from duty_shift s join org_unit u on u.id = s.project_id where s.id = $1`,
    values: [shiftId, day],
  });
  return shift ? { ...shift, shiftId, day } : null;
}

/** Null where that shift has no turn on that day. */
export async function turnOn(tx: Tx, { projectId, shiftId, day, from }: ShiftDay): Promise<TurnRow | null> {
  const turns = await turnsBetween(tx, [projectId], from, from);
  return turns.find((one) => one.shift_id === shiftId && one.on_day === day) ?? null;
}

/** The same of a shift that is not known yet. */
export async function findTurn(
  tx: Tx,
  { shiftId, day }: { shiftId: string; day: string },
): Promise<TurnRow | null> {
  const found = await findShiftDay(tx, shiftId, day);
  return found && turnOn(tx, found);
}

/** Whoever writes in a roster waits for whoever else does: two who fill the same hours see each other. */
export async function lockRoster(tx: Tx, projectId: string): Promise<void> {
  await tx.query({
    name: 'lock-roster',
    text: 'select pg_advisory_xact_lock(12, hashtext($1))',
    values: [projectId],
  });
}

/** A turn of somebody's that lies beside another one of his within a stretch of time. */
export async function clashIn(
  tx: Tx,
  projectId: string,
  staffId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Clash | null> {
  const [row] = await tx.query<Clash>({
    name: 'clash-in-turn',
    text: firstClash('select * from duty_between(array[$1::uuid], $3, $4, $3)'),
    values: [projectId, staffId, from.toString(), to.toString()],
  });
  return row ?? null;
}

/**
 * The same from an instant on: weeks are alike, so that five of them are looked at from there and from each day on
 * which something of his begins later, a shift or a turn that he took over.
 */
export async function clashFrom(
  tx: Tx,
  projectId: string,
  staffId: string,
  from: Temporal.Instant,
): Promise<Clash | null> {
  const [row] = await tx.query<Clash>({
    name: 'clash-from',
    text: firstClash(`
      select distinct d.shift_id, d.on_day, d.name, d.staff_id, d.starts_at, d.ends_at from (
        select $3::timestamptz as at
        union select s.first_day::timestamp at time zone u.time_zone from duty_shift s
          join org_unit u on u.id = s.project_id where s.project_id = $1 and s.staff_id = $2
            and (s.until_day is null or s.until_day > s.first_day)
        union select x.on_day::timestamp at time zone u.time_zone from duty_swap x
          join org_unit u on u.id = x.project_id where x.project_id = $1 and x.to_staff = $2 and x.decision = 'agreed'
      ) b, duty_between(array[$1::uuid], b.at, b.at + interval '5 weeks', b.at) d where b.at >= $3`),
    values: [projectId, staffId, from.toString()],
  });
  return row ?? null;
}

type Clash = { name: string; on_day: string };

const firstClash = (turns: string): string => `
  with his as (select * from (${turns}) d where staff_id = $2)
  select one.name, one.on_day::text from his one join his other
    on (one.shift_id, one.on_day) < (other.shift_id, other.on_day)
      and one.starts_at < other.ends_at and other.starts_at < one.ends_at
  order by one.starts_at limit 1`;

/** Somebody of the house who holds a post in the project that takes part in its work; null where he does not. */
export async function findWorker(
  tx: Tx,
  projectId: string,
  staffId: string,
  now: Temporal.Instant,
): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.query<{ id: string; name: string }>({
    name: 'find-worker',
    text: `
      select s.id, s.name from staff s join org_unit p on p.id = $1
      where s.id = $2 and (s.left_at is null or s.left_at > $3) and exists (
        select from staff_grant g join org_unit u on u.id = g.org_unit_id
        where g.staff_id = s.id and g.role not in ('auditor', 'committee', 'securityAdministrator')
          and (u.project_id = p.id or p.lineage @> array[u.id])
          and g.from_at <= $3 and (g.to_at is null or g.to_at > $3))`,
    values: [projectId, staffId, now.toString()],
  });
  return row ?? null;
}

export async function findTeam(tx: Tx, projectId: string, teamId: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'find-duty-team',
    text: `select from org_unit where id = $2 and project_id = $1 and kind in ('team', 'department')`,
    values: [projectId, teamId],
  });
  return rows.length > 0;
}

export interface RosterProject {
  id: string;
  name: string;
  timeZone: string;
}

export async function findProject(tx: Tx, id: string): Promise<RosterProject | null> {
  const [row] = await tx.query<RosterProject>({
    name: 'find-roster-project',
    text: `select id, name, time_zone as "timeZone" from org_unit where id = $1 and kind = 'project'`,
    values: [id],
  });
  return row ?? null;
}
