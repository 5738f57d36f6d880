import type { Actor } from '../../directory/actor.ts';
import type { RetentionName } from '../../directory/retention.ts';
import { forgetFormer } from '../../kernel/privacy/anonymise.ts';
import { eraseWords } from '../../kernel/privacy/erase-words.ts';
import type { Tx } from '../../platform/db/tx.ts';

interface Expired {
  /** Ids of what is over, over $1 = the instant before which it ended. */
  ids: string;
  table: string;
  type: 'uuid' | 'text';
  /** Locks of these rows ($1) whatever could make them needed again; without it a row that is over stays so. */
  hold?: string;
  /** Ends those of the rows that nothing stands in the way of; what is not said is a deletion from `table`. */
  end?: (tx: Tx, now: Temporal.Instant, ids: string[]) => Promise<number>;
  atOnce: number;
}

const system: Actor = { kind: 'system', id: null, name: '系统' };

/** Whoever it is about, under every id he ever had. */
const anyOfThem = `(select m.id from person m where m.id = p.id or m.merged_into = p.id)`;

/** What of each class is over, and how it ends. */
const expired: Record<RetentionName, Expired> = {
  caseWords: {
    // A family ends together: as long as one of it is open or not long closed, its words are needed.
    ids: `select c.id from cases c where c.closed_at < $1
            and not exists (select from cases k where (k.closed_at is null or k.closed_at >= $1)
              and (k.id = coalesce(c.root_id, c.id) or k.root_id = coalesce(c.root_id, c.id)))
            and (exists (select from case_text t where t.case_id = c.id and t.erased_at is null)
              or exists (select from attachment a where a.case_id = c.id and a.erased_at is null))`,
    table: 'cases',
    type: 'uuid',
    hold: `with roots as (select coalesce(root_id, id) as id from cases where id = any($1::uuid[]))
           select from cases k where k.id in (select id from roots) or k.root_id in (select id from roots)
           order by k.root_id nulls first, k.id for update of k`,
    end: async (tx, now, ids) => {
      await eraseWords(tx, now, ids);
      return ids.length;
    },
    atOnce: 100,
  },
  formerPersons: {
    ids: `select p.id from person p
          where p.anonymised_at is null and p.merged_into is null and p.user_id is null and p.updated_at < $1
            and not exists (select from person m where m.merged_into = p.id and m.user_id is not null)
            and not exists (select from occupancy o where o.person_id in ${anyOfThem}
              and (o.to_on is null or o.to_on >= $1::timestamptz::date))
            and not exists (select from cases c where c.person_id in ${anyOfThem}
              and (c.closed_at is null or c.closed_at >= $1))
            and not exists (select from reception r where r.person_id in ${anyOfThem} and r.occurred_at >= $1)`,
    table: 'person',
    type: 'uuid',
    hold: 'select from person where id = any($1::uuid[]) for update',
    end: async (tx, now, [id]) => ((await forgetFormer(tx, system, now, id!)) ? 1 : 0),
    // Each in a transaction of its own: two held at once could wait in a circle with a merge.
    atOnce: 1,
  },
  contacts: {
    ids: `select r.id from reception r where r.occurred_at < $1
            and not exists (select from cases c where c.reception_id = r.id)`,
    table: 'reception',
    type: 'uuid',
    hold: 'select from reception where id = any($1::uuid[]) order by id for update',
    atOnce: 2000,
  },
  imports: {
    ids: `select i.id from archive_import i where coalesce(i.finished_at, i.created_at) < $1
            and i.state not in ('checking', 'checked', 'applying')`,
    table: 'archive_import',
    type: 'uuid',
    hold: 'select from archive_import where id = any($1::uuid[]) order by id for update',
    atOnce: 20,
  },
  commands: {
    ids: `select k.id from command k where k.recorded_at < $1
            and not exists (select from cases c where c.id = k.case_id and c.closed_at is null)`,
    table: 'command',
    type: 'text',
    atOnce: 5000,
  },
  sessions: {
    ids: 'select s.id from auth.session s where s.expires_at < $1',
    table: 'auth.session',
    type: 'text',
    atOnce: 5000,
  },
  notices: {
    ids: `select n.id from notice n where n.created_at < $1
          union all select m.id from message m where m.created_at < $1`,
    table: 'notice',
    type: 'uuid',
    end: async (tx, _now, ids) => {
      await tx.query({
        name: 'end-notices',
        text: `with sent as (delete from message where id = any($1::uuid[]))
               delete from notice where id = any($1::uuid[])`,
        values: [ids],
      });
      return ids.length;
    },
    atOnce: 5000,
  },
  handovers: {
    ids: `select h.id from duty_handover h where h.written_at < $1 and h.note <> ''`,
    table: 'duty_handover',
    type: 'uuid',
    end: async (tx, _now, ids) => {
      await tx.query({
        name: 'erase-handovers',
        text: `update duty_handover set note = '', note_numbers = '[]' where id = any($1::uuid[])`,
        values: [ids],
      });
      return ids.length;
    },
    atOnce: 2000,
  },
  copies: {
    ids: 'select f.id from case_file f where f.expires_at < $1',
    table: 'case_file',
    type: 'uuid',
    atOnce: 100,
  },
};

/** How much of a class is over. */
export async function countExpired(tx: Tx, name: RetentionName, before: Temporal.Instant): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    text: `select count(*)::int as count from (${expired[name].ids}) over`,
    values: [before.toString()],
  });
  return row!.count;
}

export interface Ended {
  count: number;
  /** Where the next batch goes on; null when nothing is left to look at. */
  last: string | null;
}

/**
 * Ends one batch of what is over, in the caller's transaction, from behind the id `after`. What is found is held, and
 * judged again once it is: nothing that became needed in between is ended, for nothing brings it back.
 */
export async function endExpired(
  tx: Tx,
  name: RetentionName,
  at: { before: Temporal.Instant; now: Temporal.Instant; after: string | null },
): Promise<Ended> {
  const { ids, table, type, hold, end, atOnce } = expired[name];
  const before = at.before.toString();
  const found = await idsIn(tx, {
    text: `select over.id from (${ids}) over where $2::${type} is null or over.id > $2::${type}
           order by over.id limit ${atOnce}`,
    values: [before, at.after],
  });
  const last = found.at(-1) ?? null;
  if (last === null) return { count: 0, last };
  let over = found;
  if (hold) {
    await tx.query({ text: hold, values: [found] });
    // By itself, so that what was committed while this waited is read.
    over = await idsIn(tx, {
      text: `select over.id from (${ids}) over where over.id = any($2::${type}[]) order by over.id`,
      values: [before, found],
    });
  }
  if (over.length === 0) return { count: 0, last };
  if (end) return { count: await end(tx, at.now, over), last };
  await tx.query({ text: `delete from ${table} where id = any($1::${type}[])`, values: [over] });
  return { count: over.length, last };
}

const idsIn = async (tx: Tx, statement: { text: string; values: unknown[] }): Promise<string[]> =>
  (await tx.query<{ id: string }>(statement)).map((row) => row.id);
