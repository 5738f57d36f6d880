import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import { personFields } from './archive-fields.ts';
import { refuseStale, rememberChanges, type Writing } from './archive-history.ts';
import { decideChange, type Values } from './archive-values.ts';
import { lockPerson, mayWriteIn, writeColumns } from './lock-archives.ts';
import { personTokens } from './person-tokens.ts';
import { createOccupancy } from './write-occupancy.ts';
import { addFirstPhones, type NewPhone } from './write-phones.ts';

export interface NewPerson extends Values {
  projectId: string;
  name: string;
  kind?: string;
  phones?: NewPhone[];
  occupancies?: ({ placeId: string; role: string } & Values)[];
  reason?: string;
}

/** Adds a person with phones and houses, all or nothing. Answers the id. */
export async function createPerson(tx: Tx, writing: Writing, asked: NewPerson): Promise<string> {
  mayWriteIn(writing.actor, asked.projectId, 'keepArchives');
  const values = { ...asked, kind: asked.kind ?? 'natural' };
  const { columns, before, after } = decideChange(writing.keys, personFields, null, values);
  checkKind(columns, writing.now);
  const id = newId();
  const names = Object.keys(columns);
  await tx.query({
    text: `insert into person (id, project_id, identity_id, created_at, updated_at, ${names.join(', ')})
           values ($1, $2, $1, $3, $3, ${names.map((_, i) => `$${i + 4}`).join(', ')})`,
    values: [id, asked.projectId, writing.now.toString(), ...names.map((name) => columns[name])],
  });
  const subject = { projectId: asked.projectId, subjectKind: 'person' as const, subjectId: id };
  await rememberChanges(tx, writing, [{ ...subject, action: 'added', reason: asked.reason, before, after }]);
  await addFirstPhones(
    tx,
    writing,
    { id, project_id: asked.projectId, name: asked.name },
    asked.phones ?? [],
  );
  // Always in one order, so that two who add at once never wait for each other in a ring.
  const occupancies = [...(asked.occupancies ?? [])].sort((a, b) => (a.placeId < b.placeId ? -1 : 1));
  for (const occupancy of occupancies) await createOccupancy(tx, writing, { ...occupancy, personId: id });
  await writePersonSearch(tx, writing.now, id);
  return id;
}

/** Corrects what was asked; answers the name that is no longer theirs, if it was corrected. */
export async function correctPerson(
  tx: Tx,
  writing: Writing,
  id: string,
  asked: Values & { version: number; reason?: string },
): Promise<string | null> {
  const row = await lockPerson(tx, writing.actor, id);
  await refuseStale(tx, row, asked.version);
  const { columns, before, after } = decideChange(writing.keys, personFields, row, asked);
  if (Object.keys(columns).length === 0) return null;
  checkKind({ ...row, ...columns }, writing.now);
  await writeColumns(tx, 'person', id, columns, writing.now);
  const subject = { projectId: row.project_id, subjectKind: 'person' as const, subjectId: id };
  await rememberChanges(tx, writing, [
    { ...subject, action: 'corrected', reason: asked.reason, before, after },
  ]);
  if (!('name' in columns)) return null;
  await writePersonSearch(tx, writing.now, id);
  return row.name;
}

/** What a person is found by, written anew from the name and the numbers as they stand. */
export async function writePersonSearch(tx: Tx, now: Temporal.Instant, id: string): Promise<void> {
  const [row] = await tx.query<{
    name: string;
    project_id: string;
    numbers: { hash: string; lastFour: string }[] | null;
  }>({
    name: 'person-to-find',
    text: `select name, project_id, (select jsonb_agg(jsonb_build_object('hash', n.hash, 'lastFour', n.last_four)
             order by n.position, n.id) from person_phone n where n.person_id = p.id) as numbers
           from person p where id = $1 and merged_into is null`,
    values: [id],
  });
  if (!row) return;
  await tx.query({
    name: 'write-person-search',
    text: `insert into search_entry (subject_id, kind, project_id, tokens, sort_at) values ($1, 'person', $2, $3, $4)
           on conflict (subject_id) do update set tokens = excluded.tokens`,
    values: [id, row.project_id, personTokens(row.name, row.numbers ?? []), now.toString()],
  });
}

const ofCompanies: Record<string, string> = { register_no: 'registerNo', contact_name: 'contactName' };
const ofHumans: Record<string, string> = { gender: 'gender', birth_year: 'birthYear', id_hash: 'idNumber' };

function checkKind(row: Values, now: Temporal.Instant): void {
  const company = row.kind === 'company';
  for (const [column, key] of Object.entries(company ? ofHumans : ofCompanies)) {
    if ((row[column] ?? null) === null) continue;
    fail('request.invalid', {}, [{ path: `/${key}`, message: company ? onlyHumans : onlyCompanies }]);
  }
  const year = now.toZonedDateTimeISO('UTC').year;
  if (typeof row.birth_year === 'number' && row.birth_year > year)
    fail('request.invalid', {}, [{ path: '/birthYear', message: notBornYet }]);
}

const onlyCompanies = { zh: '这一项只有企业才有', en: 'Only a company has this' };
const onlyHumans = { zh: '企业没有这一项', en: 'A company does not have this' };
const notBornYet = { zh: '出生年份不能晚于今年', en: 'The year of birth cannot lie in the future' };
