import type { Tx } from '../../platform/db/tx.ts';

export interface NoticeRow {
  id: string;
  kind: string;
  clock: string | null;
  step: string | null;
  /** Null where it is about no case, or about one that is out of sight by now. */
  case_id: string | null;
  number: string | null;
  process: string | null;
  /** Of a notice that stands for many: how many, and how many of them are broken promises. */
  held: number;
  broken: number;
  acknowledged_at: Temporal.Instant | null;
  acknowledged_by: string | null;
  created_at: Temporal.Instant;
  read_at: Temporal.Instant | null;
}

export async function countUnread(tx: Tx, staffId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: 'count-unread',
    text: `select count(*)::int as count from notice n where n.staff_id = $1 and n.read_at is null and ${isShown}`,
    values: [staffId],
  });
  return row!.count;
}

/** The newest of somebody's inbox; or, of one notice that stands for many, those it stands for. */
export async function noticesOf(
  tx: Tx,
  staffId: string,
  digest: string | null,
  limit: number,
): Promise<NoticeRow[]> {
  return tx.query({
    name: digest ? 'notices-in-digest' : 'notices-of',
    text: `
      select n.id, n.kind, n.clock, n.step, c.id as case_id, n.number, n.process, n.created_at, n.read_at,
        n.acknowledged_at, (select s.name from staff s where s.id = n.acknowledged_by) as acknowledged_by,
        h.held, h.broken
      from notice n left join cases c on c.id = n.case_id,
        lateral (select count(*)::int as held, (count(*) filter (where i.kind = 'clockBreached'))::int as broken
          from notice i where n.kind = 'digest' and i.digest_id = n.id and i.staff_id = n.staff_id) h
      where n.staff_id = $1 and ${digest ? 'n.digest_id = $3' : isShown}
      order by n.created_at desc, n.seq desc nulls last, n.id desc limit $2`,
    values: digest ? [staffId, limit, digest] : [staffId, limit],
  });
}

/** Of what clocks that still count have told somebody about one case, the newest of each that nobody has taken note of. */
export async function noticesToAcknowledge(tx: Tx, staffId: string, caseId: string): Promise<NoticeRow[]> {
  return tx.query({
    name: 'notices-to-acknowledge',
    text: `
      select distinct on (n.clock) n.id, n.kind, n.clock, n.step, c.id as case_id, n.number, n.process, n.created_at,
        n.read_at, n.acknowledged_at, null as acknowledged_by, 0 as held, 0 as broken
      from notice n join cases c on c.id = n.case_id
      where n.staff_id = $1 and n.case_id = $2 and n.acknowledged_at is null and n.step is not null
        and exists (select from jsonb_array_elements(c.clocks) k
          where k #>> '{mark,key}' = n.clock and k #>> '{mark,is}' = 'counting')
      order by n.clock, n.created_at desc, n.seq desc`,
    values: [staffId, caseId],
  });
}

/** One that another stands for is shown in that one; by itself where that one has gone out of sight. */
const isShown = `(n.digest_id is null or not exists (select from notice d where d.id = n.digest_id))`;

interface SpokenNotice {
  case_id: string;
  clock: string;
  step: string;
  acknowledged_at: Temporal.Instant | null;
}

/** Somebody's own notice of a step that spoke; null where there is none. */
export async function findSpoken(tx: Tx, staffId: string, id: string): Promise<SpokenNotice | null> {
  const [row] = await tx.query<SpokenNotice>({
    name: 'find-spoken',
    text: `select case_id, clock, step, acknowledged_at from notice
           where id = $1 and staff_id = $2 and case_id is not null and clock is not null and step is not null`,
    values: [id, staffId],
  });
  return row ?? null;
}

/** Everybody who was told of these steps sees who has taken note; for whoever did, it is read. */
export async function markAcknowledged(
  tx: Tx,
  staffId: string,
  { caseId, clock, steps }: { caseId: string; clock: string; steps: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'mark-acknowledged',
    text: `
      with marked as (
        update notice set acknowledged_at = $5, acknowledged_by = $1,
          read_at = case when staff_id = $1 then coalesce(read_at, $5) else read_at end
        where case_id = $2 and clock = $3 and step = any($4::text[]) and acknowledged_at is null
        returning project_id, staff_id)
      insert into live_change (project_id, staff_id) select distinct project_id, staff_id from marked`,
    values: [staffId, caseId, clock, steps, now.toString()],
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
        where staff_id = $1 and read_at is null
          and ($2::uuid[] is null or id = any($2) or digest_id = any($2)) returning project_id)
      insert into live_change (project_id, staff_id) select distinct project_id, $1::uuid from marked`,
    values: [staffId, ids, now.toString()],
  });
}
