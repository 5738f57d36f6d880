import type { Tx } from '../../platform/db/tx.ts';

/** At most so many changes get their positions in one transaction. */
export const relayBatch = 2000;

/** Of its own kind among the advisory locks. */
const relayLock = 10;

export const liveChannel = 'nuanju_live';

/**
 * Gives positions to what committed transactions have left, in the caller's transaction; answers how many changes it
 * took. Taking is deleting: a change that commits late, whatever its age, is still there for the next round, and one
 * whose relay dies before the commit is there again. One relay at a time, so a position that can be read is never
 * followed by a smaller one. Whoever waits is told by the commit itself.
 */
export async function relayChanges(tx: Tx, now: Temporal.Instant): Promise<number> {
  // By itself: what the next statement reads must be younger than the end of the relay before us.
  await tx.query({ name: 'live-lock', text: `select pg_advisory_xact_lock(${relayLock})` });
  const [row] = await tx.query<{ taken: number }>({
    name: 'live-relay',
    text: `
      with taken as (
        delete from live_change where ctid = any(array(select ctid from live_change limit $1)) returning *),
      fresh as (
        select c.project_id, c.id as case_id, c.version, c.seq, c.team_id, c.assignee_id, c.receiver_id, c.person_id,
          t.left_teams, t.left_assignees, null::uuid as staff_id, null::int as unread
        from (
          select case_id, array_agg(left_team) filter (where left_team is not null) as left_teams,
            array_agg(left_assignee) filter (where left_assignee is not null) as left_assignees
          from taken where case_id is not null group by case_id) t
        join cases c on c.id = t.case_id
        union all
        select t.project_id, null, null, null, null, null, null, null, null, null, t.staff_id, n.unread
        from (select staff_id, min(project_id::text)::uuid as project_id from taken
          where staff_id is not null group by staff_id) t,
          lateral (select count(*)::int as unread from notice
            where staff_id = t.staff_id and read_at is null and digest_id is null) n),
      told as (
        insert into live_feed (position, project_id, case_id, version, seq, team_id, assignee_id, receiver_id,
          person_id, left_teams, left_assignees, staff_id, unread, relayed_at)
        select (select head from live_state) + row_number() over (), fresh.*, $2 from fresh returning position),
      risen as (
        update live_state set head = head + (select count(*) from told) where exists (select from told))
      select (select count(*) from taken)::int as taken,
        case when exists (select from told) then pg_notify('${liveChannel}', '') end`,
    values: [relayBatch, now.toString()],
  });
  return row!.taken;
}

/** How long a browser may have been away and still be told only what it missed. */
export const keptFor = { hours: 6 };

const forgetBatch = 5000;

/** Forgets the oldest positions, some thousands at a time; answers how many. */
export async function forgetOld(tx: Tx, now: Temporal.Instant): Promise<number> {
  const [row] = await tx.query<{ forgotten: number }>({
    name: 'live-forget',
    text: `
      with gone as (
        delete from live_feed where relayed_at < $1
          and position < (select min(position) from live_feed) + $2 returning position),
      risen as (
        update live_state set floor = greatest(floor, (select max(position) from gone))
        where exists (select from gone))
      select count(*)::int as forgotten from gone`,
    values: [now.subtract(keptFor).toString(), forgetBatch],
  });
  return row!.forgotten;
}
