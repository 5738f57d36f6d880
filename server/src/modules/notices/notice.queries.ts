import type { Tx } from '../../platform/db/tx.ts';

export interface NoticeRow {
  id: string;
  kind: string;
  clock: string | null;
  case_id: string;
  number: string;
  process: string;
  created_at: Temporal.Instant;
  read_at: Temporal.Instant | null;
}

export async function countUnread(tx: Tx, staffId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: 'count-unread',
    text: 'select count(*)::int as count from notice where staff_id = $1 and read_at is null',
    values: [staffId],
  });
  return row!.count;
}

/** The newest of somebody's inbox. */
export async function noticesOf(tx: Tx, staffId: string, limit: number): Promise<NoticeRow[]> {
  return tx.query({
    name: 'notices-of',
    text: `select n.id, n.kind, n.clock, n.case_id, c.number, c.process, n.created_at, n.read_at
           from notice n join cases c on c.id = n.case_id
           where n.staff_id = $1 order by n.created_at desc, n.id desc limit $2`,
    values: [staffId, limit],
  });
}

export async function markRead(
  tx: Tx,
  staffId: string,
  ids: readonly string[] | null,
  now: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'mark-read',
    text: `
      with marked as (
        update notice set read_at = $3
        where staff_id = $1 and read_at is null and ($2::uuid[] is null or id = any($2)) returning project_id)
      insert into live_change (project_id, staff_id) select distinct project_id, $1::uuid from marked`,
    values: [staffId, ids, now.toString()],
  });
}

/**
 * Puts a notice into the inbox of whoever `tell` means for this case: the holder (or his team), else the supervisors,
 * else the managers, else the administrators of the project - somebody always hears. Delivered twice, it is one row.
 */
export async function deliverNotice(
  tx: Tx,
  notice: {
    id: string;
    caseId: string;
    seq: number;
    kind: string;
    clock?: string;
    staffId?: string;
    tell?: string;
    roles?: readonly string[];
    except?: string;
  },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'deliver-notice',
    text: `
      with c as (select * from cases where id = $1),
      posts as (
        select g.staff_id, g.role, g.org_unit_id, c.id as case_id,
          case g.role when 'supervisor' then 2 when 'manager' then 3 when 'administrator' then 4 end as rung
        from c join org_unit project on project.id = c.project_id
        join staff_grant g on g.from_at <= $7 and (g.to_at is null or g.to_at > $7)
        join org_unit u on u.id = g.org_unit_id and (u.project_id = c.project_id or project.lineage @> array[u.id])
        join staff s on s.id = g.staff_id and (s.left_at is null or s.left_at > $7)
      ),
      candidates as (
        select $5::uuid as staff_id, 0 as rung where $5::uuid is not null
        union all select staff_id, 0 from posts where role = any($8::text[]) and staff_id <> $9::uuid
        union all select assignee_id, 0 from c where $5::uuid is null and $6 = 'holder' and assignee_id is not null
        union all select posts.staff_id, 1 from c join posts on posts.org_unit_id = c.team_id
          where $5::uuid is null and $6 = 'holder'
        union all select staff_id, rung from posts
          where $5::uuid is null and $8::text[] is null and rung >= case $6 when 'manager' then 3 else 2 end
      ),
      told as (
        insert into notice (id, project_id, staff_id, case_id, seq, kind, clock, created_at)
        select gen_random_uuid(), c.project_id, t.staff_id, c.id, $2, $3, $4, $7
        from c, (select distinct staff_id from candidates where rung = (select min(rung) from candidates)) t
        on conflict (case_id, seq, staff_id) do nothing returning project_id, staff_id)
      insert into live_change (project_id, staff_id) select project_id, staff_id from told`,
    values: [
      notice.caseId,
      notice.seq,
      notice.kind,
      notice.clock ?? null,
      notice.staffId ?? null,
      notice.tell ?? 'supervisor',
      now.toString(),
      notice.roles ?? null,
      notice.except ?? null,
    ],
  });
}
