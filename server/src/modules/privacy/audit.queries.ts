import type { AuditAction } from '../../directory/audit/audit-actions.ts';
import type { Tx } from '../../platform/db/tx.ts';

export interface AuditFilter {
  /** Projects whose entries may be seen. */
  projects: readonly string[];
  /** Whether those of no project may be seen too. */
  company: boolean;
  project?: string;
  actor?: string;
  action?: AuditAction;
  subject?: string;
  from?: string;
  to?: string;
  cursor?: string;
  limit: number;
}

export interface AuditFound {
  id: string;
  at: Temporal.Instant;
  project: { id: string; code: string; name: string } | null;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  subjectName: string | null;
  data: Record<string, unknown>;
  ip: string | null;
}

/** Entries, newest first, one more than asked for where there are more. */
export async function auditEntries(tx: Tx, filter: AuditFilter): Promise<AuditFound[]> {
  return tx.query<AuditFound>({
    name: 'list-audit',
    text: `
      select e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.action, e.subject_kind as "subjectKind",
        e.subject_id as "subjectId", e.data, e.ip,
        (select jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) from org_unit u where u.id = e.project_id) as project,
        case e.subject_kind
          when 'person' then (select p.name from person p where p.id = e.subject_id::uuid)
          when 'staff' then (select s.name from staff s where s.id = e.subject_id::uuid)
          when 'case' then (select c.number from cases c where c.id = e.subject_id::uuid)
        end as "subjectName"
      from audit_entry e
      where (e.project_id = any($1::uuid[]) or ($2 and e.project_id is null))
        and ($3::uuid is null or e.project_id = $3)
        and ($4::text is null or e.actor_id = $4)
        and ($5::text is null or e.action = $5)
        and ($6::text is null or e.subject_id = $6)
        and ($7::timestamptz is null or e.at >= $7)
        and ($8::timestamptz is null or e.at < $8)
        and ($9::uuid is null or (e.at, e.id) < (select c.at, c.id from audit_entry c where c.id = $9))
      order by e.at desc, e.id desc limit $10`,
    values: [
      filter.projects,
      filter.company,
      filter.project ?? null,
      filter.actor ?? null,
      filter.action ?? null,
      filter.subject ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.cursor ?? null,
      filter.limit + 1,
    ],
  });
}

export interface ReaderFound {
  id: string;
  at: Temporal.Instant;
  actorId: string | null;
  actorKind: string;
  view: string;
  ip: string | null;
  count: number;
}

/** Who was shown any of these persons, newest first. The ids are one human being. */
export async function readersOf(
  tx: Tx,
  asked: { persons: readonly string[]; from: string; to: string; cursor?: string; limit: number },
): Promise<ReaderFound[]> {
  const [batch = null, place = null] = asked.cursor?.split('.') ?? [];
  return tx.query<ReaderFound>({
    name: 'readers-of',
    text: `
      select e.batch_id || '.' || e.place as id, e.at, e.actor_id as "actorId", e.actor_kind as "actorKind",
        e.view, e.ip, cardinality(e.subjects) as count
      from read_entry e
      where e.subjects && $1::uuid[] and e.at >= $2 and e.at < $3
        and ($4::uuid is null or (e.at, e.batch_id, e.place) <
          (select c.at, c.batch_id, c.place from read_entry c where c.batch_id = $4 and c.place = $5::int))
      order by e.at desc, e.batch_id desc, e.place desc limit $6`,
    values: [asked.persons, asked.from, asked.to, batch, place, asked.limit + 1],
  });
}

export interface SubjectFound {
  id: string;
  name: string;
  times: number;
  first: Temporal.Instant;
  last: Temporal.Instant;
}

/** Everybody whose data one account was shown, the latest first: what a breach is answered with. */
export async function subjectsReadBy(
  tx: Tx,
  asked: { actor: string; projects: readonly string[]; from: string; to: string; limit: number },
): Promise<SubjectFound[]> {
  return tx.query<SubjectFound>({
    name: 'subjects-read-by',
    text: `
      select p.id, p.name, count(*)::int as times, min(e.at) as first, max(e.at) as last
      from read_entry e cross join lateral unnest(e.subjects) s(id) join person p on p.id = s.id
      where e.actor_id = $1 and e.at >= $3 and e.at < $4 and p.project_id = any($2::uuid[])
      group by p.id, p.name order by max(e.at) desc, p.id limit $5`,
    values: [asked.actor, asked.projects, asked.from, asked.to, asked.limit + 1],
  });
}
