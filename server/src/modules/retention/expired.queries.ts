import type { Actor } from '../../directory/actor.ts';
import type { RetentionName } from '../../directory/retention.ts';
import { forgetAgain } from '../../kernel/anonymise.ts';
import { eraseWords } from '../../kernel/erase-words.ts';
import type { Tx } from '../../platform/db/tx.ts';

interface Expired {
  /** Ids of what is over, oldest first, over $1 = the instant before which it ended. */
  ids: string;
  /** Ends these rows; what is not said is a deletion from `table`. */
  end: ((tx: Tx, now: Temporal.Instant, ids: string[]) => Promise<void>) | { table: string; type: string };
  atOnce: number;
}

const system: Actor = { kind: 'system', id: null, name: '系统' };

/** What of each class is over, and how it ends. */
const expired: Record<RetentionName, Expired> = {
  caseWords: {
    // A family ends together: as long as one of it is open, its words are needed.
    ids: `select c.id from cases c where c.closed_at < $1
            and not exists (select from cases k where k.root_id = c.id and k.closed_at is null)
            and (exists (select from case_text t where t.case_id = c.id and t.erased_at is null)
              or exists (select from attachment a where a.case_id = c.id and a.erased_at is null))`,
    end: async (tx, now, ids) => void (await eraseWords(tx, now, ids)),
    atOnce: 200,
  },
  formerPersons: {
    ids: `select p.id from person p
          where p.anonymised_at is null and p.merged_into is null and p.user_id is null and p.updated_at < $1
            and not exists (select from occupancy o where o.person_id = p.id
              and (o.to_on is null or o.to_on >= $1::timestamptz::date))
            and not exists (select from cases c where c.person_id = p.id and (c.closed_at is null or c.closed_at >= $1))
            and not exists (select from reception r where r.person_id = p.id and r.occurred_at >= $1)`,
    end: async (tx, now, ids) => {
      for (const id of ids) await forgetAgain(tx, system, now, id);
    },
    atOnce: 20,
  },
  contacts: {
    ids: `select r.id from reception r where r.occurred_at < $1
            and not exists (select from cases c where c.reception_id = r.id)`,
    end: { table: 'reception', type: 'uuid' },
    atOnce: 2000,
  },
  imports: {
    ids: `select i.id from archive_import i where coalesce(i.finished_at, i.created_at) < $1
            and i.state not in ('checking', 'checked', 'applying')`,
    end: { table: 'archive_import', type: 'uuid' },
    atOnce: 20,
  },
  commands: {
    ids: `select k.id from command k where k.recorded_at < $1
            and not exists (select from cases c where c.id = k.case_id and c.closed_at is null)`,
    end: { table: 'command', type: 'text' },
    atOnce: 5000,
  },
  sessions: {
    ids: 'select s.id from auth.session s where s.expires_at < $1',
    end: { table: 'auth.session', type: 'text' },
    atOnce: 5000,
  },
  notices: {
    ids: 'select n.id from notice n where n.created_at < $1',
    end: { table: 'notice', type: 'uuid' },
    atOnce: 5000,
  },
  copies: {
    ids: 'select f.id from case_file f where f.expires_at < $1',
    end: { table: 'case_file', type: 'uuid' },
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

/** Ends one batch of what is over, in the caller's transaction; 0 when nothing is left. */
export async function endExpired(
  tx: Tx,
  name: RetentionName,
  before: Temporal.Instant,
  now: Temporal.Instant,
): Promise<number> {
  const { ids, end, atOnce } = expired[name];
  const rows = await tx.query<{ id: string }>({
    text: `${ids} limit ${atOnce}`,
    values: [before.toString()],
  });
  const over = rows.map((row) => row.id);
  if (over.length === 0) return 0;
  if (typeof end === 'function') await end(tx, now, over);
  else {
    await tx.query({
      text: `delete from ${end.table} where id = any($1::${end.type}[])`,
      values: [over],
    });
  }
  return over.length;
}
