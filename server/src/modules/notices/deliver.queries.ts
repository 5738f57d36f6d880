import type { Parties } from '../../kernel/telling/parties.queries.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { NoticeMessage } from './deliver-notice.ts';

/** One row for each person, and one more for each other channel; those that are there already stay as they are. */
export async function insertNotices(
  tx: Tx,
  { projectId, number, process }: Parties,
  staff: readonly string[],
  notice: NoticeMessage,
  now: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'insert-notices',
    text: `
      with told as (
        insert into notice
          (id, project_id, staff_id, case_id, seq, kind, clock, step, late, created_at, number, process)
        select gen_random_uuid(), $1, t.staff_id, $3, $4, $5, $6, $7, $8, $10, $11, $12
        from unnest($2::uuid[]) t(staff_id)
        on conflict (case_id, seq, staff_id) do nothing returning project_id, staff_id),
      sent as (
        insert into message (id, project_id, channel, staff_id, case_id, seq, kind, clock, step, created_at)
        select gen_random_uuid(), $1, m.channel, told.staff_id, $3, $4, $5, $6, $7, $10
        from told, unnest($9::text[]) m(channel)
        on conflict do nothing)
      insert into live_change (project_id, staff_id) select project_id, staff_id from told`,
    values: [
      projectId,
      staff,
      notice.caseId,
      notice.seq,
      notice.kind,
      notice.clock ?? null,
      notice.step ?? null,
      notice.late ?? false,
      notice.channels ?? [],
      now.toString(),
      number,
      process,
    ],
  });
}

/** Of its own kind among the advisory locks: beside each other, two would begin a digest for one person. */
const digestLock = 11;
/** So many are shown one by one. */
const fewest = 5;
const roundMinutes = 15;

/** From the sixth on, what a person was told while catching up lies in one notice that stands for all of it. */
export async function gatherLate(tx: Tx, staff: readonly string[], now: Temporal.Instant): Promise<void> {
  if (staff.length === 0) return;
  // In one order, so that two who gather for the same people wait for each other instead of both.
  const people = [...new Set(staff)].sort();
  await tx.query({
    name: 'lock-digests',
    text: `select pg_advisory_xact_lock(${digestLock}, hashtext(p.id)) from unnest($1::text[]) p(id)`,
    values: [people],
  });
  await tx.query({
    name: 'gather-late',
    text: `
      with fresh as (
        select id, project_id, staff_id from notice
        where staff_id = any($1::uuid[]) and late and digest_id is null and read_at is null and created_at > $2),
      begun as (
        select distinct on (staff_id) id, staff_id from notice
        where staff_id = any($1::uuid[]) and kind = 'digest' and created_at > $2 order by staff_id, created_at desc),
      made as (
        insert into notice (id, project_id, staff_id, kind, created_at)
        select gen_random_uuid(), (array_agg(f.project_id order by f.id))[1], f.staff_id, 'digest', $3 from fresh f
        where not exists (select from begun b where b.staff_id = f.staff_id)
        group by f.staff_id having count(*) > ${fewest} returning id, staff_id),
      one as (select id, staff_id from begun union all select id, staff_id from made),
      again as (update notice set read_at = null
        where id in (select b.id from begun b where exists (select from fresh f where f.staff_id = b.staff_id)))
      update notice n set digest_id = one.id from fresh f join one on one.staff_id = f.staff_id where n.id = f.id`,
    values: [people, now.subtract({ minutes: roundMinutes }).toString(), now.toString()],
  });
}

export async function keepWaiting(tx: Tx, notice: NoticeMessage, until: string): Promise<void> {
  const { id, notBefore: _, ...payload } = notice;
  await tx.query({
    name: 'keep-waiting',
    text: `insert into notice_waiting (id, project_id, payload, until)
           select $1, c.project_id, $3::jsonb, $4 from cases c where c.id = $2 on conflict do nothing`,
    values: [id, notice.caseId, JSON.stringify(payload), until],
  });
}

const batch = 200;

/** Those whose quiet hours are over, the first ones; whoever takes them tells them in the same transaction. */
export async function takeWaiting(tx: Tx, now: Temporal.Instant): Promise<NoticeMessage[]> {
  const rows = await tx.query<{ id: string; payload: Omit<NoticeMessage, 'id'> }>({
    name: 'take-waiting',
    text: `delete from notice_waiting where id in (
             select id from notice_waiting where until <= $1 order by until, id limit ${batch}
             for update skip locked)
           returning id, payload`,
    values: [now.toString()],
  });
  return rows.map(({ id, payload }) => ({ id, ...payload }));
}
