import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';

export interface PromiseRow {
  promise_id: string;
  version: number;
  unit_id: string;
  unit_name: string;
  unit_kind: string;
  sentence_zh: string;
  sentence_en: string;
  published_where: string;
  published_on: string;
  process: string;
  clock: string;
  facts: Record<string, string>;
  wanted_share: string;
  withdrawn: boolean;
  made_at: Temporal.Instant;
  made_by: string | null;
  reviewed_at: Temporal.Instant;
  reviewed_by: string | null;
}

/** The newest version of every promise of these units that has not been withdrawn, or of one, withdrawn or not. */
export function promisesOf(
  tx: Tx,
  { units, id }: { units: readonly string[]; id?: string },
): Promise<PromiseRow[]> {
  return tx.query<PromiseRow>({
    name: 'promises-of',
    text: `select p.promise_id, p.version, p.unit_id, u.name as unit_name, u.kind as unit_kind, p.sentence_zh, p.sentence_en,
             p.published_where, p.published_on::text, p.process, p.clock, p.facts, p.wanted_share::text, p.withdrawn, p.made_at,
             m.name as made_by, coalesce(r.reviewed_at, p.made_at) as reviewed_at, coalesce(s.name, m.name) as reviewed_by
           from (select distinct on (promise_id) * from promise order by promise_id, version desc) p
           join org_unit u on u.id = p.unit_id
           left join staff m on m.id = p.made_by
           left join lateral (select reviewed_at, reviewed_by from promise_review
             where promise_id = p.promise_id and version = p.version order by reviewed_at desc limit 1) r on true
           left join staff s on s.id = r.reviewed_by
           where p.unit_id = any($1::uuid[]) and (p.promise_id = $2 or ($2::uuid is null and not p.withdrawn))
           order by array_length(u.lineage, 1), u.name, p.process, p.clock, p.promise_id`,
    values: [units, id ?? null],
  });
}

/** Nobody else adds a version until this transaction has ended. */
export async function lockPromise(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'lock-promise',
    text: `select pg_advisory_xact_lock(hashtextextended('promise ' || $1, 0))`,
    values: [id],
  });
}

export interface PromiseVersion {
  promiseId: string;
  version: number;
  unitId: string;
  sentence: { zh: string; en: string };
  publishedWhere: string;
  publishedOn: string;
  process: string;
  clock: string;
  facts: Readonly<Record<string, string>>;
  wantedShare: number;
  withdrawn: boolean;
}

export async function addVersion(
  tx: Tx,
  one: PromiseVersion,
  by: { staffId: string; now: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'add-promise',
    text: `insert into promise (promise_id, version, unit_id, sentence_zh, sentence_en, published_where, published_on, process,
             clock, facts, wanted_share, withdrawn, made_by, made_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      one.promiseId,
      one.version,
      one.unitId,
      one.sentence.zh,
      one.sentence.en,
      one.publishedWhere,
      one.publishedOn,
      one.process,
      one.clock,
      JSON.stringify(one.facts),
      one.wantedShare,
      one.withdrawn,
      by.staffId,
      by.now.toString(),
    ],
  });
}

export async function addReview(
  tx: Tx,
  one: { promiseId: string; version: number; note: string | null },
  by: { staffId: string; now: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'add-promise-review',
    text: `insert into promise_review (id, promise_id, version, reviewed_by, reviewed_at, note) values ($1, $2, $3, $4, $5, $6)`,
    values: [newId(), one.promiseId, one.version, by.staffId, by.now.toString(), one.note],
  });
}

export interface ContactRow {
  id: string;
  project_id: string;
  kind: 'phone' | 'email';
  value: string;
  hours: string | null;
}

export function contactsOf(tx: Tx, projects: readonly string[]): Promise<ContactRow[]> {
  return tx.query<ContactRow>({
    name: 'project-contacts',
    text: `select id, project_id, kind, value, hours from project_contact
           where project_id = any($1::uuid[]) and ended_at is null order by kind desc, made_at, id`,
    values: [projects],
  });
}

/** False where it stands there already. */
export async function addContact(
  tx: Tx,
  { projectId, kind, value, hours }: { projectId: string; kind: string; value: string; hours: string | null },
  by: { staffId: string; now: Temporal.Instant },
): Promise<boolean> {
  const added = await tx.query({
    name: 'add-project-contact',
    text: `insert into project_contact (id, project_id, kind, value, hours, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (project_id, kind, value) where ended_at is null do nothing returning id`,
    values: [newId(), projectId, kind, value, hours, by.staffId, by.now.toString()],
  });
  return added.length > 0;
}

export async function endContact(
  tx: Tx,
  { id, projects }: { id: string; projects: readonly string[] },
  by: { staffId: string; now: Temporal.Instant },
): Promise<string | null> {
  const [ended] = await tx.query<{ project_id: string }>({
    name: 'end-project-contact',
    text: `update project_contact set ended_by = $3, ended_at = $4
           where id = $1 and project_id = any($2::uuid[]) and ended_at is null returning project_id`,
    values: [id, projects, by.staffId, by.now.toString()],
  });
  return ended?.project_id ?? null;
}
