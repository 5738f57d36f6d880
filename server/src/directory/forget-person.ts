import type { Tx } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from './actor.ts';

/** What stands where a name was. */
export const forgottenName = '已匿名';

export interface Family {
  /** The row that stands for the person today. */
  id: string;
  projectId: string;
  /** With every row that was merged into it. */
  ids: string[];
  anonymised: boolean;
  timeZone: string;
}

/** The person an id stands for, with all rows that were ever merged; held until the transaction ends where asked. */
export async function familyOf(tx: Tx, id: string, hold = false): Promise<Family | null> {
  if (hold) {
    // By itself, so that what a merge did while this waited for it is read after.
    await tx.query({
      name: 'hold-person',
      text: `select from person where id = (select coalesce(merged_into, id) from person where id = $1) for update`,
      values: [id],
    });
  }
  const [row] = await tx.query<Family>({
    name: 'person-family',
    text: `
      select p.id, p.project_id as "projectId", p.anonymised_at is not null as anonymised,
        (select time_zone from org_unit u where u.id = p.project_id) as "timeZone",
        array(select m.id from person m where m.id = p.id or m.merged_into = p.id order by m.id) as ids
      from person p where p.id = (select coalesce(a.merged_into, a.id) from person a where a.id = $1)`,
    values: [id],
  });
  return row ?? null;
}

/** The names of places that one of them owns on the day. */
export async function housesOwned(tx: Tx, ids: readonly string[], today: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>({
    name: 'houses-owned',
    text: `select distinct l.name from occupancy o join place l on l.id = o.place_id
           where o.person_id = any($1::uuid[]) and o.role = 'owner' and (o.to_on is null or o.to_on >= $2::date)
           order by l.name`,
    values: [ids, today],
  });
  return rows.map((row) => row.name);
}

/** Every name the archives hold of them, also from before a correction or a merge. */
export async function namesEver(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ name: string }>({
    name: 'names-ever',
    text: `select name from person where id = any($1::uuid[])
           union select name from archive_change, unnest(array[before ->> 'name', after ->> 'name']) name
           where subject_id = any($1::uuid[]) and erased_at is null and name <> ''`,
    values: [ids],
  });
  return rows.map((row) => row.name);
}

/** How much the archives hold of them. */
export async function countArchives(tx: Tx, ids: readonly string[]) {
  const [row] = await tx.query<{ phones: number; changes: number; occupancies: number; logins: number }>({
    name: 'count-archives-of',
    text: `select
        (select count(*) from person_phone where person_id = any($1::uuid[]))::int as phones,
        (select count(*) from archive_change where subject_id = any($1::uuid[]) and erased_at is null)::int as changes,
        (select count(*) from occupancy where person_id = any($1::uuid[]))::int as occupancies,
        (select count(distinct user_id) from person where id = any($1::uuid[]))::int as logins`,
    values: [ids],
  });
  return row!;
}

/**
 * Takes out of the archives everything that says who somebody was: name and fields, numbers, the whole history, what the
 * person is found by, the sign-in. The rows stay, so that houses, cases and counts still hold together. Answers the users
 * whose sign-in nobody else shares; ending them is the caller's.
 */
export async function forgetInArchives(
  tx: Tx,
  writing: { actor: Actor; now: Temporal.Instant },
  family: Family,
  caseId: string | null,
): Promise<string[]> {
  const { actor, now } = writing;
  const at = now.toString();
  const by = JSON.stringify({ kind: actor.kind, id: actor.id });
  const today = now.toZonedDateTimeISO(family.timeZone).toPlainDate().toString();
  const logins = await tx.query<{ user_id: string }>({
    name: 'logins-to-end',
    text: `select distinct p.user_id from person p where p.id = any($1::uuid[]) and p.user_id is not null
             and not exists (select from person o where o.user_id = p.user_id and not o.id = any($1::uuid[]))
             and not exists (select from staff s where s.user_id = p.user_id)`,
    values: [family.ids],
  });
  await tx.query({
    name: 'forget-person',
    text: `
      with numbers as (delete from person_phone where person_id = any($1::uuid[])),
        entries as (delete from search_entry where subject_id = any($1::uuid[])),
        -- Who nobody knows any more cannot be said to live anywhere from today on.
        lives as (update occupancy set to_on = greatest($4::date, from_on), version = version + 1, updated_at = $2
                  where person_id = any($1::uuid[]) and (to_on is null or to_on > $4::date)),
        said as (update archive_change set before = '{}', after = '{}', reason = null, reason_numbers = null,
                   erased_at = $2 where subject_id = any($1::uuid[]) and erased_at is null),
        -- Of a house's history the dates stay, and the words somebody gave as a reason go.
        reasons as (update archive_change set reason = null, reason_numbers = null, erased_at = $2
                    where project_id = $3 and subject_kind = 'place' and reason is not null and erased_at is null
                      and (before ->> 'personId' = any($1::text[]) or after ->> 'personId' = any($1::text[])))
      update person set name = $5, salutation = null, user_id = null, gender = null, birth_year = null, language = null,
        service_needs = null, service_needs_numbers = null, note = null, note_numbers = null, id_sealed = null,
        id_hash = null, id_last_four = null, register_no = null, contact_name = null,
        identity_id = id, anonymised_at = $2, version = version + 1, updated_at = $2
      where id = any($1::uuid[])`,
    values: [family.ids, at, family.projectId, today, forgottenName],
  });
  await tx.query({
    name: 'remember-forgetting',
    text: `
      with listed as (
        insert into anonymised (person_id, project_id, at, actor, case_id)
        select id, $2, $3, $4, $5 from unnest($1::uuid[]) id on conflict (person_id) do nothing
      )
      insert into archive_change (id, project_id, subject_kind, subject_id, action, actor, at, before, after)
      values ($6, $2, 'person', $7, 'anonymised', $4, $3, '{}', '{}')`,
    values: [family.ids, family.projectId, at, by, caseId, newId(), family.id],
  });
  return logins.map((row) => row.user_id);
}
